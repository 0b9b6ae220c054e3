import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Rubric, RubricContent, RubricCriterion } from '../../../shared/review/rubric.ts';
import { useClient } from '../../state/core-client.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { WholeNumberField } from '../../ui/whole-number-field.tsx';
import { rubricWording as words } from '../../wording/rubrics.ts';
import {
  addedCriterion,
  contentOf,
  faultOf,
  movedCriteria,
  scaleOfKind,
  scaleWords,
} from './rubric-draft.ts';
import styles from './rubrics.module.css';

/** The fields of an own rubric. Every change is stored at once; one that cannot be says why and waits. */
export function RubricEditor({ rubric }: { rubric: Rubric }) {
  const client = useClient();
  const write = useLastingWrite();
  const [fault, setFault] = useState<string | null>(null);
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A copy stands at the end of the list, which may be out of view.
    editor.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  // Two fields may be left one right after the other: the second builds on what the first has stored.
  const latest = useRef<RubricContent>(contentOf(rubric));
  useEffect(() => {
    latest.current = contentOf(rubric);
  }, [rubric]);

  const store = async (changes: Partial<RubricContent>, editSession?: string) => {
    const next = { ...latest.current, ...changes };
    const found = faultOf(next);
    setFault(found);
    if (found !== null) return;
    latest.current = next;
    await client.call('rubric.change', {
      rubricId: rubric.id,
      content: next,
      ...(editSession === undefined ? {} : { editSession }),
    });
  };
  const act = (changes: Partial<RubricContent>) => void write(() => store(changes));
  const changed = (at: number, changes: Partial<RubricCriterion>) =>
    latest.current.criteria.map((each, index) => (index === at ? { ...each, ...changes } : each));
  const { scale, criteria } = rubric;

  return (
    <div ref={editor} role="group" aria-label={words.editing(rubric.name)} className={styles['editor']}>
      <Field label={words.name}>
        <AutosaveTextarea
          singleLine
          label={words.name}
          value={rubric.name}
          onSave={(name, session) => store({ name: name.trim() }, session)}
        />
      </Field>
      <Field label={words.scaleKind}>
        <SegmentedRow
          label={words.scaleKind}
          value={scale.type}
          choices={[
            { value: 'words', label: words.kinds.words },
            { value: 'points', label: words.kinds.points },
          ]}
          onChange={(kind) => act({ scale: scaleOfKind(kind) })}
        />
      </Field>
      {scale.type === 'words' ? (
        <Field label={words.words} help={words.wordsHelp}>
          <AutosaveTextarea
            singleLine
            label={words.words}
            value={scale.words.join('、')}
            onSave={(typed, session) =>
              store({ scale: { type: 'words', words: scaleWords(typed) } }, session)
            }
          />
        </Field>
      ) : (
        <Field label={words.most}>
          <WholeNumberField
            label={words.most}
            className={styles['number'] ?? ''}
            least={5}
            most={1000}
            value={scale.most}
            onChange={(most) => {
              if (most !== null) act({ scale: { type: 'points', most } });
            }}
          />
        </Field>
      )}
      <h4>{words.criteria}</h4>
      <ol className={styles['criteria']}>
        {criteria.map((criterion, index) => (
          <li key={criterion.id} className={styles['criterion']}>
            <AutosaveTextarea
              singleLine
              label={words.criterionName(index + 1)}
              value={criterion.name}
              onSave={(name, session) => store({ criteria: changed(index, { name: name.trim() }) }, session)}
            />
            <AutosaveTextarea
              singleLine
              label={words.criterionHint(index + 1)}
              placeholder={words.hintPlaceholder}
              value={criterion.hint}
              onSave={(hint, session) => store({ criteria: changed(index, { hint: hint.trim() }) }, session)}
            />
            <WholeNumberField
              label={words.weightOf(index + 1)}
              before={words.weight}
              beforeWidth="3rem"
              className={styles['number'] ?? ''}
              least={1}
              most={100}
              value={criterion.weight}
              onChange={(weight) => {
                if (weight !== null) act({ criteria: changed(index, { weight }) });
              }}
            />
            <span className={styles['moves']}>
              <Small
                action={words.up}
                name={criterion.name}
                icon={<IconArrowUp aria-hidden size="1rem" />}
                disabled={index === 0}
                onClick={() => act({ criteria: movedCriteria(latest.current.criteria, index, -1) })}
              />
              <Small
                action={words.down}
                name={criterion.name}
                icon={<IconArrowDown aria-hidden size="1rem" />}
                disabled={index === criteria.length - 1}
                onClick={() => act({ criteria: movedCriteria(latest.current.criteria, index, 1) })}
              />
              <Small
                action={words.takeAway}
                name={criterion.name}
                icon={<IconX aria-hidden size="1rem" />}
                onClick={() =>
                  act({ criteria: latest.current.criteria.filter(({ id }) => id !== criterion.id) })
                }
              />
            </span>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        className={styles['add'] ?? ''}
        leftSection={<IconPlus aria-hidden size="1rem" />}
        disabled={criteria.length >= 20}
        onClick={() => act({ criteria: addedCriterion(latest.current.criteria, crypto.randomUUID()) })}
      >
        {words.add}
      </Button>
      {fault === null ? null : (
        <p role="alert" className={styles['fault']}>
          {fault}
        </p>
      )}
    </div>
  );
}

function Field(props: { label: string; help?: string; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <span aria-hidden className={styles['label']}>
        {props.label}
      </span>
      <div className={styles['fieldBody']}>
        {props.children}
        {props.help === undefined ? null : <span className={styles['quiet']}>{props.help}</span>}
      </div>
    </div>
  );
}

function Small(props: {
  action: string;
  name: string;
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={props.icon}
      aria-label={words.actionOn(props.action, props.name)}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      {props.action}
    </Button>
  );
}

import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Proposal, ProposalChanges } from '../../../shared/review/proposal.ts';
import type { ProposalFault } from '../../../shared/review/proposal-lints.ts';
import { placeOf } from '../../../shared/sheet/place-of.ts';
import {
  proposalCategoryNames,
  proposalFaultWords,
  proposalSheet,
} from '../../../shared/wording/proposals.ts';
import { useVersion } from '../../state/version.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { proposalWording as words } from '../../wording/proposals.ts';
import { CoSigners } from './co-signers.tsx';
import { FormPerson } from './form-person.tsx';
import { SAVE_PAUSE } from './save-pause.ts';
import styles from './proposal.module.css';
import type { ProposalsState } from './use-proposals.ts';

const categories = ['suggestion', 'criticism', 'opinion'] as const;
const texts = ['situation', 'analysis', 'measures'] as const;

/** One 代表建议 or 议案: title, text, who signs along; what is usually sent back is said while it is written. */
export function ProposalEditor(props: { proposal: Proposal; state: ProposalsState }) {
  const { proposal, state } = props;
  const { form } = proposal;
  const save = (changes: ProposalChanges, session: string) => state.save(proposal.id, changes, session);
  const change = (changes: ProposalChanges) => void state.change(proposal.id, changes);
  return (
    <div className={styles['editor']}>
      <Faults faults={state.faultsOf(proposal)} form={form} />
      <div>
        <AutosaveTextarea
          singleLine
          labelShown
          pause={SAVE_PAUSE}
          label={words.title}
          placeholder={words.titlePlaceholder[form]}
          value={proposal.title}
          onSave={(title, session) => save({ title }, session)}
        />
        {proposal.title.trim() === '' ? (
          <Titles proposal={proposal} onTake={(title) => change({ title })} />
        ) : null}
      </div>
      <div className={styles['row']}>
        {form === 'proposal' ? (
          <SegmentedRow
            label={proposalSheet.fields.category}
            value={proposal.category}
            choices={categories.map((value) => ({ value, label: proposalCategoryNames[value] }))}
            onChange={(category) => change({ category })}
          />
        ) : null}
        <SegmentedRow
          label={proposalSheet.fields.filed}
          value={proposal.inSession ? 'inSession' : 'between'}
          choices={(['inSession', 'between'] as const).map((value) => ({
            value,
            label: proposalSheet.filed[value],
          }))}
          onChange={(filed) => change({ inSession: filed === 'inSession' })}
        />
        <Checkbox
          checked={proposal.open}
          label={proposalSheet.open.yes}
          onChange={(event) => change({ open: event.currentTarget.checked })}
        />
      </div>
      {texts.map((field, index) => (
        <AutosaveTextarea
          key={field}
          labelShown
          showSaved
          minRows={3}
          pause={SAVE_PAUSE}
          label={proposalSheet.headings[form][index] ?? ''}
          placeholder={words.placeholders[form][field]}
          value={proposal[field]}
          onSave={(text, session) => save({ [field]: text }, session)}
        />
      ))}
      <Sources proposal={proposal} />
      <CoSigners
        coSigners={proposal.coSigners}
        onChange={(coSigners) => change({ coSigners: [...coSigners] })}
        onSave={(coSigners, session) => save({ coSigners: [...coSigners] }, session)}
      />
      <FormPerson />
    </div>
  );
}

function Faults(props: { faults: readonly ProposalFault[]; form: Proposal['form'] }) {
  const { faults, form } = props;
  if (faults.length === 0) {
    return (
      <p role="status" className={styles['good']}>
        <IconCircleCheck aria-hidden size="1.25rem" />
        {words.noFaults}
      </p>
    );
  }
  return (
    <details open className={styles['faults']}>
      <summary>
        <IconAlertTriangle aria-hidden size="1.25rem" />
        {words.faults(faults.length)}
      </summary>
      <ul aria-label={words.faults(faults.length)}>
        {faults.map((fault) => (
          <li key={fault.lint}>{proposalFaultWords[fault.lint](fault, form)}</li>
        ))}
      </ul>
    </details>
  );
}

/** Titles made of the report's own words: the tasks that the notes behind the proposal stand in. */
function Titles(props: { proposal: Proposal; onTake: (title: string) => void }) {
  const { proposal } = props;
  const { annotationById, index } = useVersion();
  const tasks = proposal.sources.flatMap((id) => {
    const annotation = annotationById.get(id);
    const range = annotation ? index.rangeOf(annotation) : undefined;
    return range ? (index.taskAt(range.start)?.title ?? []) : [];
  });
  const titles = [...new Set(tasks)].map((task) =>
    words.titleOf[proposal.form](task.replace(/[。．.]$/u, '')),
  );
  if (titles.length === 0) return null;
  return (
    <p className={styles['titles']}>
      {words.titleHelp}
      {titles.map((title) => (
        <Button
          key={title}
          variant="default"
          className={styles['small'] ?? ''}
          onClick={() => props.onTake(title)}
        >
          {title}
        </Button>
      ))}
    </p>
  );
}

function Sources(props: { proposal: Proposal }) {
  const { annotationById, content } = useVersion();
  const notes = props.proposal.sources.flatMap((id) => annotationById.get(id) ?? []);
  if (notes.length === 0) return null;
  return (
    <p className={styles['sources']}>
      {words.sources}
      {notes.map((note) => (
        <PlaceLink key={note.id} place={placeOf(note.target, content).name} to={{ annotationId: note.id }} />
      ))}
    </p>
  );
}

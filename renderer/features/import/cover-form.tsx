import { Button, Collapse, Select, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ImportWarning } from '../../../shared/contract/importing.ts';
import type { CorrectionOf } from '../../../shared/report/correction.ts';
import { documentKind, handlingMark, placeLevel, versionKind } from '../../../shared/report/model.ts';
import { documentKindNames, handlingNames, versionKindNames } from '../../../shared/wording/names.ts';
import { importWording as words } from '../../wording/import.ts';
import { DraftInput } from './draft-input.tsx';
import { useReview } from './review.tsx';
import { sameReport } from './same-report.ts';
import styles from './cover.module.css';

/** Warnings that stand in the list; those of one field stand under it, those of the text in the foot. */
const LISTED: readonly ImportWarning['code'][] = ['noSalutation', 'noOutline', 'noTasks', 'noMeasures'];

/** What is known of the document and of this version; each field is a correction once it is left. */
export function CoverForm(props: {
  warnings: readonly ImportWarning[];
  documents: OutputOf<'library.list'>['documents'];
  /** The document of which this is another version; null = a new one. */
  reportId: string | null;
  onReport: (id: string | null) => void;
}) {
  const { content, correct } = useReview();
  const { report, version } = content;
  const [more, setMore] = useState(false);
  const [isOther, setIsOther] = useState(false);
  const moreId = useId();
  const likely = sameReport(props.documents, report);
  const warned = (code: ImportWarning['code']) =>
    props.warnings.some((warning) => warning.code === code) ? words.warnings[code](0) : null;
  const titleNote = warned('titleComposed') ?? warned('titleFromName');
  const describe = (changes: CorrectionOf<'document'>['changes']) =>
    void correct({ type: 'document', changes });

  return (
    <div className={styles['form']}>
      <Field label={words.title} wide>
        {(id) => (
          <>
            <DraftInput
              id={id}
              value={report.title}
              maxLength={200}
              missing={words.titleMissing}
              doubtful={titleNote !== null}
              onDone={(title) => describe({ title })}
            />
            {titleNote === null ? null : <Note text={titleNote} />}
          </>
        )}
      </Field>
      <Field label={words.place}>
        {(id) => (
          <>
            <DraftInput
              id={id}
              value={report.place ?? ''}
              maxLength={60}
              doubtful={report.place === null}
              onDone={(place) => describe({ place: place === '' ? null : place })}
            />
            {report.place === null && warned('noPlace') ? <Note text={words.warnings.noPlace()} /> : null}
          </>
        )}
      </Field>
      <Field label={words.year}>
        {(id) => (
          <>
            <DraftInput
              id={id}
              value={report.year === null ? '' : String(report.year)}
              maxLength={5}
              doubtful={report.year === null}
              fault={(text) => (yearOf(text) === undefined ? words.yearWrong : null)}
              onDone={(text) => {
                const year = yearOf(text);
                if (year !== undefined) describe({ year });
              }}
            />
            {report.year === null && warned('noYear') ? <Note text={words.warnings.noYear()} /> : null}
          </>
        )}
      </Field>
      <Field label={words.version}>
        {(id) => (
          <Choice
            id={id}
            value={version.kind}
            options={versionKind.options}
            names={versionKindNames}
            onChange={(kind) => void correct({ type: 'version', changes: { kind } })}
          />
        )}
      </Field>
      <Field label={words.handling}>
        {(id) => (
          <Choice
            id={id}
            value={report.handling}
            options={handlingMark.options}
            names={handlingNames}
            onChange={(handling) => describe({ handling })}
          />
        )}
      </Field>
      <Field label={words.kind}>
        {(id) => (
          <Choice
            id={id}
            value={report.kind}
            options={documentKind.options}
            names={documentKindNames}
            onChange={(kind) => describe({ kind })}
          />
        )}
      </Field>
      {props.documents.length > 0 ? (
        <Field label={words.belongs}>
          {(id) => (
            <Select
              id={id}
              allowDeselect={false}
              value={props.reportId ?? ''}
              data={[
                { value: '', label: words.newDocument },
                ...props.documents.map((each) => ({
                  value: each.report.id,
                  label: words.versionOf(each.report.title),
                })),
              ]}
              onChange={(value) => props.onReport(value === '' ? null : value)}
            />
          )}
        </Field>
      ) : null}
      {likely && props.reportId === null && !isOther ? (
        <div role="group" aria-label={words.isVersion(likely.report.title)} className={styles['asked']}>
          <p>{words.isVersion(likely.report.title)}</p>
          <Button onClick={() => props.onReport(likely.report.id)}>{words.yesVersion}</Button>
          <Button variant="default" onClick={() => setIsOther(true)}>
            {words.noVersion}
          </Button>
        </div>
      ) : null}
      <UnstyledButton
        className={styles['more']}
        aria-expanded={more}
        aria-controls={moreId}
        onClick={() => setMore(!more)}
      >
        {more ? (
          <IconChevronDown aria-hidden size="1.125rem" />
        ) : (
          <IconChevronRight aria-hidden size="1.125rem" />
        )}
        {words.more}
      </UnstyledButton>
      <Collapse id={moreId} expanded={more} className={styles['rest'] ?? ''}>
        <div className={styles['form']}>
          <Field label={words.level}>
            {(id) => (
              <Choice
                id={id}
                value={report.level ?? ''}
                options={['', ...placeLevel.options]}
                names={{ '': words.unknown, ...words.levels }}
                onChange={(level) => describe({ level: level === '' ? null : level })}
              />
            )}
          </Field>
          <Field label={words.speaker}>
            {(id) => (
              <DraftInput
                id={id}
                value={version.speaker ?? ''}
                maxLength={60}
                onDone={(speaker) =>
                  void correct({ type: 'version', changes: { speaker: speaker === '' ? null : speaker } })
                }
              />
            )}
          </Field>
          <Field label={words.date}>
            {(id) => (
              <DraftInput
                id={id}
                value={version.date ?? ''}
                maxLength={10}
                fault={(text) => (isDate(text) ? null : words.dateHint)}
                onDone={(text) =>
                  void correct({ type: 'version', changes: { date: text === '' ? null : text } })
                }
              />
            )}
          </Field>
        </div>
      </Collapse>
      {props.warnings
        .filter(({ code }) => LISTED.includes(code))
        .map(({ code, count }) => (
          <Note key={code} text={words.warnings[code](count)} />
        ))}
    </div>
  );
}

function Field(props: { label: string; wide?: boolean; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['field']} data-wide={props.wide || undefined}>
      <label htmlFor={id}>{props.label}</label>
      <div>{props.children(id)}</div>
    </div>
  );
}

function Note(props: { text: string }) {
  return (
    <p className={styles['note']}>
      <IconAlertTriangle aria-hidden size="1.125rem" />
      {props.text}
    </p>
  );
}

function Choice<T extends string>(props: {
  id: string;
  value: T;
  options: readonly T[];
  names: Readonly<Record<T, string>>;
  onChange: (value: T) => void;
}) {
  return (
    <Select
      id={props.id}
      allowDeselect={false}
      value={props.value}
      data={props.options.map((value) => ({ value, label: props.names[value] }))}
      onChange={(value) => {
        const chosen = props.options.find((option) => option === value);
        if (chosen !== undefined && chosen !== props.value) props.onChange(chosen);
      }}
    />
  );
}

/** Empty, or a day of the calendar as YYYY-MM-DD. */
function isDate(text: string): boolean {
  return text === '' || z.iso.date().safeParse(text).success;
}

/** A year in half- or full-width digits, with or without 年; null for none, undefined for something else. */
function yearOf(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/年$/u, '').trim();
  if (plain === '') return null;
  const year = /^\d{4}$/u.test(plain) ? Number(plain) : 0;
  return year >= 1949 && year <= 2200 ? year : undefined;
}

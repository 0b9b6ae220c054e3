import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { adoptionVerdict } from '../../../shared/review/adoption.ts';
import type { AdoptionVerdict } from '../../../shared/review/adoption.ts';
import { adoptionDisclaimer, adoptionVerdictNames, kindNames } from '../../../shared/wording/names.ts';
import { sentenceOf, useCommand, useQuery } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { Disclaimer } from '../../ui/bar-tags.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterChip, FilterChips } from '../../ui/filter-chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { versionsWording as words } from '../../wording/versions.ts';
import { VerdictSign } from './verdict-sign.tsx';
import type { VersionPair } from '../../state/version-pair.ts';
import styles from './adoption.module.css';
import frame from './versions.module.css';

type Row = OutputOf<'versions.adoption'>['rows'][number];
type Filter = 'all' | AdoptionVerdict;

/** 采纳情况: each suggestion with what became of it, the passage that shows it, and the person's own judgement. */
export function AdoptionView(props: { pair: VersionPair; actions: HTMLElement | null }) {
  const { pair } = props;
  const asked = useQuery('versions.adoption', pair, ['annotation', 'library']);
  const to = useQuery('library.open', { versionId: pair.toVersionId }, ['library']);
  const judge = useCommand('versions.judge');
  const { offer } = useUndo();
  const [filter, setFilter] = useState<Filter>('all');
  const rows = asked.data?.rows ?? [];
  const shown = rows.filter(({ verdict }) => filter === 'all' || verdict === filter);
  const count = (verdict: Filter): number =>
    rows.filter((row) => verdict === 'all' || row.verdict === verdict).length;
  const set = async (row: Row, verdict: AdoptionVerdict | null) => {
    const { toVersionId } = pair;
    if (await judge.run({ annotationId: row.annotation.id, toVersionId, verdict })) await offer(words.judged);
  };

  const error = judge.error ?? (asked.error ? sentenceOf(asked.error) : null);
  return (
    <>
      {props.actions
        ? createPortal(
            <>
              <Disclaimer>{adoptionDisclaimer}</Disclaimer>
              {to.data && rows.length > 0 ? (
                <ExportMenu
                  paper="adoption"
                  name={words.exportAdoption}
                  content={to.data}
                  otherVersionId={pair.fromVersionId}
                />
              ) : null}
            </>,
            props.actions,
          )
        : null}
      <div className={styles['adoption']}>
        {error === null ? null : <ErrorNotice message={error} />}
        {asked.data && rows.length === 0 ? (
          <EmptyState title={words.noSuggestions} hint={words.noSuggestionsHint} />
        ) : null}
        {(asked.data ?? asked.error) ? null : <p className={frame['working']}>{words.working}</p>}
        {rows.length === 0 ? null : (
          <>
            <div className={frame['strip']}>
              <FilterChips label={words.verdictFilters}>
                {(['all', ...adoptionVerdict.options] as const).map((each) => (
                  <FilterChip key={each} dense pressed={filter === each} onClick={() => setFilter(each)}>
                    {each === 'all' ? words.all : <VerdictSign verdict={each} />}
                    <b>{count(each)}</b>
                  </FilterChip>
                ))}
              </FilterChips>
            </div>
            <AdoptionTable rows={shown} pair={pair} onSet={(row, verdict) => void set(row, verdict)} />
          </>
        )}
      </div>
    </>
  );
}

function AdoptionTable(props: {
  rows: readonly Row[];
  pair: VersionPair;
  onSet: (row: Row, verdict: AdoptionVerdict | null) => void;
}) {
  const { rows, pair } = props;
  return (
    <div className={styles['tableFrame']} tabIndex={0} role="region" aria-label={words.adoption}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {words.adoptionColumns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.annotation.id}>
              <td>
                {row.old ? (
                  <PlaceLink
                    place={row.old.place}
                    to={{ versionId: pair.fromVersionId, annotationId: row.annotation.id }}
                  />
                ) : (
                  words.wholeReport
                )}
              </td>
              <td>
                <Asked row={row} />
              </td>
              <td>
                <VerdictMenu row={row} onSet={(verdict) => props.onSet(row, verdict)} />
              </td>
              <td>
                {row.evidence ? (
                  <>
                    <PlaceLink
                      place={row.evidence.place}
                      to={{ versionId: pair.toVersionId, offset: row.evidence.start }}
                    />
                    <p className="report-words">{row.evidence.words}</p>
                  </>
                ) : (
                  <span className={frame['quiet']}>{row.old ? words.nothingThere : words.noPassage}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was suggested: the words with old and new wording, or the opinion. */
function Asked(props: { row: Row }) {
  const { annotation, old } = props.row;
  const { kind, wordingChange, body } = annotation;
  return (
    <>
      <span className={styles['askedHead']}>
        <KindBadge kind={kind} />
        <span className="spoken">{kindNames[kind]}</span>
        {wordingChange === null ? (
          <span>{body}</span>
        ) : (
          <span className="report-words">
            {wordingChange.operation === 'insert' ? old?.words : <del>{old?.words}</del>}
            {wordingChange.proposed === '' ? null : <ins>{wordingChange.proposed}</ins>}
          </span>
        )}
      </span>
      {body === '' || wordingChange === null ? null : <p className={styles['askedMore']}>{body}</p>}
      {wordingChange === null && old ? (
        <p className={`report-words ${styles['askedMore'] ?? ''}`}>{old.words}</p>
      ) : null}
    </>
  );
}

function VerdictMenu(props: { row: Row; onSet: (verdict: AdoptionVerdict | null) => void }) {
  const { verdict, found, byHand } = props.row;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            className={styles['verdict'] ?? ''}
            title={words.changeVerdict}
            rightSection={<IconChevronDown aria-hidden size="1rem" />}
          >
            <VerdictSign verdict={verdict} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {adoptionVerdict.options.map((each) => (
            <Menu.Item key={each} onClick={() => props.onSet(each)}>
              <VerdictSign verdict={each} />
            </Menu.Item>
          ))}
          {byHand ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => props.onSet(null)}>
                {words.backToFound(adoptionVerdictNames[found])}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {byHand ? <p className={frame['quiet']}>{words.byHand}</p> : null}
    </>
  );
}

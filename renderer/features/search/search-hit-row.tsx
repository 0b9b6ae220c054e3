import { placeName } from '../../../shared/report/place.ts';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import type { Documents, OpenVersion } from '../../state/version.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { searchWording as words } from '../../wording/search.ts';
import { snippetParts } from './search-groups.ts';
import styles from './search.module.css';

/** Where a hit stands, and its passage with the hit marked, and more lightly what has the same words near it. */
export function SearchHitRow(props: {
  hit: SearchHit;
  version: OpenVersion | null;
  documents: NonNullable<Documents['list']>;
}) {
  const { hit, version } = props;
  const here = version?.content.version.id === hit.versionId ? version : null;
  const [lead, tail] = around(hit, here);
  return (
    <>
      <span className={styles['where']}>
        {here ? <HereName hit={hit} version={here} /> : elsewhere(hit, props.documents)}
      </span>
      <span
        className={
          hit.group === 'report' || hit.group === 'earlier'
            ? `report-words ${styles['snippet'] ?? ''}`
            : styles['snippet']
        }
      >
        {lead}
        {snippetParts(hit).map(({ text, found }, i) =>
          found === null ? (
            text
          ) : (
            <mark key={i} data-found={found}>
              {text}
            </mark>
          ),
        )}
        {tail}
      </span>
    </>
  );
}

/** What stands around a snippet that says little by itself: the note of a tag, the task of an indicator. */
function around(hit: SearchHit, version: OpenVersion | null): readonly [string, string] {
  if (!version) return ['', ''];
  if (hit.group === 'task') {
    const title = version.index.taskById.get(hit.recordId)?.title ?? '';
    return title.includes(hit.snippet) ? ['', ''] : words.indicatorOf(title);
  }
  const note = version.annotationById.get(hit.recordId);
  if (hit.group !== 'annotation' || !note?.tags.includes(hit.snippet)) return ['', ''];
  return words.tagOf(note.body);
}

/** In the open version the place or the kind, in other ones the document. */
function HereName(props: { hit: SearchHit; version: OpenVersion }) {
  const { hit, version } = props;
  if (hit.group === 'task') return words.task;
  if (hit.group === 'project') return words.project;
  if (hit.group === 'annotation') {
    const kind = version.annotationById.get(hit.recordId)?.kind;
    if (!kind) return words.groups.annotation;
    return (
      <>
        <KindBadge kind={kind} /> {kindNames[kind]}
      </>
    );
  }
  const block = version.index.blockAt(hit.start ?? 0);
  return block ? placeName(block) : words.groups.report;
}

function elsewhere(hit: SearchHit, documents: NonNullable<Documents['list']>): string {
  const owner = documents.find(({ versions }) => versions.some((version) => version.id === hit.versionId));
  return owner?.report.title ?? words.groups[hit.group];
}

import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { useNow } from '../../state/clock.ts';
import { KindBadge, kindColor } from '../../ui/kind-badge.tsx';
import { noteExtras } from '../../wording/note-extras.ts';
import { reading as words } from '../../wording/reading.ts';
import { momentWords } from '../../wording/time.ts';
import { noteWords } from './note-words.ts';
import { EvidenceFlag } from './supported-scores.tsx';
import styles from './notes.module.css';

/** A note that is not open: number, kind, time, two lines of its words, and what hangs on it. */
export const NoteCard = memo(function NoteCard(props: {
  annotation: Annotation;
  number: number | null;
  place: string;
  /** Its replies and links in one line, or null. */
  annex: string | null;
  lit: boolean;
  onOpen: (id: string) => void;
  onHover: (id: string | null) => void;
}) {
  const { annotation } = props;
  const text = noteWords(annotation);
  return (
    <button
      type="button"
      className={styles['card']}
      data-lit={props.lit || undefined}
      data-note={annotation.id}
      style={{ '--kind': kindColor(annotation.kind) } as CSSProperties}
      onClick={() => props.onOpen(annotation.id)}
      onPointerEnter={() => props.onHover(annotation.id)}
      onPointerLeave={() => props.onHover(null)}
    >
      <NoteHead annotation={annotation} number={props.number}>
        <span className="spoken">{words.at(props.place)}</span>
        <Moment at={annotation.updatedAt} />
      </NoteHead>
      <span className={styles['two']}>{text || words.nothingYet}</span>
      {props.annex === null ? null : <span className={styles['annex']}>{props.annex}</span>}
    </button>
  );
});

/** Number, badge and kind; what stands at the right end comes as children. */
export function NoteHead(props: { annotation: Annotation; number: number | null; children?: ReactNode }) {
  const { kind, important } = props.annotation;
  return (
    <span className={styles['head']}>
      {props.number === null ? null : (
        <>
          <span aria-hidden className={styles['number']}>
            {props.number}
          </span>
          <span className="spoken">{words.numbered(props.number)}</span>
        </>
      )}
      <KindBadge kind={kind} />
      <span className={styles['kind']}>{kindNames[kind]}</span>
      {important ? <span className={styles['flag']}>{words.important}</span> : null}
      {props.annotation.resolution === null ? null : (
        <span className={styles['flag']}>{noteExtras.resolved}</span>
      )}
      {props.annotation.private ? <span className={styles['flag']}>{words.private}</span> : null}
      <EvidenceFlag annotationId={props.annotation.id} />
      <span className={styles['end']}>{props.children}</span>
    </span>
  );
}

/** When it was written, as one says it now. */
export function Moment(props: { at: number }) {
  const now = useNow();
  return <time className={styles['time']}>{momentWords(props.at, Math.max(now, props.at))}</time>;
}

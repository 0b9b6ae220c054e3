import { Fragment, useEffect, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Block } from '../../../shared/report/model.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { kindBadges, kindNames, versionKindNames } from '../../../shared/wording/names.ts';
import { isStruck } from '../../reader/marks.ts';
import type { Mark } from '../../reader/marks.ts';
import { segmentsOf } from '../../reader/segments.ts';
import { useKeys } from '../../state/keys.ts';
import { useVersion } from '../../state/version.tsx';
import { kindColor } from '../../ui/kind-badge.tsx';
import { noteExtras } from '../../wording/note-extras.ts';
import { reading as words } from '../../wording/reading.ts';
import { noteWords } from './note-words.ts';
import { useReading } from './reading-state.tsx';
import styles from './printed-report.module.css';

/**
 * The report as it is printed: marks and notes as elements that break with the lines of the page, each note beside its
 * paragraph. Only there while the page is being printed. Private notes are never on paper.
 */
export function PrintedReport() {
  const [printing, setPrinting] = useState(false);
  useKeys([
    {
      keys: ['Ctrl+P'],
      inText: true,
      run: () => {
        window.print();
        return undefined;
      },
    },
  ]);
  useEffect(() => {
    // The browser takes the page as it stands when this returns.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing ? createPortal(<Printed />, document.body) : null;
}

function Printed() {
  const { content, annotationById } = useVersion();
  const { marks, shown } = useReading();
  const open = marks.filter(({ id }) => annotationById.get(id)?.private === false);
  const onReport = shown.filter(({ target, private: secret }) => target.type === 'report' && !secret);
  const first = content.blocks[0];
  return (
    <div className={styles['printed']} lang="zh-CN">
      <p className={styles['head']}>
        {words.printHead(
          content.report.title,
          versionKindNames[content.version.kind],
          open.length + onReport.length,
        )}
      </p>
      {onReport.length > 0 && first ? (
        <div className={styles['row']}>
          <span />
          <div className={styles['notes']}>
            {onReport.map((annotation) => (
              <PrintedNote key={annotation.id} annotation={annotation} number={null} />
            ))}
          </div>
        </div>
      ) : null}
      {content.blocks.map((block) => (
        <PrintedBlock key={block.id} block={block} marks={open} />
      ))}
    </div>
  );
}

function PrintedBlock(props: { block: Block; marks: readonly Mark[] }) {
  const { block } = props;
  const { content, annotationById } = useVersion();
  const segments = segmentsOf(block, props.marks);
  const ending = segments.flatMap((segment) => segment.ending);
  return (
    <div className={styles['row']} data-role={block.role}>
      <p className={styles['paragraph']}>
        {segments.map(({ start, end, marks, ending: ended }) => (
          <Fragment key={start}>
            <Marked marks={marks} annotationById={annotationById}>
              {content.text.slice(start, end)}
            </Marked>
            {ended.map((mark) => (
              <Fragment key={mark.id}>
                <NewWords annotation={annotationById.get(mark.id)} />
                <sup className={styles['sign']} style={{ '--kind': kindColor(mark.kind) } as CSSProperties}>
                  {kindBadges[mark.kind]}
                  {mark.number}
                </sup>
              </Fragment>
            ))}
          </Fragment>
        ))}
      </p>
      {ending.length === 0 ? null : (
        <div className={styles['notes']}>
          {ending.map((mark) => {
            const annotation = annotationById.get(mark.id);
            return annotation ? (
              <PrintedNote key={mark.id} annotation={annotation} number={mark.number} />
            ) : null;
          })}
        </div>
      )}
    </div>
  );
}

/** Words under marks: an element for each, so that every line of them is drawn. */
function Marked(props: {
  marks: readonly Mark[];
  annotationById: ReadonlyMap<string, Annotation>;
  children: string;
}) {
  return props.marks.reduce<ReactNode>((inside, mark) => {
    const annotation = props.annotationById.get(mark.id);
    return (
      <span
        className={styles['mark']}
        data-kind={mark.kind}
        data-lane={mark.lane}
        data-struck={(annotation && isStruck(annotation)) || undefined}
        style={{ '--kind': kindColor(mark.kind) } as CSSProperties}
      >
        {inside}
      </span>
    );
  }, props.children);
}

function NewWords(props: { annotation: Annotation | undefined }) {
  const change = props.annotation?.wordingChange;
  if (!change || change.operation === 'delete' || change.proposed === '') return null;
  return <ins className={styles['new']}>{change.proposed}</ins>;
}

function PrintedNote(props: { annotation: Annotation; number: number | null }) {
  const { annotation, number } = props;
  return (
    <div className={styles['note']} style={{ '--kind': kindColor(annotation.kind) } as CSSProperties}>
      <b className={styles['kind']}>
        {kindBadges[annotation.kind]}
        {number} {kindNames[annotation.kind]}
        {annotation.important ? `（${words.important}）` : ''}
        {annotation.resolution === null ? '' : `（${noteExtras.resolved}）`}
      </b>
      <p>{noteWords(annotation) || words.nothingYet}</p>
      {annotation.replies.map((reply) => (
        <p key={reply.id} className={styles['reply']}>
          {words.printReply(reply.authorName || noteExtras.someone, reply.body)}
        </p>
      ))}
    </div>
  );
}

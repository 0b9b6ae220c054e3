import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { createTypeMeter, lineBoxes } from '../../reader/chunk-drawing.ts';
import { shapesOf } from '../../reader/mark-shapes.ts';
import type { Shape } from '../../reader/mark-shapes.ts';
import '../../reader/marks.css';
import { assignLanes, isStruck } from '../../reader/marks.ts';
import type { Mark } from '../../reader/marks.ts';
import { piecesOf } from '../../reader/pieces.ts';
import type { Piece } from '../../reader/pieces.ts';
import { textSpans } from '../../reader/positions.ts';
import { SpokenPiece } from '../../reader/spoken-piece.tsx';
import { useVersion } from '../../state/version.tsx';
import { kindColor } from '../../ui/kind-badge.tsx';
import styles from './meeting.module.css';
import type { Passage } from './passages.ts';

interface NumberPlace {
  readonly id: string;
  readonly left: number;
  readonly top: number;
}

/** The marks of a passage, numbered from 1 as beside it, cut at its ends. */
function marksOf(passage: Passage, opinions: readonly Annotation[]): Mark[] {
  const ranges = opinions.flatMap((annotation) =>
    annotation.target.type === 'range' ? [{ annotation, anchor: annotation.target.anchor }] : [],
  );
  const lanes = assignLanes(
    ranges.map(({ anchor }) => anchor),
    (at) => {
      const annotation = ranges[at]?.annotation;
      return annotation !== undefined && isStruck(annotation);
    },
  );
  return ranges.map(({ annotation, anchor }, at) => ({
    id: annotation.id,
    kind: annotation.kind,
    start: Math.max(anchor.start, passage.start),
    end: Math.min(anchor.end, passage.end),
    lane: lanes[at] ?? 0,
    number: opinions.indexOf(annotation) + 1,
  }));
}

/** The words of one passage with its marks. `stamp` changes whenever the lines may break anew. */
export function PassageText(props: { passage: Passage; opinions: readonly Annotation[]; stamp: string }) {
  const { passage, opinions, stamp } = props;
  const { content, index, annotationById } = useVersion();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [numbers, setNumbers] = useState<readonly NumberPlace[]>([]);
  const [shapes, setShapes] = useState<readonly Shape[]>([]);
  const marks = useMemo(() => marksOf(passage, opinions), [passage, opinions]);
  const heading = index.headingsAt(passage.end - 1).at(-1);
  const bold = passage.block.role === 'runIn' && heading?.blockId === passage.block.id ? heading : null;

  useLayoutEffect(() => {
    const element = paragraph.current;
    if (!element) return undefined;
    const draw = () => {
      const struck = new Set(
        marks
          .filter(({ id }) => {
            const annotation = annotationById.get(id);
            return annotation !== undefined && isStruck(annotation);
          })
          .map(({ id }) => id),
      );
      const spans = textSpans([element]);
      const origin = element.getBoundingClientRect();
      const type = createTypeMeter()(element);
      const linesOf = (range: { start: number; end: number }) => lineBoxes(spans, range, origin, type.em / 2);
      setShapes(shapesOf(marks, struck, linesOf, type));
      setNumbers(
        marks.flatMap(({ id, start, end }) => {
          const last = linesOf({ start, end }).at(-1);
          return last ? [{ id, left: last.right, top: last.top }] : [];
        }),
      );
    };
    draw();
    document.fonts.addEventListener('loadingdone', draw);
    return () => document.fonts.removeEventListener('loadingdone', draw);
  }, [marks, annotationById, stamp]);

  return (
    <p ref={paragraph} data-start={passage.start} className={`report-words ${styles['words'] ?? ''}`}>
      <Layer shapes={shapes} layer="under" />
      {piecesOf(passage, bold ? [bold] : [], marks, annotationById).map((piece, at) => (
        <PieceView key={at} piece={piece} text={content.text} annotationById={annotationById} />
      ))}
      <Layer shapes={shapes} layer="over" />
      <span data-foreign aria-hidden>
        {numbers.map(({ id, left, top }) => {
          const mark = marks.find((each) => each.id === id);
          return mark ? (
            <span
              key={id}
              className={styles['number']}
              style={{ left, top, background: kindColor(mark.kind) }}
            >
              {mark.number}
            </span>
          ) : null;
        })}
      </span>
    </p>
  );
}

function Layer(props: { shapes: readonly Shape[]; layer: Shape['layer'] }) {
  return (
    <svg
      data-foreign
      aria-hidden
      className={props.layer === 'under' ? `marks ${styles['under'] ?? ''}` : 'marks'}
    >
      {props.shapes
        .filter(({ layer }) => layer === props.layer)
        .map(({ look, path }, at) => (
          <path key={at} className={look} d={path} />
        ))}
    </svg>
  );
}

function PieceView(props: { piece: Piece; text: string; annotationById: ReadonlyMap<string, Annotation> }) {
  const { piece } = props;
  switch (piece.type) {
    case 'text': {
      const words = props.text.slice(piece.start, piece.end);
      return piece.bold ? <b>{words}</b> : words;
    }
    case 'newWords':
      return (
        <ins data-foreign className={styles['newWords']}>
          {piece.words}
        </ins>
      );
    case 'spoken':
    case 'crowd':
      return <SpokenPiece piece={piece} annotationById={props.annotationById} />;
    // Terms are explained where one reads in peace, not on the wall of a meeting room.
    case 'term':
      return null;
  }
}

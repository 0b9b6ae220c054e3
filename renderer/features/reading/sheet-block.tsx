import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Block, Heading } from '../../../shared/report/model.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { TermSign } from '../../reader/glossary.ts';
import type { Mark } from '../../reader/marks.ts';
import { piecesOf } from '../../reader/pieces.ts';
import type { Piece } from '../../reader/pieces.ts';
import { SpokenPiece } from '../../reader/spoken-piece.tsx';
import { reading as words } from '../../wording/reading.ts';
import styles from './sheet.module.css';
import { TermSign as Term } from './term-sign.tsx';

interface SheetBlockProps {
  block: Block;
  /** The headings that stand in this block. */
  headings: readonly Heading[];
  text: string;
  marks: readonly Mark[];
  annotationById: ReadonlyMap<string, Annotation>;
  /** Terms that the annex explains, where they first stand. */
  terms: readonly TermSign[];
  /** Offset at which the paragraph is parted for the open note; null = whole. */
  cut: number | null;
  note: ReactNode;
}

/** One paragraph or heading of the report; parted in two where a note opens under its line. */
export const SheetBlock = memo(function SheetBlock(props: SheetBlockProps) {
  const { block, cut } = props;
  if (cut === null || cut >= block.end) {
    return (
      <>
        <Chunk {...props} start={block.start} end={block.end} part="whole" />
        {cut === null ? null : props.note}
      </>
    );
  }
  return (
    <>
      <Chunk {...props} start={block.start} end={cut} part="first" />
      {props.note}
      <Chunk {...props} start={cut} end={block.end} part="rest" />
    </>
  );
}, isSame);

/** The map of annotations is new with every stroke; a block is drawn again only when one of its own changed. */
function isSame(a: SheetBlockProps, b: SheetBlockProps): boolean {
  return (
    a.block === b.block &&
    a.headings === b.headings &&
    a.text === b.text &&
    a.marks === b.marks &&
    a.terms === b.terms &&
    a.cut === b.cut &&
    a.note === b.note &&
    a.marks.every((m) => {
      const before = a.annotationById.get(m.id);
      const after = b.annotationById.get(m.id);
      return (
        before === after ||
        (before?.kind === after?.kind &&
          before?.wordingChange?.proposed === after?.wordingChange?.proposed &&
          before?.wordingChange?.operation === after?.wordingChange?.operation)
      );
    })
  );
}

function Chunk(props: SheetBlockProps & { start: number; end: number; part: 'whole' | 'first' | 'rest' }) {
  const { block, headings, start, end } = props;
  const bold = block.role === 'runIn' ? headings : [];
  const heading = headings[0];
  const marks = props.marks.filter((m) => m.start < end && m.end > start);
  const inside = piecesOf({ start, end }, bold, marks, props.annotationById, props.terms).map((piece, i) => (
    <PieceView key={i} piece={piece} text={props.text} annotationById={props.annotationById} />
  ));
  const common = {
    'data-start': start,
    'data-role': block.role,
    'data-part': props.part,
    className: styles['block'],
  };
  if (block.role === 'title') return <h2 {...common}>{inside}</h2>;
  if (block.role === 'heading' && heading) {
    const Level = `h${Math.min(6, heading.level + 1)}` as 'h3';
    return (
      <Level {...common} data-level={heading.level}>
        {inside}
      </Level>
    );
  }
  const number = block.paragraph !== null && props.part !== 'rest' ? block.paragraph : null;
  return (
    <p {...common}>
      {number === null ? null : (
        <span data-foreign className={styles['number']}>
          <span aria-hidden>{number}</span>
          <span className="spoken">{words.paragraph(number)}</span>
        </span>
      )}
      {inside}
    </p>
  );
}

function PieceView(props: { piece: Piece; text: string; annotationById: ReadonlyMap<string, Annotation> }) {
  const { piece } = props;
  switch (piece.type) {
    case 'text': {
      const words = props.text.slice(piece.start, piece.end);
      return piece.bold ? <b>{words}</b> : words;
    }
    case 'term':
      return <Term sign={piece.sign} />;
    case 'newWords':
      return (
        <ins
          data-foreign
          data-for={piece.annotationId}
          className={styles['newWords']}
          title={words.newWords(piece.words)}
        >
          {piece.words}
        </ins>
      );
    case 'spoken':
    case 'crowd':
      return <SpokenPiece piece={piece} annotationById={props.annotationById} />;
  }
}

import type { Annotation } from '../../shared/review/annotation.ts';
import { kindNames } from '../../shared/wording/names.ts';
import { reading as words } from '../wording/reading.ts';
import type { Piece } from './pieces.ts';

/** What is read out of a paragraph's marks: where one begins and ends, or how many crowd. */
export function SpokenPiece(props: {
  piece: Extract<Piece, { readonly type: 'spoken' | 'crowd' }>;
  annotationById: ReadonlyMap<string, Annotation>;
}) {
  const { piece, annotationById } = props;
  if (piece.type === 'crowd') return <Spoken>{words.crowd(piece.count)}</Spoken>;
  const kind = annotationById.get(piece.annotationId)?.kind;
  if (!kind) return null;
  return (
    <Spoken>
      {piece.edge === 'begin' ? words.markBegins(kindNames[kind], piece.number) : words.markEnds}
    </Spoken>
  );
}

const Spoken = (props: { children: string }) => (
  <span data-foreign className="spoken">
    {props.children}
  </span>
);

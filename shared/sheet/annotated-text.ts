import type { Heading, VersionContent } from '../report/model.ts';
import { blockAt } from '../report/place.ts';
import { printableText } from './clean.ts';
import { markedRuns } from './marked-runs.ts';
import type { Mark } from './marked-runs.ts';
import type { HeadingLevel, ParagraphEnd, Run, SheetBlock } from './model.ts';

interface Line {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of the paper: the runs of a line of the text, or of a piece that an inserted line end parts. */
interface Piece {
  readonly runs: readonly Run[];
  readonly end?: ParagraphEnd;
}

/**
 * The whole canonical text as blocks, paragraph by paragraph, and behind each what `under` gives for the marks that
 * end in it. `marks` are in text order. Only what no paper can print is left out of the text.
 */
export function annotatedText(
  content: VersionContent,
  marks: readonly Mark[],
  under: (ids: readonly string[]) => readonly SheetBlock[],
): SheetBlock[] {
  const { text, blocks } = content;
  const standalone = content.headings.filter(({ style }) => style === 'standalone');
  const lineOf = new Map(blocks.map(({ id, start }) => [id, start]));
  const headings = new Map(standalone.map((heading) => [lineOf.get(heading.blockId), heading]));
  const body = blocks.find(({ part }) => part !== null)?.start ?? 0;
  // Marks are in text order, so each line takes up where the last one left off.
  let open: Mark[] = [];
  let next = 0;
  return linesOf(text).flatMap((line): SheetBlock[] => {
    open = open.filter((mark) => mark.end >= line.start);
    for (let mark = marks[next]; mark && mark.start <= line.end; mark = marks[next]) {
      open.push(mark);
      next += 1;
    }
    const ended = open.filter((mark) => mark.end <= line.end);
    const role = blockAt(blocks, line.start)?.role;
    const made = piecesOf(markedRuns(text, line, open), line, open).map((piece): SheetBlock => {
      const heading = headings.get(line.start);
      if (role === 'title') return { type: 'title', text: wordsOf(piece.runs), ...piece };
      if (role === 'furniture' && line.start < body) {
        return { type: 'subtitle', text: wordsOf(piece.runs), ...piece };
      }
      if (heading) return { type: 'heading', level: levelOf(heading), text: wordsOf(piece.runs), ...piece };
      return {
        type: 'paragraph',
        sourceId: null,
        ...(role === 'salutation' ? { flush: true } : {}),
        ...piece,
      };
    });
    return [...made, ...under(ended.map(({ id }) => id))];
  });
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const end = start + line.length;
    const found = { start, end };
    start = end + 1;
    return found;
  });
}

/** Parts the runs of a line where a proposed wording begins a new paragraph; a deleted line end joins it to the next. */
function piecesOf(runs: readonly Run[], line: Line, marks: readonly Mark[]): Piece[] {
  const pieces: { runs: Run[]; end?: ParagraphEnd }[] = [{ runs: [] }];
  for (const run of runs) {
    const texts = run.role === 'inserted' ? run.text.split(/\r\n?|\n/) : [run.text];
    texts.forEach((text, index) => {
      if (index > 0) {
        const above = pieces.at(-1);
        if (above) above.end = { role: 'inserted', ...(run.remarks ? { remarks: run.remarks } : {}) };
        pieces.push({ runs: [] });
      }
      const clean = printableText(text);
      if (clean !== '') pieces.at(-1)?.runs.push({ ...run, text: clean });
    });
  }
  const last = pieces.at(-1);
  // The line end belongs to the marks that delete it, and to those that nothing else of this line belongs to.
  const past = marks.filter(({ start, end }) => start <= line.end && end > line.end);
  const deleting = past.filter(({ tracked }) => tracked !== null && tracked.operation !== 'insert');
  const remarks = past
    .filter((mark) => deleting.includes(mark) || mark.start === line.end)
    .map(({ id }) => id);
  if (last && remarks.length > 0) last.end = { role: deleting.length > 0 ? 'deleted' : 'plain', remarks };
  return pieces;
}

function wordsOf(runs: readonly Run[]): string {
  return runs
    .filter(({ role }) => role === 'body' || role === 'deleted')
    .map(({ text }) => text)
    .join('');
}

const levelOf = ({ level }: Heading): HeadingLevel => (level === 1 || level === 2 || level === 3 ? level : 4);

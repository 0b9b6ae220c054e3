import type { SourceBlock, SourceRange } from '../../../../shared/text/source.ts';
import { momentOfStamps } from '../../../../shared/text/word-time.ts';
import type { SourceAnnotation, SourcePlace } from '../read-result.ts';
import type { Numbering } from './numbering.ts';
import type { ParagraphStyle } from './styles.ts';
import { isOn, readXml } from './xml.ts';

/** Where comments begin and end, by Word's comment id. */
export interface CommentRanges {
  readonly starts: ReadonlyMap<string, SourcePlace>;
  readonly ends: ReadonlyMap<string, SourcePlace>;
}

export interface DocumentPart extends CommentRanges {
  readonly blocks: SourceBlock[];
  readonly changes: Omit<SourceAnnotation, 'parent' | 'done'>[];
}

interface Change {
  kind: 'insertion' | 'deletion';
  author: string;
  at: number | null;
  text: string;
  start: SourcePlace;
}

/** Elements whose text is no text of the document: drawings' fallbacks, field codes, ruby readings. */
const UNSEEN = new Set([
  'Fallback',
  'instrText',
  'rt',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
]);

/** Tracked changes by element; moved words are deleted in one place and inserted in another. */
const CHANGES: Readonly<Record<string, Change['kind']>> = {
  ins: 'insertion',
  moveTo: 'insertion',
  del: 'deletion',
  moveFrom: 'deletion',
};

/**
 * Reads word/document.xml into blocks: one per paragraph, a line break begins a new block (as a text export of the
 * same file does), a table row is one block with its cells joined by “ | ”. The text is the one before tracked
 * changes: deletions stay, insertions stand in `changes`, and an inserted end of a paragraph parts nothing.
 */
export function readDocumentPart(
  part: Uint8Array,
  styleOf: (styleId: string | null) => ParagraphStyle,
  numbering: Numbering,
): DocumentPart {
  const blocks: SourceBlock[] = [];
  const starts = new Map<string, SourcePlace>();
  const ends = new Map<string, SourcePlace>();
  const changes: DocumentPart['changes'] = [];
  const open: Change[] = [];
  /** Cells of the table rows that are open, innermost last; a nested table flows into its cell. */
  const rows: string[][] = [];

  let text = '';
  let bold: SourceRange[] = [];
  let style: ParagraphStyle = styleOf(null);
  let numId: string | null = null;
  let level: number | null = null;
  let labelled = true;
  let runBold: boolean | null = null;
  let runHidden = false;
  let inRun = false;
  let inText = false;
  let unseen = 0;
  let paragraphDepth = 0;
  let inProperties = false;
  let end: Change | null = null;

  const place = (): SourcePlace => ({ line: blocks.length + 1, offset: text.length });
  const finish = (): void => {
    if (rows.length > 0) {
      const cells = rows[rows.length - 1];
      if (cells && cells.length > 0 && text.trim() !== '') {
        const last = cells.length - 1;
        cells[last] = [cells[last], text.trim()].filter(Boolean).join(' ');
      }
    } else {
      blocks.push({ line: blocks.length + 1, text, ...(bold.length > 0 ? { bold } : {}) });
    }
    text = '';
    bold = [];
  };
  const label = (): void => {
    if (labelled) return;
    labelled = true;
    const id = numId ?? style.numId;
    if (id !== null && id !== '0') text += numbering.next(id, level ?? style.level);
  };
  const add = (piece: string): void => {
    if (piece === '' || runHidden || unseen > 0) return;
    label();
    const insertion = open.findLast((change) => change.kind === 'insertion');
    if (insertion) {
      insertion.text += piece;
      return;
    }
    const deletion = open.at(-1);
    if (deletion) deletion.text += piece;
    if (runBold ?? style.bold) {
      const last = bold.at(-1);
      if (last?.end === text.length)
        bold[bold.length - 1] = { start: last.start, end: text.length + piece.length };
      else bold.push({ start: text.length, end: text.length + piece.length });
    }
    text += piece;
  };

  const changeOf = (name: string, attributes: Readonly<Record<string, string>>): Change | null => {
    const kind = CHANGES[name];
    if (!kind) return null;
    const { author = '', date, dateUtc } = attributes;
    return { kind, author, at: momentOfStamps(date, dateUtc), text: '', start: place() };
  };
  /** The end of a paragraph that is itself a change; in a table row cells matter more than paragraphs. */
  const finishParagraph = (): void => {
    if (end === null || rows.length > 0) finish();
    else {
      const start = place();
      if (end.kind === 'deletion') finish();
      changes.push({ ...end, text: '\n', start, end: place() });
    }
    end = null;
  };

  readXml(part, {
    open(element) {
      const { name, attributes } = element;
      if (UNSEEN.has(name)) unseen += 1;
      if (unseen > 0) return;
      const value = attributes['val'] ?? '';
      switch (name) {
        case 'p':
          // A text box holds paragraphs inside a paragraph: the words before it become a block of their own.
          if (paragraphDepth > 0 && text.trim() !== '') finish();
          paragraphDepth += 1;
          style = styleOf(null);
          numId = level = null;
          // Words that an inserted end left over belong to this paragraph; its number stood before them.
          labelled = text !== '';
          break;
        case 'pPr':
          inProperties = true;
          break;
        case 'pStyle':
          style = styleOf(value);
          break;
        case 'numId':
          numId = value;
          break;
        case 'ilvl':
          level = Number(value) || 0;
          break;
        case 'r':
          inRun = true;
          runBold = null;
          runHidden = false;
          break;
        case 'b':
          if (inRun) runBold = isOn(element);
          break;
        case 'vanish':
          if (inRun) runHidden = isOn(element);
          break;
        case 't':
        case 'delText':
          inText = true;
          break;
        case 'tab':
          if (inRun) add('\t');
          break;
        case 'noBreakHyphen':
          add('-');
          break;
        case 'br':
        case 'cr':
          if (inRun && attributes['type'] === undefined) {
            const insertion = open.findLast((change) => change.kind === 'insertion');
            if (insertion) insertion.text += '\n';
            else {
              label();
              finish();
            }
          }
          break;
        case 'tr':
          rows.push([]);
          break;
        case 'tc':
          rows.at(-1)?.push('');
          break;
        case 'ins':
        case 'del':
        case 'moveTo':
        case 'moveFrom': {
          const change = changeOf(name, attributes);
          if (change === null || paragraphDepth === 0 || inRun) break;
          if (inProperties) end = change;
          else open.push(change);
          break;
        }
        case 'commentRangeStart':
          label();
          starts.set(attributes['id'] ?? '', place());
          break;
        case 'commentRangeEnd':
          ends.set(attributes['id'] ?? '', place());
          break;
        default:
      }
    },
    close(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      if (unseen > 0) return;
      if (name === 't' || name === 'delText') inText = false;
      else if (name === 'r') inRun = false;
      else if (name === 'pPr') inProperties = false;
      else if (name === 'p') {
        paragraphDepth -= 1;
        if (paragraphDepth === 0 || text !== '') finishParagraph();
      } else if (name === 'body') {
        if (text !== '') finish();
      } else if (name === 'tr') {
        const line = (rows.pop() ?? []).join(' | ');
        if (rows.length > 0) {
          text += line;
          finish();
        } else blocks.push({ line: blocks.length + 1, text: line });
      } else if (Object.hasOwn(CHANGES, name) && !inRun && !inProperties && paragraphDepth > 0) {
        const change = open.pop();
        if (change && change.text !== '') {
          changes.push({ ...change, end: change.kind === 'insertion' ? change.start : place() });
        }
      }
    },
    text(piece) {
      if (inText) add(piece);
    },
  });
  return { blocks, starts, ends, changes };
}

import type { AnnotationKind, WordingChange } from '../review/annotation.ts';
import { cleanLine, cleanText } from '../sheet/clean.ts';
import {
  coverLabels,
  deletionWords,
  emptyCell,
  insertionWords,
  opinionHeadings,
  wordingTableHead,
} from '../wording/papers.ts';
import { plainName } from './roster.ts';

/** An opinion of a filled-in 审议意见表. */
export interface FormItem {
  readonly kind: AnnotationKind;
  /** The place and the words that it cites; empty where it cites none. */
  readonly place: string;
  readonly quote: string;
  readonly body: string;
  /** For a change of wording. */
  readonly proposed: string;
  readonly reason: string;
  readonly operation: WordingChange['operation'];
}

/** A filled-in 审议意见表: who it is from and what it says. */
export interface FilledForm {
  readonly name: string;
  readonly delegation: string;
  readonly items: readonly FormItem[];
}

const KINDS = Object.entries(opinionHeadings) as readonly [AnnotationKind, string][];
const HEADING = /^[一二三四五六七八九十]+、(.+)$/u;
const NUMBERED = /^\d+[.．、]\s*/u;
/** The place and the quote at the end of an opinion, as the paper prints them. */
const CITED =
  /[（(](第[一二三四五六七八九十]+部分(?:第\d+段|标题处)(?:（第\d+页）)?|开头第\d+段|标题|结束语)(?:[，：:]?“([^”]*)”)?[）)]$/u;

/**
 * Reads the rows of a 审议意见表 (see readRows): the cover names the deputy, headings the kind, numbered paragraphs the
 * opinions, the last table the changes of wording. Null when it is no such form.
 */
export function readForm(rows: readonly (readonly string[])[]): FilledForm | null {
  const name = labelled(rows, coverLabels.name);
  const items: FormItem[] = [];
  let kind: AnnotationKind | null = null;
  for (const row of rows) {
    if (row.length === 1) {
      const line = cleanText(row[0] ?? '').trim();
      const heading = HEADING.exec(line)?.[1];
      const found = heading === undefined ? undefined : KINDS.find(([, words]) => heading.startsWith(words));
      if (heading !== undefined) kind = found?.[0] ?? null;
      else if (kind !== null && kind !== 'textEdit') addParagraph(items, kind, line);
    } else if (kind === 'textEdit' && row.length >= 3 && cleanLine(row[0] ?? '') !== wordingTableHead[0]) {
      const [place = '', quote = '', proposed = '', reason = ''] = row.map(valueOf);
      if (quote !== '' && proposed !== '') {
        items.push({ kind, place, quote, body: '', reason, ...changeOf(proposed) });
      }
    }
  }
  if (name === null && items.length === 0) return null;
  return { name: name ?? '', delegation: labelled(rows, coverLabels.delegation) ?? '', items };
}

/** 删去 and 增加“……” as the paper prints them; anything else takes the place of the quote. */
function changeOf(cell: string): Pick<FormItem, 'operation' | 'proposed'> {
  if (cell === deletionWords) return { operation: 'delete', proposed: '' };
  const inserted = /^增加“(.*)”$/su.exec(cell)?.[1];
  return inserted !== undefined && insertionWords(inserted) === cell
    ? { operation: 'insert', proposed: inserted }
    : { operation: 'replace', proposed: cell };
}

/** A new opinion begins with its number; a line without one goes on with the last. */
function addParagraph(items: FormItem[], kind: AnnotationKind, line: string): void {
  const last = items.at(-1);
  const cited = CITED.exec(line);
  const words = (cited ? line.slice(0, cited.index) : line).replace(NUMBERED, '').trim();
  const place = cited?.[1] ?? '';
  const quote = cited?.[2] ?? '';
  if (!NUMBERED.test(line) && last?.kind === kind && last.place === '') {
    items[items.length - 1] = { ...last, body: `${last.body}\n${words}`, place, quote };
  } else if (words !== '' && NUMBERED.test(line)) {
    items.push({ kind, place, quote, body: words, proposed: '', reason: '', operation: 'replace' });
  }
}

function labelled(rows: readonly (readonly string[])[], label: string): string | null {
  for (const row of rows) {
    const at = row.findIndex((cell) => plainName(cell) === label);
    const value = at < 0 ? '' : cleanLine(row[at + 1] ?? '');
    if (value !== '' && value !== emptyCell) return value;
  }
  return null;
}

function valueOf(cell: string): string {
  const text = cleanText(cell).trim();
  return text === emptyCell ? '' : text;
}

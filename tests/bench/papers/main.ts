import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeDocx } from '../../../electron/core/exports/docx/encode.ts';
import { paperFontFolders } from '../../../electron/core/exports/paper-fonts.ts';
import { createTypstEngine } from '../../../electron/core/exports/typst/engine.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { emptyComposition } from '../../../shared/contract/paper.ts';
import { buildAnnotatedSheet } from '../../../shared/sheet/annotated.ts';
import { buildEditsSheet } from '../../../shared/sheet/edits.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { longInput } from '../../shared/sheet/opinions-input.ts';
import { randomNotes } from '../../support/random-notes.ts';
import { preparedText } from '../../support/report-content.ts';
import { repositoryRoot } from '../../support/test-core.ts';
import { annotatedInput, importDocx, inOrder, saidOfOwn, saidOfRead } from '../../support/word-round-trip.ts';
import type { Figure } from '../figures.ts';
import { median, printFigures, quantile, timesOf } from '../figures.ts';
import { timeKeystrokes } from './keystroke.ts';

// What papers cost: `npm run bench -- papers`. The built program is driven in a browser for the keystroke.
const content = preparedText(
  readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8'),
).content;
const notes = randomNotes(content, 3000, 1);
/** One comment each, as the bar counts them. */
const plain = notes.map((note): Annotation => ({ ...note, replies: [], resolution: null }));

const annotated = (of: readonly Annotation[]): Uint8Array =>
  encodeDocx(buildAnnotatedSheet(annotatedInput(content, of)));

/** A 对照表 of so many rows, every one a change of wording on the built-in report. */
function editsSheet(rows: number): Sheet {
  const edits = randomNotes(content, rows * 8, 2).filter(({ kind }) => kind === 'textEdit');
  const short = edits.slice(0, rows).map((note): Annotation => ({
    ...note,
    body: '',
    wordingChange: { operation: 'replace', proposed: '改造老旧小区150万平方米', reason: '与去年实绩相当' },
  }));
  const { profile, signature, pageNumbers, today } = annotatedInput(content, []);
  const input = { profile, signature, pageNumbers, content, annotations: short, today };
  return buildEditsSheet({ ...input, composition: emptyComposition });
}

const engine = createTypstEngine('/no-such-folder', paperFontFolders(repositoryRoot));

/** Opinions of about so many pages, the first note worded anew in every run, as a keystroke does. */
function opinionsAfterKey(run: number): Sheet {
  const input = longInput(205);
  const [first, ...others] = input.annotations;
  const edited = first ? [{ ...first, body: `${first.body}${run}` }, ...others] : others;
  return buildOpinionsSheet({ ...input, annotations: edited });
}

const docx = await timesOf(() => annotated(plain), 7, 3);
const bytes = annotated(notes);
const back = await timesOf(() => importDocx(bytes), 3, 1);
const { content: again, notes: read } = importDocx(bytes);
const lost =
  inOrder(read.map((note) => saidOfRead(note, again))).join() !==
  inOrder(notes.map((note) => saidOfOwn(note, content))).join();
console.log(`       3,000 notes to Word and back: ${lost ? 'SOMETHING IS LOST' : 'nothing is lost'}`);

const table = editsSheet(1500);
const tableDocx = await timesOf(() => encodeDocx(table), 7, 3);
const tablePdf = await timesOf(() => engine.pdf(table), 3, 1);
console.log(`       1,500 rows: ${engine.pdf(table).pageCount} pages`);

const { pageCount } = engine.preview(opinionsAfterKey(-1), []);
console.log(`       preview: ${pageCount} pages`);
const preview = await timesOf((run) => engine.preview(opinionsAfterKey(run), [1, 2]), 15, 3);

const keystrokes = await timeKeystrokes(40);
console.log(`       keystrokes: opinions of ${keystrokes.pages} pages`);

const figures: readonly Figure[] = [
  { name: '3,000 comments in a Word file', unit: 'ms', value: median(docx), bar: 600 },
  {
    name: 'the same with 3,000 replies and reasons, read back and understood',
    unit: 'ms',
    value: median(back),
    bar: null,
  },
  { name: 'a table of 1,500 changes as a Word file', unit: 'ms', value: median(tableDocx), bar: 500 },
  { name: 'a table of 1,500 changes as a PDF', unit: 'ms', value: median(tablePdf), bar: 1500 },
  { name: 'laying out after a keystroke, two pages shown', unit: 'ms', value: median(preview), bar: null },
  { name: 'from a keystroke to the page on screen', unit: 'ms', value: median(keystrokes.single), bar: 300 },
  { name: '95th percentile', unit: 'ms', value: quantile(keystrokes.single, 0.95), bar: 300 },
  {
    name: 'the page behind the words while typing without a pause, 95th percentile',
    unit: 'ms',
    value: quantile(keystrokes.behind, 0.95),
    bar: null,
  },
];
printFigures(figures);
process.exitCode = lost || figures.some(({ value, bar }) => bar !== null && value > bar) ? 1 : 0;

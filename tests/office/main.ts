import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PaperName } from '../../shared/contract/paper.ts';
import { fillForPapers, papersIn, writePaper } from '../support/every-paper.ts';
import { findOffice } from '../support/office.ts';
import type { Office } from '../support/office.ts';
import type { RemarkAnnotation } from '../../shared/review/source-remarks.ts';
import { importDocx } from '../support/word-round-trip.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';
import { WordFile } from '../support/word-file.ts';
import { trackedText } from '../support/tracked-text.ts';

// npm run verify:office: every Word and Excel file of the program in LibreOffice. Needs Writer and Calc.
const folder = temporaryFolder('office');
let passed = 0;
let failed = 0;
const check = (what: string, good: boolean, found = ''): void => {
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? 'ok    ' : 'FAILED'} ${what}${found === '' ? '' : `: ${found}`}`);
};

async function pagesOf(path: string): Promise<number> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}

/** Plain text as an office program writes it: a mark at the front, and an end to the last line. */
const plain = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\n$/, '');

async function verify(office: Office): Promise<void> {
  const app = await openTestCore(join(folder, 'workspace'));
  const files = join(folder, 'files');
  const converted = join(folder, 'converted');
  mkdirSync(files);
  mkdirSync(converted);
  const versions = await fillForPapers(app.client, app.clock);
  const write = (paper: PaperName, format: 'docx' | 'xlsx' | 'pdf') =>
    writePaper(app.client, versions, paper, format, files);

  // A LibreOffice without windows has no place to show comments in, and falls over them when a macro opens a file.
  const bare = (paper: PaperName): string => {
    const path = join(converted, `${paper}-bare.docx`);
    writeFileSync(path, new WordFile(readFileSync(join(files, `${paper}.docx`))).withoutComments.bytes);
    return path;
  };

  for (const format of ['docx', 'xlsx'] as const) {
    const papers = papersIn(format);
    for (const paper of papers) await write(paper, format);
    const target = join(converted, format);
    await office.convert(
      papers.map((paper) => join(files, `${paper}.${format}`)),
      'pdf',
      target,
    );
    for (const paper of papers) {
      const path = join(target, `${paper}.pdf`);
      check(`${paper}.${format} opens and becomes a PDF`, existsSync(path));
    }
  }

  // The Word file of the annotated report holds the text alone, its notes beside the page.
  const { annotations } = await app.client.call('annotation.list', { versionId: versions.older });
  await app.client.call('paper.compose', {
    paper: 'annotated',
    versionId: versions.older,
    changes: { excluded: annotations.map(({ id }) => id) },
  });
  for (const paper of papersIn('docx').filter((each) => papersIn('pdf').includes(each))) {
    const { path } = await write(paper, 'pdf');
    const twin = join(converted, `${paper}-twin.pdf`);
    await office.change(bare(paper), 'unspaced', 'pdf', twin);
    const [own, theirs] = [await pagesOf(path), await pagesOf(twin)];
    // The comparison is laid out for reading as a PDF and for deciding as a Word file, so the two are no twins.
    if (paper === 'comparison')
      console.log(`       ${paper}: ${own} pages as PDF, ${theirs} of its Word file`);
    else check(`${paper}: as many pages as our own PDF`, Math.abs(own - theirs) <= 1, `${own} and ${theirs}`);
  }

  for (const paper of ['annotated', 'comparison'] as const) {
    const docx = join(files, `${paper}.docx`);
    for (const [decision, ours] of [
      ['AcceptAll', 'accept'],
      ['RejectAll', 'refuse'],
    ] as const) {
      const target = join(converted, `${paper}-${ours}.txt`);
      await office.change(bare(paper), decision, 'txt', target);
      const same = existsSync(target) && plain(target) === trackedText(readFileSync(docx), ours);
      check(
        `${paper}: all changes ${ours === 'accept' ? 'accepted' : 'refused'} give exactly the wording`,
        same,
      );
    }
  }

  const sent = join(files, 'annotated.docx');
  await office.convert([sent], 'docx', converted);
  const returned = join(converted, 'annotated.docx');
  const [before, after] = [sent, returned].map((path) => importDocx(readFileSync(path)));
  check('annotated: saved again, the text is the same', before?.content.text === after?.content.text);
  const kept = new Set(after?.notes.map((note) => saidAtPlace(note)));
  const lost = before?.notes.filter((note) => !kept.has(saidAtPlace(note))).length ?? 0;
  check(
    'annotated: saved again, every note is at its words with its answers and how it was dealt with',
    lost === 0,
    `${lost} lost`,
  );
  await app.core.close();
}

const saidAtPlace = ({
  kind,
  target,
  body,
  wordingChange,
  tags,
  important,
  at,
  resolution,
  replies,
}: RemarkAnnotation): string => {
  const place = target.type === 'range' ? [target.anchor.start, target.anchor.end] : target.type;
  return JSON.stringify([kind, place, body, wordingChange, tags, important, at, resolution, replies]);
};

try {
  const office = await findOffice(folder);
  if (office === null) {
    console.error(
      'verify:office needs LibreOffice with Writer and Calc; neither soffice nor libreoffice was found.',
    );
    failed += 1;
  } else {
    console.log(`${office.version}, files in ${basename(folder)}`);
    await verify(office);
  }
} finally {
  removeFolder(folder);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

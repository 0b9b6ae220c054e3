import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { readInChild } from '../../../electron/core/readers/read-in-child.ts';
import { parseReport } from '../../../shared/parsing/parse-report.ts';
import { sourceBlocksOfText } from '../../../shared/text/source.ts';
import { openTestCore, removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';
import type { Figure } from '../figures.ts';
import { median, printFigures, timesOf } from '../figures.ts';
import { fillWorkspace } from '../product/workspace.ts';

// What reading and understanding a file costs: `npm run bench -- reading`.
const seed = readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8');

const paragraphs = seed.split('\n');

/**
 * One long report of about so many characters: opening, the paragraphs of the built-in report with other figures each
 * time round (a plain copy would be recognised as one and left out), closing.
 */
function textOf(characters: number): string {
  const [opening, middle, closing] = [paragraphs.slice(0, 4), paragraphs.slice(4, -1), paragraphs.slice(-1)];
  const rounds: string[] = [];
  for (let length = 0, round = 0; length < characters; round += 1) {
    const text = middle.join('\n').replace(/\d/g, (digit) => String(((Number(digit) + round) % 9) + 1));
    rounds.push(text.slice(0, characters - length));
    length += text.length;
  }
  return [...opening, ...rounds, ...closing].join('\n');
}

async function parseTime(characters: number, times: number): Promise<number> {
  const blocks = sourceBlocksOfText(textOf(characters));
  console.log(`       ${characters} characters: ${parseReport(blocks).measures.length} measures`);
  return median(await timesOf(() => parseReport(blocks), times, 2));
}

/** Slope of the logarithms of time over length: 1 is linear. */
async function exponent(): Promise<number> {
  const sizes = [62_500, 125_000, 250_000, 500_000, 1_000_000];
  const points: (readonly [number, number])[] = [];
  for (const size of sizes) points.push([Math.log(size), Math.log(await parseTime(size, 5))]);
  const mean = (index: 0 | 1): number => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return above / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

async function docxOfSeed(): Promise<Uint8Array> {
  const children = seed.split('\n').map((text) => new Paragraph(text));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A PDF of more than thirty pages: the paper of 220 notes. */
async function longPdf(): Promise<Uint8Array> {
  const folder = temporaryFolder('bench-reading');
  const { core, client } = await openTestCore(join(folder, 'workspace'));
  try {
    const versionId = await fillWorkspace(client, 220);
    const path = join(folder, 'paper.pdf');
    const { pageCount } = await client.call('paper.export', {
      paper: 'opinions',
      versionId,
      format: 'pdf',
      path,
    });
    console.log(`       the PDF has ${pageCount ?? 0} pages`);
    return new Uint8Array(readFileSync(path));
  } finally {
    await core.close();
    removeFolder(folder);
  }
}

const [docx, pdf] = [await docxOfSeed(), await longPdf()];
const understand = async (name: string, bytes: Uint8Array): Promise<void> => {
  parseReport((await readInChild(name, bytes)).blocks);
};
const figures: Figure[] = [
  {
    name: 'parse of 20,000 characters, median of 21',
    unit: 'ms',
    value: await parseTime(20_000, 21),
    bar: 60,
  },
  {
    name: 'parse of 1,000,000 characters, median of 5',
    unit: 'ms',
    value: await parseTime(1_000_000, 5),
    bar: null,
  },
  {
    name: 'parse time over length, 62,500 to 1,000,000 characters',
    unit: 'exponent',
    value: await exponent(),
    bar: 1.15,
  },
  {
    name: 'DOCX of the built-in report read in its own process and parsed, median of 9',
    unit: 'ms',
    value: median(await timesOf(() => understand('报告.docx', docx), 9, 1)),
    bar: 500,
  },
  {
    name: 'the PDF read in its own process and parsed, median of 9',
    unit: 'ms',
    value: median(await timesOf(() => understand('报告.pdf', pdf), 9, 1)),
    bar: 1500,
  },
];
printFigures(figures);
if (figures.some(({ value, bar }) => bar !== null && value > bar)) process.exitCode = 1;

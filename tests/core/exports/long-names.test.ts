import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { encodeDocx } from '../../../electron/core/exports/docx/encode.ts';
import { paperFontFolders } from '../../../electron/core/exports/paper-fonts.ts';
import { createTypstEngine } from '../../../electron/core/exports/typst/engine.ts';
import type { TypstEngine } from '../../../electron/core/exports/typst/engine.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { buildProposalSheet } from '../../../shared/sheet/proposal.ts';
import { emptyInput, longInput, sampleContent } from '../../shared/sheet/opinions-input.ts';
import { removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';
import { allOf, WordFile } from '../../support/word-file.ts';
import { structureFaults } from '../../support/word-structure.ts';

let folder: string;
let engine: TypstEngine;
beforeAll(() => {
  folder = temporaryFolder('long-names');
  engine = createTypstEngine(join(folder, 'none'), paperFontFolders(repositoryRoot));
});
afterAll(() => removeFolder(folder));

interface Words {
  readonly text: string;
  readonly page: number;
  /** Points from the left and from the bottom. */
  readonly x: number;
  readonly y: number;
}

async function wordsOf(sheet: Sheet): Promise<Words[]> {
  const task = getDocument({ data: new Uint8Array(engine.pdf(sheet).bytes) });
  const document = await task.promise;
  const found: Words[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if ('str' in item && item.str.trim() !== '') {
        found.push({ text: item.str, page, x: Number(item.transform[4]), y: Number(item.transform[5]) });
      }
    }
  }
  await task.destroy();
  return found;
}

const NAME = '买买提·阿卜杜热合曼·吐尔逊江·古丽扎尔·穆罕默德·艾山·努尔麦麦提·阿不都卡地尔·依明·玉苏普';
const person = {
  name: NAME,
  delegation: '京口代表团',
  session: '',
  deputyNumber: '',
  employer: '',
  phone: '',
};

function motion(coSigners: number): Sheet {
  const signer = { name: NAME, delegation: '', deputyNumber: '', informed: true };
  return buildProposalSheet({
    profile: person,
    pageNumbers: 'outer',
    content: sampleContent(),
    form: 'motion',
    proposal: {
      id: 'motion',
      revision: 1,
      versionId: 'version',
      form: 'motion',
      title: '关于加装电梯的议案',
      category: 'suggestion',
      inSession: true,
      open: true,
      situation: '',
      analysis: '',
      measures: '加装电梯。',
      coSigners: Array.from({ length: coSigners }, () => signer),
      sources: [],
      authorId: 'person',
      createdAt: 1,
      updatedAt: 1,
    },
    today: { year: 2024, month: 1, day: 18 },
  });
}

test('a signature line grows with the name that stands in it', async () => {
  const words = await wordsOf(motion(1));
  const numbers = ['1', '2', '3'].map((text) => words.find((each) => each.text === text && each.x < 110));
  const [first, second, third] = numbers.map((each) => each?.y ?? 0);
  // Eight lines of 18 pt in the first two rows, 11 mm in the third.
  expect((first ?? 0) - (second ?? 0)).toBeGreaterThan(8 * 18);
  expect((second ?? 0) - (third ?? 0)).toBeLessThan(8 * 18);
});

test('ten signature lines, and the half of the staff, each stand on one page', async () => {
  const words = await wordsOf(motion(0));
  const pageOf = (text: string): number | undefined => words.find((each) => each.text.includes(text))?.page;
  expect(pageOf('请代表亲笔签名')).toBe(words.findLast(({ text, x }) => text === '10' && x < 110)?.page);
  expect(pageOf('以下各栏由工作人员填写')).toBe(pageOf('满意程度'));

  const file = new WordFile(encodeDocx(motion(0)));
  expect(structureFaults(file)).toEqual([]);
  const [, signers] = allOf(file.part('word/document.xml'), 'w:tbl');
  const rows = signers ? allOf(signers, 'w:tr').map((row) => allOf(row, 'w:keepNext').length > 0) : [];
  expect(rows).toEqual([...Array<boolean>(10).fill(true), false]);
});

test('the date stays on the page below the longest name', async () => {
  const words = await wordsOf(buildOpinionsSheet(emptyInput({ profile: person })));
  const date = words.findLast(({ text }) => text.startsWith('2024'));
  expect(date?.x).toBeGreaterThan(300);
});

test.each([...Array(16).keys()].map((index) => index + 10))(
  'the date never stands alone on the last page (%i notes)',
  async (count) => {
    const { annotations, ...input } = longInput(count);
    const notes = annotations.filter(({ wordingChange }, index) => wordingChange === null || index < 14);
    const words = await wordsOf(buildOpinionsSheet({ ...input, annotations: notes }));
    const last = words.at(-1)?.page;
    expect(words.filter(({ page }) => page === last).length).toBeGreaterThan(4);
  },
);

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { readInChild } from '../../../electron/core/readers/read-in-child.ts';
import { miniReportDocx, miniReportLines } from '../../support/mini-report.ts';
import { mutated } from '../../support/mutations.ts';

const pdf = new Uint8Array(readFileSync(new URL('./fixtures/mini-report.pdf', import.meta.url)));

test('reads a file in a process of its own', async () => {
  const { blocks } = await readInChild('报告.docx', await miniReportDocx());
  expect(blocks.slice(0, -1).map((block) => block.text)).toEqual(miniReportLines);
});

test('tells its steps', async () => {
  const steps: string[] = [];
  await readInChild('报告.pdf', pdf, { onStep: (done, total) => steps.push(`${done}/${total}`) });
  expect(steps).toEqual(['1/1']);
});

test('hands on the refusal of the reader', async () => {
  await expect(readInChild('坏.docx', (await miniReportDocx()).subarray(0, 500))).rejects.toMatchObject({
    code: 'inputUnreadable',
    message: expect.stringContaining('没有变动'),
  });
});

test('stops when asked', async () => {
  const controller = new AbortController();
  const reading = readInChild('报告.pdf', pdf, { signal: controller.signal });
  controller.abort();
  await expect(reading).rejects.toMatchObject({ code: 'stopped' });
});

test('gives up when the time is over', async () => {
  await expect(readInChild('报告.pdf', pdf, { timeLimit: 1 })).rejects.toMatchObject({
    code: 'inputTimeout',
  });
});

test('a damaged file on which the library goes round for ever is given up', async () => {
  const endless = mutated(pdf, 28, false);
  await expect(readInChild('报告.pdf', endless)).rejects.toMatchObject({ code: 'inputTimeout' });
});

test('a file that needs more memory than allowed ends its own process only', async () => {
  const paragraphs = new TextEncoder().encode(
    `<w:document><w:body>${'<w:p><w:r><w:t>报告</w:t></w:r></w:p>'.repeat(400_000)}</w:body></w:document>`,
  );
  const large = zipSync({ 'word/document.xml': paragraphs }, { level: 1 });
  await expect(readInChild('大.docx', large, { memoryLimit: 48, timeLimit: 250_000 })).rejects.toMatchObject({
    code: 'inputTooLarge',
  });
});

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { join } from 'node:path';
import { paperFontFolders } from '../../../electron/core/exports/paper-fonts.ts';
import type { Sheet, SheetBlock } from '../../../shared/sheet/model.ts';
import * as layoutFigures from '../../../shared/sheet/layout.ts';
import type { PaperVersions } from '../../support/every-paper.ts';
import { fillForPapers, papersIn, writePaper } from '../../support/every-paper.ts';
import { pdfFaults } from '../../support/pdf-layout.ts';
import type { TestCore } from '../../support/test-core.ts';
import { openTestCore, removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';
import { WordFile } from '../../support/word-file.ts';
import { layoutFaults } from '../../support/word-layout.ts';
import { structureFaults } from '../../support/word-structure.ts';

let folder: string;
let app: TestCore;
let versions: PaperVersions;

beforeAll(async () => {
  folder = temporaryFolder('every-paper');
  app = await openTestCore(join(folder, 'workspace'));
  versions = await fillForPapers(app.client, app.clock);
});

afterAll(async () => {
  await app.core.close();
  removeFolder(folder);
});

const VARIANTS = [
  { signature: 'named', evidence: true, pageNumbers: 'outer' },
  { signature: 'named', evidence: false, pageNumbers: 'centred' },
  { signature: 'unsigned', evidence: true, pageNumbers: 'none' },
] as const;

describe.each(papersIn('docx'))('%s as a Word file', (paper) => {
  test.each(VARIANTS)('is as the standard has it: %p', async (settings) => {
    await app.client.call('settings.save', settings);
    const { bytes } = await writePaper(app.client, versions, paper, 'docx', folder);
    const file = new WordFile(bytes);
    expect(layoutFaults(file)).toEqual([]);
    expect(structureFaults(file)).toEqual([]);
  });
});

test.each(papersIn('pdf'))('%s as a PDF is as the standard has it', async (paper) => {
  await app.client.call('settings.save', VARIANTS[0]);
  const { bytes } = await writePaper(app.client, versions, paper, 'pdf', folder);
  expect(await pdfFaults(bytes)).toEqual([]);
});

describe('the check of a PDF', () => {
  type Figures = typeof layoutFigures;
  const paragraph: SheetBlock = {
    type: 'paragraph',
    runs: [{ text: '字'.repeat(28 * 40), role: 'body' }],
    sourceId: null,
  };
  const sheet: Sheet = {
    paper: 'opinions',
    properties: { title: '样张', subject: '', author: null, date: { year: 2024, month: 1, day: 9 } },
    pageNumbers: 'outer',
    sections: [{ orientation: 'portrait', blocks: [paragraph] }],
  };
  const layout = '../../../shared/sheet/layout.ts';
  const CHANGED: readonly (readonly [string, (figures: Figures) => object])[] = [
    ['天头', ({ page }) => ({ page: { ...page, top: page.top - 200 } })],
    ['订口', ({ page }) => ({ page: { ...page, left: page.left - 100 } })],
    ['right margin', ({ page }) => ({ page: { ...page, right: page.right - 400 } })],
    ['page', ({ page }) => ({ page: { ...page, width: 12240, height: 15840 } })],
    ['body size', ({ size }) => ({ size: { ...size, body: 15 } })],
    ['number size', ({ size }) => ({ size: { ...size, pageNumber: 12 } })],
    ['number indent', ({ pageNumber }) => ({ pageNumber: { ...pageNumber, indent: 0 } })],
    ['number distance', ({ pageNumber }) => ({ pageNumber: { ...pageNumber, belowTypeArea: 11 } })],
  ];

  test.each(CHANGED)('sees another %s', async (_, change) => {
    jest.resetModules();
    jest.unstable_mockModule(layout, () => ({ ...layoutFigures, ...change(layoutFigures) }));
    const { createTypstEngine } = await import('../../../electron/core/exports/typst/engine.ts');
    const engine = createTypstEngine('/no-such-folder', paperFontFolders(repositoryRoot));
    expect(await pdfFaults(engine.pdf(sheet).bytes)).not.toEqual([]);
    jest.unstable_unmockModule(layout);
  });

  test('and none where nothing is changed', async () => {
    jest.resetModules();
    const { createTypstEngine } = await import('../../../electron/core/exports/typst/engine.ts');
    const engine = createTypstEngine('/no-such-folder', paperFontFolders(repositoryRoot));
    const { bytes } = engine.pdf(sheet);
    expect(await pdfFaults(bytes)).toEqual([]);
    expect(await pdfFaults(bytes, 'none')).not.toEqual([]);
  });
});

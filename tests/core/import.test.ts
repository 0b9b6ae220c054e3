import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { placeName } from '../../shared/report/place.ts';
import { setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, repositoryRoot, temporaryFolder } from '../support/test-core.ts';

const SEED = readFileSync(join(repositoryRoot, 'seeds/2024-zhenjiang.txt'));
let folder: string;
let app: TestCore;

beforeEach(async () => {
  folder = temporaryFolder('import');
  app = await openTestCore(folder);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

async function openText(text: string, name = '报告.txt') {
  const { versionId } = await app.client.call('library.import', { source: { type: 'text', name, text } });
  return app.client.call('library.open', { versionId });
}

describe('the built-in report', () => {
  test('is the 2024 Zhenjiang report, internal, for review', async () => {
    const { report, version, text } = await setUp(app.client);
    expect(report).toMatchObject({
      title: '镇江市2024年政府工作报告',
      place: '镇江市',
      level: 'prefecture',
      year: 2024,
      kind: 'workReport',
      handling: 'internal',
      builtIn: true,
    });
    expect(version).toMatchObject({ kind: 'reviewText', length: text.length });
    expect(text).toBe(
      SEED.toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .join('\n'),
    );
  });

  test('is cited as deputies cite it', async () => {
    const { blocks, text } = await setUp(app.client);
    const cited = (words: string): string => {
      const block = blocks.find(({ start, end }) => text.slice(start, end).startsWith(words));
      return block ? placeName(block) : 'missing';
    };
    expect(cited('各位代表：')).toBe('称呼');
    expect(cited('现在，我代表')).toBe('开头第1段');
    expect(cited('一、2023年工作回顾')).toBe('第一部分标题处');
    expect(cited('从宏观经济趋势')).toBe('第三部分第1段');
    expect(cited('（七）用力增进民生福祉')).toBe('第三部分标题处');
    expect(cited('稳步提升城市功能品质')).toBe('第三部分第23段');
    expect(cited('5.从严律己修身')).toBe('第四部分第6段');
    expect(cited('各位代表！惟有奋斗')).toBe('结束语');
  });

  test('has blocks that cover the text and headings, tasks and measures in their places', async () => {
    const { text, blocks, headings, tasks, measures, pairs } = await setUp(app.client);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
    for (const { title, start, end } of headings) expect(text.slice(start, end)).toBe(title);
    for (const { quote, start, end } of measures) expect(text.slice(start, end)).toBe(quote);
    const measureIds = new Set(measures.map(({ id }) => id));
    for (const { commitments, measureIds: ids, start, end } of tasks) {
      expect(start).toBeLessThan(end);
      for (const id of ids) expect(measureIds).toContain(id);
      for (const commitment of commitments) {
        expect(text.slice(commitment.start, commitment.end)).toBe(commitment.text);
      }
    }
    for (const { lastMeasureId, thisMeasureId } of pairs) {
      expect(measureIds).toContain(lastMeasureId);
      expect(measureIds).toContain(thisMeasureId);
    }
  });

  test('keeps its ids, and asking for it again gives the same one', async () => {
    const first = await setUp(app.client);
    const again = await app.client.call('library.import', { source: { type: 'builtIn' } });
    expect(again.versionId).toBe(first.version.id);
    await app.core.close();
    app = await openTestCore(folder, { idSpace: 2 });
    expect(await app.client.call('library.open', { versionId: again.versionId })).toEqual(first);
  });
});

describe('a pasted text', () => {
  test('without a title is called by its name and can be put right', async () => {
    const { report } = await openText('各位代表：\n一、去年工作\n完成了任务。', '讨论稿.txt');
    expect(report).toMatchObject({ title: '讨论稿', kind: 'workReport', builtIn: false });
    const changed = await app.client.call('library.describe', {
      reportId: report.id,
      changes: { title: '江北区政府工作报告', year: 2025, handling: 'workSecret' },
    });
    expect(changed.report).toMatchObject({ title: '江北区政府工作报告', year: 2025, handling: 'workSecret' });
  });

  test('is canonical: decomposed letters composed, blank lines gone, positions right', async () => {
    const { text, blocks } = await openText('  甲e\u0301  \r\n\r\n\u3000乙\u3000');
    expect(text).toBe('甲é\n乙');
    expect(blocks.map(({ start, end, line }) => [start, end, line])).toEqual([
      [0, 2, 1],
      [3, 4, 3],
    ]);
  });

  test('without a word in it is refused', async () => {
    await expect(openText(' \n\u3000\n')).rejects.toMatchObject({ code: 'inputEmpty' });
  });

  test.each(['秘密★1年\n报告', '机密 ★ 长期\n报告', '报告\n★绝密\n', '机 密\n\n政府工作报告'])(
    'with a secrecy mark is refused and nothing of it kept: %j',
    async (text) => {
      await expect(openText(text)).rejects.toMatchObject({ code: 'inputClassified' });
      expect((await app.client.call('library.list', {})).documents).toEqual([]);
      await app.core.close();
      expect(readFileSync(join(folder, 'workspace.sqlite')).includes('报告')).toBe(false);
      app = await openTestCore(folder, { idSpace: 2 });
    },
  );

  test('that only speaks of secrets is none', async () => {
    const { text } = await openText('一、保密工作\n做好机密文件管理，严守国家秘密。');
    expect(text).toContain('国家秘密');
  });
});

describe('a file', () => {
  const encodings = {
    'UTF-8': SEED,
    'UTF-8 with mark': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), SEED]),
    'UTF-16LE with mark': Buffer.from(`\uFEFF${SEED.toString('utf8')}`, 'utf16le'),
    GB18030: iconv.encode(SEED.toString('utf8'), 'gb18030'),
  };

  test.each(Object.entries(encodings))(
    'in %s gives the text of the built-in report',
    async (_name, bytes) => {
      const builtIn = await setUp(app.client);
      const { versionId } = await app.client.call('library.import', {
        source: { type: 'file', name: '报告.txt', base64: bytes.toString('base64') },
      });
      const { version } = await app.client.call('library.open', { versionId });
      expect(version.textHash).toBe(builtIn.version.textHash);
      expect(version.sourceName).toBe('报告.txt');
    },
  );

  test('that is no text is refused, and nothing changes', async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]).toString('base64');
    await expect(
      app.client.call('library.import', { source: { type: 'file', name: '图.png', base64: picture } }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^input/u) as unknown });
    expect((await app.client.call('library.list', {})).documents).toEqual([]);
  });
});

test('an import can be undone and redone, with the same ids', async () => {
  const before = await app.client.call('library.list', {});
  const opened = await openText('一、工作\n甲。');
  await app.client.call('history.undo', {});
  expect((await app.client.call('library.list', {})).documents).toEqual(before.documents);
  await app.client.call('history.redo', {});
  expect(await app.client.call('library.open', { versionId: opened.version.id })).toEqual(opened);
});

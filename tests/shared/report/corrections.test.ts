import { describe, expect, test } from '@jest/globals';
import type { Correction } from '../../../shared/report/correction.ts';
import { applyCorrection, applyCorrections } from '../../../shared/report/corrections.ts';
import type { Heading, VersionContent } from '../../../shared/report/model.ts';
import { isBody } from '../../../shared/report/numbering.ts';
import { blockAt, placeName } from '../../../shared/report/place.ts';
import { countingIds, smallContent, smallReport, preparedText } from '../../support/report-content.ts';

const start = (content: VersionContent, words: string): number => {
  const found = content.text.indexOf(words);
  expect(found).toBeGreaterThanOrEqual(0);
  return found;
};
const headingOf = (content: VersionContent, title: string): Heading => {
  const found = content.headings.find((heading) => heading.title === title);
  if (!found) throw new Error(`no heading ${title}: ${content.headings.map((h) => h.title).join()}`);
  return found;
};
const placeOf = (content: VersionContent, words: string): string => {
  const block = blockAt(content.blocks, start(content, words));
  return block ? placeName(block) : 'missing';
};
const outlineOf = ({ headings }: VersionContent): string[] =>
  headings.map(({ level, mark, title }) => `${level} ${mark}${title}`);
const taskTitles = ({ tasks }: VersionContent): string[] => tasks.map(({ title }) => title);

/** Applies corrections that must all find their place. */
function correct(content: VersionContent, ...corrections: Correction[]): VersionContent {
  const after = applyCorrections(content, corrections, countingIds('made'));
  if (!after) throw new Error('a correction found nothing to act on');
  return after;
}

describe('the small report', () => {
  test('is understood as the other tests take it', () => {
    const content = smallContent();
    expect(outlineOf(content)).toEqual([
      '1 一、2023年工作回顾',
      '1 二、2024年目标任务和重点工作',
      '2 （一）扩大有效投资',
      '3 抓好重大项目',
      '3 激发消费潜能',
      '2 （二）保障改善民生',
      '3 稳定和扩大就业',
      '3 改造老旧小区',
      '1 三、加强政府自身建设',
    ]);
    expect(placeOf(content, '改造老旧小区。')).toBe('第二部分第5段');
    expect(content.glossary.map(({ term }) => term)).toEqual(['重点项目']);
  });
});

describe('cover data', () => {
  test('changes only what is named', () => {
    const before = smallContent();
    const after = correct(
      before,
      { type: 'document', changes: { title: '江北市2024年政府工作报告', year: 2024, handling: 'public' } },
      { type: 'version', changes: { kind: 'revisedText', speaker: '王建军' } },
    );
    expect(after.report).toEqual({
      ...before.report,
      title: '江北市2024年政府工作报告',
      year: 2024,
      handling: 'public',
    });
    expect(after.version).toEqual({ ...before.version, kind: 'revisedText', speaker: '王建军' });
    expect(after.blocks).toBe(before.blocks);
  });
});

describe('the outline', () => {
  test('promotes and demotes a heading with all below it; parts, paragraphs and task paths follow', () => {
    const before = smallContent();
    const at = headingOf(before, '保障改善民生').start;
    const after = correct(before, { type: 'level', at, by: -1 });
    expect(outlineOf(after).slice(5)).toEqual([
      '1 （二）保障改善民生',
      '2 稳定和扩大就业',
      '2 改造老旧小区',
      '1 三、加强政府自身建设',
    ]);
    expect(headingOf(after, '稳定和扩大就业').parentId).toBe(headingOf(after, '保障改善民生').id);
    expect(placeOf(after, '改造老旧小区。')).toBe('第三部分第2段');
    expect(placeOf(after, '坚持依法行政')).toBe('第四部分第1段');
    expect(after.tasks.find(({ title }) => title === '改造老旧小区')?.path).toEqual(['保障改善民生']);
    const back = correct(after, { type: 'level', at, by: 1 });
    expect(back).toEqual(before);
  });

  test('never promotes above level 1 nor demotes deeper than one below the heading before', () => {
    const content = smallContent();
    const ids = countingIds('made');
    const first = headingOf(content, '2023年工作回顾').start;
    const deep = headingOf(content, '抓好重大项目').start;
    expect(applyCorrection(content, { type: 'level', at: first, by: -1 }, ids)).toBeNull();
    expect(applyCorrection(content, { type: 'level', at: first, by: 1 }, ids)).toBeNull();
    expect(applyCorrection(content, { type: 'level', at: deep, by: 1 }, ids)).toBeNull();
    expect(applyCorrection(content, { type: 'level', at: 1, by: 1 }, ids)).toBeNull();
  });

  test('makes a heading a paragraph; its task goes, the numbers go on', () => {
    const before = smallContent();
    const at = headingOf(before, '激发消费潜能').start;
    const after = correct(before, { type: 'noHeading', at });
    expect(taskTitles(before)).toContain('激发消费潜能');
    expect(taskTitles(after)).toEqual(taskTitles(before).filter((title) => title !== '激发消费潜能'));
    expect(blockAt(after.blocks, at)).toMatchObject({ role: 'paragraph', part: 2, paragraph: 3 });
    const dropped = after.tasks.find(({ title }) => title === '抓好重大项目');
    expect(after.text.slice(dropped?.start, dropped?.end)).toContain('每个板块谋划1～2个片区');
  });

  test('a standalone heading made a paragraph is counted as one', () => {
    const before = smallContent();
    const after = correct(before, { type: 'noHeading', at: headingOf(before, '扩大有效投资').start });
    expect(placeOf(after, '（一）扩大有效投资')).toBe('第二部分第2段');
    expect(placeOf(after, '抓好重大项目。')).toBe('第二部分第3段');
  });

  test('splits a run-in heading off a paragraph, a level below what stands above', () => {
    const before = smallContent();
    const from = start(before, '坚持依法行政');
    const after = correct(before, { type: 'heading', start: from, end: from + '坚持依法行政，'.length - 1 });
    expect(headingOf(after, '坚持依法行政')).toMatchObject({
      level: 3,
      style: 'runin',
      parentId: headingOf(after, '加强政府自身建设').id,
    });
    expect(blockAt(after.blocks, from)).toMatchObject({ role: 'runIn', part: 3, paragraph: 1 });
    expect(taskTitles(after)).toContain('坚持依法行政');
  });

  test('makes a whole paragraph a heading of the level of those marked alike', () => {
    const text = smallReport.replace(
      '三、加强政府自身建设',
      '三、加强政府自身建设，努力建设人民满意的服务型政府',
    );
    const before = preparedText(text).content;
    const line = text.split('\n').find((each) => each.startsWith('三、')) ?? '';
    const from = start(before, line);
    const dropped = correct(before, { type: 'noHeading', at: from + 2 });
    expect(placeOf(dropped, '坚持依法行政')).toMatch(/^第二部分/u);
    const after = correct(dropped, { type: 'heading', start: from, end: from + line.length });
    expect(after.headings.at(-1)).toMatchObject({
      level: 1,
      mark: '三、',
      title: '加强政府自身建设，努力建设人民满意的服务型政府',
      style: 'standalone',
    });
    expect(placeOf(after, '坚持依法行政')).toBe('第三部分第1段');
  });

  test('gives a heading another extent and keeps its id', () => {
    const before = smallContent();
    const { id, start: from } = headingOf(before, '抓好重大项目');
    const to = start(before, '，完成投资260');
    const after = correct(before, { type: 'heading', start: from, end: to });
    expect(headingOf(after, '抓好重大项目。实施重点项目120个')).toMatchObject({ id, level: 3 });
    expect(after.tasks.map((task) => task.id)).toEqual(before.tasks.map((task) => task.id));
  });

  test('renames a heading and its task, and keeps a name that a person gave the task', () => {
    const before = smallContent();
    const at = headingOf(before, '抓好重大项目').start;
    const after = correct(before, { type: 'rename', at, title: '重大项目' });
    expect(taskTitles(after)).toContain('重大项目');
    const named = {
      ...before,
      tasks: before.tasks.map((task) => (task.title === '抓好重大项目' ? { ...task, title: '项目' } : task)),
    };
    expect(taskTitles(correct(named, { type: 'rename', at, title: '重大项目' }))).toContain('项目');
  });

  test('joins a heading that was broken into two lines', () => {
    const text = smallReport.replace('（一）扩大有效投资', '（一）扩大有效投资，\n（二）促进消费');
    const before = preparedText(text).content;
    const joined = correct(
      before,
      ...(before.headings.some(({ title }) => title === '促进消费')
        ? []
        : [
            {
              type: 'heading' as const,
              start: start(before, '（二）促进'),
              end: start(before, '（二）促进') + 7,
            },
          ]),
      { type: 'joinHeading', at: start(before, '促进消费') },
    );
    const heading = joined.headings.find(({ title }) => title.includes('促进消费'));
    expect(heading?.title).toMatch(/^扩大有效投资.*促进消费$/u);
    const block = blockAt(joined.blocks, heading?.start ?? 0);
    expect(block?.role).toBe('heading');
    expect(joined.text.slice(block?.start, block?.end)).toBe('（一）扩大有效投资，\n（二）促进消费');
    expect(placeOf(joined, '抓好重大项目。')).toBe('第二部分第2段');
  });

  test('joining run-in headings leaves the words of the later one to the earlier one', () => {
    const before = smallContent();
    const after = correct(before, { type: 'joinHeading', at: headingOf(before, '激发消费潜能').start });
    expect(outlineOf(after)).not.toContain('3 激发消费潜能');
    expect(after.blocks).toHaveLength(before.blocks.length);
  });
});

describe('paragraphs', () => {
  test('joins one that was broken in the middle; the text keeps every offset', () => {
    const text = smallReport.replace('，完成投资260亿元', '，\n完成投资260亿元');
    const before = preparedText(text).content;
    expect(placeOf(before, '激发消费潜能。')).toBe('第二部分第4段');
    const after = correct(before, { type: 'joinParagraph', at: start(before, '完成投资260') });
    expect(after.text).toBe(before.text);
    expect(placeOf(after, '激发消费潜能。')).toBe('第二部分第3段');
    expect(placeOf(after, '完成投资260')).toBe('第二部分第2段');
    const parted = correct(after, { type: 'splitParagraph', at: start(before, '完成投资260') });
    // The line of the source is that of the paragraph it was parted from.
    const bare = ({ blocks }: VersionContent) => blocks.map((block) => ({ ...block, id: '', line: 0 }));
    expect(bare(parted)).toEqual(bare(before));
  });

  test('the rest of a broken heading joins it', () => {
    const text = smallReport.replace('二、2024年目标任务和重点工作', '二、2024年目标任务\n和重点工作');
    const before = preparedText(text).content;
    const broken = headingOf(before, '2024年目标任务');
    const after = correct(
      before,
      ...(before.headings.some(({ title }) => title === '和重点工作')
        ? [{ type: 'noHeading' as const, at: start(before, '和重点工作') }]
        : []),
      { type: 'joinParagraph', at: start(before, '和重点工作') },
    );
    expect(headingOf(after, '2024年目标任务和重点工作').id).toBe(broken.id);
  });

  test('a measure is never torn', () => {
    const content = smallContent();
    const at = start(content, '260亿元') + 1;
    expect(applyCorrection(content, { type: 'splitParagraph', at }, countingIds('made'))).toBeNull();
  });
});

describe('the body', () => {
  test('gives up what stands outside, with its headings and measures', () => {
    const before = smallContent();
    const to = start(before, '改造老旧小区。');
    const from = start(before, '一、2023年');
    const after = correct(before, { type: 'body', from, to });
    expect(blockAt(after.blocks, start(before, '各位代表：'))?.role).toBe('furniture');
    expect(blockAt(after.blocks, start(before, '坚持依法行政'))?.role).toBe('furniture');
    expect(outlineOf(after).at(-1)).toBe('3 改造老旧小区');
    expect(taskTitles(after)).not.toContain('加强政府自身建设');
  });

  test('reads what comes in: widening a body that was too small gives back what it held', () => {
    const before = smallContent();
    const body = before.blocks.filter(isBody);
    const whole = { type: 'body' as const, from: body[0]?.start ?? 0, to: body.at(-1)?.start ?? 0 };
    const small = {
      type: 'body' as const,
      from: start(before, '（一）'),
      to: start(before, '激发消费潜能。'),
    };
    const after = correct(before, small, whole);
    const bare = ({ headings, measures, blocks }: VersionContent) => ({
      headings: headings.map(({ title, level, mark, style }) => ({ title, level, mark, style })),
      measures: measures.map(({ quote, stance, indicator }) => ({ quote, stance, indicator })),
      blocks: blocks.map(({ role, part, paragraph }) => ({ role, part, paragraph })),
    });
    expect(bare(after)).toEqual(bare(before));
  });
});

describe('measures', () => {
  const address = ({ measures }: VersionContent, quote: string) => {
    const found = measures.find((measure) => measure.quote === quote);
    if (!found) throw new Error(`no measure ${quote}: ${measures.map((m) => m.quote).join()}`);
    return { start: found.start, end: found.end, indicator: found.indicator };
  };

  test('are corrected; tasks keep them, pairs follow', () => {
    const before = smallContent();
    const growth = before.pairs.find(({ indicator }) => indicator.includes('地区生产总值'));
    expect(growth?.difference).toBe(-0.6);
    const target = before.measures.find(({ id }) => id === growth?.thisMeasureId);
    const at = address(before, target?.quote ?? '');
    const after = correct(before, { type: 'measure', at, changes: { value: 7 } });
    expect(after.pairs.find(({ id }) => id === growth?.id)).toMatchObject({
      difference: 0.9,
      direction: 'up',
    });
    const turned = correct(before, { type: 'measure', at, changes: { stance: 'result' } });
    expect(turned.pairs.some(({ thisMeasureId }) => thisMeasureId === target?.id)).toBe(false);
  });

  test('are removed and added by selection', () => {
    const before = smallContent();
    const at = address(before, '130万平方米');
    const without = correct(before, { type: 'removeMeasure', at });
    const task = (content: VersionContent) => content.tasks.find(({ title }) => title === '改造老旧小区');
    expect(task(without)?.measureIds).toHaveLength((task(before)?.measureIds.length ?? 0) - 1);
    const fields = {
      indicator: at.indicator,
      value: 130,
      value2: null,
      unit: '平方米',
      scale: 1e4,
      bound: 'eq' as const,
      aspect: 'increment' as const,
      stance: 'target' as const,
    };
    const again = correct(without, { type: 'addMeasure', start: at.start, end: at.end, fields });
    expect(task(again)?.measureIds).toHaveLength(task(before)?.measureIds.length ?? 0);
    expect(again.measures.map(({ quote }) => quote)).toEqual(before.measures.map(({ quote }) => quote));
    const ids = countingIds('more');
    expect(
      applyCorrection(again, { type: 'addMeasure', start: at.start, end: at.end, fields }, ids),
    ).toBeNull();
    expect(
      applyCorrection(before, { type: 'measure', at, changes: { value: 5, value2: 1 } }, ids),
    ).toBeNull();
  });
});

test('a heading that was split is whole again when its halves are joined', () => {
  const before = smallContent();
  const at = before.text.indexOf('年目标任务');
  const halves = correct(before, { type: 'splitParagraph', at });
  const joined = correct(halves, { type: 'joinParagraph', at });
  expect(outlineOf(joined)).toEqual(outlineOf(before));
  expect(joined.headings.map(({ start, end }) => [start, end])).toEqual(
    before.headings.map(({ start, end }) => [start, end]),
  );
});

import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRegister, rowsOf, tasksOf, viewCounts } from '../../../shared/report/register.ts';
import type { IndicatorRow } from '../../../shared/report/register.ts';
import { followYears } from '../../../shared/report/register-years.ts';
import { changeWords, gradeReason, indicatorName, valueWords } from '../../../shared/wording/register.ts';
import { preparedText, smallContent, smallReport } from '../../support/report-content.ts';
import { repositoryRoot } from '../../support/test-core.ts';

const builtIn = preparedText(
  readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8'),
).content;
const words = (row: IndicatorRow) => [
  row.last && valueWords(row.last),
  row.now && valueWords(row.now),
  changeWords(row)?.words ?? null,
];

describe('the built-in report', () => {
  const register = buildRegister(builtIn, []);
  const same = rowsOf(register, 'same');

  test('compares sixteen indicators on the same basis, the largest fall first', () => {
    expect(same.map(words)).toEqual([
      ['71家', '20家', '少51家'],
      ['5.7万人', '2.4万人以上', '少3.3万人'],
      ['2家', '1家', '少1家'],
      ['224万平方米', '130万平方米', '少94万平方米'],
      ['178人', '120人以上', '少58人'],
      ['8.6%', '6%', '低2.6个百分点'],
      ['1.7万人', '1.2万人以上', '少0.5万人'],
      ['5.5%', '4%', '低1.5个百分点'],
      ['6.2%', '5.2%以上', '低1.0个百分点'],
      ['4.4万亩', '3.8万亩', '少0.6万亩'],
      ['31名', '30名', '少1名'],
      ['4万人', '4万人以上', '持平'],
      ['54%', '54.5%', '高0.5个百分点'],
      ['594亿元', '600亿元', '多6亿元'],
      ['71%', '超过75%', '高4个百分点以上'],
      ['1650亿元', '1800亿元', '多150亿元'],
    ]);
  });

  test('a rate of growth is named as one, and another basis says what stands beside what', () => {
    const names = [...same, ...rowsOf(register, 'differing')].map(indicatorName);
    expect(names).toEqual(
      expect.arrayContaining([
        '地区生产总值增速',
        '社会消费品零售总额增速',
        '绿色优质农产品占比',
        '扶持创业',
      ]),
    );
    expect(rowsOf(register, 'differing').map(gradeReason)).toEqual(
      expect.arrayContaining(['范围或级别不同', '增速与金额', '比率与当年数', '比率与增速', '计算方法不同']),
    );
  });

  test('eleven fall, one is equal, four rise', () => {
    const count = (direction: string) => same.filter((row) => row.direction === direction).length;
    expect([count('down'), count('equal'), count('up')]).toEqual([11, 1, 4]);
  });

  test('never puts 机构比例70% beside 一线人员比例70%', () => {
    const trap = register.rows.filter(
      ({ last, now }) => last?.indicator.includes('机构比例') && now?.indicator.includes('人员比例'),
    );
    expect(trap).toEqual([]);
    expect(rowsOf(register, 'lastOnly').some(({ indicator }) => indicator.includes('机构比例'))).toBe(true);
    expect(rowsOf(register, 'newOnly').some(({ indicator }) => indicator.includes('人员比例'))).toBe(true);
  });

  test('tells neither difference nor share where the basis differs', () => {
    const differing = rowsOf(register, 'differing');
    expect(differing.map(({ grade }) => grade)).toEqual(expect.arrayContaining(['B', 'C']));
    for (const row of differing) {
      expect(row.grade).not.toBe('A');
      expect([row.difference, row.direction, row.share, changeWords(row)]).toEqual([null, null, null, null]);
    }
  });

  test('every measure that is no rank stands in exactly one row', () => {
    const ids = register.rows.flatMap(({ last, now }) => [last, now].flatMap((each) => each?.id ?? []));
    const wanted = builtIn.measures.filter(({ unit }) => unit !== '位').map(({ id }) => id);
    expect(ids.toSorted()).toEqual(wanted.toSorted());
    expect(new Set(register.rows.map(({ key }) => key)).size).toBe(register.rows.length);
  });

  test('names what the province assigns among the new targets', () => {
    const assigned = rowsOf(register, 'newOnly').filter((row) => row.provinceAssigned !== null);
    expect(assigned.map(({ indicator }) => indicator)).toContain('PM2.5年均浓度、空气质量优良天数比率');
    expect(assigned.every(({ now }) => now === null)).toBe(true);
  });

  test('counts what its lists hold', () => {
    const counts = viewCounts(register);
    expect(counts.same).toBe(16);
    expect(counts.unmeasured).toBe(tasksOf(register, 'unmeasured').length);
    expect(register.tasks).toHaveLength(32);
  });
});

describe('tasks', () => {
  const report = smallReport
    .replace('激发消费潜能。', '激发消费潜能。由市商务局牵头，6月底前办好，')
    .replace('改造老旧小区。', '改造老旧小区。年底前');
  const tasks = buildRegister(preparedText(report).content, []).tasks;
  const lacking = (title: string) => {
    const found = tasks.find(({ task }) => task.title.includes(title));
    return [found?.noUnit, found?.noDate];
  };

  test('a unit and a date are read out of the words', () => {
    expect(lacking('激发消费潜能')).toEqual([false, false]);
    expect(lacking('改造老旧小区')).toEqual([true, false]);
    expect(lacking('抓好重大项目')).toEqual([true, true]);
  });

  test('a task without a number is named', () => {
    const unmeasured = (text: string) =>
      tasksOf(buildRegister(preparedText(text).content, []), 'unmeasured').map(({ task }) => task.title);
    expect(unmeasured(smallReport)).toEqual(['加强政府自身建设']);
    expect(unmeasured(smallReport.replace('坚持依法行政，', '新建便民服务站15个，'))).toEqual([]);
  });
});

describe('earlier reports of the same place', () => {
  const of = (year: number, result: string, target: string) =>
    preparedText(
      smallReport
        .replace(/202[34](?=年)/gu, (found) => String(Number(found) - 2024 + year))
        .replace('增长6.1%，城镇新增就业3.2万人', `增长6.1%，城镇新增就业${result}万人`)
        .replace('增长5.5%以上，城镇新增就业3万人', `增长5.5%以上，城镇新增就业${target}万人`),
    ).content;
  const chain = [of(2024, '3.2', '3'), of(2023, '2.9', '2.8'), of(2022, '2.5', '2.6')];

  const jobs = (length: number) => {
    const row = buildRegister(chain[0] ?? smallContent(), followYears(chain.slice(0, length))).rows.find(
      ({ indicator, grade }) => indicator === '城镇新增就业' && grade === 'A',
    );
    return {
      lastTarget: row?.lastTarget?.value ?? null,
      years: row?.earlier.map(({ year, target, result }) => [year, target?.value, result?.value]),
    };
  };

  test('last year’s target stands beside last year’s result', () => {
    expect(jobs(1)).toEqual({ lastTarget: null, years: [] });
    expect(jobs(2)).toEqual({
      lastTarget: 2.8,
      years: [
        [2023, 2.8, undefined],
        [2022, undefined, 2.9],
      ],
    });
  });

  test('the chain goes on through the report before', () => {
    expect(jobs(3)).toEqual({
      lastTarget: 2.8,
      years: [
        [2023, 2.8, undefined],
        [2022, 2.6, 2.9],
        [2021, undefined, 2.5],
      ],
    });
  });
});

describe('words', () => {
  const measure = smallContent().measures[0];
  if (!measure) throw new Error('the small report has measures');
  test.each([
    [{ value: 1, value2: 2, unit: '个', scale: 1, bound: 'eq' }, '1～2个'],
    [{ value: 0.8, value2: null, unit: '%', scale: 1, bound: 'le' }, '0.8%以内'],
    [{ value: 500, value2: null, unit: '亿元', scale: 1, bound: 'approx' }, '500亿元左右'],
    [{ value: 1, value2: null, unit: '', scale: 1, bound: 'multiple', quote: '翻番' }, '翻番'],
    [{ value: 4, value2: null, unit: '元', scale: 1e12, bound: 'gt' }, '超过4万亿元'],
    [
      { value: 3, value2: null, unit: '%', scale: 1, bound: 'ge', aspect: 'growth', quote: '下降3%以上' },
      '下降3%以上',
    ],
  ] as const)('%j is %s', (fields, wanted) => {
    expect(valueWords({ ...measure, ...fields })).toBe(wanted);
  });
});

import { describe, expect, test } from '@jest/globals';
import { pairWithinReport } from '../../../shared/parsing/pairs.ts';
import { parseReport } from '../../../shared/parsing/parse-report.ts';
import { sourceBlocksOfText } from '../../../shared/text/source.ts';
import { builtInText, outlineOf } from './report-text.ts';

const report = parseReport(sourceBlocksOfText(builtInText));
const lines = builtInText.split('\n');

describe('the built-in report', () => {
  test('body and parts', () => {
    expect(report.meta).toMatchObject({
      title: null,
      place: '镇江市',
      year: 2024,
      bodyStart: 1,
      bodyEnd: 153,
      annexes: [],
    });
    expect(outlineOf(report).filter((title) => !title.startsWith(' '))).toEqual([
      '2023年工作回顾',
      '把主题教育成果转化为干事创业的生动实践',
      '2024年主要预期目标和重点工作',
      '加强政府自身建设',
    ]);
  });

  test('27 tasks in part three, 5 in part four', () => {
    const byPart = Map.groupBy(report.tasks, (task) => task.path[0]);
    expect([...byPart].map(([part, tasks]) => [part, tasks.length])).toEqual([
      ['2024年主要预期目标和重点工作', 27],
      ['加强政府自身建设', 5],
    ]);
    const longest = report.tasks.find((task) => task.title === '健全基本公共服务体系');
    expect(longest?.path).toEqual(['2024年主要预期目标和重点工作', '用力增进民生福祉，展现现代城市文明']);
    expect(longest?.measureIndexes).toHaveLength(14);
  });

  test('every range is the raw text it says it is', () => {
    for (const heading of report.structure)
      expect(lines[heading.line - 1]?.slice(heading.start, heading.end)).toBe(heading.title);
    for (const measure of report.measures)
      expect(lines[measure.line - 1]?.slice(measure.start, measure.end)).toBe(measure.quote);
    for (const commitment of report.commitments) {
      expect(lines[commitment.line - 1]?.slice(commitment.start, commitment.end)).toBe(commitment.text);
    }
  });

  test('every number is a result or a target, named and unitless only where it should be', () => {
    expect(report.measures.length).toBeGreaterThan(185);
    expect(report.measures.filter((measure) => measure.indicator === '' || measure.unit === '')).toEqual([]);
    expect(report.measures.every((measure) => measure.line < 45 === (measure.stance === 'result'))).toBe(
      true,
    );
  });

  test('promises without a number are commitments, those set by the province say so', () => {
    const texts = (assigned: boolean): string[] =>
      report.commitments
        .filter((one) => one.kind === 'promise' && one.provinceAssigned === assigned)
        .map((one) => one.text);
    expect(texts(true)).toEqual(
      expect.arrayContaining([
        '单位地区生产总值能耗下降率完成省下达目标',
        '农村生活污水治理率完成省下达目标',
      ]),
    );
    expect(texts(false)).toEqual(
      expect.arrayContaining([
        '312国道宁镇段快速化改造工程建成通车',
        '零就业家庭保持动态清零',
        '居民人均可支配收入与经济增长同步',
      ]),
    );
  });

  test('pairs of one indicator: last year’s result beside this year’s target', () => {
    const { pairs, lastOnly, thisOnly } = pairWithinReport(report);
    const same = pairs.filter((pair) => pair.grade === 'A');
    const places = same.map(
      (pair) => `${pair.last.line}>${pair.this.line} ${pair.last.quote}>${pair.this.quote} ${pair.direction}`,
    );
    expect(places).toEqual([
      '19>65 增长6.2%>增长5.2%以上 down',
      '19>65 增长5.5%>增长4% down',
      '35>65 5.7万人>2.4万人以上 down',
      '25>65 增长8.6%>增长6% down',
      '21>71 1650亿元>1800亿元 up',
      '21>71 594亿元>600亿元 up',
      '33>75 4.4万亩>3.8万亩 down',
      '33>75 71%>超过75% up',
      '33>75 31名>30名 down',
      '35>81 1.7万人>1.2万人以上 down',
      '23>89 2家>1家 down',
      '27>89 71家>20家 down',
      '11>97 178人>120人以上 down',
      '11>97 4万人>4万人以上 equal',
      '11>117 54%>54.5% up',
      '31>123 224万平方米>130万平方米 down',
    ]);
    const others = pairs.filter((pair) => pair.grade !== 'A');
    expect(
      others.map(
        ({ grade, last, this: now }) => `${grade} ${last.line}>${now.line} ${last.quote}>${now.quote}`,
      ),
    ).toEqual([
      'B 21>71 357亿元>350亿元',
      'B 11>89 22家>100家',
      'B 23>91 29家>15家',
      'B 11>97 525家>720家以上',
      'B 11>97 6家>20家以上',
      'B 13>111 101项>160项',
      'B 31>123 31公里>800公里',
      'B 31>125 203公里>150公里',
      'B 33>125 7个>10个',
      'B 7>127 40项>50项',
      'C 23>75 增长21.7%>130亿元',
      'C 27>77 9035亿元>1300亿元',
      'C 23>89 增长10.3%>突破4500亿元',
      'C 11>101 2.7%以上>增长8%以上',
      'C 31>123 84%>13个',
      'C 33>125 54%>120公里',
      'C 35>127 18家>4.2个',
      'C 37>137 100%>95%以上',
    ]);
    expect(same[0]).toMatchObject({ difference: -1, differenceUnit: '个百分点', met: null });
    expect(same[4]).toMatchObject({ difference: 15_000_000_000, differenceUnit: '元' });
    expect(
      pairs.every((pair) => pair.grade === 'A' || (pair.difference === null && pair.direction === null)),
    ).toBe(true);
    // 70% of two different things must never meet.
    expect(pairs.some((pair) => pair.last.line === 29 && pair.this.line === 73)).toBe(false);
    expect(lastOnly.length + thisOnly.length + 2 * pairs.length).toBe(
      report.measures.filter((measure) => measure.unit !== '位').length,
    );
  });

  test('without any line break or blank most headings and the time of the figures are still found', () => {
    const glued = parseReport(sourceBlocksOfText(builtInText.replace(/\s+/gu, '')));
    const found = new Set(glued.structure.map(({ title }) => title));
    const kept = report.structure.filter(({ title }) => found.has(title.replace(/\s+/gu, '')));
    expect(kept.length).toBeGreaterThanOrEqual(report.structure.length * 0.75);
    for (const title of ['突出服务的超前性', '站稳人民立场，甘当事业孺子牛']) expect(found).toContain(title);
    const alike = glued.measures.filter(
      (measure, index) =>
        measure.span === report.measures[index]?.span && measure.stance === report.measures[index].stance,
    );
    expect(alike.length).toBeGreaterThanOrEqual(report.measures.length * 0.95);
  });
});

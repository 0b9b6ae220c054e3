import { expect, test } from '@jest/globals';
import { characterWidth } from '../../../shared/sheet/layout.ts';
import { titleLines } from '../../../shared/sheet/title-lines.ts';

test('a title that fits is one line', () => {
  expect(titleLines('代表建议、批评和意见', 20)).toEqual(['代表建议、批评和意见']);
});

test('two lines are parted between words, the upper one the longer', () => {
  expect(titleLines('关于加快推进老旧小区加装电梯并同步改造雨污水管网的建议', 20)).toEqual([
    '关于加快推进老旧小区加装电梯',
    '并同步改造雨污水管网的建议',
  ]);
});

test.each([
  '关于加快推进全市老旧小区加装电梯并同步改造雨污水管网、停车泊位、充电设施和无障碍环境，切实解决群众急难愁盼问题的建议',
  '（江苏省镇江市经济技术开发区第十四届人民代表大会第十五次会议（含补选代表的特别会议））',
])('lines of %s hold everything, fit, and neither begin nor end with the wrong sign', (title) => {
  const lines = titleLines(title, 28);
  expect(lines.join('')).toBe(title);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(characterWidth(line)).toBeLessThanOrEqual(28);
    expect(line).not.toMatch(/^[，、）的]|[（]$/u);
  }
  expect(Math.min(...lines.map(characterWidth))).toBeGreaterThan(28 / 3);
});

test('a congress and its session are not parted', () => {
  expect(titleLines('（江苏省镇江市丹徒区第十八届人民代表大会第十三次会议预备会议）', 28)).toEqual([
    '（江苏省镇江市丹徒区第十八届',
    '人民代表大会第十三次会议预备会议）',
  ]);
});

test('three lines are longest in the middle', () => {
  const [first = '', middle = '', last = '', ...others] = titleLines('加快建设现代产业体系'.repeat(5), 20);
  expect(others).toEqual([]);
  expect(characterWidth(middle)).toBeGreaterThan(characterWidth(first));
  expect(characterWidth(middle)).toBeGreaterThan(characterWidth(last));
});

test('a word longer than a line is left to the page', () => {
  const word = 'A'.repeat(90);
  expect(titleLines(word, 20)).toEqual([word]);
});

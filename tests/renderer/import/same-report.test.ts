import { expect, test } from '@jest/globals';
import { sameReport } from '../../../renderer/features/import/same-report.ts';
import type { Report } from '../../../shared/report/model.ts';

const zhenjiang: Report = {
  id: 'a',
  title: '镇江市2024年政府工作报告',
  place: '镇江市',
  level: 'prefecture',
  year: 2024,
  kind: 'workReport',
  handling: 'public',
  builtIn: true,
};
const untitled: Report = { ...zhenjiang, id: 'b', title: '政府工作报告', place: null, year: null };
const documents = [zhenjiang, untitled].map((report) => ({ report, versions: [] }));

test('another version has the same kind, place and year, whatever it is called', () => {
  expect(sameReport(documents, { ...zhenjiang, title: '政府工作报告（修改稿）' })?.report.id).toBe('a');
  expect(sameReport(documents, { ...zhenjiang, year: 2023 })).toBeNull();
  expect(sameReport(documents, { ...zhenjiang, kind: 'budget' })).toBeNull();
});

test('where place or year is unknown the title decides', () => {
  expect(sameReport(documents, { ...untitled, title: '政府工作报告 ' })?.report.id).toBe('b');
  expect(sameReport(documents, { ...untitled, title: '别的报告' })).toBeNull();
});

test('two that fit are no answer', () => {
  expect(sameReport([...documents, ...documents], zhenjiang)).toBeNull();
});

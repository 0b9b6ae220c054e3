import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Heading, VersionContent } from '../../../shared/report/model.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { indexVersion } from '../../../renderer/state/version-index.ts';
import { outlineRows, shortTitle, visibleRows } from '../../../renderer/features/reading/outline-rows.ts';
import type { OutlineRow } from '../../../renderer/features/reading/outline-rows.ts';
import { annotation, range, task } from '../screen-fixtures.ts';

const heading = (
  id: string,
  parentId: string | null,
  level: number,
  start: number,
  style: Heading['style'],
): Heading => ({
  id,
  blockId: 'b1',
  parentId,
  level,
  style,
  mark: '',
  title: id,
  start,
  end: start + 2,
});

const headings = [
  heading('p1', null, 1, 10, 'standalone'),
  heading('p1-run', 'p1', 2, 20, 'runin'),
  heading('p2', null, 1, 40, 'standalone'),
  heading('s1', 'p2', 2, 45, 'standalone'),
  heading('s1-run', 's1', 3, 50, 'runin'),
  heading('s2', 'p2', 2, 70, 'standalone'),
];

const at = (start: number): Annotation => annotation(String(start), range(start, start + 1, '字'));

let rows: OutlineRow[];
beforeAll(() => {
  const content = {
    text: '字'.repeat(100),
    headings,
    blocks: [],
    tasks: [task('t1', 50, 60), task('t2', 72, 90)],
    measures: [],
  } as unknown as VersionContent;
  rows = outlineRows(content, [at(2), at(21), at(51), at(71), at(99)], indexVersion(content), '开头');
});

const find = (id: string | null) => rows.find((row) => row.id === id);

test('counts hold everything below a heading, to the next one of its level', () => {
  expect(find(null)).toMatchObject({ title: '开头', notes: 1, tasks: 0, start: 0, end: 10 });
  expect(find('p1')).toMatchObject({ notes: 1, tasks: 0, end: 40 });
  expect(find('p2')).toMatchObject({ notes: 3, tasks: 2, end: 100 });
  expect(find('s1')).toMatchObject({ notes: 1, tasks: 1, end: 70 });
});

describe('what is shown', () => {
  const shown = (current: string | null, toggled: [string, boolean][] = []) =>
    visibleRows(rows, current, new Map(toggled)).map((row) => row.id);

  test('parts and sections always, run-in titles where the reader is', () => {
    expect(shown(null)).toEqual([null, 'p1', 'p2', 's1', 's2']);
    expect(shown('s1')).toEqual([null, 'p1', 'p2', 's1', 's1-run', 's2']);
    expect(shown('p1-run')).toEqual([null, 'p1', 'p1-run', 'p2', 's1', 's2']);
  });

  test('a hand that opens or closes wins', () => {
    expect(shown(null, [['p1', true]])).toContain('p1-run');
    expect(shown('s1-run', [['p2', false]])).toEqual([null, 'p1', 'p2']);
  });
});

test('a long title is shortened after its first clause', () => {
  expect(shortTitle('（七）用力增进民生福祉，展现现代城市文明')).toBe('（七）用力增进民生福祉');
  expect(shortTitle('四、加强政府自身建设')).toBe('四、加强政府自身建设');
});

test('siblings that would look the same show more of their words', () => {
  const text = '——过去一年，我们推进园区整合，破除弊端。——过去一年，我们改善民生。乡村振兴';
  const again = (id: string, start: number) => ({
    ...heading(id, null, 2, start, 'runin'),
    mark: '——',
    title: '过去一年',
    end: start + 6,
  });
  const alone = heading('乡村振兴', null, 2, text.length - 4, 'runin');
  const content = {
    text,
    headings: [again('a', 0), again('b', text.lastIndexOf('——')), alone],
    blocks: [],
    tasks: [],
    measures: [],
  } as unknown as VersionContent;
  expect(outlineRows(content, [], indexVersion(content), '开头').map(({ label }) => label)).toEqual([
    '——过去一年，我们推进园区整合',
    '——过去一年，我们改善民生',
    '乡村振兴',
  ]);
});

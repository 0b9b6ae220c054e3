import { expect, test } from '@jest/globals';
import { projectGroups } from '../../../renderer/features/projects/project-list.ts';
import type { CandidateProject } from '../../../shared/review/candidate-project.ts';
import { noFields } from '../../../shared/review/candidate-project.ts';

const project = (name: string, category: string, preference: number | null = null): CandidateProject => ({
  ...noFields,
  id: name,
  reportId: 'r',
  name,
  category,
  mark: null,
  preference,
  note: '',
});
const shape = (order: 'list' | 'mine', projects: readonly CandidateProject[]) =>
  projectGroups(projects, order, '未分类').map(({ title, rows }) => [
    title,
    rows.map(({ number, project: { name } }) => `${number}${name}`),
  ]);

test('projects are grouped by category, also where one comes again, and keep the numbers of the list', () => {
  const projects = [project('甲', '教育'), project('乙', ''), project('丙', '教育')];
  expect(shape('list', projects)).toEqual([
    ['教育', ['1甲', '3丙']],
    ['未分类', ['2乙']],
  ]);
  expect(shape('list', [project('甲', ''), project('乙', '')])).toEqual([[null, ['1甲', '2乙']]]);
});

test('the own order comes first, what has none follows as in the list', () => {
  const projects = [
    project('甲', '教育'),
    project('乙', '养老', 2),
    project('丙', '教育', 1),
    project('丁', ''),
  ];
  expect(shape('mine', projects)).toEqual([[null, ['3丙', '2乙', '1甲', '4丁']]]);
});

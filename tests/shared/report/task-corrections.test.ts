import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { applyCorrections } from '../../../shared/report/corrections.ts';
import type { Correction } from '../../../shared/report/correction.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import {
  addTask,
  mergeTask,
  openingOf,
  paragraphsWithoutTask,
  renameTask,
  splitTask,
  taskBefore,
} from '../../../shared/report/task-corrections.ts';
import { countingIds, preparedText } from '../../support/report-content.ts';
import { repositoryRoot } from '../../support/test-core.ts';

const seed = preparedText(readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8')).content;
const after = (corrections: readonly Correction[] | null, content = seed): VersionContent => {
  const result = corrections && applyCorrections(content, corrections, countingIds('new'));
  if (!result) throw new Error('nothing to act on');
  return result;
};
const ids = ({ tasks }: VersionContent) => tasks.map(({ id }) => id);
const sentence = (words: string) => {
  const start = seed.text.indexOf(words);
  return openingOf(seed.text, { start, end: seed.text.indexOf('。', start) + 1 });
};
const taskOf = (title: string) => {
  const found = seed.tasks.find((task) => task.title === title);
  if (!found) throw new Error(title);
  return found;
};
const city = taskOf('稳步提升城市功能品质');

describe('a task is renamed', () => {
  test('and keeps its id and its words', () => {
    const content = after(renameTask(city, seed, '城市更新'));
    const renamed = content.tasks.find(({ id }) => id === city.id);
    expect(renamed).toMatchObject({ title: '城市更新', start: city.start, end: city.end });
  });
});

describe('a task is split', () => {
  test('where a sentence begins; numbers and promises go with their words, every other task stays', () => {
    const { start } = sentence('提升改造雨污管网');
    const from = seed.text.lastIndexOf('。', start) + 1;
    const opening = openingOf(seed.text, { start: from, end: seed.text.indexOf('。', from) + 1 });
    const content = after(splitTask(city, seed, opening, '城市排水'));
    expect(content.tasks).toHaveLength(seed.tasks.length + 1);
    const at = content.tasks.findIndex(({ id }) => id === city.id);
    const [first, second] = content.tasks.slice(at, at + 2);
    expect(second).toMatchObject({ title: '城市排水', start: from, end: city.end, path: city.path });
    expect(first).toMatchObject({ title: city.title, end: from });
    expect([...(first?.measureIds ?? []), ...(second?.measureIds ?? [])]).toEqual(city.measureIds);
    expect(second?.measureIds).not.toHaveLength(0);
    expect(ids(content).filter((id) => ids(seed).includes(id))).toEqual(ids(seed));
  });

  test('and joined again is what it was', () => {
    const from = seed.text.lastIndexOf('。', seed.text.indexOf('提升改造雨污管网')) + 1;
    const opening = openingOf(seed.text, { start: from, end: from + 20 });
    const content = after(splitTask(city, seed, opening, '城市排水'));
    const second = content.tasks[content.tasks.findIndex(({ id }) => id === city.id) + 1];
    if (!second) throw new Error('split');
    expect(after(mergeTask(second, content), content).tasks).toEqual(seed.tasks);
  });

  test('not before its own heading', () => {
    expect(splitTask(city, seed, { start: city.start, end: city.start + 4 }, '别的')).toBeNull();
  });
});

describe('a task is joined with the one before it', () => {
  test('wherever one stands before it under the same heading, and only the two are touched', () => {
    let joined = 0;
    for (const task of seed.tasks) {
      const before = taskBefore(task, seed);
      if (!before) {
        expect(mergeTask(task, seed)).toBeNull();
        continue;
      }
      const content = after(mergeTask(task, seed));
      expect(ids(content)).toEqual(ids(seed).filter((id) => id !== task.id));
      const whole = content.tasks.find(({ id }) => id === before.id);
      expect(whole).toMatchObject({ title: before.title, start: before.start, end: task.end });
      expect(new Set(whole?.measureIds)).toEqual(new Set([...before.measureIds, ...task.measureIds]));
      joined += 1;
    }
    expect(joined).toBeGreaterThan(20);
  });
});

describe('a task is added', () => {
  test('at words that belong to none', () => {
    const free = paragraphsWithoutTask(seed);
    const goals = free.find(({ start, end }) => seed.text.slice(start, end).includes('地区生产总值增长5.2%'));
    if (!goals) throw new Error('the goals of the year belong to no task');
    const content = after(addTask(seed, openingOf(seed.text, goals), '全年主要目标'));
    expect(content.tasks).toHaveLength(seed.tasks.length + 1);
    const added = content.tasks.find(({ title }) => title === '全年主要目标');
    expect(added?.measureIds).toHaveLength(4);
    expect(ids(content).filter((id) => ids(seed).includes(id))).toEqual(ids(seed));
  });
});

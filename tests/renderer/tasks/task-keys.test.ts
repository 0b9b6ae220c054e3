import { describe, expect, test } from '@jest/globals';
import { taskChords, taskKeyAction } from '../../../renderer/features/tasks/task-keys.ts';

describe('keys of the 任务 screen', () => {
  test('one press rates as a whole, everywhere', () => {
    for (const place of ['list', 'detail', 'criterion'] as const) {
      expect(taskKeyAction('A', place)).toEqual({ type: 'overall', value: 'satisfied' });
      expect(taskKeyAction('F', place)).toEqual({ type: 'overall', value: 'unknown' });
    }
  });

  test('digits are 关注度, in a criterion row its value', () => {
    expect(taskKeyAction('5', 'list')).toEqual({ type: 'importance', value: 5 });
    expect(taskKeyAction('1', 'criterion')).toEqual({ type: 'criterion', value: 0 });
    expect(taskKeyAction('4', 'criterion')).toEqual({ type: 'criterion', value: 3 });
    expect(taskKeyAction('0', 'criterion')).toEqual({ type: 'criterion', value: 'skipped' });
    expect(taskKeyAction('7', 'criterion')).toEqual({ type: 'criterion', value: 6 });
    expect(taskKeyAction('8', 'criterion')).toBeNull();
    expect(taskKeyAction('0', 'detail')).toBeNull();
  });

  test('arrows choose tasks in the list and criteria in the detail', () => {
    expect(taskKeyAction('ArrowDown', 'list')).toEqual({ type: 'moveTask', by: 1 });
    expect(taskKeyAction('ArrowUp', 'detail')).toEqual({ type: 'moveCriterion', by: -1 });
    expect(taskKeyAction('Ctrl+ArrowDown', 'criterion')).toEqual({ type: 'nextUnscored' });
    expect(taskKeyAction('Alt+ArrowUp', 'detail')).toEqual({ type: 'moveTask', by: -1 });
  });

  test('every chord listened to means something somewhere', () => {
    for (const chord of taskChords) {
      const anywhere = (['list', 'detail', 'criterion'] as const).some((place) =>
        taskKeyAction(chord, place),
      );
      expect([chord, anywhere]).toEqual([chord, true]);
    }
  });
});

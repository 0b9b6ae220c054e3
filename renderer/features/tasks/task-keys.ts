import type { CriterionValue, OverallRating } from '../../../shared/review/score.ts';
import { overallRating } from '../../../shared/review/score.ts';

/** What a key press asks of the 任务 screen. */
export type TaskKeyAction =
  | { readonly type: 'overall'; readonly value: OverallRating }
  | { readonly type: 'importance'; readonly value: number }
  | { readonly type: 'criterion'; readonly value: CriterionValue }
  | { readonly type: 'moveCriterion'; readonly by: 1 | -1 }
  | { readonly type: 'attachEvidence' }
  | { readonly type: 'nextUnscored' }
  | { readonly type: 'moveTask'; readonly by: 1 | -1 };

/** Where the focus is. In the list the arrows choose tasks; in a criterion row digits score that criterion. */
export type TaskKeyPlace = 'list' | 'detail' | 'criterion';

/** Letters of 总体, shown on its controls: the left hand's home row, so one press rates without moving. */
export const overallKeys: Readonly<Record<OverallRating, string>> = {
  satisfied: 'A',
  basicallySatisfied: 'S',
  unsatisfied: 'D',
  unknown: 'F',
};

/** Every chord that the screen listens to, as renderer/state/keys.ts writes them. */
export const taskChords: readonly string[] = [
  ...Object.values(overallKeys),
  ...['0', '1', '2', '3', '4', '5', '6', '7'],
  'E',
  'ArrowUp',
  'ArrowDown',
  'Ctrl+ArrowDown',
  'Alt+ArrowUp',
  'Alt+ArrowDown',
];

/** The action of a chord outside text fields, or null when it means nothing at this place. */
export function taskKeyAction(chord: string, place: TaskKeyPlace): TaskKeyAction | null {
  switch (chord) {
    case 'Ctrl+ArrowDown':
      return { type: 'nextUnscored' };
    case 'Alt+ArrowDown':
      return { type: 'moveTask', by: 1 };
    case 'Alt+ArrowUp':
      return { type: 'moveTask', by: -1 };
    case 'ArrowDown':
      return place === 'list' ? { type: 'moveTask', by: 1 } : { type: 'moveCriterion', by: 1 };
    case 'ArrowUp':
      return place === 'list' ? { type: 'moveTask', by: -1 } : { type: 'moveCriterion', by: -1 };
    case 'E':
      return { type: 'attachEvidence' };
    default:
      break;
  }
  if (place === 'criterion' && /^[0-7]$/.test(chord)) {
    return { type: 'criterion', value: chord === '0' ? 'skipped' : Number(chord) - 1 };
  }
  if (place !== 'criterion' && /^[1-5]$/.test(chord)) return { type: 'importance', value: Number(chord) };
  const overall = overallRating.options.find((value) => overallKeys[value] === chord);
  return overall ? { type: 'overall', value: overall } : null;
}

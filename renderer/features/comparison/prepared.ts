import type { AnnotationKind } from '../../../shared/review/annotation.ts';
import { changeWords, valueWords } from '../../../shared/wording/register.ts';
import { preparedWording as words } from '../../wording/comparison.ts';
import type { ComparisonItem } from './comparison-items.ts';

/** A note that is ready to be written: its kind, the line on the button, and the whole body. */
export interface PreparedNote {
  readonly kind: AnnotationKind;
  readonly line: string;
  readonly body: string;
}

/** Two questions and a suggestion for a row; the first is what the key N writes. */
export function preparedNotes(item: ComparisonItem): PreparedNote[] {
  const [first, second, third] = linesOf(item);
  const facts = factsOf(item);
  const note = (kind: AnnotationKind, line: string): PreparedNote => ({ kind, line, body: facts + line });
  return [note('question', first), note('question', second), note('suggestion', third)];
}

function linesOf(item: ComparisonItem): readonly [string, string, string] {
  if (item.type === 'task') return words[item.view];
  const { row } = item;
  if (row.provinceAssigned !== null) return words.provinceAssigned;
  return row.view === 'same' ? words[row.direction ?? 'equal'] : words[row.view];
}

function factsOf(item: ComparisonItem): string {
  if (item.type === 'task') return words.taskFacts(item.row.task.title);
  const { last, now, indicator, provinceAssigned } = item.row;
  if (provinceAssigned !== null) return `${provinceAssigned}。`;
  return words.facts(
    indicator,
    last && valueWords(last),
    now && valueWords(now),
    changeWords(item.row)?.words ?? null,
  );
}

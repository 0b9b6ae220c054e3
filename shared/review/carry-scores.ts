import type { VersionContent } from '../report/model.ts';
import type { Score } from './score.ts';

type Titled = Pick<VersionContent, 'tasks' | 'headings'>;

/** A score of one version and what it would be on in another. */
export interface CarriedScore {
  readonly score: Score;
  readonly target: Score['target'];
}

/**
 * The scores of one person that can go to another version: those on a task or section whose title stands there, once
 * in either version, and has no score of the person yet. A task that was renamed, split or joined is judged anew.
 */
export function scoresToCarry(
  scores: readonly Score[],
  there: readonly Score[],
  from: Titled,
  to: Titled,
): CarriedScore[] {
  const taken = new Set(there.map(({ target }) => keyOf(target)));
  return scores.flatMap((score) => {
    const target = twinOf(score.target, from, to);
    return target && !taken.has(keyOf(target)) ? [{ score, target }] : [];
  });
}

function twinOf(target: Score['target'], from: Titled, to: Titled): Score['target'] | null {
  if (target.type === 'task') {
    const id = sameTitle(target.taskId, from.tasks, to.tasks);
    return id === null ? null : { type: 'task', taskId: id };
  }
  const id = sameTitle(target.headingId, from.headings, to.headings);
  return id === null ? null : { type: 'heading', headingId: id };
}

/** Id of the only record with the same title as the only one of that title with this id; else null. */
function sameTitle(
  id: string,
  from: readonly { readonly id: string; readonly title: string }[],
  to: readonly { readonly id: string; readonly title: string }[],
): string | null {
  const title = from.find((each) => each.id === id)?.title;
  if (title === undefined || from.filter((each) => each.title === title).length > 1) return null;
  const [twin, ...others] = to.filter((each) => each.title === title);
  return twin && others.length === 0 ? twin.id : null;
}

const keyOf = (target: Score['target']): string =>
  target.type === 'task' ? target.taskId : target.headingId;

import type { RefObject } from 'react';
import { topOf } from '../../../shared/review/rubric.ts';
import type { ScoreChanges } from '../../../shared/review/score.ts';
import { useClient } from '../../state/core-client.tsx';
import { chordOf, useKeys } from '../../state/keys.ts';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useScoreRubric } from '../../state/rubrics.ts';
import { useUndo } from '../../state/undo.tsx';
import { tasksWording } from '../../wording/tasks.ts';
import { moveCriterion } from './move-criterion.ts';
import { taskChords, taskKeyAction } from './task-keys.ts';
import type { TaskKeyPlace } from './task-keys.ts';
import type { TaskRow } from './task-rows.ts';

/** Sets fields of a task's score; a named rubric replaces the one that it was given by. */
export function useScore(
  versionId: string,
  taskId: string,
): (changes: ScoreChanges, rubricId?: string) => Promise<boolean> {
  const client = useClient();
  const write = useLastingWrite();
  return (changes, rubricId) =>
    write(() =>
      client.call('score.set', {
        versionId,
        target: { type: 'task', taskId },
        changes,
        ...(rubricId === undefined ? {} : { rubricId }),
      }),
    );
}

/** The criterion row that holds the focus. */
function focusedCriterion(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'] ?? null;
}

function placeOfFocus(): TaskKeyPlace {
  const active = document.activeElement;
  if (focusedCriterion() !== null) return 'criterion';
  return active?.closest('[data-task-detail]') ? 'detail' : 'list';
}

/** The keys of the screen: 总体 and 关注度 in one press each from anywhere, criteria where they have the focus. */
export function useTaskKeys(props: {
  row: TaskRow | null;
  screen: RefObject<HTMLElement | null>;
  onMove: (by: 1 | -1) => void;
  onNextUnscored: () => void;
}): void {
  const { row } = props;
  const set = useScore(row?.versionId ?? '', row?.task.id ?? '');
  const scoreRubric = useScoreRubric(row?.score ?? null);
  const { tell } = useUndo();
  useKeys([
    {
      keys: taskChords,
      run: (event) => {
        if (!row) return false;
        const place = placeOfFocus();
        const action = taskKeyAction(chordOf(event), place);
        switch (action?.type) {
          case undefined:
            return false;
          case 'overall':
            void set({ overall: row.score?.overall === action.value ? null : action.value });
            return true;
          case 'importance':
            void set({ importance: row.score?.importance === action.value ? null : action.value });
            return true;
          case 'criterion': {
            const id = focusedCriterion();
            const { value } = action;
            if (id === null || !scoreRubric) return false;
            if (typeof value === 'number' && value > topOf(scoreRubric.rubric.scale)) return false;
            void set({ criteria: { [id]: row.score?.criteria[id] === value ? null : value } });
            return true;
          }
          case 'moveCriterion':
            return moveCriterion(props.screen.current?.querySelector('[data-task-detail]'), action.by);
          case 'attachEvidence': {
            const attached = row.score?.evidence ?? [];
            const next = row.annotations.find((annotation) => !attached.includes(annotation.id));
            if (!next) {
              tell(attached.length > 0 ? tasksWording.attachedAll : tasksWording.attachNone);
              return true;
            }
            void set({ evidence: [...attached, next.id] });
            return true;
          }
          case 'nextUnscored':
            props.onNextUnscored();
            return true;
          case 'moveTask':
            props.onMove(action.by);
            return true;
        }
      },
    },
  ]);
}

import type { RefObject } from 'react';
import type { ScoreChanges } from '../../../shared/review/score.ts';
import { useClient } from '../../state/core-client.tsx';
import { chordOf, useKeys } from '../../state/keys.ts';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useVersion } from '../../state/version.tsx';
import { taskChords, taskKeyAction } from './task-keys.ts';
import type { TaskKeyPlace } from './task-keys.ts';
import type { TaskRow } from './task-rows.ts';

/** Sets fields of a task's score. */
export function useScore(taskId: string): (changes: ScoreChanges) => Promise<boolean> {
  const { content } = useVersion();
  const client = useClient();
  const write = useLastingWrite();
  const versionId = content.version.id;
  return (changes) =>
    write(() => client.call('score.set', { versionId, target: { type: 'task', taskId }, changes }));
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

/** Opens the criteria when they are folded and moves the focus `by` rows among them. */
function moveCriterion(screen: HTMLElement | null, by: 1 | -1): boolean {
  const detail = screen?.querySelector<HTMLElement>('[data-task-detail]');
  if (!detail) return false;
  const fold = detail.querySelector<HTMLButtonElement>('[data-criteria-fold]');
  if (fold?.getAttribute('aria-expanded') === 'false') fold.click();
  // The rows exist after the fold has rendered.
  requestAnimationFrame(() => {
    const rows = [...detail.querySelectorAll<HTMLElement>('[data-row-id]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
    rows[next]?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  return true;
}

/** The keys of the screen: 总体 and 关注度 in one press each from anywhere, criteria where they have the focus. */
export function useTaskKeys(props: {
  row: TaskRow | null;
  screen: RefObject<HTMLElement | null>;
  onMove: (by: 1 | -1) => void;
  onNextUnscored: () => void;
}): void {
  const { row } = props;
  const set = useScore(row?.task.id ?? '');
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
            if (id === null) return false;
            void set({ criteria: { [id]: row.score?.criteria[id] === action.value ? null : action.value } });
            return true;
          }
          case 'moveCriterion':
            return moveCriterion(props.screen.current, action.by);
          case 'attachEvidence': {
            const attached = row.score?.evidence ?? [];
            const next = row.annotations.find((annotation) => !attached.includes(annotation.id));
            if (!next) return false;
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

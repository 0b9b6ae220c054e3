import { useCallback, useMemo, useRef, useState } from 'react';
import type { Correction } from '../../../shared/report/correction.ts';
import { applyCorrection } from '../../../shared/report/corrections.ts';
import type { VersionContent } from '../../../shared/report/model.ts';

interface Steps {
  readonly contents: readonly VersionContent[];
  readonly corrections: readonly Correction[];
  /** How many of them hold now; the rest can be done again. */
  readonly at: number;
}

/** Corrections of a preview, before anything is stored: applied here, undone here, handed over as a list. */
export function useCorrections(found: VersionContent): {
  readonly content: VersionContent;
  readonly corrections: readonly Correction[];
  /** False when it finds nothing to act on. */
  readonly correct: (correction: Correction) => boolean;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
} {
  const [steps, setSteps] = useState<Steps>({ contents: [found], corrections: [], at: 0 });
  const latest = useRef(steps);
  const made = useRef(0);
  const move = useCallback((next: Steps) => {
    latest.current = next;
    setSteps(next);
  }, []);
  const correct = useCallback(
    (correction: Correction) => {
      const { contents, corrections, at } = latest.current;
      const content = contents[at];
      const after =
        content &&
        applyCorrection(content, correction, () => {
          made.current += 1;
          return `made-${made.current}`;
        });
      if (!after) return false;
      move({
        contents: [...contents.slice(0, at + 1), after],
        corrections: [...corrections.slice(0, at), correction],
        at: at + 1,
      });
      return true;
    },
    [move],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const { contents, at } = latest.current;
      if (!contents[at + by]) return false;
      move({ ...latest.current, at: at + by });
      return true;
    },
    [move],
  );
  const content = steps.contents[steps.at] ?? found;
  return useMemo(
    () => ({
      content,
      corrections: steps.corrections.slice(0, steps.at),
      correct,
      undo: () => step(-1),
      redo: () => step(1),
    }),
    [content, steps, correct, step],
  );
}

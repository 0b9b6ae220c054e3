import { useMemo } from 'react';
import type { Speech } from '../../../shared/review/speech.ts';
import { speechOf } from '../../../shared/sheet/speech.ts';
import { durationWords } from '../../../shared/wording/papers.ts';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import type { ComposingState } from './use-composition.ts';

/** The speech as it stands now, and the time of each of its points. */
export function useSpeech({ composition }: ComposingState): {
  speech: Speech;
  remarkOf: (id: string) => string | null;
} {
  const { content, annotations } = useVersion();
  const { settings } = useWorkspace();
  const { speechMinutes: minutes, speechRate: rate } = settings;
  return useMemo(() => {
    const speech = speechOf({ content, annotations, composition, minutes, rate });
    const seconds = new Map(
      speech.parts.flatMap(({ points }) => points.map((point) => [point.id, point.seconds] as const)),
    );
    const remarkOf = (id: string): string | null => {
      const time = seconds.get(id);
      return time === undefined ? null : durationWords(time);
    };
    return { speech, remarkOf };
  }, [content, annotations, composition, minutes, rate]);
}

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PaperName } from '../../../shared/contract/paper.ts';
import type { ChangedSubject } from '../../../shared/contract/events.ts';
import { useClient } from '../../state/core-client.tsx';
import { createPreviewStore } from './preview-store.ts';
import type { PreviewSnapshot, PreviewStore } from './preview-store.ts';

/** Everything that a paper is made of. */
const sources: readonly ChangedSubject[] = [
  'profile',
  'settings',
  'library',
  'annotation',
  'score',
  'task',
  'paper',
];

/** Which paper is shown; `recordId` names one of several. */
export interface WantedPaper {
  readonly paper: PaperName;
  readonly versionId: string;
  readonly recordId: string | null;
}

/** The preview of a paper; it follows every change of what the paper is made of. */
export function usePreview({
  paper,
  versionId,
  recordId,
}: WantedPaper): PreviewSnapshot & { store: PreviewStore } {
  const client = useClient();
  const store = useMemo(
    () =>
      createPreviewStore({
        ask: (pages) =>
          client.call('paper.preview', {
            paper,
            versionId,
            pages,
            ...(recordId === null ? {} : { recordId }),
          }),
        makeUrl: (svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
        dropUrl: (url) => URL.revokeObjectURL(url),
        after(milliseconds, run) {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
    [client, paper, versionId, recordId],
  );
  useEffect(() => {
    store.changed();
    const stop = client.onEvent((event) => {
      if (event.type === 'changed' && event.subjects.some((subject) => sources.includes(subject))) {
        store.changed();
      }
    });
    return () => {
      stop();
      store.dispose();
    };
  }, [client, store]);
  const snapshot = useSyncExternalStore(store.subscribe, store.read);
  return { ...snapshot, store };
}

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ChangedSubject } from '../../../shared/contract/events.ts';
import { useClient } from '../../state/core-client.tsx';
import { createPreviewStore } from './preview-store.ts';
import type { PreviewSnapshot, PreviewStore } from './preview-store.ts';
import { paperRequest } from './wanted-paper.ts';
import type { WantedPaper } from './wanted-paper.ts';

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

/** The preview of a paper; it follows every change of what the paper is made of. */
export function usePreview(wanted: WantedPaper): PreviewSnapshot & { store: PreviewStore } {
  const client = useClient();
  const { paper, versionId, recordId, otherVersionId } = wanted;
  const store = useMemo(
    () =>
      createPreviewStore({
        ask: (pages) =>
          client.call('paper.preview', {
            ...paperRequest({ paper, versionId, recordId, otherVersionId }),
            pages,
          }),
        makeUrl: (svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
        dropUrl: (url) => URL.revokeObjectURL(url),
        after(milliseconds, run) {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
    [client, paper, versionId, recordId, otherVersionId],
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

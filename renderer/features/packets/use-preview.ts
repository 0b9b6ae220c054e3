import { useCallback, useEffect, useRef, useState } from 'react';
import type { PacketPreview, PacketSource } from '../../../shared/contract/packets.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { readAsBase64 } from '../../ui/read-file.ts';

/** Bytes of files that travel in one call; the loopback host takes no larger ones than some tens of megabytes. */
const MOST_AT_ONCE = 6_000_000;

export interface Looking {
  readonly preview: PacketPreview | null;
  /** Files seen so far and altogether (0 = not known) while they are looked at, else null. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failure: string | null;
  readonly accepted: readonly string[];
  /** All that was looked at, so that it can be looked at once more for another version. */
  readonly sources: { readonly files: readonly File[]; readonly paths: readonly string[] };
  readonly lookAtFiles: (files: readonly File[]) => Promise<void>;
  readonly lookAtPaths: (paths: readonly string[]) => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly decide: (key: string, take: boolean) => Promise<void>;
  readonly stop: () => void;
}

/** Looks at packets in the core, which holds them until they are taken in or the dialog is closed. */
export function usePreview(previewId: string, versionId: string): Looking {
  const client = useClient();
  const [preview, setPreview] = useState<PacketPreview | null>(null);
  const [progress, setProgress] = useState<Looking['progress']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const [sources, setSources] = useState<Looking['sources']>({ files: [], paths: [] });
  // Counts the stops: a task that began before the last one must not report its end as a failure.
  const stops = useRef(0);

  useEffect(() => {
    const stopEvents = client.onEvent((event) => {
      if (event.type !== 'progress' || event.taskId !== previewId) return;
      setProgress((known) => known && { ...known, done: Math.max(known.done, event.done) });
    });
    return () => {
      stopEvents();
      void client.call('packets.close', { previewId }).catch(() => undefined);
    };
  }, [client, previewId]);

  const ask = useCallback(
    async (sources: PacketSource[], keys: readonly string[], passphrase?: string) => {
      setPreview(
        await client.call('packets.preview', {
          previewId,
          versionId,
          sources,
          accepted: [...keys],
          ...(passphrase !== undefined && { passphrase }),
        }),
      );
    },
    [client, previewId, versionId],
  );

  const during = useCallback(async (total: number, work: () => Promise<void>) => {
    const before = stops.current;
    setFailure(null);
    setProgress({ done: 0, total });
    try {
      await work();
    } catch (error) {
      if (stops.current === before) setFailure(sentenceOf(error));
    } finally {
      setProgress(null);
    }
  }, []);

  return {
    preview,
    progress,
    failure,
    accepted,
    sources,
    lookAtFiles: (files) =>
      during(files.length, async () => {
        setSources((known) => ({ ...known, files: [...known.files, ...files] }));
        const before = stops.current;
        let batch: PacketSource[] = [];
        let size = 0;
        let done = 0;
        for (const file of files) {
          if (stops.current !== before) return;
          batch.push({ type: 'file', name: file.name, base64: await readAsBase64(file) });
          size += file.size;
          done += 1;
          if (size < MOST_AT_ONCE && done < files.length) continue;
          await ask(batch, accepted);
          setProgress({ done, total: files.length });
          batch = [];
          size = 0;
        }
      }),
    lookAtPaths: (paths) =>
      during(0, () => {
        setSources((known) => ({ ...known, paths: [...known.paths, ...paths] }));
        return ask(
          paths.map((path) => ({ type: 'path', path })),
          accepted,
        );
      }),
    unlock: (passphrase) => during(0, () => ask([], accepted, passphrase)),
    decide: async (key, take) => {
      const keys = take ? [...new Set([...accepted, key])] : accepted.filter((each) => each !== key);
      setAccepted(keys);
      await ask([], keys).catch((error: unknown) => setFailure(sentenceOf(error)));
    },
    stop: () => {
      stops.current += 1;
      setPreview(null);
      setSources({ files: [], paths: [] });
      void client.call('packets.close', { previewId }).catch(() => undefined);
    },
  };
}

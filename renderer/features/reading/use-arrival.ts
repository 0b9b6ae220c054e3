import { useEffect, useRef } from 'react';
import type { TextRange } from '../../state/version-index.ts';
import { useClient, useQuery } from '../../state/core-client.tsx';
import { useNavigation } from '../../state/navigation.tsx';
import { useVersion } from '../../state/version.tsx';
import { useReading } from './reading-state.tsx';

/** The position is remembered this long (ms) after the last scrolling. */
const REMEMBER = 800;
/** A place that was jumped to is tinted more strongly this long (ms). */
const FLASH = 1200;

/** Goes where navigation asked to; on opening, to where the person stopped reading. Remembers the position. */
export function useArrival(): void {
  const { content, index, annotationById, annotationsReady } = useVersion();
  const { view, open } = useReading();
  const { arrival } = useNavigation();
  const client = useClient();
  const versionId = content.version.id;
  const position = useQuery('reading.position', { versionId }, []);
  const done = useRef<{ version: string; arrival: number } | null>(null);
  const stopped = position.data?.offset;
  const count = arrival?.count ?? 0;

  useEffect(() => {
    const to = arrival?.destination;
    const annotation = to?.annotationId === undefined ? undefined : annotationById.get(to.annotationId);
    const isAsked =
      to !== undefined &&
      (to.offset !== undefined ||
        to.annotationId !== undefined ||
        to.taskId !== undefined ||
        to.headingId !== undefined);
    const same = done.current?.version === versionId;
    if (same && (done.current?.arrival === count || !isAsked)) return undefined;
    if (isAsked && to.annotationId !== undefined && !annotation && !annotationsReady) return undefined;
    if (!isAsked && stopped === undefined) return undefined;
    done.current = { version: versionId, arrival: count };

    const range = ((): TextRange | null => {
      if (!isAsked) return { start: stopped ?? 0, end: stopped ?? 0 };
      if (annotation) return index.rangeOf(annotation);
      if (to.taskId !== undefined) return index.taskById.get(to.taskId) ?? null;
      if (to.headingId !== undefined) return index.headingById.get(to.headingId) ?? null;
      return { start: to.offset ?? 0, end: to.end ?? (to.offset ?? 0) + 1 };
    })();
    // Two frames: the text must be laid out before its places can be measured. Nothing cancels them: the effect
    // runs again when notes arrive, and this arrival is then already done.
    const go = () => {
      if (annotation) open(annotation.id);
      if (!range) {
        view.scrollBy(-1e9);
        return;
      }
      if (!isAsked) {
        if (range.start > 0) view.returnTo(range.start);
        return;
      }
      view.reveal(range.start, range.start + 1, true);
      const stretch = annotation ? null : { start: range.start, end: Math.min(range.end, range.start + 200) };
      view.emphasize({ flashId: annotation?.id ?? null, flashRange: stretch });
      setTimeout(() => view.emphasize({ flashId: null, flashRange: null }), FLASH);
    };
    requestAnimationFrame(() => requestAnimationFrame(go));
    return undefined;
  }, [arrival, count, annotationById, annotationsReady, versionId, stopped, index, view, open]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      timer = undefined;
      client.call('reading.moveTo', { versionId, offset: view.readPoint().offset }).catch(() => undefined);
    };
    const stop = view.subscribeReading(() => {
      clearTimeout(timer);
      timer = setTimeout(remember, REMEMBER);
    });
    return () => {
      stop();
      if (timer === undefined) return;
      clearTimeout(timer);
      remember();
    };
  }, [client, versionId, view]);
}

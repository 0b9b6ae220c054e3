import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import type { Annotation, AnnotationChanges } from '../../shared/review/annotation.ts';
import type { Score } from '../../shared/review/score.ts';
import { shell } from '../wording/shell.ts';
import { createAnnotationStore } from './annotation-store.ts';
import type { ReplyInput } from './annotation-store.ts';
import { useConnection, useQuery } from './core-client.tsx';
import { useNavigation } from './navigation.tsx';
import { indexVersion } from './version-index.ts';
import type { VersionIndex } from './version-index.ts';

/** The version that is open, with everything written on it. */
export interface OpenVersion {
  readonly content: VersionContent;
  readonly index: VersionIndex;
  /** In text order; those on the whole report first. */
  readonly annotations: readonly Annotation[];
  readonly annotationById: ReadonlyMap<string, Annotation>;
  readonly scores: readonly Score[];
  readonly scoreByTask: ReadonlyMap<string, Score>;
  readonly annotationsReady: boolean;
  /** These reject with OperationError; callers show the sentence and keep the words. */
  readonly createAnnotation: (
    input: Omit<InputOf<'annotation.create'>, 'versionId' | 'id'> & { id: string },
  ) => Promise<Annotation>;
  readonly updateAnnotation: (
    id: string,
    changes: AnnotationChanges,
    editSession?: string,
  ) => Promise<Annotation>;
  readonly deleteAnnotation: (id: string) => Promise<void>;
  readonly saveReply: (reply: ReplyInput) => Promise<void>;
}

export interface Documents {
  readonly list: OutputOf<'library.list'>['documents'] | null;
  readonly openVersionId: string | null;
  readonly version: OpenVersion | null;
  readonly loading: boolean;
  readonly error: unknown;
}

const DocumentsContext = createContext<Documents | null>(null);

function useAnnotations(content: VersionContent | undefined, index: VersionIndex | null) {
  const { client, saveState } = useConnection();
  const versionId = content?.version.id;
  const store = useMemo(
    () =>
      versionId === undefined || !index
        ? null
        : createAnnotationStore(client, versionId, (a) => index.rangeOf(a)?.start ?? -1),
    [client, versionId, index],
  );
  const list = useSyncExternalStore(store?.subscribe ?? silent, store?.read ?? none);
  return { store, list, saveState };
}

const silent = () => () => undefined;
const empty: readonly Annotation[] = [];
const none = () => empty;

/** Opens the version asked for by navigation, else the one that was open last. */
export function VersionProvider(props: { children: ReactNode }) {
  const { versionId: wanted } = useNavigation();
  const library = useQuery('library.list', {}, ['library']);
  const openVersionId = wanted ?? library.data?.lastVersionId ?? null;
  const opened = useQuery('library.open', openVersionId === null ? null : { versionId: openVersionId }, [
    'library',
    'task',
  ]);
  const scored = useQuery('score.list', openVersionId === null ? null : { versionId: openVersionId }, [
    'score',
  ]);
  const content = opened.data;
  const index = useMemo(() => (content ? indexVersion(content) : null), [content]);
  const { store, list: annotations, saveState } = useAnnotations(content, index);
  const scores = scored.data?.scores;

  useEffect(() => {
    if (content) document.title = shell.windowTitle(content.report.title);
  }, [content]);

  const version = useMemo<OpenVersion | null>(() => {
    if (!content || !index || !store) return null;
    const scoreByTask = new Map<string, Score>();
    for (const score of scores ?? [])
      if (score.target.type === 'task') scoreByTask.set(score.target.taskId, score);
    return {
      content,
      index,
      annotations,
      annotationById: new Map(annotations.map((a) => [a.id, a])),
      scores: scores ?? [],
      scoreByTask,
      annotationsReady: store.ready(),
      createAnnotation: (input) => saveState.track(store.create({ ...input, versionId: content.version.id })),
      updateAnnotation: (id, changes, editSession) =>
        saveState.track(store.update({ id, changes, ...(editSession === undefined ? {} : { editSession }) })),
      deleteAnnotation: (id) => saveState.track(store.delete(id)),
      saveReply: (reply) => saveState.track(store.saveReply(reply)),
    };
  }, [content, index, store, annotations, scores, saveState]);

  const documents = useMemo<Documents>(
    () => ({
      list: library.data?.documents ?? null,
      openVersionId,
      version,
      loading: library.loading || opened.loading,
      error: library.error ?? opened.error,
    }),
    [library.data, library.loading, library.error, opened.loading, opened.error, openVersionId, version],
  );
  return <DocumentsContext value={documents}>{props.children}</DocumentsContext>;
}

/** The library and the open version, which may be missing. */
export function useDocuments(): Documents {
  const documents = useContext(DocumentsContext);
  if (!documents) throw new Error('VersionProvider is missing');
  return documents;
}

/** The open version; only for screens whose registry entry says `needsVersion`. */
export function useVersion(): OpenVersion {
  const { version } = useDocuments();
  if (!version) throw new Error('No version is open');
  return version;
}

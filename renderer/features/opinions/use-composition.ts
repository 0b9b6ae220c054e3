import { useMemo } from 'react';
import { emptyComposition } from '../../../shared/contract/paper.ts';
import type { Composition } from '../../../shared/contract/paper.ts';
import { useClient, useQuery } from '../../state/core-client.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useVersion } from '../../state/version.tsx';
import { buildComposing, reworded } from './composing.ts';
import type { ComposedPaper, Composing, PaperItem } from './composing.ts';

export interface ComposingState {
  readonly paper: ComposedPaper;
  readonly composing: Composing;
  readonly composition: Composition;
  /** False until the first answer; the list is then not what the person made. */
  readonly ready: boolean;
  readonly change: (changes: Partial<Composition>) => Promise<boolean>;
  /** Saves words while they are typed; rejects when it could not. */
  readonly save: (changes: Partial<Composition>, editSession: string) => Promise<unknown>;
  /** Saves the paper's wording of one item; rejects when it could not. */
  readonly reword: (item: PaperItem, text: string, editSession: string) => Promise<unknown>;
}

/** A paper of the open version as it is composed. */
export function useComposition(paper: ComposedPaper): ComposingState {
  const { content, annotations } = useVersion();
  const client = useClient();
  const write = useLastingWrite();
  const which = { paper, versionId: content.version.id };
  const { data } = useQuery('paper.composition', which, ['paper']);
  const composition = data?.composition ?? emptyComposition;
  const composing = useMemo(
    () => buildComposing(paper, annotations, composition, content),
    [paper, annotations, composition, content],
  );
  const save = (changes: Partial<Composition>, editSession: string) =>
    client.call('paper.compose', { ...which, changes, editSession });
  return {
    paper,
    composing,
    composition,
    ready: data !== undefined,
    change: (changes) => write(() => client.call('paper.compose', { ...which, changes })),
    save,
    reword: (item, text, editSession) => save(reworded(composition, item, text), editSession),
  };
}

import { useMemo } from 'react';
import { emptyComposition } from '../../../shared/contract/paper.ts';
import type { Composition } from '../../../shared/contract/paper.ts';
import { useClient, useQuery } from '../../state/core-client.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useVersion } from '../../state/version.tsx';
import { buildComposing, withWording } from './composing.ts';
import type { Composing, PaperItem } from './composing.ts';

export interface ComposingState {
  readonly composing: Composing;
  readonly composition: Composition;
  /** False until the first answer; the list is then not what the person made. */
  readonly ready: boolean;
  readonly change: (changes: Partial<Composition>) => Promise<boolean>;
  /** Saves the paper's wording of one item; rejects when it could not. */
  readonly reword: (item: PaperItem, text: string, editSession: string) => Promise<unknown>;
}

/** The 审议意见表 of the open version as it is composed. */
export function useComposition(): ComposingState {
  const { content, annotations } = useVersion();
  const client = useClient();
  const write = useLastingWrite();
  const which = { paper: 'opinions', versionId: content.version.id } as const;
  const { data } = useQuery('paper.composition', which, ['paper']);
  const composition = data?.composition ?? emptyComposition;
  const composing = useMemo(
    () => buildComposing(annotations, composition, content),
    [annotations, composition, content],
  );
  return {
    composing,
    composition,
    ready: data !== undefined,
    change: (changes) => write(() => client.call('paper.compose', { ...which, changes })),
    reword: (item, text, editSession) =>
      client.call('paper.compose', {
        ...which,
        changes: { wordings: withWording(composition.wordings, item, text) },
        editSession,
      }),
  };
}

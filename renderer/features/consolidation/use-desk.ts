import { useCallback, useEffect, useMemo } from 'react';
import type { GroupTarget } from '../../../shared/contract/consolidation.ts';
import type { DeskOpinion, GroupDecision } from '../../../shared/review/consolidation.ts';
import { layOutDesk } from '../../../shared/review/desk-cards.ts';
import type { DeskCard, DeskItem, DeskProposal } from '../../../shared/review/desk-cards.ts';
import { opinionsOf } from '../../../shared/review/desk-outline.ts';
import { decisionNames } from '../../../shared/wording/names.ts';
import { sentenceOf, useCommand, useQuery } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';

const target = (card: DeskCard): GroupTarget =>
  card.group === null
    ? { type: 'opinion', opinionId: card.opinions[0]?.id ?? '' }
    : { type: 'group', groupId: card.group.id };

/** What can be done on the desk; every step is offered for 撤销. */
export interface DeskCommands {
  readonly join: (cards: readonly DeskCard[]) => void;
  readonly keepApart: (proposal: DeskProposal) => void;
  readonly split: (card: DeskCard, opinionId?: string) => void;
  readonly decide: (card: DeskCard, decision: GroupDecision | null, reason?: string) => void;
  readonly reword: (card: DeskCard, wording: string, editSession: string) => Promise<unknown>;
  readonly move: (card: DeskCard, position: number | null) => void;
}

const noOpinions: readonly DeskOpinion[] = [];
const nothingFound = { clusters: [], opposed: [] } as const;

/** The desk of a version: opinions, what was made of them, proposals when they are there, and the commands. */
export function useDesk(versionId: string) {
  const input = { versionId };
  const said = useQuery('consolidation.outline', input, [
    'packet',
    'annotation',
    'roster',
    'profile',
    'library',
  ]);
  const made = useQuery('consolidation.groups', input, ['consolidation']);
  // Asked for last: the desk stands before anything is compared.
  const proposed = useQuery('consolidation.proposals', said.data ? input : null, [
    'packet',
    'annotation',
    'library',
  ]);
  const authors = said.data?.authors;
  const outline = said.data?.outline;
  const opinions = useMemo(() => (outline ? opinionsOf(outline) : undefined), [outline]);
  const found = proposed.data;
  const items = useMemo<readonly DeskItem[] | null>(
    () =>
      authors && opinions && made.data
        ? layOutDesk({ authors, opinions, ...made.data, ...(found ?? nothingFound) })
        : null,
    [authors, opinions, made.data, found],
  );
  return {
    versionId,
    items,
    opinions: opinions ?? noOpinions,
    authors: authors ?? [],
    opinionCount: opinions?.length ?? 0,
    grouping: !found && !proposed.error,
    groupingFailed: Boolean(proposed.error),
    error: said.error ? sentenceOf(said.error) : made.error ? sentenceOf(made.error) : null,
    commands: useDeskCommands(versionId),
  };
}

function useDeskCommands(versionId: string): DeskCommands {
  const { offer, tell } = useUndo();
  const join = useCommand('consolidation.join');
  const apart = useCommand('consolidation.keepApart');
  const split = useCommand('consolidation.split');
  const decide = useCommand('consolidation.decide');
  const reword = useCommand('consolidation.reword');
  const move = useCommand('consolidation.move');
  const failure = join.error ?? apart.error ?? split.error ?? decide.error ?? reword.error ?? move.error;
  useEffect(() => {
    if (failure !== null) tell(failure);
  }, [failure, tell]);
  const done = useCallback(
    async (work: Promise<unknown>, label: string) => {
      if ((await work) !== null) await offer(label);
    },
    [offer],
  );
  const [runJoin, runApart, runSplit] = [join.run, apart.run, split.run];
  const [runDecide, runReword, runMove] = [decide.run, reword.run, move.run];
  return useMemo<DeskCommands>(
    () => ({
      join: (cards) => {
        const opinionIds = cards.flatMap((card) => card.opinions.map(({ id }) => id));
        void done(runJoin({ versionId, opinionIds }), words.joined(opinionIds.length));
      },
      keepApart: ({ cards }) => {
        const opinionIds = cards.flatMap(({ opinions: [first] }) => (first ? [first.id] : []));
        void done(runApart({ versionId, opinionIds }), words.apartDone);
      },
      split: (card, opinionId) => {
        if (card.group === null) return;
        const some = opinionId === undefined ? {} : { opinionIds: [opinionId] };
        const label = opinionId === undefined ? words.splitDone : words.takenOut;
        void done(runSplit({ groupId: card.group.id, ...some }), label);
      },
      decide: (card, decision, reason = '') => {
        const label = decision === null ? words.undone : words.decisionDone(decisionNames[decision]);
        void done(runDecide({ versionId, target: target(card), decision, reason }), label);
      },
      reword: (card, wording, editSession) =>
        runReword({ versionId, target: target(card), wording, editSession }),
      move: (card, position) =>
        void done(runMove({ versionId, target: target(card), position }), words.moved),
    }),
    [versionId, done, runJoin, runApart, runSplit, runDecide, runReword, runMove],
  );
}

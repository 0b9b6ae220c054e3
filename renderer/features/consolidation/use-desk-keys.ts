import { groupDecision } from '../../../shared/review/consolidation.ts';
import type { DeskCard, DeskItem } from '../../../shared/review/desk-cards.ts';
import { useKeys } from '../../state/keys.ts';
import { useUndo } from '../../state/undo.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import type { CardActions } from './group-card.tsx';
import type { DeskCommands } from './use-desk.ts';

/** 1–4 decide, J joins, S splits, O shows the originals, F2 rewords, space marks, Alt+↑ ↓ moves. */
export function useDeskKeys(desk: {
  chosen: DeskItem | null;
  marked: readonly DeskCard[];
  commands: DeskCommands;
  actionsOf: (card: DeskCard) => CardActions;
  onJoined: () => void;
}): void {
  const { chosen, marked, commands, actionsOf } = desk;
  const { tell } = useUndo();
  const onCard = (run: (card: DeskCard) => void, otherwise?: string) => () => {
    if (!chosen) return false;
    if (chosen.type === 'group') run(chosen);
    else if (otherwise === undefined) return false;
    else tell(otherwise);
    return undefined;
  };
  useKeys([
    ...groupDecision.options.map((decision, at) => ({
      keys: [String(at + 1)],
      run: onCard((card) => {
        commands.decide(card, card.group?.decision === decision ? null : decision);
      }, words.joinFirst),
    })),
    {
      keys: ['J'],
      run: () => {
        if (marked.length > 1) {
          commands.join(marked);
          desk.onJoined();
        } else if (chosen?.type === 'proposal') commands.join(chosen.cards);
        else tell(words.markFirst);
        return undefined;
      },
    },
    {
      keys: ['S'],
      run: onCard((card) => {
        if (card.opinions.length > 1) commands.split(card);
        else tell(words.nothingToSplit);
      }, words.nothingToSplit),
    },
    { keys: ['O'], run: onCard((card) => actionsOf(card).onOriginals()) },
    { keys: ['F2'], run: onCard((card) => actionsOf(card).onReword()) },
    {
      keys: ['Space'],
      // The space bar on a button or a box is theirs.
      run: (event) =>
        event.target instanceof Element && event.target.closest('button, input, [role="radio"]') !== null
          ? false
          : onCard((card) => actionsOf(card).onMark())(),
    },
    { keys: ['Alt+ArrowUp'], run: onCard((card) => actionsOf(card).onMove(-1)) },
    { keys: ['Alt+ArrowDown'], run: onCard((card) => actionsOf(card).onMove(1)) },
  ]);
}

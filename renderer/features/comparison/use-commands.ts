import type { Correction } from '../../../shared/report/correction.ts';
import { isAt } from '../../../shared/report/correct-measures.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { sentenceOf, useClient, useCommand } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { comparisonWording as words, pairingWording } from '../../wording/comparison.ts';
import { targetOf } from './comparison-items.ts';
import type { ComparisonItem, ComparisonView } from './comparison-items.ts';
import type { PreparedNote } from './prepared.ts';
import type { ComparisonSource } from './use-comparison.ts';

/** What a row can be turned into or mended by; each offers 撤销. */
export function useComparisonCommands(props: {
  sourceOf: (item: ComparisonItem) => ComparisonSource | null;
  /** The rows in the order in which they are seen. */
  shown: readonly ComparisonItem[];
  onView: (view: ComparisonView) => void;
  onChosen: (key: string | null) => void;
  /** The list holds the row under any grade. */
  keepView: boolean;
}) {
  const open = useVersion();
  const client = useClient();
  const { offer, tell } = useUndo();
  const correcting = useCommand('library.correct');

  const write = (item: ComparisonItem, { kind, body }: PreparedNote): void => {
    const source = props.sourceOf(item);
    if (!source) return;
    const note = { id: crypto.randomUUID(), kind, body, target: targetOf(item, source.content) };
    const { versionId } = item;
    const written =
      versionId === open.content.version.id
        ? open.createAnnotation(note)
        : client.call('annotation.create', { ...note, versionId });
    written.then(
      () => offer(words.noted(kindNames[kind])),
      (error: unknown) => tell(sentenceOf(error)),
    );
  };
  const correct = async (item: ComparisonItem, correction: Correction): Promise<void> => {
    const source = props.sourceOf(item);
    const done = await correcting.run({ versionId: item.versionId, corrections: [correction] });
    if (!done || !source) return;
    const { type } = correction;
    if (type === 'pair') {
      // The row goes to the list of its grade, and the eye with it.
      const { now, grade } = correction;
      if (!props.keepView) props.onView(grade === 'A' ? 'same' : 'differing');
      props.onChosen(source.content.measures.find(isAt(now))?.id ?? null);
      await offer(pairingWording.paired);
    } else if (type === 'measure') await offer(words.measureCorrected);
    else {
      const at = props.shown.findIndex(({ key }) => key === item.key);
      props.onChosen((props.shown[at + 1] ?? props.shown[at - 1])?.key ?? null);
      await offer(type === 'noPair' ? pairingWording.takenApart : words.measureRemoved);
    }
  };
  return { write, correct, problem: correcting.error };
}

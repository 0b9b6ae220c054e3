import type { LabelledOpinion } from '../../support/labelled-opinions.ts';

/** Pair-wise agreement of proposed groups with the labels. */
export interface Agreement {
  /** Share of the joined pairs that the labels join too; 1 when nothing is joined. */
  readonly precision: number;
  /** Share of the labels' pairs that are joined. */
  readonly recall: number;
  /** Pairs that both join. */
  readonly right: number;
  /** Pairs joined that the labels keep apart, and the other way round. */
  readonly wrong: readonly (readonly [string, string])[];
  readonly missed: readonly (readonly [string, string])[];
}

/** Compares groups of ids with a labelled set, pair by pair. */
export function judge(
  groups: readonly (readonly string[])[],
  opinions: readonly LabelledOpinion[],
): Agreement {
  const groupOf = new Map(groups.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  const wrong: [string, string][] = [];
  const missed: [string, string][] = [];
  let right = 0;
  opinions.forEach((a, at) => {
    for (const b of opinions.slice(at + 1)) {
      const joined = groupOf.get(a.id) === groupOf.get(b.id);
      const same = a.group !== null && a.group === b.group;
      if (joined && same) right++;
      else if (joined) wrong.push([a.id, b.id]);
      else if (same) missed.push([a.id, b.id]);
    }
  });
  return {
    precision: right + wrong.length === 0 ? 1 : right / (right + wrong.length),
    recall: right + missed.length === 0 ? 1 : right / (right + missed.length),
    right,
    wrong,
    missed,
  };
}

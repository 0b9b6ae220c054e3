import type { CarriedRange, CarryRange } from '../../../shared/anchoring/carry.ts';
import type { Comparison } from '../../../shared/anchoring/compare.ts';
import type { OpinionWords } from '../../../shared/grouping/opinion-words.ts';
import type { AdoptionFinding, AdoptionNote } from '../../../shared/review/adoption.ts';

/** Two texts and what is asked of them, or opinions that are to be grouped. */
export type VersionsJob =
  | { readonly type: 'compare'; readonly old: string; readonly new: string }
  | {
      readonly type: 'carry';
      readonly old: string;
      readonly new: string;
      readonly ranges: readonly CarryRange[];
    }
  | {
      readonly type: 'adoption';
      readonly old: string;
      readonly new: string;
      readonly notes: readonly AdoptionNote[];
    }
  | { readonly type: 'group'; readonly opinions: readonly OpinionWords[]; readonly lines: readonly string[] };

/** What each job gives. */
export interface VersionsResults {
  readonly compare: Comparison;
  readonly carry: readonly CarriedRange[];
  readonly adoption: readonly AdoptionFinding[];
  readonly group: readonly (readonly string[])[];
}

export interface VersionsRequest {
  readonly id: number;
  readonly job: VersionsJob;
}

export type VersionsAnswer =
  | { readonly id: number; readonly ok: true; readonly result: VersionsResults[VersionsJob['type']] }
  | { readonly id: number; readonly ok: false; readonly reason: string };

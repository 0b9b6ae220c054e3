import type { CarriedRange, CarryRange } from '../../../shared/anchoring/carry.ts';
import type { Comparison } from '../../../shared/anchoring/compare.ts';
import type { AdoptionFinding, AdoptionNote } from '../../../shared/review/adoption.ts';

/** Two texts and what is asked of them. */
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
    };

/** What each job gives. */
export interface VersionsResults {
  readonly compare: Comparison;
  readonly carry: readonly CarriedRange[];
  readonly adoption: readonly AdoptionFinding[];
}

export interface VersionsRequest {
  readonly id: number;
  readonly job: VersionsJob;
}

export type VersionsAnswer =
  | { readonly id: number; readonly ok: true; readonly result: VersionsResults[VersionsJob['type']] }
  | { readonly id: number; readonly ok: false; readonly reason: string };

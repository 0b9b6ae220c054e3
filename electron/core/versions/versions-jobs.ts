import type { CarriedRange, CarryRange } from '../../../shared/anchoring/carry.ts';
import type { Comparison } from '../../../shared/anchoring/compare.ts';

/** Two texts and what is asked of them. */
export type VersionsJob =
  | { readonly type: 'compare'; readonly old: string; readonly new: string }
  | {
      readonly type: 'carry';
      readonly old: string;
      readonly new: string;
      readonly ranges: readonly CarryRange[];
    };

/** What each job gives. */
export interface VersionsResults {
  readonly compare: Comparison;
  readonly carry: readonly CarriedRange[];
}

export interface VersionsRequest {
  readonly id: number;
  readonly job: VersionsJob;
}

export type VersionsAnswer =
  | { readonly id: number; readonly ok: true; readonly result: VersionsResults[VersionsJob['type']] }
  | { readonly id: number; readonly ok: false; readonly reason: string };

import { createContext, useContext } from 'react';
import type { Correction } from '../../../shared/report/correction.ts';
import type { VersionContent } from '../../../shared/report/model.ts';

/** What the panes of 导入预览 share: the content as corrected so far, and where the person looks. */
export interface Review {
  readonly mode: 'new' | 'stored';
  readonly content: VersionContent;
  /** False when it finds nothing to act on or was not stored; the person is told. */
  readonly correct: (correction: Correction) => Promise<boolean>;
  /** The place that text and lists show together, canonical offset; `count` differs each time. */
  readonly shown: { readonly offset: number; readonly count: number };
  readonly show: (offset: number) => void;
  readonly tell: (sentence: string) => void;
}

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('ReviewContext is missing');
  return review;
}

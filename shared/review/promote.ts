import type { Annotation } from './annotation.ts';
import type { Proposal } from './proposal.ts';

/** The words that a proposal begins with. */
export type ProposalDraft = Pick<Proposal, 'situation' | 'analysis' | 'measures' | 'sources'>;

/**
 * What a proposal takes over from the annotations that it is made from, in their order: what is seen becomes 情况,
 * what is asked becomes 建议. Nothing is added; a private note gives nothing.
 */
export function draftFrom(annotations: readonly Annotation[]): ProposalDraft {
  const open = annotations.filter((annotation) => !annotation.private);
  const wordsOf = (kinds: readonly Annotation['kind'][]): string =>
    open
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ body }) => body.trim())
      .filter((body) => body !== '')
      .join('\n');
  return {
    situation: wordsOf(['problem', 'constituentVoice', 'praise']),
    analysis: wordsOf(['question']),
    measures: wordsOf(['suggestion', 'textEdit']),
    sources: open.map(({ id }) => id),
  };
}

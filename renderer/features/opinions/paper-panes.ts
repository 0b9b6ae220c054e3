import { paperName } from '../../../shared/contract/paper.ts';
import type { PaperName } from '../../../shared/contract/paper.ts';
import { paperFormats } from '../../../shared/sheet/formats.ts';
import type { ScreenId } from '../../state/navigation.tsx';
import type { ComposedPaper } from './composing.ts';

/** How a paper is worked on here: composed of notes, written as a form, or laid out of what other screens hold. */
export type Pane = 'composed' | 'proposals' | 'ready';

/** The screen that holds the matter of a paper which is not composed here. */
export const sourceScreens: Readonly<Partial<Record<PaperName, ScreenId>>> = {
  scores: 'tasks',
  indicators: 'comparison',
  annotated: 'reading',
  comparison: 'versions',
  adoption: 'versions',
};

export function isComposed(paper: PaperName): paper is ComposedPaper {
  return paper === 'opinions' || paper === 'speech' || paper === 'edits';
}

export function paneOf(paper: PaperName): Pane {
  if (isComposed(paper)) return 'composed';
  return paper === 'proposal' || paper === 'motion' ? 'proposals' : 'ready';
}

/** Papers that set two versions of a report beside each other. */
export function isOfTwoVersions(paper: PaperName): boolean {
  return paper === 'comparison' || paper === 'adoption';
}

/** Papers that say who they are from, in the way that the person chose. */
export function isSigned(paper: PaperName): boolean {
  return isComposed(paper) || paper === 'scores' || paper === 'annotated';
}

/** The papers that can be made, in the order of the list; those of a group belong to its own screen. */
export const shownPapers: readonly PaperName[] = paperName.options.filter(
  (paper) =>
    paperFormats[paper].length > 0 && !['summary', 'bulletin', 'proposal-list', 'receipts'].includes(paper),
);

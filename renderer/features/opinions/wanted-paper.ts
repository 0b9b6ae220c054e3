import type { InputOf } from '../../../shared/contract/contract.ts';
import type { PaperName } from '../../../shared/contract/paper.ts';

/** Which paper is shown: `recordId` names one of several, `otherVersionId` the earlier one of two versions. */
export interface WantedPaper {
  readonly paper: PaperName;
  readonly versionId: string;
  readonly recordId: string | null;
  readonly otherVersionId: string | null;
}

/** It as every operation on papers asks for it. */
export function paperRequest({
  paper,
  versionId,
  recordId,
  otherVersionId,
}: WantedPaper): InputOf<'paper.text'> {
  return {
    ...{ paper, versionId },
    ...(recordId === null ? {} : { recordId }),
    ...(otherVersionId === null ? {} : { otherVersionId }),
  };
}

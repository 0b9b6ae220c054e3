import type { Sheet } from '../../../shared/sheet/model.ts';
import type { EncodedPaper, PaperPreview } from './paper-service.ts';

/** What the core asks of its paper process, one job at a time. */
export type PaperJob =
  | { readonly type: 'preview'; readonly sheet: Sheet; readonly pages: readonly number[] }
  | { readonly type: 'pdf'; readonly sheet: Sheet }
  | { readonly type: 'docx'; readonly sheet: Sheet };

export interface PaperRequest {
  readonly id: number;
  readonly job: PaperJob;
}

/** `memory` is the resident size of the process in bytes after the job. */
export type PaperAnswer =
  | {
      readonly id: number;
      readonly ok: true;
      readonly result: PaperPreview | EncodedPaper;
      readonly memory: number;
    }
  | { readonly id: number; readonly ok: false; readonly reason: string };

import { OperationError } from '../../../shared/contract/errors.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { paperFontFolders } from './paper-fonts.ts';
import type { PaperJob } from './paper-jobs.ts';
import { createPaperProcess } from './paper-process.ts';
import type { PaperProcess } from './paper-process.ts';

/** Where an annotation stands: top and bottom in points from the upper edge of the page; pages count from 1. */
export interface PaperPlace {
  readonly annotationId: string;
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** What paper.preview answers. */
export interface PaperPreview {
  readonly pageCount: number;
  /** Page size in points. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly { readonly number: number; readonly svg: string }[];
  /** An annotation over a page break has an entry for each page. */
  readonly places: readonly PaperPlace[];
  /** Official faces that this machine lacks, with the free one that is used instead. */
  readonly substitutedFonts: readonly { readonly official: string; readonly used: string }[];
  /** Characters of the paper that no face of this machine can draw; each once, in order. */
  readonly missingCharacters: readonly string[];
}

/** A paper as a file; pageCount is null where the format has no pages of its own. */
export interface EncodedPaper {
  readonly bytes: Uint8Array;
  readonly pageCount: number | null;
}

export interface PaperServiceConfig {
  /** See CoreConfig.resourcesPath. */
  readonly resourcesPath: string;
  /** A line for the log; never paper text. */
  readonly log: (message: string) => void;
}

/** Lays papers out and encodes them in a child process; rejects with OperationError paperFailed. */
export interface PaperService {
  /** Pages count from 1; pages that do not exist are left out. */
  preview(sheet: Sheet, pages: readonly number[]): Promise<PaperPreview>;
  encode(sheet: Sheet, format: 'docx' | 'pdf'): Promise<EncodedPaper>;
  /** Ends the child; nothing can be asked afterwards. */
  close(): Promise<void>;
}

/** The child process starts with the first paper and ends when it was idle for two minutes. */
export function createPaperService({ resourcesPath, log }: PaperServiceConfig): PaperService {
  let process: PaperProcess | undefined;
  const run = async (job: PaperJob): Promise<PaperPreview | EncodedPaper> => {
    process ??= createPaperProcess({ fontFolders: paperFontFolders(resourcesPath) });
    try {
      return await process.run(job);
    } catch {
      // The engine's message can hold words of the paper, so the log gets none of it.
      log(`paper ${job.sheet.paper} failed as ${job.type}`);
      throw new OperationError('paperFailed', errorSentences.paperFailed());
    }
  };
  return {
    preview: async (sheet, pages) => (await run({ type: 'preview', sheet, pages })) as PaperPreview,
    encode: async (sheet, format) => (await run({ type: format, sheet })) as EncodedPaper,
    close: async () => {
      await process?.close();
    },
  };
}

import type { Sheet } from '../../../shared/sheet/model.ts';

/** What paper.preview answers, but for the version. */
export interface PaperPreview {
  readonly pageCount: number;
  /** Page size in points. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly { readonly number: number; readonly svg: string }[];
  /** Top and bottom in points from the upper edge of the page; an annotation over a page break has two entries. */
  readonly places: readonly {
    readonly annotationId: string;
    readonly page: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  readonly substitutedFonts: readonly { readonly official: string; readonly used: string }[];
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

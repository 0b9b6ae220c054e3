import type { PaperFormat, PaperName } from '../contract/paper.ts';

/** A paper of running text, and one whose matter is a table. */
const TEXT = ['docx', 'pdf', 'html', 'md', 'json'] as const;
const TABLE = ['docx', 'pdf', 'xlsx', 'html', 'md', 'csv', 'json'] as const;

/**
 * The pairs of paper and format that exist; a paper without any is not built yet. The first is what a person wants
 * most often. The encoders take any sheet, so a new paper needs a row here and a loader in electron/core/papers.
 */
export const paperFormats: Readonly<Record<PaperName, readonly PaperFormat[]>> = {
  opinions: TEXT,
  speech: TEXT,
  proposal: TEXT,
  motion: TEXT,
  edits: TABLE,
  scores: TABLE,
  projects: TABLE,
  indicators: TABLE,
  annotated: TEXT,
  comparison: TEXT,
  adoption: TABLE,
  summary: TABLE,
  bulletin: TEXT,
  'proposal-list': TABLE,
  receipts: TABLE,
};

/** Whether a paper can be written in a format. */
export function isPaperFormat(paper: PaperName, format: PaperFormat): boolean {
  return paperFormats[paper].includes(format);
}

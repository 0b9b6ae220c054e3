import type { PaperFormat, PaperName } from '../../../shared/contract/paper.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { buildReviewDocument } from '../../../shared/packet/review-document.ts';
import { isPaperFormat, paperFormats } from '../../../shared/sheet/formats.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildScoreTables } from '../../../shared/sheet/score-table.ts';
import { encodeSheetCsv } from '../exports/csv/sheet.ts';
import { encodeHtml } from '../exports/html/encode.ts';
import { encodeJson } from '../exports/json/encode.ts';
import { encodeMarkdown } from '../exports/markdown/encode.ts';
import type { EncodedPaper } from '../exports/paper-service.ts';
import { encodeRegisterOf } from '../exports/register-file.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { loadEarlierReports } from '../library/earlier-reports.ts';
import { refusal } from '../refusal.ts';
import { readRubrics } from '../store/tables/rubric.ts';
import { listScores } from '../store/tables/score.ts';
import { encodeComparison } from './comparison.ts';
import { loadSheet } from './load-sheet.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadOpinions } from './opinions.ts';

/**
 * Lays a paper out, writes it and reads it back.
 * Throws notFound, paperUnsupported (which names what is supported), paperFailed, outputUnwritable or diskFull.
 */
export async function exportPaper(
  context: HandlerContext,
  input: ParsedInputOf<'paper.export'>,
): Promise<OutputOf<'paper.export'>> {
  const { paper, format } = input;
  if (!isPaperFormat(paper, format)) {
    const supported = paperFormats[paper];
    throw refusal('paperUnsupported', supported.join('、'), { paper, format, supported });
  }
  const special = specialEncoders[paper]?.[format];
  const { bytes, pageCount } = special
    ? await special(context, input)
    : await encodeSheet(context, await loadSheet(context, input), format);
  return { ...(await writeFileSafely(input.path, bytes)), pageCount };
}

/** Any paper in any format, from its sheet alone. */
async function encodeSheet(
  context: HandlerContext,
  sheet: Sheet,
  format: PaperFormat,
): Promise<EncodedPaper> {
  switch (format) {
    case 'docx':
    case 'pdf':
      return context.papers.encode(sheet, format);
    case 'csv':
      return { bytes: encodeSheetCsv(sheet), pageCount: null };
    case 'json':
      return { bytes: encodeJson(sheet), pageCount: null };
    case 'html':
      return { bytes: encodeHtml(sheet), pageCount: null };
    case 'md':
      return { bytes: encodeMarkdown(sheet), pageCount: null };
    case 'xlsx': {
      // Loaded on demand: the library is large, and only a written workbook needs it.
      const { encodeSheetXlsx } = await import('../exports/xlsx/sheet.ts');
      return { bytes: await encodeSheetXlsx(sheet), pageCount: null };
    }
  }
}

type SpecialEncoder = (context: HandlerContext, request: PaperRequest) => Promise<EncodedPaper>;

/** Files that hold more than the paper shows: figures with formulas, notes with anchors, both of two texts. */
const specialEncoders: Readonly<
  Partial<Record<PaperName, Readonly<Partial<Record<PaperFormat, SpecialEncoder>>>>>
> = {
  comparison: {
    docx: async (context, request) => ({ bytes: await encodeComparison(context, request), pageCount: null }),
  },
  opinions: {
    json: (context, { versionId }) => {
      const document = buildReviewDocument(loadOpinions(context, versionId), context.ports.now());
      return Promise.resolve({ bytes: encodeJson(document), pageCount: null });
    },
  },
  indicators: {
    xlsx: (context, { versionId }) => encodeIndicators(context, versionId, 'xlsx'),
    csv: (context, { versionId }) => encodeIndicators(context, versionId, 'csv'),
  },
  scores: {
    xlsx: async (context, { versionId }) => {
      const content = loadContent(context.store.read, versionId);
      const own = listScores(context.store.read, versionId).filter(
        ({ authorId }) => authorId === context.personId,
      );
      // Loaded on demand: the library is large, and only a written workbook needs it.
      const { encodeScoresXlsx } = await import('../exports/xlsx/scores.ts');
      const tables = buildScoreTables(content, own, readRubrics(context.store.read));
      return { bytes: await encodeScoresXlsx(content.report.title, tables), pageCount: null };
    },
  },
};

async function encodeIndicators(
  context: HandlerContext,
  versionId: string,
  format: 'xlsx' | 'csv',
): Promise<EncodedPaper> {
  const content = loadContent(context.store.read, versionId);
  const earlier = loadEarlierReports(context.store.read, content);
  return { bytes: await encodeRegisterOf(content, earlier, format), pageCount: null };
}

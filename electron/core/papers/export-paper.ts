import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { buildReviewDocument } from '../../../shared/packet/review-document.ts';
import { encodeJson } from '../exports/json/encode.ts';
import type { EncodedPaper } from '../exports/paper-service.ts';
import { encodeRegisterOf } from '../exports/register-file.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { loadEarlierReports } from '../library/earlier-reports.ts';
import { refusal } from '../refusal.ts';
import { listScores } from '../store/tables/score.ts';
import { loadOpinions, loadSheet } from './load-sheet.ts';

/**
 * Lays a paper or a table out, writes it and reads it back.
 * Throws paperUnsupported, paperFailed, outputUnwritable or diskFull.
 */
export async function exportPaper(
  context: HandlerContext,
  input: ParsedInputOf<'paper.export'>,
): Promise<OutputOf<'paper.export'>> {
  const { bytes, pageCount } = await encode(context, input);
  return { ...(await writeFileSafely(input.path, bytes)), pageCount };
}

async function encode(
  context: HandlerContext,
  { paper, versionId, format }: ParsedInputOf<'paper.export'>,
): Promise<EncodedPaper> {
  if (paper === 'indicators') {
    if (format !== 'xlsx' && format !== 'csv') throw refusal('paperUnsupported');
    const content = loadContent(context.store.read, versionId);
    const earlier = loadEarlierReports(context.store.read, content);
    return { bytes: await encodeRegisterOf(content, earlier, format), pageCount: null };
  }
  if (paper === 'scores') {
    if (format !== 'xlsx') throw refusal('paperUnsupported');
    const content = loadContent(context.store.read, versionId);
    const own = listScores(context.store.read, versionId).filter(
      ({ authorId }) => authorId === context.personId,
    );
    // Loaded on demand: the library is large, and only a written workbook needs it.
    const { encodeScoresXlsx } = await import('../exports/xlsx/scores.ts');
    return { bytes: await encodeScoresXlsx(content, own), pageCount: null };
  }
  if (format === 'xlsx' || format === 'csv') throw refusal('paperUnsupported');
  if (format !== 'json') return context.papers.encode(loadSheet(context, paper, versionId), format);
  const document = buildReviewDocument(loadOpinions(context, versionId), context.ports.now());
  return { bytes: encodeJson(document), pageCount: null };
}

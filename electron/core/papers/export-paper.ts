import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { buildReviewDocument } from '../../../shared/packet/review-document.ts';
import { encodeJson } from '../exports/json/encode.ts';
import type { EncodedPaper } from '../exports/paper-service.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadOpinions, loadSheet } from './load-sheet.ts';

/** Lays a paper out, writes it and reads it back. Throws paperFailed, outputUnwritable or diskFull. */
export async function exportPaper(
  context: HandlerContext,
  input: ParsedInputOf<'paper.export'>,
): Promise<OutputOf<'paper.export'>> {
  const { bytes, pageCount } = await encode(context, input);
  return { ...(await writeFileSafely(input.path, bytes)), pageCount };
}

function encode(
  context: HandlerContext,
  { paper, versionId, format }: ParsedInputOf<'paper.export'>,
): Promise<EncodedPaper> {
  if (format !== 'json') return context.papers.encode(loadSheet(context, paper, versionId), format);
  const document = buildReviewDocument(loadOpinions(context, versionId), context.ports.now());
  return Promise.resolve({ bytes: encodeJson(document), pageCount: null });
}

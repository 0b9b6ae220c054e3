import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { buildReviewDocument } from '../../../shared/packet/review-document.ts';
import { encodeJson } from '../exports/json/encode.ts';
import type { EncodedPaper } from '../exports/paper-service.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadOpinions, loadSheet } from './load-sheet.ts';

type Input = ParsedInputOf<'paper.export'>;

/** Lays a paper out, writes it and reads it back. Throws paperFailed, outputUnwritable or diskFull. */
export async function exportPaper(context: HandlerContext, input: Input): Promise<OutputOf<'paper.export'>> {
  const { bytes, pageCount } = await encode(context, input);
  return { ...(await writeFileSafely(input.path, bytes)), pageCount };
}

async function encode(context: HandlerContext, { paper, versionId, format }: Input): Promise<EncodedPaper> {
  if (format === 'json') {
    const document = buildReviewDocument(loadOpinions(context, versionId), context.ports.now());
    return { bytes: encodeJson(document), pageCount: null };
  }
  return context.papers.encode(loadSheet(context, paper, versionId), format);
}

import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { refusal } from '../refusal.ts';
import { loadSheet } from './load-sheet.ts';

/** Lays a paper out, writes it and reads it back. Throws paperFailed, paperUnsupported or outputUnwritable. */
export async function exportPaper(
  context: HandlerContext,
  { paper, versionId, format, path }: ParsedInputOf<'paper.export'>,
): Promise<OutputOf<'paper.export'>> {
  const sheet = loadSheet(context, paper, versionId);
  if (format === 'json') throw refusal('paperUnsupported');
  const { bytes, pageCount } = await context.papers.encode(sheet, format);
  return { ...(await writeFileSafely(path, bytes)), pageCount };
}

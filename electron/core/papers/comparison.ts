import { authorOf } from '../../../shared/sheet/common.ts';
import { buildComparisonSheet } from '../../../shared/sheet/comparison.ts';
import type { ComparisonInput } from '../../../shared/sheet/comparison.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import { encodeComparisonDocx } from '../exports/comparison-file.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';
import { loadPair } from './version-pair.ts';

/** The 修改对照稿 of a version and the one before it. Throws notFound, invalidInput. */
export async function loadComparisonSheet(context: HandlerContext, request: PaperRequest): Promise<Sheet> {
  return buildComparisonSheet(await loadComparison(context, request));
}

/** The same as a Word file whose tracked changes lead from the older text to the newer one. */
export async function encodeComparison(context: HandlerContext, request: PaperRequest): Promise<Uint8Array> {
  return encodeComparisonDocx(await loadComparison(context, request), context.ports.now());
}

async function loadComparison(context: HandlerContext, request: PaperRequest): Promise<ComparisonInput> {
  const pair = loadPair(context, request);
  const { blocks } = await context.versions.run({
    type: 'compare',
    old: pair.older.text,
    new: pair.newer.text,
  });
  return { ...pair, blocks, author: authorOf(loadPerson(context)), today: todayOf(context) };
}

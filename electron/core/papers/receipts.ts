import { buildMergeReport, buildReceipt } from '../../../shared/sheet/receipts.ts';
import type { ReceiptsInput } from '../../../shared/sheet/receipts.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { loadPacketOpinions } from '../packets/load-opinions.ts';
import { loadReceipts } from '../packets/receipts.ts';
import { refusal } from '../refusal.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/** 收包情况 of a version; with a record the 收包回执 of that packet. Throws notFound. */
export function loadReceiptsSheet(context: HandlerContext, { versionId, recordId }: PaperRequest): Sheet {
  const db = context.store.read;
  const content = loadContent(db, versionId);
  const { profile, pageNumbers } = loadPerson(context);
  const input: ReceiptsInput = {
    content,
    session: profile.session,
    pageNumbers,
    today: todayOf(context),
    ...loadReceipts(db, versionId),
    momentOf,
  };
  if (recordId === undefined) return buildMergeReport(input);
  const receipt = input.receipts.find(({ packetId }) => packetId === recordId);
  if (!receipt) throw refusal('notFound', undefined, { packetId: recordId });
  const opinions = loadPacketOpinions(db, content, recordId);
  return buildReceipt(input, receipt, opinions);
}

/** By the machine's clock. */
function momentOf(at: number): string {
  if (at === 0) return '';
  const moment = new Date(at);
  const minutes = String(moment.getMinutes()).padStart(2, '0');
  return `${moment.getMonth() + 1}月${moment.getDate()}日 ${moment.getHours()}:${minutes}`;
}

import type { handoverOperations } from '../../../shared/contract/handover.ts';
import { mustFindVersion } from '../library/load-content.ts';
import { describeGroupHandover, describeHandover, writeHandover } from '../packets/hand-over.ts';
import { inspectionOf, packetRefusal, readOne } from '../packets/inspect.ts';
import { loadGroupWork, makeGroupPacket, makeGroupWithdrawal } from '../packets/make-group-packet.ts';
import { makePacket, makeWithdrawal } from '../packets/make-packet.ts';
import { readOpen } from '../packets/read-packet.ts';
import { refusal } from '../refusal.ts';
import { findHandover } from '../store/tables/handover.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of the person's own packet. */
export function handoverHandlers(context: HandlerContext): HandlersOf<typeof handoverOperations> {
  const { store } = context;
  return {
    'handover.describe': ({ versionId, mode }) => describeHandover(context, versionId, mode),
    'handover.describeGroup': ({ versionId }) => describeGroupHandover(context, versionId),
    'handover.write': ({ versionId, mode, path, passphrase }) => {
      const { reportId } = mustFindVersion(store.read, versionId);
      const packet = makePacket(context, versionId, mode);
      return writeHandover(context, versionId, reportId, packet, path, passphrase);
    },
    'handover.writeGroup': ({ versionId, path, passphrase }) => {
      const { reportId } = mustFindVersion(store.read, versionId);
      const packet = makeGroupPacket(context, loadGroupWork(context, versionId));
      return writeHandover(context, versionId, reportId, packet, path, passphrase);
    },
    'handover.withdrawGroup': ({ versionId, path, passphrase }) => {
      const { reportId } = mustFindVersion(store.read, versionId);
      const packet = makeGroupWithdrawal(context, versionId);
      return writeHandover(context, versionId, reportId, packet, path, passphrase);
    },
    'handover.withdraw': ({ versionId, path, passphrase }) => {
      const { reportId } = mustFindVersion(store.read, versionId);
      const packet = makeWithdrawal(context, versionId);
      return writeHandover(context, versionId, reportId, packet, path, passphrase);
    },
    'handover.inspect': async ({ source, passphrase }) => {
      if (source.type !== 'handover') return inspectionOf(await readOne(source, passphrase ?? null));
      const row = findHandover(store.read, source.handoverId);
      if (!row) throw refusal('notFound', undefined, { handoverId: source.handoverId });
      const { fault, document } = readOpen(Buffer.from(row.packet, 'base64'));
      if (fault !== null) throw packetRefusal(fault, row.file_name);
      return inspectionOf(document);
    },
  };
}

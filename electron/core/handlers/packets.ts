import type { packetsOperations } from '../../../shared/contract/packets.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { loadContent } from '../library/load-content.ts';
import { changeEntered, enterOpinion, removeEntered } from '../packets/entered.ts';
import { loadGroupProposals, loadGroupScores, loadOpinions } from '../packets/load-opinions.ts';
import { createPacketDesk } from '../packets/packet-desk.ts';
import { loadReceipts } from '../packets/receipts.ts';
import { lookAtForm, takeForm } from '../packets/take-form.ts';
import { refusal } from '../refusal.ts';
import { findRow } from '../store/records.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of packets taken in and of the opinions that came with them. */
export function packetsHandlers(context: HandlerContext): HandlersOf<typeof packetsOperations> {
  const { store, personId } = context;
  const desk = createPacketDesk(context);
  let opened: readonly string[] = context.config.openPackets ?? [];
  return {
    'packets.opinions': ({ versionId }) => ({
      opinions: loadOpinions(store.read, loadContent(store.read, versionId)),
    }),
    'packets.scores': ({ versionId }) => ({
      scores: loadGroupScores(store.read, loadContent(store.read, versionId)),
    }),
    'packets.proposals': ({ versionId }) => ({ proposals: loadGroupProposals(store.read, versionId) }),
    'packets.preview': ({ passphrase, ...request }) =>
      desk.look({ ...request, passphrase: passphrase ?? null }),
    'packets.takeIn': ({ previewId, accepted }) => desk.take(previewId, accepted),
    'packets.open': ({ paths }) => {
      opened = [...opened, ...paths];
      context.ports.emit({ type: 'openPackets' });
      return {};
    },
    'packets.opened': () => {
      const paths = [...new Set(opened)];
      opened = [];
      return { paths };
    },
    'packets.close': ({ previewId }) => {
      desk.close(previewId);
      return {};
    },
    'packets.receipts': ({ versionId }) => loadReceipts(store.read, versionId),
    'packets.remove': ({ packetId }) => {
      const packet = findRow(store.read, 'packet', packetId);
      if (!packet) throw refusal('notFound', undefined, { packetId });
      store.command(
        {
          operation: 'packets.remove',
          label: stepLabels.packetRemoved(packet.name),
          authorId: personId,
          versionId: packet.version_id,
          recordId: packetId,
          editSession: null,
          undoable: true,
        },
        (write) => {
          write.remove('packet', packetId);
          if (write.find('packet_receipt', packetId)) write.remove('packet_receipt', packetId);
        },
      );
      return {};
    },
    'packets.enter': (input) => ({ opinionId: enterOpinion(context, input) }),
    'packets.changeEntered': (input) => {
      changeEntered(context, input);
      return {};
    },
    'packets.readForm': (input) => lookAtForm(context, input),
    'packets.takeForm': (input) => ({ entered: takeForm(context, input) }),
    'packets.removeEntered': ({ opinionId }) => {
      removeEntered(context, opinionId);
      return {};
    },
  };
}

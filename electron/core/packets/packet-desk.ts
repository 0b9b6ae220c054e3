import type { PacketPreview, PacketSource } from '../../../shared/contract/packets.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { packetRefusals } from '../../../shared/wording/packets.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import { findTextByHash } from '../store/tables/targets.ts';
import { filesOf } from './find-files.ts';
import type { HeldFile, HoldContext } from './held-packet.ts';
import { holdFile } from './held-packet.ts';
import { planOf, previewOf } from './preview.ts';
import type { TakenIn } from './take-in.ts';
import { takeIn } from './take-in.ts';

/** What a preview holds between the looking and the taking in. The stick may be gone by then. */
export interface Preview {
  readonly id: string;
  readonly versionId: string;
  readonly files: HeldFile[];
  stopped: boolean;
}

/** Packets that are being looked at. One preview at a time: a new one lets the last one go. */
export interface PacketDesk {
  /** Reads sources into a preview and tells what taking it in would do. Throws notFound, stopped. */
  look(request: LookRequest): Promise<PacketPreview>;
  /** Throws notFound when there is no such preview. */
  take(previewId: string, accepted: readonly string[]): TakenIn;
  close(previewId: string): void;
}

export interface LookRequest {
  readonly previewId: string;
  readonly versionId: string;
  readonly sources: readonly PacketSource[];
  readonly passphrase: string | null;
  readonly accepted: readonly string[];
}

/** Makes the desk of one core. */
export function createPacketDesk(context: HandlerContext): PacketDesk {
  const { store, ports, versions } = context;
  let preview: Preview | null = null;

  const find = (previewId: string): Preview => {
    if (preview?.id !== previewId) throw new OperationError('notFound', packetRefusals.previewGone());
    return preview;
  };

  const open = (previewId: string, versionId: string): Preview => {
    if (preview?.id === previewId && preview.versionId === versionId && !preview.stopped) return preview;
    if (preview) preview.stopped = true;
    preview = { id: previewId, versionId, files: [], stopped: false };
    return preview;
  };

  return {
    look: async ({ previewId, versionId, sources, passphrase, accepted }) => {
      const content = loadContent(store.read, versionId);
      const current = open(previewId, versionId);
      const hold: HoldContext = { content, versions, findText: textFinder(context) };
      if (passphrase !== null) await unlock(current, hold, passphrase);
      const known = current.files.length;
      for (const source of sources) {
        for await (const { name, bytes, tooLarge } of filesOf(source)) {
          if (current.stopped || context.closing.aborted) throw refusal('stopped');
          const key = `p${current.files.length + 1}`;
          current.files.push(
            bytes
              ? await holdFile(hold, key, name, bytes, passphrase)
              : {
                  key,
                  fileName: name,
                  fault: tooLarge ? 'tooLarge' : 'unreadable',
                  bytes: null,
                  packet: null,
                },
          );
          ports.emit({ type: 'progress', taskId: previewId, done: current.files.length - known, total: 0 });
        }
      }
      return previewOf(context, current, planOf(context, current, accepted));
    },
    take: (previewId, accepted) => takeIn(context, find(previewId), accepted),
    close: (previewId) => {
      if (preview?.id !== previewId) return;
      preview.stopped = true;
      preview = null;
    },
  };
}

async function unlock(preview: Preview, hold: HoldContext, passphrase: string): Promise<void> {
  for (const [index, file] of preview.files.entries()) {
    if (file.fault === null || file.bytes === null) continue;
    preview.files[index] = await holdFile(hold, file.key, file.fileName, file.bytes, passphrase);
  }
}

/** Thirty packets of one draft ask for the same text. */
function textFinder({ store }: HandlerContext): HoldContext['findText'] {
  const known = new Map<string, string | null>();
  return (hash) => {
    const before = known.get(hash);
    if (before !== undefined) return before;
    const text = findTextByHash(store.read, hash);
    known.set(hash, text);
    return text;
  };
}

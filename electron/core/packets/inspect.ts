import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import type { PacketItem } from '../../../shared/contract/handover.ts';
import { citedPlace } from '../../../shared/packet/base-places.ts';
import type { PacketFault } from '../../../shared/packet/packet-faults.ts';
import type { W3cAnnotation } from '../../../shared/packet/w3c-schema.ts';
import { cleanLine, cleanText } from '../../../shared/sheet/clean.ts';
import { wholeReport } from '../../../shared/wording/papers.ts';
import { faultSentences } from '../../../shared/wording/packets.ts';
import { filesOf } from './find-files.ts';
import { fingerprintWords } from './fingerprint.ts';
import type { PacketDocument } from './read-packet.ts';
import { readPacket } from './read-packet.ts';

/** What a packet says, for its author or anyone who holds it; every byte was checked. */
export function inspectionOf(document: PacketDocument): OutputOf<'handover.inspect'> {
  const { manifest, digest, signer } = document;
  const { sender, base, revision, withdrawn, counts } = manifest;
  return {
    kind: sender.kind,
    mode: sender.mode,
    name: cleanLine(sender.name),
    delegation: cleanLine(sender.delegation),
    session: cleanLine(sender.session),
    revision,
    withdrawn,
    digest,
    words: fingerprintWords(signer),
    base: { title: cleanLine(base.title), versionKind: base.versionKind, textHash: base.textHash },
    items: document.annotations.map((annotation) => itemOf(annotation, document)),
    scores: counts.scores,
    proposals: counts.proposals,
    groups: counts.groups ?? 0,
  };
}

/**
 * Reads the first packet of a source that can be read. Throws OperationError with a sentence for the person when
 * there is none; its details name the fault.
 */
export async function readOne(
  source: Extract<ParsedInputOf<'handover.inspect'>['source'], { type: 'path' | 'file' }>,
  passphrase: string | null,
): Promise<PacketDocument> {
  let refused: OperationError | null = null;
  for await (const { name, bytes, tooLarge } of filesOf(source)) {
    const read = bytes ? await readPacket(bytes, passphrase) : null;
    if (read?.document) return read.document;
    refused ??= packetRefusal(read?.fault ?? (tooLarge ? 'tooLarge' : 'unreadable'), name);
  }
  throw refused ?? packetRefusal('notPacket', source.type === 'path' ? source.path : source.name);
}

/** What the packet in a file says, every byte checked. Throws OperationError with a sentence for the person. */
export async function inspectFile(
  path: string,
  passphrase: string | null,
): Promise<OutputOf<'handover.inspect'>> {
  return inspectionOf(await readOne({ type: 'path', path }, passphrase));
}

/** The refusal for a packet that cannot be read; `fault` stands in its details. */
export function packetRefusal(fault: PacketFault, name: string): OperationError {
  const code =
    fault === 'tooLarge'
      ? 'inputTooLarge'
      : fault === 'locked' || fault === 'wrongPassphrase'
        ? 'inputEncrypted'
        : 'inputUnreadable';
  return new OperationError(code, faultSentences[fault], { fault, name });
}

function itemOf(annotation: W3cAnnotation, { passages }: PacketDocument): PacketItem {
  const { selector } = annotation.target;
  const body = annotation.body.find(({ purpose }) => purpose === 'commenting')?.value ?? '';
  return {
    kind: annotation['syt:kind'],
    place: selector ? cleanText(citedPlace(passages, selector[1])) : wholeReport,
    quote: cleanText(selector?.[0].exact ?? ''),
    body: cleanText(body),
    proposed: cleanText(annotation['syt:wordingChange']?.proposed ?? ''),
  };
}

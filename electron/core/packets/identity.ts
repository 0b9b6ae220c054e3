import { createHmac } from 'node:crypto';
import { recordId } from '../../../shared/packet/packet-format.ts';
import type { Profile } from '../../../shared/review/profile.ts';
import type { SignatureMode } from '../../../shared/review/opinion.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import type { PacketIdentityRow } from '../store/tables/handover.ts';
import { findIdentity, insertIdentity } from '../store/tables/handover.ts';
import { sha256 } from './read-packet.ts';
import { newSigningKey } from './signing.ts';

/** Names the identity of a mode: one for the name, one for each session in each mode without it. */
export function identityId(mode: SignatureMode, { session }: Pick<Profile, 'session'>): string {
  return mode === 'named' ? 'named' : `${mode} ${session}`;
}

const GROUP = 'group ';

/** Names the identity of a group for a session: its packet goes to the next level. */
export function groupIdentityId({ session }: Pick<Profile, 'session'>): string {
  return GROUP + session;
}

/** Whether an identity is that of a group; the person's own handing over does not look at its packets. */
export function isGroupIdentity(identity: string): boolean {
  return identity.startsWith(GROUP);
}

/** The mode of an identity. */
export function modeOf(identity: string): SignatureMode {
  if (identity.startsWith('delegationOnly ')) return 'delegationOnly';
  return identity.startsWith('unsigned ') ? 'unsigned' : 'named';
}

/**
 * Tells the files of senders without a name apart, six hexadecimal digits. Of the secret key: whoever knows the
 * person's id from a packet with the name must not find it again in the name of a file. Before there is a key, of
 * `random`.
 */
export function fileCode(identity: PacketIdentityRow | undefined, random: string): string {
  if (!identity) return sha256(random).slice(0, 6);
  return createHmac('sha256', identity.private_key).update('file').digest('hex').slice(0, 6);
}

/** The identity, made when there is none yet. Not logged: a key must never come back by an undo, nor go by one. */
export function ensureIdentity({ store, ports, personId }: HandlerContext, id: string): PacketIdentityRow {
  const known = findIdentity(store.read, id);
  if (known) return known;
  const { privateKey, publicKey } = newSigningKey();
  const row: PacketIdentityRow = {
    id,
    sender_id: id === 'named' ? personId : ports.newId(),
    private_key: privateKey,
    public_key: publicKey,
  };
  store.action([], (db) => insertIdentity(db, row));
  return row;
}

/**
 * What a record is called in the packets of an identity. Under the name it keeps its id; without the name it gets one
 * that only the holder of the key can make, so that two packets cannot be laid side by side.
 */
export function recordIds(identity: Pick<PacketIdentityRow, 'id' | 'private_key'>): (id: string) => string {
  if (identity.id === 'named') return (id) => (recordId.safeParse(id).success ? id : sha256(id).slice(0, 32));
  const known = new Map<string, string>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const made = createHmac('sha256', identity.private_key).update(id).digest('hex').slice(0, 32);
    known.set(id, made);
    return made;
  };
}

/** Why a file cannot be taken for a packet; the sentences stand in shared/wording/packets.ts. */
export type PacketFault =
  /** No file of this program, or one of another kind. */
  | 'notPacket'
  /** Cut short, changed or put together by something else than this program. */
  | 'damaged'
  /** Its signature does not fit what it says. */
  | 'forged'
  /** Made by a later program. */
  | 'newer'
  | 'tooLarge'
  /** Sealed with a passphrase that was not given yet. */
  | 'locked'
  | 'wrongPassphrase'
  /** The file or the stick cannot be read. */
  | 'unreadable';

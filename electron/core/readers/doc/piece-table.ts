/** A stretch of the document's characters as it lies in the WordDocument stream ([MS-DOC] 2.8.35 PlcPcd). */
export interface Piece {
  /** First character position and number of characters. */
  readonly cp: number;
  readonly length: number;
  /** Byte offset in the WordDocument stream. */
  readonly fc: number;
  /** One byte a character (Windows-1252) instead of UTF-16LE. */
  readonly compressed: boolean;
}

/** Offsets in the FIB of Word 97–2003 ([MS-DOC] 2.5): counts of characters, and pairs of offset and length. */
const FIB = {
  flags: 0x0a,
  ccpText: 0x4c,
  ccpFtn: 0x50,
  plcfBteChpx: 0xfa,
  clx: 0x01a2,
  smallest: 0x01aa,
} as const;

export interface FileInformation {
  readonly encrypted: boolean;
  readonly tableStream: '0Table' | '1Table';
  readonly textLength: number;
  readonly footnoteLength: number;
  readonly clx: readonly [offset: number, length: number];
  readonly characterRuns: readonly [offset: number, length: number];
}

/** Reads the file information block; null when the stream is none of Word 97 or later. */
export function readFileInformation(stream: DataView): FileInformation | null {
  if (stream.byteLength < FIB.smallest || stream.getUint16(0, true) !== 0xa5ec) return null;
  const flags = stream.getUint16(FIB.flags, true);
  const pair = (at: number): readonly [number, number] => [
    stream.getUint32(at, true),
    stream.getUint32(at + 4, true),
  ];
  return {
    encrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    textLength: stream.getUint32(FIB.ccpText, true),
    footnoteLength: stream.getUint32(FIB.ccpFtn, true),
    clx: pair(FIB.clx),
    characterRuns: pair(FIB.plcfBteChpx),
  };
}

/** Reads the pieces out of the table stream's Clx; throws RangeError on offsets that lie outside. */
export function readPieces(table: DataView, [offset, length]: readonly [number, number]): Piece[] {
  let at = offset;
  const end = offset + length;
  while (at < end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (at >= end || table.getUint8(at) !== 2) throw new RangeError('no piece table');
  const bytes = table.getUint32(at + 1, true);
  const first = at + 5;
  const count = Math.floor((bytes - 4) / 12);
  if (first + bytes > table.byteLength) throw new RangeError('piece table is cut off');
  return Array.from({ length: count }, (_, index) => {
    const cp = table.getUint32(first + index * 4, true);
    const next = table.getUint32(first + (index + 1) * 4, true);
    const fc = table.getUint32(first + (count + 1) * 4 + index * 8 + 2, true);
    const compressed = (fc & 0x40000000) !== 0;
    const plain = fc & 0x3fffffff;
    return { cp, length: Math.max(0, next - cp), fc: compressed ? plain / 2 : plain, compressed };
  });
}

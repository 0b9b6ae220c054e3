/** Bytes of the operand by the sprm's class ([MS-DOC] 2.2.5.1, spra); class 6 carries its own length. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, -1, 3] as const;
/** Bold, and the mark of words that a tracked change inserted ([MS-DOC] 2.6.1 sprmCFBold, sprmCFRMark). */
const SPRM_BOLD = 0x0835;
const SPRM_INSERTED = 0x0801;
const PAGE = 512;

/** A stretch of equal formatting in byte offsets of the WordDocument stream. */
export interface CharacterRun {
  readonly from: number;
  readonly to: number;
  readonly bold: boolean;
  readonly inserted: boolean;
}

function properties(stream: DataView, at: number, length: number): { bold: boolean; inserted: boolean } {
  let bold = false;
  let inserted = false;
  for (let i = at; i + 2 < at + length;) {
    const sprm = stream.getUint16(i, true);
    const fixed = OPERAND_BYTES[(sprm >> 13) & 7] ?? 1;
    if (sprm === SPRM_BOLD) bold = stream.getUint8(i + 2) === 1;
    if (sprm === SPRM_INSERTED) inserted = stream.getUint8(i + 2) === 1;
    i += 2 + (fixed === -1 ? 1 + stream.getUint8(i + 2) : fixed);
  }
  return { bold, inserted };
}

/**
 * Formatted stretches, in file order, from the formatted disk pages ([MS-DOC] 2.8.5 PlcBteChpx, 2.9.33 ChpxFkp). Formatting is a help and
 * no condition: what cannot be read gives none.
 */
export function readCharacterRuns(
  stream: DataView,
  table: DataView,
  [offset, length]: readonly [number, number],
): CharacterRun[] {
  const found: CharacterRun[] = [];
  const count = Math.floor((length - 4) / 8);
  for (let page = 0; page < count; page += 1) {
    const entry = offset + (count + 1) * 4 + page * 4;
    if (entry + 4 > table.byteLength) break;
    const start = (table.getUint32(entry, true) & 0x3fffff) * PAGE;
    if (start + PAGE > stream.byteLength) continue;
    const runs = stream.getUint8(start + PAGE - 1);
    if ((runs + 1) * 4 + runs > PAGE - 1) continue;
    for (let run = 0; run < runs; run += 1) {
      const where = stream.getUint8(start + (runs + 1) * 4 + run) * 2;
      if (where === 0) continue;
      const bytes = stream.getUint8(start + where);
      if (where + 1 + bytes > PAGE) continue;
      const { bold, inserted } = properties(stream, start + where + 1, bytes);
      if (!bold && !inserted) continue;
      const [from, to] = [run, run + 1].map((index) => stream.getUint32(start + index * 4, true));
      if (from !== undefined && to !== undefined) found.push({ from, to, bold, inserted });
    }
  }
  return found;
}

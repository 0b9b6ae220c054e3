import { unzipSync, zipSync } from 'fflate';

/** A small seeded generator (mulberry32), so that every finding can be made again from its number. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const below = (random: () => number, limit: number): number => Math.floor(random() * limit);

function flipped(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const count = 1 + below(random, 30);
  for (let i = 0; i < count && copy.length > 0; i += 1) copy[below(random, copy.length)] = below(random, 256);
  return copy;
}

function spliced(bytes: Uint8Array, random: () => number): Uint8Array {
  const from = below(random, bytes.length);
  const length = below(random, Math.min(4000, bytes.length - from) + 1);
  const to = below(random, bytes.length);
  const copy = new Uint8Array(bytes.length + length);
  copy.set(bytes.subarray(0, to));
  copy.set(bytes.subarray(from, from + length), to);
  copy.set(bytes.subarray(to), to + length);
  return copy;
}

function inflatedLine(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = below(random, bytes.length);
  const piece = bytes.subarray(at, at + 1 + below(random, 60));
  const times = 1 + below(random, 20_000);
  const copy = new Uint8Array(bytes.length + piece.length * times);
  copy.set(bytes.subarray(0, at));
  for (let i = 0; i < times; i += 1) copy.set(piece, at + i * piece.length);
  copy.set(bytes.subarray(at), at + times * piece.length);
  return copy;
}

function noise(random: () => number): Uint8Array {
  return Uint8Array.from({ length: below(random, 5000) }, () => below(random, 256));
}

/** A DOCX whose parts, not its container, are damaged: what a byte flip in compressed data never reaches. */
function damagedPart(bytes: Uint8Array, random: () => number): Uint8Array {
  try {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const name = names[below(random, names.length)];
    const part = name === undefined ? undefined : parts[name];
    if (name === undefined || part === undefined || part.length === 0) return bytes;
    const change = [flipped, spliced, inflatedLine][below(random, 3)] ?? flipped;
    parts[name] = Uint8Array.from(change(part, random));
    // Now and then a ZIP inside the ZIP in place of the part.
    if (random() < 0.05) parts[name] = Uint8Array.from(bytes);
    return zipSync(parts, { level: 1 });
  } catch {
    return bytes;
  }
}

/** One damaged copy of a file, decided by the seed alone. `container` says that the file is a ZIP. */
export function mutated(bytes: Uint8Array, seed: number, container: boolean): Uint8Array {
  const random = seeded(seed);
  if (container && random() < 0.6) return damagedPart(bytes, random);
  switch (below(random, 6)) {
    case 0:
      return bytes.subarray(0, below(random, bytes.length));
    case 1:
      return spliced(bytes, random);
    case 2:
      return inflatedLine(bytes, random);
    case 3:
      return noise(random);
    default:
      return flipped(bytes, random);
  }
}

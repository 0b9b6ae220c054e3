import { Unzip, UnzipInflate } from 'fflate';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';

/** Unpacked bytes of one file that we are willing to hold: a 200-page report has about 2 MB of XML. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ENTRIES = 4000;

const refuse = (code: 'inputUnreadable' | 'inputTooLarge'): OperationError =>
  new OperationError(code, errorSentences[code]());

/**
 * Unpacks the wanted entries of a ZIP. Sizes are counted while unpacking, never taken from the header, so that a
 * zip bomb stops at MOST_BYTES. Throws OperationError inputUnreadable (broken, doubled name) or inputTooLarge.
 */
export function unzipWanted(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > MOST_ENTRIES) throw refuse('inputTooLarge');
    if (!wanted(file.name)) return;
    if (files.has(file.name)) throw refuse('inputUnreadable');
    const chunks: Uint8Array[] = [];
    files.set(file.name, new Uint8Array());
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      total += chunk.length;
      if (total > MOST_BYTES) throw refuse('inputTooLarge');
      chunks.push(chunk);
      if (final) files.set(file.name, joined(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // Small slices, so that the size check acts long before a bomb is unpacked whole.
    for (let at = 0; at < bytes.length; at += 65536) {
      unzip.push(bytes.subarray(at, at + 65536), at + 65536 >= bytes.length);
    }
  } catch (error) {
    if (error instanceof OperationError) throw error;
    throw refuse('inputUnreadable');
  }
  if (entries === 0) throw refuse('inputUnreadable');
  return files;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

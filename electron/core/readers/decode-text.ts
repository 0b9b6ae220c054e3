import { OperationError } from '../../../shared/contract/errors.ts';
import { normalizeLineEnds } from '../../../shared/text/source.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** UTF-16 without a mark: Chinese text still has LF and digits, whose other byte is zero, always on the same side. */
function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 20_000);
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (even === 0 && odd > 0) return 'utf-16le';
  if (odd === 0 && even > 0) return 'utf-16be';
  return null;
}

function decodeWith(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes a text file: UTF-8, UTF-16 (either end, with or without mark) or GB18030, tried in this order because
 * GB18030 accepts almost anything. Drops the byte order mark, turns CR and CRLF into LF, changes nothing else.
 * Throws OperationError inputUnreadable for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : null;
  const wide = marked ?? bareUtf16(bytes);
  const decoded =
    (wide && decodeWith(wide, bytes)) ?? decodeWith('utf-8', bytes) ?? decodeWith('gb18030', bytes);
  // NUL stands in no text; it tells a program or a picture that happens to decode.
  if (decoded?.includes('\0') !== false) {
    throw new OperationError('inputUnreadable', errorSentences.inputUnreadable());
  }
  return normalizeLineEnds(decoded);
}

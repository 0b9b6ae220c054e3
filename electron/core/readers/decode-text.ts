import { OperationError } from '../../../shared/contract/errors.ts';
import { normalizeLineEnds } from '../../../shared/text/source.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

function decodeWith(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Characters that a Chinese text is made of; the wrong byte order gives hardly any of them. */
const ORDINARY = /[\n\r\t\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…—·]/g;

/** UTF-16 without a mark: only there do NUL bytes stand in a text; the order that gives ordinary characters is right. */
function decodeBareUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  for (const label of ['utf-16le', 'utf-16be']) {
    const decoded = decodeWith(label, bytes);
    const head = decoded?.slice(0, 10_000) ?? '';
    if (head !== '' && (head.match(ORDINARY)?.length ?? 0) > head.length * 0.8) return decoded;
  }
  return null;
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
  const decoded =
    (marked ? decodeWith(marked, bytes) : decodeBareUtf16(bytes)) ??
    decodeWith('utf-8', bytes) ??
    decodeWith('gb18030', bytes);
  // NUL stands in no text; it tells a program or a picture that happens to decode.
  if (decoded?.includes('\0') !== false) {
    throw new OperationError('inputUnreadable', errorSentences.inputUnreadable());
  }
  return normalizeLineEnds(decoded);
}

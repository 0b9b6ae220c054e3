import { canonicalJson } from '../../../../shared/packet/canonical-json.ts';
import type { ReviewDocument } from '../../../../shared/packet/w3c-schema.ts';

/** The document as a UTF-8 file in canonical JSON, one line with a closing line end. */
export function encodeJson(document: ReviewDocument): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(document)}\n`);
}

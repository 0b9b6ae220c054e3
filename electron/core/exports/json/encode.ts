import { canonicalJson } from '../../../../shared/packet/canonical-json.ts';
import type { ReviewDocument } from '../../../../shared/packet/w3c-schema.ts';
import type { Sheet } from '../../../../shared/sheet/model.ts';

/** The data as a UTF-8 file in canonical JSON, one line with a closing line end. */
export function encodeJson(document: ReviewDocument | Sheet): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(document)}\n`);
}

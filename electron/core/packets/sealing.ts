import { createCipheriv, createDecipheriv, createHmac, scrypt } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import { readContainer, writeContainer } from './container.ts';

const FILES = ['sealed.json', 'sealed.bin'] as const;

/** 32 MB and about 0.1 s for each guess (RFC 7914); a file that asks for more could stop the program. */
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

const header = z.strictObject({
  format: z.literal('shenyitai-sealed-packet'),
  formatVersion: z.literal(1),
  kdf: z.strictObject({ name: z.literal('scrypt'), N: z.literal(COST.N), r: z.literal(8), p: z.literal(1) }),
  cipher: z.literal('AES-256-GCM'),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  nonce: z.string().regex(/^[0-9a-f]{24}$/),
});

/**
 * Seals a packet with a passphrase: scrypt and AES-256-GCM over the whole packet, the header as associated data.
 * Salt and nonce are made of the packet and a secret of its sender: the same packet gives the same bytes, and no two
 * packets share them.
 */
export async function sealPacket(
  packet: Uint8Array,
  passphrase: string,
  secret: string,
): Promise<Uint8Array> {
  const unique = createHmac('sha256', secret).update(packet).update(passphrase.normalize('NFKC')).digest();
  const salt = unique.subarray(0, 16);
  const nonce = unique.subarray(16, 28);
  const head = Buffer.from(
    canonicalJson({
      format: 'shenyitai-sealed-packet',
      formatVersion: 1,
      kdf: { name: 'scrypt', N: COST.N, r: COST.r, p: COST.p },
      cipher: 'AES-256-GCM',
      salt: salt.toString('hex'),
      nonce: nonce.toString('hex'),
    }),
  );
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce);
  cipher.setAAD(head);
  const body = Buffer.concat([cipher.update(packet), cipher.final(), cipher.getAuthTag()]);
  return writeContainer([
    { name: FILES[0], bytes: head },
    { name: FILES[1], bytes: body },
  ]);
}

/** A sealed packet before its passphrase is known; null for anything else. */
export function readSealed(bytes: Uint8Array): SealedPacket | null {
  const files = readContainer(bytes, FILES);
  const head = files?.get(FILES[0]);
  const body = files?.get(FILES[1]);
  if (!head || !body || head.length > 1000 || body.length < TAG_LENGTH) return null;
  const text = Buffer.from(head).toString('utf8');
  const parsed = header.safeParse(jsonOf(text));
  if (!parsed.success || canonicalJson(parsed.data) !== text) return null;
  return {
    head,
    body,
    salt: Buffer.from(parsed.data.salt, 'hex'),
    nonce: Buffer.from(parsed.data.nonce, 'hex'),
  };
}

/** A sealed packet, read as far as it can be without the passphrase. */
export interface SealedPacket {
  readonly head: Uint8Array;
  readonly body: Uint8Array;
  readonly salt: Uint8Array;
  readonly nonce: Uint8Array;
}

const TAG_LENGTH = 16;

/** Opens a sealed packet; null when the passphrase is not the one, or a byte was changed. */
export async function openSealed(sealed: SealedPacket, passphrase: string): Promise<Uint8Array | null> {
  const { head, body, salt, nonce } = sealed;
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce);
  decipher.setAAD(head);
  decipher.setAuthTag(body.subarray(body.length - TAG_LENGTH));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, body.length - TAG_LENGTH)), decipher.final()]);
  } catch {
    return null;
  }
}

function keyOf(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // What an input method makes of the same keys may differ in width only.
    scrypt(passphrase.normalize('NFKC'), salt, 32, COST, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

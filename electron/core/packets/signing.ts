import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** What a DER public key of this kind begins with (RFC 8410); the 32 bytes of the key follow. */
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** A signature of ours is good for a packet's manifest and for nothing else. */
const PURPOSE = Buffer.from('shenyitai packet manifest v1\n');

/** An Ed25519 key pair, both parts in base64: the private one as PKCS 8, the public one as its 32 bytes. */
export interface SigningKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Makes a key pair that nobody has had before. */
export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: publicKey
      .export({ format: 'der', type: 'spki' })
      .subarray(PUBLIC_PREFIX.length)
      .toString('base64'),
  };
}

/** The signature over a manifest's bytes, in base64. The same bytes give the same signature. */
export function signManifest(manifest: Uint8Array, { privateKey }: SigningKey): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.concat([PURPOSE, manifest]), key).toString('base64');
}

/** Whether the holder of a key signed a manifest; false for anything that is no key or no signature. */
export function isSigned(manifest: Uint8Array, key: string, signature: string): boolean {
  const [keyBytes, signatureBytes] = [Buffer.from(key, 'base64'), Buffer.from(signature, 'base64')];
  if (keyBytes.length !== 32 || signatureBytes.length !== 64) return false;
  // The last character of base64 has bits that say nothing: two texts would then be one key.
  if (keyBytes.toString('base64') !== key || signatureBytes.toString('base64') !== signature) return false;
  try {
    const publicKey = createPublicKey({
      key: Buffer.concat([PUBLIC_PREFIX, keyBytes]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, Buffer.concat([PURPOSE, manifest]), publicKey, signatureBytes);
  } catch {
    return false;
  }
}

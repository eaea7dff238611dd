/** SM3 (GB/T 32905), SM4-GCM (GB/T 32907, GB/T 36624) and HMAC-SM3 over Node's OpenSSL; nothing here knows of key files. */
import {
  type CipherGCMTypes,
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { KeyError } from './key-error.ts';

/** The published types name AES alone; OpenSSL knows this one. */
const SM4_GCM_NAME: string = 'sm4-gcm';
export const SM4_GCM = SM4_GCM_NAME as CipherGCMTypes;

/** Left to its default, a decipher would take a tag of four bytes: one forgery in 2³². */
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

export interface SealedBytes {
  readonly nonce: Buffer;
  readonly text: Buffer;
  readonly tag: Buffer;
}

export function sm3(text: string): string {
  return hash('sm3', utf8(text));
}

export function hmacSm3(key: KeyObject, text: string): string {
  return createHmac('sm3', key).update(utf8(text)).digest('hex');
}

/** The nonce is random: one key may seal 2³² texts before a repetition becomes likely enough to matter. */
export function sm4Seal(key: KeyObject, plain: string, bound: string): SealedBytes {
  return sealBytes(key, utf8(plain), utf8(bound), randomBytes(NONCE_BYTES));
}

/** With the nonce given, for published vectors: never the same nonce twice under one key. */
export function sealBytes(key: KeyObject, plain: Uint8Array, bound: Uint8Array, nonce: Buffer): SealedBytes {
  const cipher = createCipheriv(SM4_GCM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { nonce, text, tag: cipher.getAuthTag() };
}

/** Nothing of the text is given out before the tag has been checked. Undefined when it does not hold. */
export function sm4Open(key: KeyObject, sealed: SealedBytes, bound: string): string | undefined {
  if (sealed.tag.length !== TAG_BYTES || sealed.nonce.length !== NONCE_BYTES) return undefined;
  const decipher = createDecipheriv(SM4_GCM, key, sealed.nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(utf8(bound));
  decipher.setAuthTag(sealed.tag);
  const text = decipher.update(sealed.text);
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Half of a surrogate pair has no UTF-8: it would come back as another character, and two texts share one digest. */
function utf8(text: string): Buffer {
  if (!text.isWellFormed())
    throw new KeyError('badText', '文字里有不完整的字符（单独的代理项），不能加密或取摘要。');
  return Buffer.from(text, 'utf8');
}

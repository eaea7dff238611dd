/** From a key file, or its text in the environment, to the provider the register works with. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import type { CryptoProvider, Sealed } from '../../register/index.ts';
import {
  compareFingerprints,
  fingerprint,
  type KeyCheck,
  type KeyFingerprint,
  LOOKUP,
} from './fingerprint.ts';
import { KeyError } from './key-error.ts';
import { readKeyFile } from './key-file.ts';
import { type KeyRing, newestKey, parseRing } from './key-ring.ts';
import { hmacSm3, type SealedBytes, sm3, sm4Open, sm4Seal } from './national.ts';
import { normalised } from './normalised.ts';

export interface OpenedKeys extends CryptoProvider {
  /** One per sealing key, oldest first, and one for the lookup key. */
  fingerprints(): readonly KeyFingerprint[];
  /** Against what the database holds (nothing at its first start). The refusal is a value: the caller does not start. */
  checkFingerprints(stored: readonly KeyFingerprint[]): KeyCheck;
}

/** `file`: path of the key file. `text`: value of GONGKAI_KEYS, the same JSON in base64. */
export type KeySource = { readonly file: string } | { readonly text: string };

/** @throws KeyError `noKeyFile`, `keyFileOpen`, `keyFileBad` */
export function openKeys(source: KeySource): OpenedKeys {
  return providerOf('file' in source ? readKeyFile(source.file) : ringFromText(source.text));
}

function ringFromText(text: string): KeyRing {
  return parseRing(Buffer.from(text, 'base64').toString('utf8'), '环境变量 GONGKAI_KEYS ');
}

/** Keys live in this closure as KeyObjects: printing or serialising the provider shows none of them. */
function providerOf(ring: KeyRing): OpenedKeys {
  const keys = new Map(ring.sealing.map(({ id, key }) => [id, secret(key)]));
  const lookupKey = secret(ring.lookup);
  const keyId = newestKey(ring).id;
  const held = [...[...keys].map(([id, key]) => fingerprint(id, key)), fingerprint(LOOKUP, lookupKey)];
  return {
    keyId,
    digest: sm3,
    seal: (plain, bound) => encoded(keyId, sm4Seal(keyOf(keys, keyId), plain, bound)),
    open: (sealed, bound) => {
      const plain = sm4Open(keyOf(keys, sealed.keyId), decoded(sealed), bound);
      if (plain !== undefined) return plain;
      throw new KeyError(
        'sealBroken',
        `加密的内容与封存时不一致（密钥 ${sealed.keyId}）：内容或它所属的位置被改动过。`,
      );
    },
    // The pair as JSON: no two pairs of agency and value run together into one text.
    lookup: (agency, text) => hmacSm3(lookupKey, JSON.stringify([agency, normalised(text)])),
    fingerprints: () => held,
    checkFingerprints: (stored) => compareFingerprints(stored, held),
  };
}

function secret(base64url: string): KeyObject {
  return createSecretKey(base64url, 'base64url');
}

function keyOf(keys: ReadonlyMap<string, KeyObject>, keyId: string): KeyObject {
  const key = keys.get(keyId);
  if (key) return key;
  throw new KeyError(
    'unknownKey',
    `密钥文件里没有密钥 ${keyId}，用它封存的内容打不开。请换回含有这把密钥的文件。`,
  );
}

function encoded(keyId: string, { nonce, text, tag }: SealedBytes): Sealed {
  return {
    keyId,
    nonce: nonce.toString('base64url'),
    text: text.toString('base64url'),
    tag: tag.toString('base64url'),
  };
}

function decoded({ nonce, text, tag }: Sealed): SealedBytes {
  return {
    nonce: Buffer.from(nonce, 'base64url'),
    text: Buffer.from(text, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
  };
}

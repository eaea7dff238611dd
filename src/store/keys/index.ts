/**
 * 国密密钥: the keys that seal applicants' identities, and the provider that uses them. Here: the key file, rotation's
 * first half, SM3, SM4-GCM, HMAC-SM3, key-check values. Not here: which fields are sealed, masking (register), and the
 * rows that rotation seals again (store). Read `open-keys.ts` first.
 */
export type { KeyFingerprint } from './fingerprint.ts';
export { KeyError } from './key-error.ts';
export { addKey, createKeyFile } from './key-file.ts';
export { sm3 } from './national.ts';
export { type OpenedKeys, openKeys } from './open-keys.ts';

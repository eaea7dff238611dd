/** The key file's content: a list of sealing keys, the last one seals; one lookup key for the life of the database. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { KeyError } from './key-error.ts';

const base64url = (bytes: number) => z.string().refine((text) => isBytes(text, bytes));

const SealingKey = z.strictObject({
  id: z.string().regex(/^k[0-9a-f]{8}$/),
  made: z.iso.date(),
  /** 16 bytes. */
  key: base64url(16),
});
type SealingKey = z.infer<typeof SealingKey>;

const KeyRing = z.strictObject({
  schema: z.literal('gongkai/keys@1'),
  /** Oldest first. */
  sealing: z
    .tuple([SealingKey], SealingKey)
    .refine((keys) => new Set(keys.map((key) => key.id)).size === keys.length),
  /** 32 bytes. */
  lookup: base64url(32),
});
export type KeyRing = z.infer<typeof KeyRing>;

/** The key that seals from now on. */
export function newestKey({ sealing }: KeyRing): SealingKey {
  return sealing.at(-1) ?? sealing[0];
}

function isBytes(text: string, bytes: number): boolean {
  const decoded = Buffer.from(text, 'base64url');
  return decoded.length === bytes && decoded.toString('base64url') === text;
}

export function freshRing(made: string): KeyRing {
  return {
    schema: 'gongkai/keys@1',
    sealing: [freshKey(made, [])],
    lookup: randomBytes(32).toString('base64url'),
  };
}

export function withFreshKey(ring: KeyRing, made: string): KeyRing {
  return { ...ring, sealing: [...ring.sealing, freshKey(made, ring.sealing)] };
}

/** Thirty-two random bits name the key; drawn again should they name an older one. */
function freshKey(made: string, others: readonly SealingKey[]): SealingKey {
  const id = `k${randomBytes(4).toString('hex')}`;
  if (others.some((other) => other.id === id)) return freshKey(made, others);
  return { id, made, key: randomBytes(16).toString('base64url') };
}

/**
 * @param from what the operator knows it by: the file's path or the variable's name
 * @throws KeyError `keyFileBad`, naming fields only: the parser's own message would quote the text, keys included
 */
export function parseRing(text: string, from: string): KeyRing {
  const result = KeyRing.safeParse(jsonOrUndefined(text));
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => issue.path.join('.') || '整个内容');
  throw new KeyError(
    'keyFileBad',
    `密钥${from}读不懂（${[...new Set(fields)].join('、')}）。请从保管处取回原来的密钥，不要手工修改。`,
  );
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

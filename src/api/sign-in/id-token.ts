/** The signed word of another system on who somebody is (OpenID Connect Core 1.0 §2, §3.1.3.7). */
import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';

export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string;
  /** Seconds since 1970. */
  readonly now: number;
}

/** Clocks of two machines differ. */
const SKEW_SECONDS = 60;
/** Read by a computer of today, not by one of tomorrow. */
const FEWEST_RSA_BITS = 2048;

/** Asymmetric ones alone; above all not `none`, nor the client's secret as a key. */
const ALGORITHMS = {
  RS256: (data: Buffer, key: KeyObject, signature: Buffer) =>
    isRsa(key) && verify('sha256', data, key, signature),
  PS256: (data: Buffer, key: KeyObject, signature: Buffer) =>
    isRsa(key) &&
    verify('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature),
  ES256: (data: Buffer, key: KeyObject, signature: Buffer) =>
    isP256(key) && verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature),
} as const;

const HEADER = z.object({
  alg: z.enum(Object.keys(ALGORITHMS) as [keyof typeof ALGORITHMS]),
  kid: z.string().optional(),
  crit: z.undefined().optional(),
});

const CLAIMS = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  exp: z.number(),
  iat: z.number(),
  nonce: z.string(),
});

/** Keys as an issuer publishes them (RFC 7517); those that are for something else are left out. */
export const KEYS = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional(), use: z.string().optional() })),
});
export type Keys = z.infer<typeof KEYS>;

/** The issuer's name for the person; undefined where anything about the token is not as it must be. */
export function subjectOf(token: string, keys: Keys, expected: Expected): string | undefined {
  const [head = '', body = '', sign = '', ...more] = token.split('.');
  const header = HEADER.safeParse(partOf(head)).data;
  if (!header || more.length > 0) return undefined;
  const data = Buffer.from(`${head}.${body}`);
  const signature = Buffer.from(sign, 'base64url');
  const signed = keysFor(header.kid, keys).some((key) => ALGORITHMS[header.alg](data, key, signature));
  const claims = signed ? CLAIMS.safeParse(partOf(body)).data : undefined;
  return claims && isMeant(claims, expected) ? claims.sub : undefined;
}

function partOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function keysFor(kid: string | undefined, { keys }: Keys): KeyObject[] {
  return keys
    .filter((key) => (key.use ?? 'sig') === 'sig' && (kid === undefined || key.kid === kid))
    .flatMap((key) => keyFrom(key));
}

function keyFrom(key: Keys['keys'][number]): KeyObject[] {
  try {
    return [createPublicKey({ key, format: 'jwk' })];
  } catch {
    return [];
  }
}

function isMeant(
  { iss, aud, azp, exp, iat, nonce }: z.infer<typeof CLAIMS>,
  { issuer, clientId, now, ...expected }: Expected,
): boolean {
  const audience = typeof aud === 'string' ? [aud] : aud;
  return (
    iss === issuer &&
    audience.includes(clientId) &&
    (audience.length === 1 || azp === clientId) &&
    (azp === undefined || azp === clientId) &&
    nonce === expected.nonce &&
    exp > now - SKEW_SECONDS &&
    iat < now + SKEW_SECONDS
  );
}

function isRsa({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= FEWEST_RSA_BITS;
}

function isP256({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  return asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1';
}

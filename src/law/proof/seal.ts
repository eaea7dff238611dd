/** The digest that binds a proof to its letter: SHA-256 over one canonical form. */
import type { Proof } from './proof.ts';

export interface SealedProof extends Proof {
  /** `sha256:` and 64 hexadecimal digits, over the canonical form of everything else. */
  readonly digest: string;
}

/** JSON without spaces, the keys of every object sorted by code unit: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(fields).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Asynchronous because the platform's digest is (docs/decisions/0012). */
export async function seal(proof: Proof): Promise<SealedProof> {
  const bytes = new TextEncoder().encode(canonicalJson(proof));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { ...proof, digest: `sha256:${hash.toHex()}` };
}

/**
 * The entity tag of a draft, and what a signer hands back of it: digest of its content, of everything shown, and the last
 * entry of each register it was compiled from, so that what came since can be named.
 */
import { canonicalJson } from '../../law/index.ts';
import type { AgencyId } from '../../register/index.ts';
import type { KeptReport } from '../../report/compile/index.ts';
import type { Report } from '../../report/index.ts';
import type { Call } from '../door/index.ts';
import { labelOfEvent } from '../register/index.ts';

type Means = Call['means'];

/** More registers than this are not followed: the tag must fit into a header. */
const MOST_FOLLOWED = 40;
const MOST_ENTRIES = 50;

export const SEEN = /^"?([0-9a-f]{64})\.([0-9a-f]{32})(?:\.(\d{1,10}(?:-\d{1,10})*))?"?$/;

export interface Seen {
  readonly figures: string;
  readonly shown: string;
  /** In the order of the coverage's registers. */
  readonly ends: readonly number[];
}

export function seenIn(text: string): Seen | undefined {
  const [, figures, shown, ends] = SEEN.exec(text) ?? [];
  if (figures === undefined || shown === undefined) return undefined;
  return { figures, shown, ends: ends === undefined ? [] : ends.split('-').map(Number) };
}

/** Of the title, the tables and the words as they print, which is what somebody signs: SM3. The register calls it the figures' digest. */
export function contentDigest({ means }: Means, { title, tables, sections }: Report): string {
  return means.crypto.digest(canonicalJson({ title, tables, sections }));
}

/** @param json everything that is shown: the draft and what is judged of it */
export function tagOf({ means }: Means, figures: string, json: unknown, ends: readonly number[]): string {
  const shown = means.crypto.digest(canonicalJson(json)).slice(0, 32);
  return [figures, shown, ends.join('-')].filter((part) => part !== '').join('.');
}

/** Read before the draft is compiled: what is entered meanwhile is rather named once too often. */
export async function endsOf({ register }: Means, registers: readonly AgencyId[]): Promise<number[]> {
  if (registers.length > MOST_FOLLOWED) return [];
  const ends: number[] = [];
  for (const agency of registers) ends.push((await register.heads(agency)).at(-1)?.seq ?? 0);
  return ends;
}

export interface Since {
  readonly agency: AgencyId;
  readonly kind: string;
  readonly id: string;
  readonly type: string;
  /** What happened, in Chinese. */
  readonly label: string;
  readonly actor: string;
  readonly enteredAt: string;
}

/** What was entered since somebody saw the draft, up to `MOST_ENTRIES`. */
export async function enteredSince(
  { register }: Means,
  { coverage }: KeptReport,
  { ends }: Seen,
): Promise<Since[]> {
  const found: Since[] = [];
  if (ends.length !== coverage.registers.length) return found;
  for (const [at, agency] of coverage.registers.entries()) {
    for await (const { matter, event, actor, enteredAt } of register.chain(agency, ends[at])) {
      if (found.length >= MOST_ENTRIES) return found;
      const { type } = event;
      const about = { agency, kind: matter.kind, id: matter.id };
      found.push({ ...about, type, label: labelOfEvent(type), actor: actor.id, enteredAt });
    }
  }
  return found;
}

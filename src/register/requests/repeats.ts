/** 重复申请: what looks like one, with the reasons; whether it is one somebody decides. */
import type { PersonId } from '../people/index.ts';
import type { RequestState } from './state.ts';

/** What is compared of a request. */
export interface Comparable {
  readonly id: string;
  /** The same text for the same applicant; null where he is not known here. */
  readonly applicant: PersonId | null;
  readonly description: string;
  readonly documentNumber: string | null;
}

export const REPEAT_REASONS = {
  sameApplicant: '同一申请人',
  nearText: '内容相近',
  sameDocument: '同一文号',
} as const;
export type RepeatReason = keyof typeof REPEAT_REASONS;

export interface SuggestedRepeat {
  readonly id: string;
  readonly reasons: readonly RepeatReason[];
  /** 0 … 1: share of pairs of signs the two descriptions have in common. */
  readonly similarity: number;
}

/** No text says from where on two wordings are alike: a product default. */
const NEAR = 0.6;

/**
 * Requests that ask for what the candidate asks for, the nearest first. The same applicant alone suggests nothing.
 *
 * @law 条例§36(6) — the same applicant and the same information; another applicant's repeat is one for 条例§44
 */
export function suggestRepeats(
  candidate: Comparable,
  others: readonly Comparable[],
  near: number = NEAR,
): SuggestedRepeat[] {
  const pairs = pairsOf(candidate.description);
  return others
    .filter(({ id }) => id !== candidate.id)
    .flatMap((other) => {
      const similarity = shared(pairs, pairsOf(other.description));
      const about: RepeatReason[] = [];
      if (similarity >= near) about.push('nearText');
      if (sameNumber(candidate, other)) about.push('sameDocument');
      if (about.length === 0) return [];
      const same = candidate.applicant !== null && candidate.applicant === other.applicant;
      const reasons: RepeatReason[] = same ? ['sameApplicant', ...about] : about;
      return { id: other.id, reasons, similarity };
    })
    .toSorted((a, b) => b.reasons.length - a.reasons.length || b.similarity - a.similarity);
}

export function comparableOf({ id, opened }: RequestState): Comparable {
  return {
    id,
    applicant: opened?.person ?? null,
    description: [opened?.content.title, opened?.content.description].filter(Boolean).join(' '),
    documentNumber: opened?.content.documentNumber ?? null,
  };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function sameNumber({ documentNumber: one }: Comparable, { documentNumber: other }: Comparable): boolean {
  return one !== null && other !== null && plain(one) !== '' && plain(one) === plain(other);
}

/** Pairs of neighbouring signs with their frequency; a single sign stands for itself. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const signs = [...plain(text)];
  const pairs = new Map<string, number>();
  const all = signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  for (const pair of all) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return pairs;
}

/** Twice what both have over what they have together (Dice). */
function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (pairs: ReadonlyMap<string, number>) => pairs.values().reduce((sum, n) => sum + n, 0);
  const total = size(one) + size(other);
  if (total === 0) return 0;
  const common = one.entries().reduce((sum, [pair, n]) => sum + Math.min(n, other.get(pair) ?? 0), 0);
  return (2 * common) / total;
}

/** Numbers of a series: per agency, kind and year, without a gap. */
import type { MatterKind } from '../entry/index.ts';

/** One letter a kind, so that a number tells what it numbers; applicants are not numbered by year. */
const LETTERS: Readonly<Partial<Record<MatterKind, string>>> = {
  person: 'U',
  request: 'R',
  rectification: 'C',
  disclosure: 'D',
  document: 'N',
  decision: 'K',
  charge: 'F',
  dispute: 'P',
  improvement: 'I',
};

/** `R2024-00012`; `U0000003` where the year is 0. */
export function numberText(kind: MatterKind, year: number, n: number): string {
  const letter = LETTERS[kind];
  if (letter === undefined) throw new Error(`No series for ${kind}`);
  return year === 0
    ? `${letter}${String(n).padStart(7, '0')}`
    : `${letter}${year}-${String(n).padStart(5, '0')}`;
}

/** Kind, year and place of a number; undefined for anything else. */
export function readNumber(text: string): { kind: MatterKind; year: number; n: number } | undefined {
  const [, letter, year = '0', n = ''] = /^([A-Z])(?:(\d{4})-)?(\d{5,})$/.exec(text) ?? [];
  const kind = (Object.keys(LETTERS) as MatterKind[]).find((one) => LETTERS[one] === letter);
  return kind && letter ? { kind, year: Number(year), n: Number(n) } : undefined;
}

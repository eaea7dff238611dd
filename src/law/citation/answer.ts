/** How every rule answers: with reasons that carry their citation, and never by throwing. */
import type { Citation } from './citation.ts';

/** One reason in plain Chinese, with the place in the law it rests on. */
export interface Reason {
  readonly text: string;
  readonly law: Citation;
}

export interface Refusal {
  readonly ok: false;
  readonly reasons: readonly Reason[];
}

/** A value, or every reason why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

/** The three answers of a legal test; `unknown` lists the facts still missing as its reasons. */
export interface Answer {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly reasons: readonly Reason[];
}

export function granted<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(...reasons: readonly Reason[]): Refusal {
  return { ok: false, reasons };
}

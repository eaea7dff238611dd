/** A legal test as a list of named conditions: every one is evaluated, every reason is kept. */
import { type Answer, type Citation, cite, type Notation, type Reason } from '../citation/index.ts';

/** What is known about the case; a fact left out is not known, never assumed. */
export type Facts<Fact extends string> = Readonly<Partial<Record<Fact, boolean>>>;

export interface Condition<Fact extends string> {
  readonly fact: Fact;
  /** The value the law asks for. */
  readonly wanted: boolean;
  readonly law: Notation;
  /** Said when the fact is as the law asks. */
  readonly met: string;
  /** Said when it is the contrary. */
  readonly unmet: string;
  /** What to find out when it is not known. */
  readonly ask: string;
}

export interface Weighed<Fact extends string> extends Answer {
  readonly conditions: readonly {
    readonly fact: Fact;
    readonly holds: 'yes' | 'no' | 'unknown';
    readonly text: string;
    readonly law: Citation;
  }[];
}

/**
 * Yes when every condition holds; no when one fails; unknown when none fails and a fact is missing.
 * `reasons` are those that carry the answer: all failures, or all missing facts, or all grounds.
 */
export function weigh<Fact extends string>(
  conditions: readonly Condition<Fact>[],
  facts: Facts<Fact>,
): Weighed<Fact> {
  const weighed = conditions.map(({ fact, wanted, law, met, unmet, ask }) => {
    const known = facts[fact];
    if (known === undefined) return { fact, holds: 'unknown' as const, text: ask, law: cite(law) };
    const holds = known === wanted;
    return {
      fact,
      holds: holds ? ('yes' as const) : ('no' as const),
      text: holds ? met : unmet,
      law: cite(law),
    };
  });
  const answer =
    (['no', 'unknown'] as const).find((worst) => weighed.some(({ holds }) => holds === worst)) ?? 'yes';
  const reasons: Reason[] = weighed
    .filter(({ holds }) => holds === answer)
    .map(({ text, law }) => ({ text, law }));
  return { answer, reasons, conditions: weighed };
}

/** What may have been counted twice: the register cannot know, an officer can. */
import { sameNumber } from '../documents/index.ts';
import type { DecisionKind } from './events.ts';
import type { DecisionState } from './state.ts';

export interface DoubleCounted {
  /** Single decisions of one kind with the same number. */
  readonly numbers: readonly {
    readonly kind: DecisionKind;
    readonly number: string;
    readonly ids: readonly string[];
  }[];
  /** Months in which one source brought more than one total, or a total and single decisions. */
  readonly months: readonly {
    readonly kind: DecisionKind;
    readonly source: string;
    readonly month: string;
    readonly series: readonly string[];
    readonly singles: readonly string[];
  }[];
}

/** Over every decision of an agency, void ones left out. */
export function doubleCounted(states: Iterable<DecisionState>): DoubleCounted {
  const numbers = new Map<string, { kind: DecisionKind; number: string; ids: string[] }>();
  const months = new Map<
    string,
    { kind: DecisionKind; source: string; month: string; series: string[]; singles: string[] }
  >();
  const monthOf = (kind: DecisionKind, source: string, month: string) => {
    const key = [kind, sameNumber(source), month].join('|');
    const found = months.get(key) ?? { kind, source, month, series: [], singles: [] };
    months.set(key, found);
    return found;
  };
  for (const { id, entered, voided } of states) {
    if (voided || !entered) continue;
    const { kind, source } = entered;
    if (entered.form === 'series') {
      for (const { month } of entered.totals) monthOf(kind, source, month).series.push(id);
      continue;
    }
    monthOf(kind, source, entered.on.slice(0, 7)).singles.push(id);
    const key = `${kind}|${sameNumber(entered.number)}`;
    const found = numbers.get(key) ?? { kind, number: entered.number, ids: [] };
    numbers.set(key, found);
    found.ids.push(id);
  }
  return {
    numbers: [...numbers.values()].filter(({ ids }) => ids.length > 1),
    months: [...months.values()].filter(
      ({ series, singles }) => series.length > 1 || (series.length === 1 && singles.length > 0),
    ),
  };
}

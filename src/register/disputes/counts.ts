/** What a dispute adds to 格式§表四. */
import type { Countable } from '../counting/index.ts';
import type { DateText } from '../entry/index.ts';
import { type DisputeState, effectiveOn, type Instance, resultAfter } from './state.ts';

/** A time during which something was pending. */
interface Span {
  readonly part: string;
  readonly opened: number;
  readonly closed: number | null;
  readonly result: string | null;
}

/**
 * One line a dispute, pending until its judgment holds, in the table of every year it was open; or one an instance,
 * as the agency had chosen when it came in. A co-defendant counts nothing (`DISPUTE_DOUBTS`).
 *
 * @law 格式§表四
 */
export function disputeCounts({ opened, instances, voided }: DisputeState): Countable[] {
  if (!opened || voided || opened.capacity === 'coDefendant') return [];
  const spans = opened.countedBy === 'instance' ? spanEach(instances) : spansOf(instances);
  return spans.map((span) => ({ ...span, table: 'disputes', column: opened.group, quantity: 1 }));
}

function spanEach(instances: readonly Instance[]): Span[] {
  return instances.map(({ on, decision }, at) => ({
    part: at === 0 ? '' : `instance${at + 1}`,
    opened: yearOf(on),
    closed: decision && yearOf(decision.on),
    result: decision && resultAfter(instances, at + 1),
  }));
}

/** A retrial of a later year is a line of its own; one of the same year goes on with the line that had ended. */
function spansOf(instances: readonly Instance[]): Span[] {
  const spans: Span[] = [];
  for (const [at, instance] of instances.entries()) {
    const on = effectiveOn(instance);
    const end = {
      closed: on === null ? null : yearOf(on),
      result: on === null ? null : resultAfter(instances, at + 1),
    };
    const last = spans.at(-1);
    const year = yearOf(instance.on);
    if (last && (last.closed === null || last.closed >= year)) spans[spans.length - 1] = { ...last, ...end };
    else spans.push({ part: spans.length === 0 ? '' : `retrial${spans.length}`, opened: year, ...end });
  }
  return spans;
}

function yearOf(on: DateText): number {
  return Number(on.slice(0, 4));
}

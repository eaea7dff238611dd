/**
 * What a matter counts for in the annual report, and in which year it is booked. A closed year is never posted to:
 * what becomes known later is booked in the first year still open, as in any ledger.
 */

/** Tables of the printed form, by the key of the report's JSON. */
export type CountedTable = 'proactive' | 'requests' | 'disputes';

/** What one matter contributes, as the facts have it. */
export interface Countable {
  /** Tells several contributions of one matter apart; empty where there is one. */
  readonly part: string;
  readonly table: CountedTable;
  /** Applicant class, group of disputes, or item of table two (`penalties`, `rules`, `charges`). */
  readonly column: string;
  /** Year in which it came in, was made, was decided. */
  readonly opened: number;
  /** Year in which it ended; null while it lasts. What happens at one stroke ends in its year. */
  readonly closed: number | null;
  /** How it ended: an outcome, a dispute's result, 废止; null while it lasts. */
  readonly result: string | null;
  /** 件, or 分 for money: always a whole number. */
  readonly quantity: number;
}

/** A countable as booked; `late` where the facts name another year, another end or another column than the books. */
export interface Booking extends Countable {
  readonly late: boolean;
}

/** How a case ends in the books when its entry is struck out after its year was closed. */
const STRUCK: Readonly<Record<CountedTable, string>> = {
  requests: 'otherHandling.other',
  disputes: 'other',
  proactive: 'struck',
};

/**
 * The booking after something happened, undefined where nothing is to be counted.
 *
 * @param before the booking so far
 * @param facts what the matter contributes now; undefined when it was struck out
 * @param closedThrough last closed year, 0 for none
 */
export function book(
  before: Booking | undefined,
  facts: Countable | undefined,
  closedThrough: number,
): Booking | undefined {
  const firstOpen = closedThrough + 1;
  const kept = before !== undefined && before.opened <= closedThrough ? before : undefined;
  if (!facts) return kept && struck(kept, closedThrough);
  const opened = kept?.opened ?? Math.max(facts.opened, firstOpen);
  const ended = kept && isClosed(kept, closedThrough) ? kept : undefined;
  const closed = ended
    ? ended.closed
    : facts.closed === null
      ? null
      : Math.max(facts.closed, firstOpen, opened);
  const booked = {
    part: facts.part,
    table: facts.table,
    column: kept?.column ?? facts.column,
    opened,
    closed,
    result: ended ? ended.result : facts.result,
    quantity: kept?.quantity ?? facts.quantity,
  };
  return { ...booked, late: differs(booked, facts) };
}

function struck(kept: Booking, closedThrough: number): Booking {
  if (isClosed(kept, closedThrough)) return { ...kept, late: true };
  return { ...kept, closed: closedThrough + 1, result: STRUCK[kept.table], late: true };
}

function isClosed({ closed }: Countable, closedThrough: number): boolean {
  return closed !== null && closed <= closedThrough;
}

function differs(booked: Countable, facts: Countable): boolean {
  return (['column', 'opened', 'closed', 'result', 'quantity'] as const).some(
    (key) => booked[key] !== facts[key],
  );
}

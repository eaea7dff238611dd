/**
 * What changes make of the bookings. What was known before is ended, not overwritten, so that a report as of an earlier
 * day can still be made.
 */
import type { AgencyId, Booking, Change, MatterRef } from '../../register/index.ts';
import { LASTING, type Tables } from './tables.ts';

type Row = Tables['bookings'];

interface Moves {
  /** Bookings kept before that stand no longer, with the place in the chain where that became known. */
  readonly ended: readonly {
    readonly agency: AgencyId;
    readonly matter: MatterRef;
    readonly part: string;
    readonly seq: number;
  }[];
  readonly made: readonly Row[];
}

export function movesOf(changes: readonly Change[]): Moves {
  const ended: Moves['ended'][number][] = [];
  const made: Row[] = [];
  const standing = new Map<string, Row>();
  for (const { touched, shelves } of changes) {
    for (const { agency, matter, bookings } of touched) {
      const seq = shelves.get(agency)?.end.seq ?? 0;
      for (const { before, after } of bookings) {
        if (isSame(before, after)) continue;
        const name = JSON.stringify([agency, matter, (before ?? after)?.part]);
        const own = standing.get(name);
        if (own) own.known_to = seq;
        else if (before) ended.push({ agency, matter, part: before.part, seq });
        standing.delete(name);
        if (!after) continue;
        const row = bookingRow(agency, matter, after, seq);
        standing.set(name, row);
        made.push(row);
      }
    }
  }
  return { ended, made };
}

function bookingRow(
  agency: AgencyId,
  matter: MatterRef,
  { part, table, column, opened, closed, result, quantity, late }: Booking,
  seq: number,
): Row {
  return {
    agency_id: agency,
    kind: matter.kind,
    matter_id: matter.id,
    part,
    known_from: seq,
    known_to: null,
    table_id: table,
    column_id: column,
    opened,
    closed: closed ?? LASTING,
    result,
    quantity,
    late: late ? 1 : 0,
  };
}

function isSame(before: Booking | undefined, after: Booking | undefined): boolean {
  if (!before || !after) return before === after;
  return (Object.keys(before) as (keyof Booking)[]).every((key) => before[key] === after[key]);
}

/** Clocks that one event starts and one event stops: each is a row. */
import { addWorkingDays, type DayNumber, dateOf, dayNumber, isWeekend } from '../calendar/index.ts';
import { type Citation, cite, type Reason } from '../citation/index.ts';
import { type Clock, type ClockContext, type ClockId, clockOf } from './clock.ts';
import { nominalEnd, resting, rolledOver } from './count.ts';
import type { ClockEvent, EventKind } from './events.ts';
import type { Entry } from './request/index.ts';
import { inForceFrom, PERIODS } from './terms.ts';

type Term = { readonly cautions?: readonly Reason[] } & (
  | { readonly unit: 'workingDay' | 'day' | 'month'; readonly n: number }
  /** The 31st of that month in the year after the one that ended. */
  | { readonly unit: 'fixed'; readonly n: 0; readonly month: 1 | 3 }
);

interface Row {
  readonly id: ClockId;
  readonly starts: EventKind;
  readonly stops: EventKind | null;
  /** First day of the law this row is taken from; an earlier start is refused, not guessed. */
  readonly from: DayNumber;
  readonly term: (event: ClockEvent) => Term | null;
}

const always =
  (period: keyof typeof PERIODS): Row['term'] =>
  () =>
    PERIODS[period];

const ASSUMED_SHORTER: readonly Reason[] = [
  { text: '适用何种程序未登记，暂按简易程序的较短期限。', law: cite('复议法§54') },
];

/** The shorter period stands until the notice says which procedure applies. */
function reconsiderationTerm({ procedure }: ClockEvent): Term {
  if (procedure === 'ordinary') return { unit: 'workingDay', n: 10 };
  return { unit: 'workingDay', n: 5, cautions: procedure === undefined ? ASSUMED_SHORTER : [] };
}

const CONDUCT = inForceFrom('复议法');
const LITIGATION = inForceFrom('行诉法');

/**
 * @law 条例§26, 条例§49, 118号, 424号, 处罚法§48, 处罚法§85, 复议法§20, 复议法§48, 复议法§54, 行诉法§45, 行诉法§46, 行诉法§67
 * Not handled: the one-year limit where the applicant was not told of remedies; remedies against silence.
 */
const ROWS: readonly Row[] = [
  {
    id: 'publication',
    starts: 'formed',
    stops: 'published',
    from: inForceFrom('条例'),
    term: always('publication'),
  },
  {
    id: 'creditPublication',
    starts: 'decided',
    stops: 'creditPublished',
    from: inForceFrom('424号'),
    term: always('creditPublication'),
  },
  {
    id: 'penaltyWithdrawal',
    starts: 'penaltyOverturned',
    stops: 'penaltyWithdrawn',
    from: inForceFrom('处罚法'),
    term: always('penaltyWithdrawal'),
  },
  {
    id: 'reconsiderationAnswer',
    starts: 'reconsiderationNoticed',
    stops: 'reconsiderationAnswered',
    from: CONDUCT,
    term: reconsiderationTerm,
  },
  {
    id: 'courtAnswer',
    starts: 'sued',
    stops: 'courtAnswered',
    from: LITIGATION,
    term: always('courtAnswer'),
  },
  {
    id: 'applicantReconsideration',
    starts: 'served',
    stops: null,
    from: CONDUCT,
    term: always('applicantReconsideration'),
  },
  {
    id: 'applicantLitigation',
    starts: 'served',
    stops: null,
    from: LITIGATION,
    term: ({ remedy }) => (remedy === 'reconsiderationFirst' ? null : PERIODS.applicantLitigation),
  },
  {
    id: 'litigationAfterReconsideration',
    starts: 'reconsiderationDecided',
    stops: null,
    from: LITIGATION,
    term: always('litigationAfterReconsideration'),
  },
  {
    id: 'annualReport',
    starts: 'yearEnded',
    stops: 'reportPublished',
    from: dayNumber(2019, 12, 31),
    term: () => ({ unit: 'fixed', n: 0, month: 1 }),
  },
  {
    id: 'governmentAnnualReport',
    starts: 'yearEnded',
    stops: 'governmentReportPublished',
    from: dayNumber(2019, 12, 31),
    term: () => ({ unit: 'fixed', n: 0, month: 3 }),
  },
];

export function singleClocks(entries: readonly Entry[], context: ClockContext): Clock[] {
  return entries.flatMap((entry, at) =>
    ROWS.filter(({ starts }) => starts === entry.event.kind).flatMap((row) => {
      const term = row.term(entry.event);
      if (!term) return [];
      const later = entries.slice(at + 1).filter(({ event }) => event.ref === entry.event.ref);
      return oneClock(row, term, entry, later, context);
    }),
  );
}

function oneClock(row: Row, term: Term, entry: Entry, later: readonly Entry[], context: ClockContext): Clock {
  const { event, day } = entry;
  const ref = event.ref ?? null;
  if (day < row.from) return notCovered(row, entry, ref, context);
  const stop = later.find(({ event: { kind } }) => kind === row.stops);
  const again = later.find(({ event: { kind } }) => kind === row.starts);
  const superseded = again !== undefined && (stop === undefined || again.day < stop.day);
  const due = endOf(term, day, context);
  // A right that nobody used has lapsed; only a duty can be late.
  const unused = row.stops === null && context.asOf > due;
  return clockOf(
    {
      id: row.id,
      ref,
      start: day,
      due,
      unit: term.unit,
      n: term.n,
      done: superseded ? null : (stop?.day ?? null),
      state: superseded ? 'superseded' : unused ? 'lapsed' : undefined,
      cautions: [...(term.cautions ?? []), ...planEarlier(term, due, context)],
    },
    context,
  );
}

function endOf(term: Term, start: DayNumber, { table, settings }: ClockContext): DayNumber {
  if (term.unit === 'fixed') return dayNumber(dateOf(start).year + 1, term.month, 31);
  if (term.unit === 'workingDay') return addWorkingDays(table, start, term.n);
  return rolledOver(table, nominalEnd(start, term.unit, term.n), settings.rollOver);
}

/** A fixed day is not moved when it falls on a day of rest: the work has to be done before it. */
function planEarlier(term: Term, due: DayNumber, { table }: ClockContext): Reason[] {
  if (term.unit !== 'fixed' || due > table.last || !resting(table, due, 'restDays')) return [];
  let day = due;
  while (resting(table, day, 'restDays')) day--;
  const kind = isWeekend(due) ? '周末' : '放假日';
  return [{ text: `${dateOf(due)}是${kind}，不顺延，宜在${dateOf(day)}前完成。`, law: cite('条例§49') }];
}

function notCovered(row: Row, { event }: Entry, ref: string | null, context: ClockContext): Clock {
  const law: Citation = cite('条例');
  return clockOf(
    {
      id: row.id,
      ref,
      start: null,
      due: Number.POSITIVE_INFINITY,
      n: 0,
      state: 'unknown',
      refusals: [
        {
          event,
          reasons: [{ text: `${dateOf(row.from)}之前的这一期限没有收录当时的规定，不作推算。`, law }],
        },
      ],
    },
    context,
  );
}

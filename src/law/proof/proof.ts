/** A deadline with everything needed to count it again: events, days of the notices, ledger. */
import {
  type Calendar,
  dateOf,
  dayOf,
  factOf,
  type HolidayNotice,
  type KnownAs,
  knownFrom,
  labelOf,
} from '../calendar/index.ts';
import { cite, granted, type Result, refused } from '../citation/index.ts';
import {
  type Clock,
  type ClockEvent,
  type ClockId,
  type ClockSettings,
  type Count,
  DEFAULT_SETTINGS,
  detailOf,
  type EventKind,
  rankOf,
} from '../clock/index.ts';
import { type LedgerDay, ledger } from './ledger.ts';

export const PROOF_SCHEMA = 'gongkai/deadline-proof@1';

/** Of one notice, what bears on the days of the ledger. */
export interface ProofNotice {
  readonly number: string;
  readonly title: string;
  readonly issued: string;
  readonly year: number | null;
  readonly days: readonly { readonly date: string; readonly off: boolean; readonly name: string }[];
}

/** All dates are `YYYY-MM-DD`. `verify/deadline.mjs` counts it again without any of our code. */
export interface Proof {
  readonly schema: typeof PROOF_SCHEMA;
  readonly clock: ClockId;
  readonly ref: string | null;
  readonly basis: readonly string[];
  readonly area: string | null;
  readonly knownAs: string | null;
  /** Only those that differ from the defaults. */
  readonly settings: Partial<ClockSettings>;
  readonly events: readonly {
    readonly date: string;
    readonly kind: EventKind;
    readonly detail: string | null;
  }[];
  readonly notices: readonly ProofNotice[];
  /** Statutory days of a year whose notice is not known. */
  readonly presumed: readonly { readonly date: string; readonly name: string; readonly law: string }[];
  readonly start: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly days: readonly LedgerDay[];
}

export interface ProofOptions {
  readonly calendar: Calendar;
  readonly knownAs?: KnownAs;
  readonly settings?: Partial<ClockSettings>;
}

/** Proves a clock that `clocks` gave for these events and options; refused where it has no due date. */
export function prove(
  clock: Clock,
  events: readonly ClockEvent[],
  { calendar, knownAs = null, settings = {} }: ProofOptions,
): Result<Proof> {
  const { count } = clock;
  if (!count) {
    return refused({
      text: '这一期限现在没有确定的届满日，没有可以证明的日期。',
      law: clock.basis[0] ?? cite('条例'),
    });
  }
  const shown = bearing(clock, count, events);
  const table = calendar.table(knownAs);
  return granted({
    schema: PROOF_SCHEMA,
    clock: clock.id,
    ref: clock.ref,
    basis: clock.basis.map(({ notation }) => notation),
    area: calendar.area,
    knownAs: knownAs?.toString() ?? null,
    settings: differing(settings),
    events: shown.map((event) => ({
      date: event.date.toString(),
      kind: event.kind,
      detail: detailOf(event),
    })),
    ...calendarPart(count, calendar, knownAs),
    start: dateOf(count.start).toString(),
    due: dateOf(count.due).toString(),
    provisional: clock.provisional,
    days: ledger(count, shown, table),
  });
}

/** Kinds that can move each family of clocks; every other clock is moved by the event that starts it alone. */
const REPLY_KINDS =
  /^(received|confirmed|clarification(Asked|Served|Received)|extension\w+|\w+(Consulted|Received|Answered)|reasons\w+|fee(Noticed|NoticeServed|Paid)|replied)$/;
const KINDS: Partial<Record<ClockId, RegExp>> = {
  reply: REPLY_KINDS,
  extensionNotice: REPLY_KINDS,
  extensionLimit: REPLY_KINDS,
  clarificationNotice: /^(received|confirmed)$/,
  clarificationWindow: /^clarification(Asked|Served)$/,
  thirdPartyOpinion: /^thirdParty(Consulted|Received)$/,
  jointAgencyOpinion: /^jointAgency(Consulted|Received)$/,
  feePayment: /^fee(Noticed|NoticeServed)$/,
  delayedReply: /^delayNotified$/,
  publication: /^formed$/,
  creditPublication: /^decided$/,
  penaltyWithdrawal: /^penaltyOverturned$/,
  reconsiderationAnswer: /^reconsiderationNoticed$/,
  courtAnswer: /^sued$/,
  applicantReconsideration: /^served$/,
  applicantLitigation: /^served$/,
  litigationAfterReconsideration: /^reconsiderationDecided$/,
  annualReport: /^yearEnded$/,
  governmentAnnualReport: /^yearEnded$/,
};

/** The events the date rests on, in order: of their kinds, of this party or document, on the days of the ledger. */
function bearing(clock: Clock, count: Count, events: readonly ClockEvent[]): ClockEvent[] {
  const whole = KINDS[clock.id] === REPLY_KINDS;
  const until = whole ? count.due : count.start;
  return events
    .filter(({ kind, ref, date }) => {
      const day = dayOf(date);
      const ours = whole || (ref ?? null) === clock.ref;
      return ours && day >= count.opened && day <= until && KINDS[clock.id]?.test(kind);
    })
    .toSorted((a, b) => dayOf(a.date) - dayOf(b.date) || rankOf(a.kind) - rankOf(b.kind));
}

function differing(settings: Partial<ClockSettings>): Partial<ClockSettings> {
  const entries = Object.entries(settings).filter(
    ([key, value]) => value !== DEFAULT_SETTINGS[key as keyof ClockSettings],
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the notices known say of the days of the ledger, and which of them settle its years. */
function calendarPart(
  { opened, due }: Count,
  calendar: Calendar,
  knownAs: KnownAs,
): Pick<Proof, 'notices' | 'presumed'> {
  const table = calendar.table(knownAs);
  const years = [dateOf(opened).year, dateOf(due).year];
  const known = calendar.notices.filter((one) => knownAs === null || knownFrom(one) <= knownAs.toString());
  const days = new Map<string, ProofNotice['days'][number][]>();
  const presumed: Proof['presumed'][number][] = [];
  for (let day = opened; day <= due; day++) {
    const { kind, name, by } = factOf(table, day);
    if (name === null || by === null) continue;
    const date = dateOf(day).toString();
    if (kind === 'presumedHoliday') presumed.push({ date, name, law: by });
    else days.set(by, [...(days.get(by) ?? []), { date, off: kind === 'holiday', name }]);
  }
  const bears = (one: HolidayNotice): boolean =>
    days.has(labelOf(one)) ||
    (one.year !== null && one.year >= (years[0] ?? 0) && one.year <= (years[1] ?? 0));
  return {
    notices: known.filter(bears).map((one) => ({
      number: labelOf(one),
      title: one.title,
      issued: one.issued,
      year: one.year,
      days: days.get(labelOf(one)) ?? [],
    })),
    presumed,
  };
}

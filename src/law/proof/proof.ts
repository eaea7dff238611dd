/** A deadline with everything needed to count it again: events, days of the notices, ledger. */
import {
  type Calendar,
  dateOf,
  dayOf,
  factOf,
  type KnownAs,
  knownNotices,
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

/** The ledger of a clock that `clocks` gave for these events and options; empty where it has no due date. */
export function ledgerOf(clock: Clock, events: readonly ClockEvent[], options: ProofOptions): LedgerDay[] {
  const { count } = clock;
  if (!count) return [];
  const table = options.calendar.table(options.knownAs ?? null);
  return ledger(count, bearing(clock, count, events, options.settings), table);
}

/** Proves a clock that `clocks` gave for these events and options; refused where it has no due date. */
export function prove(clock: Clock, events: readonly ClockEvent[], options: ProofOptions): Result<Proof> {
  const { calendar, knownAs = null, settings = {} } = options;
  const { count } = clock;
  if (count?.unit !== 'workingDay' || clock.id === 'extensionLimit') {
    return refused({
      text: '只为已有确定届满日、按工作日计算的期限出具逐日证明。',
      law: cite('民法典§201'),
    });
  }
  return granted({
    schema: PROOF_SCHEMA,
    clock: clock.id,
    ref: clock.ref,
    basis: clock.basis.map(({ notation }) => notation),
    area: calendar.area,
    knownAs: knownAs?.toString() ?? null,
    settings: differing(settings),
    events: bearing(clock, count, events, settings).map((event) => ({
      date: event.date.toString(),
      kind: event.kind,
      detail: detailOf(event),
    })),
    ...calendarPart(count, calendar, knownAs),
    start: dateOf(count.start).toString(),
    due: dateOf(count.due).toString(),
    provisional: clock.provisional,
    days: ledgerOf(clock, events, options),
  });
}

/** Kinds that move the reply term; a clock started by one event is moved by that kind and by its service alone. */
const TERM_KINDS =
  /^(received|confirmed|clarification(Asked|Served|Received)|extension(Approved|Notified)|(thirdParty|jointAgency|otherAgency)(Consulted|Received|Answered)|fee(Noticed|NoticeServed|Paid))$/;
const KINDS: Record<ClockId, RegExp> = {
  reply: TERM_KINDS,
  extensionNotice: TERM_KINDS,
  extensionLimit: TERM_KINDS,
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

/** The events the date rests on, in order: none that was refused, and none outside the days of the ledger. */
function bearing(
  clock: Clock,
  count: Count,
  events: readonly ClockEvent[],
  settings: Partial<ClockSettings> = {},
): ClockEvent[] {
  const term = KINDS[clock.id] === TERM_KINDS;
  const until = term ? count.due : count.start;
  const refused = new Set(count.refused.map((refusal) => refusal.event));
  return events
    .filter((event) => {
      const day = dayOf(event.date);
      const kind =
        KINDS[clock.id].test(event.kind) ||
        (term && settings.reasonsStopClock === true && event.kind.startsWith('reasons'));
      const ours = term || (event.ref ?? null) === clock.ref;
      return kind && ours && day >= count.opened && day <= until && !refused.has(event);
    })
    .toSorted((a, b) => dayOf(a.date) - dayOf(b.date) || rankOf(a.kind) - rankOf(b.kind));
}

/** Those that differ from the default; no count of working days is rolled over. */
function differing({ rollOver: _, ...settings }: Partial<ClockSettings>): Partial<ClockSettings> {
  const differs = ([key, value]: [string, unknown]) => DEFAULT_SETTINGS[key as keyof ClockSettings] !== value;
  return Object.fromEntries(Object.entries(settings).filter(differs));
}

/** What the notices known say of the days of the ledger, and which of them settle its years. */
function calendarPart(
  { opened, due }: Count,
  calendar: Calendar,
  knownAs: KnownAs,
): Pick<Proof, 'notices' | 'presumed'> {
  const table = calendar.table(knownAs);
  const days = new Map<string, ProofNotice['days'][number][]>();
  const presumed: Proof['presumed'][number][] = [];
  for (let day = opened; day <= due; day++) {
    const { kind, name, by } = factOf(table, day);
    if (name === null || by === null) continue;
    const date = dateOf(day).toString();
    if (kind === 'presumedHoliday') presumed.push({ date, name, law: by });
    else days.set(by, [...(days.get(by) ?? []), { date, off: kind === 'holiday', name }]);
  }
  const [from, to] = [dateOf(opened).year, dateOf(due).year];
  const notices = knownNotices(calendar.notices, knownAs?.toString() ?? null)
    .filter((one) => days.has(labelOf(one)) || (one.year !== null && one.year >= from && one.year <= to))
    .map((one) => ({
      number: labelOf(one),
      title: one.title,
      issued: one.issued,
      year: one.year,
      days: days.get(labelOf(one)) ?? [],
    }));
  return { notices, presumed };
}

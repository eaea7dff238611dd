/** One application as its events leave it: the state that the handlers of this folder fold over, in day numbers. */
import { type DayNumber, dateOf } from '../../calendar/index.ts';
import { type Citation, cite, type Reason } from '../../citation/index.ts';
import type { ClockContext, ClockId, ClockRefusal } from '../clock.ts';
import { type Excluded, runOut } from '../count.ts';
import type { Channel, ClockEvent, EventKind, Party, ServiceWay } from '../events.ts';
import type { RequestLaw } from '../terms.ts';

export interface Entry {
  readonly event: ClockEvent;
  readonly day: DayNumber;
}

/** An excluded span whose end is still moving. */
export interface Span extends Excluded {
  to: DayNumber;
}

/** A refusal and the clock it chiefly concerns; the reply clock shows them all. */
interface RunRefusal extends ClockRefusal {
  readonly event: ClockEvent;
  readonly clock: ClockId;
}

/** A period the other side has, and how it ended. */
export interface Window {
  /** The notice went out, and reached them; null while the latter is not recorded. */
  readonly sent: DayNumber;
  served: DayNumber | null;
  due: DayNumber;
  done: DayNumber | null;
  lapsed: boolean;
  /** Last day the agency named itself; null for the period of the law. */
  readonly until: DayNumber | null;
}

export interface Consultation extends Window {
  readonly party: Party;
  readonly ref: string | null;
  /** The span it leaves out of the count. */
  readonly span: Span;
}

export interface RequestRun {
  readonly law: RequestLaw;
  readonly channel: Channel | undefined;
  readonly arrived: DayNumber;
  receipt: DayNumber;
  /** Day zero of the reply term as it stands; Infinity while nothing has begun. */
  start: DayNumber;
  confirmed: boolean;
  approved: { readonly on: DayNumber; readonly days: number } | null;
  extension: { readonly on: DayNumber; readonly days: number } | null;
  /** Extension days that count towards the term now running. */
  extended: number;
  clarification: Window | null;
  fee: Window | null;
  readonly consultations: Consultation[];
  readonly excluded: Excluded[];
  reasons: { readonly asked: DayNumber; span: Span | null } | null;
  delay: { readonly on: DayNumber; readonly until: DayNumber } | null;
  reply: { readonly on: DayNumber; readonly way: ServiceWay | null } | null;
  served: DayNumber | null;
  withdrawn: DayNumber | null;
  readonly refusals: RunRefusal[];
  readonly cautions: Reason[];
}

export type Handler = (run: RequestRun, entry: Entry, context: ClockContext) => void;
export type Handlers = Partial<Record<EventKind, Handler>>;

export function reason(law: Citation, text: string): Reason {
  return { text, law };
}

/** Records a refusal with every reason that applies; true when there was one. The event then has no effect on any date. */
export function refusedFor(
  run: RequestRun,
  clock: ClockId,
  event: ClockEvent,
  found: readonly (Reason | false)[],
): boolean {
  if (found.every((one) => one === false)) return false;
  run.refusals.push({ event, clock, reasons: found.filter((one) => one !== false) });
  return true;
}

/** The day on which the matter was answered or withdrawn; Infinity while it is open. */
export function overOn({ reply, withdrawn }: RequestRun): DayNumber {
  return Math.min(reply?.on ?? Number.POSITIVE_INFINITY, withdrawn ?? Number.POSITIVE_INFINITY);
}

export function isOver(run: RequestRun): boolean {
  return overOn(run) !== Number.POSITIVE_INFINITY;
}

/** Why nothing more can be opened that would draw the term out. */
export function over({ reply, withdrawn }: RequestRun): Reason | false {
  if (withdrawn !== null) return reason(cite('条例§27'), `${dateOf(withdrawn)}申请已经撤回，期限不再变动。`);
  return reply !== null && reason(cite('235号'), `${dateOf(reply.on)}已经作出答复，期限不再变动。`);
}

/** Whether the term stands still until the applicant clarifies or pays, or until receipt is confirmed. */
function isWaiting(run: RequestRun): boolean {
  return (
    run.start === Number.POSITIVE_INFINITY ||
    (run.clarification !== null && run.clarification.done === null) ||
    (run.fee !== null && run.fee.done === null)
  );
}

/** Whether the term has no end in sight: it waits, or an opinion without a period is outstanding. */
export function isEndless(run: RequestRun): boolean {
  return isWaiting(run) || run.excluded.some(({ to }) => to === Number.POSITIVE_INFINITY);
}

/** End of the term as known so far, with `extension` more days; Infinity while it stands still without an end in sight. */
export function dueWith(run: RequestRun, extension: number, { table }: ClockContext): DayNumber {
  if (isWaiting(run)) return Number.POSITIVE_INFINITY;
  return runOut(table, run.start, run.law.reply + extension, run.excluded);
}

/** Begins the term anew. */
export function restart(run: RequestRun, day: DayNumber, { settings }: ClockContext): void {
  run.start = day;
  if (settings.extensionAfterRestart === 'spent') run.extended = 0;
}

/** What was refused on one clock. */
export function refusalsOf(run: RequestRun, clock: ClockId): readonly ClockRefusal[] {
  return run.refusals.filter((one) => one.clock === clock);
}

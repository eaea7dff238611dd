/** 答复: the main clock, what stops and ends it, and the day on which a reply counts as made. */
import { type DayNumber, dateOf, dayOf } from '../../calendar/index.ts';
import { cite } from '../../citation/index.ts';
import { type Clock, type ClockContext, type ClockState, clockOf } from '../clock.ts';
import { clarificationLapsed } from './clarification.ts';
import { isConsulting } from './consultation.ts';
import { feeLapsed } from './fee.ts';
import {
  dueWith,
  type Handlers,
  isEndless,
  over,
  type RequestRun,
  reason,
  refusedFor,
  type Span,
} from './run.ts';

const REASONS = cite('条例§35');
const SERVICE = cite('235号');
const WITHDRAWAL = cite('条例§27');

/** @law 条例§35, 235号 */
export const REPLY_HANDLERS: Handlers = {
  reasonsAsked(run, { event, day }, context) {
    const stops = context.settings.reasonsStopClock;
    const refused = refusedFor(run, 'reply', event, [
      run.reasons !== null && reason(REASONS, `${dateOf(run.reasons.asked)}已经要求说明理由。`),
      run.law.opinion === null && reason(run.law.law, '2007年的条例没有要求说明理由、延迟答复的规定。'),
      over(run),
      stops &&
        day > dueWith(run, run.extended, context) &&
        reason(REASONS, '答复期限已经届满，此后要求说明理由不能使期限停止。'),
    ]);
    if (refused) return;
    const span: Span | null = stops ? { why: 'reasons', after: day, to: Number.POSITIVE_INFINITY } : null;
    if (span) run.excluded.push(span);
    run.reasons = { asked: day, span };
  },
  reasonsGiven(run, { event, day }) {
    if (run.reasons?.span) run.reasons.span.to = Math.min(run.reasons.span.to, day);
    refusedFor(run, 'reply', event, [run.reasons === null && reason(REASONS, '没有要求说明理由的记录。')]);
  },
  delayNotified(run, { event, day }, context) {
    const due = dueWith(run, run.extended, context);
    const until = event.until ? dayOf(event.until) : null;
    const refused = refusedFor(run, 'reply', event, [
      until === null && reason(REASONS, '告知延迟答复应当写明延迟到哪一日。'),
      run.reasons === null &&
        reason(REASONS, '延迟答复以数量、频次明显超过合理范围并已要求说明理由为前提，没有这项记录。'),
      day > due && reason(REASONS, `答复期限${dateOf(due)}已经届满，${dateOf(day)}的延迟告知无效。`),
      until !== null &&
        (until <= day || (due !== Number.POSITIVE_INFINITY && until <= due)) &&
        reason(REASONS, `延迟到的${dateOf(until)}应当晚于告知当日和原来的答复期限。`),
      run.delay !== null && reason(REASONS, `${dateOf(run.delay.on)}已经告知延迟答复期限。`),
      over(run),
    ]);
    if (until !== null && !refused) run.delay = { on: day, until };
  },
  withdrawn(run, { event, day }) {
    const refused = refusedFor(run, 'reply', event, [
      run.withdrawn !== null && reason(WITHDRAWAL, `${dateOf(run.withdrawn)}已经撤回。`),
    ]);
    if (!refused) run.withdrawn = day;
  },
  replied(run, { event, day }) {
    const refused = refusedFor(run, 'reply', event, [
      run.reply !== null && reason(SERVICE, `${dateOf(run.reply.on)}已经作出答复。`),
    ]);
    if (!refused) run.reply = { on: day, way: event.way ?? null };
  },
  served(run, { event, day }) {
    const refused = refusedFor(run, 'reply', event, [
      run.reply === null && reason(SERVICE, '没有作出答复的记录，无从送达。'),
      run.served !== null && reason(SERVICE, `${dateOf(run.served)}已经送达。`),
    ]);
    if (!refused) run.served = day;
  },
};

/**
 * The day a reply counts as made: handed over, the day it is signed for; by post, the day it is posted;
 * electronically, the day it is sent. Null while a letter to be handed over is not signed for.
 *
 * @law 235号
 */
function madeOn({ reply, served }: RequestRun): DayNumber | null {
  if (reply === null) return null;
  return reply.way === 'signed' ? served : reply.on;
}

/** @law 条例§33.2 — twenty working days from receipt, one extension of at most twenty more */
export function replyClock(run: RequestRun, context: ClockContext): Clock {
  const due = dueWith(run, run.extended, context);
  const made = madeOn(run);
  const unconfirmed = run.start === Number.POSITIVE_INFINITY;
  return clockOf(
    {
      id: 'reply',
      basis: [run.law.law],
      opened: run.arrived,
      start: unconfirmed ? null : run.start,
      due,
      n: run.law.reply + run.extended,
      excluded: run.excluded,
      refused: run.refusals,
      endless: isEndless(run),
      done: made,
      state: replyState(run, due, made, context),
      cautions: cautionsOf(run),
      refusals: run.refusals,
    },
    context,
  );
}

function replyState(
  run: RequestRun,
  due: DayNumber,
  made: DayNumber | null,
  { asOf }: ClockContext,
): ClockState | undefined {
  if (run.withdrawn !== null) return 'closed';
  if (clarificationLapsed(run, asOf) || feeLapsed(run, asOf)) return 'lapsed';
  if (made !== null) return run.delay && made > due ? 'superseded' : undefined;
  if (run.delay) return 'superseded';
  if (run.start === Number.POSITIVE_INFINITY) return 'waiting';
  if (isEndless(run) || isConsulting(run, asOf)) return 'suspended';
  return undefined;
}

function cautionsOf(run: RequestRun) {
  const unsigned = run.reply?.way === 'signed' && run.served === null;
  return unsigned ? [...run.cautions, reason(SERVICE, '直接送达以签收日为准，尚未登记签收。')] : run.cautions;
}

/** The later day the agency set for itself where an application is excessive but reasoned. */
export function delayClocks(run: RequestRun, context: ClockContext): Clock[] {
  if (run.delay === null) return [];
  const { on, until } = run.delay;
  return [
    clockOf({ id: 'delayedReply', start: on, due: until, unit: 'fixed', n: 0, done: madeOn(run) }, context),
  ];
}

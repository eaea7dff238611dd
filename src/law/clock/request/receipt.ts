/** The day an application counts as received, by the way it came. */
import { dateOf, workingDaysBetween } from '../../calendar/index.ts';
import { cite } from '../../citation/index.ts';
import type { ClockContext } from '../clock.ts';
import type { Channel } from '../events.ts';
import { requestLaw } from '../terms.ts';
import { type Entry, type Handlers, over, type RequestRun, reason, refusedFor } from './run.ts';

export const RECEIPT = cite('条例§31');

/** Whether receipt is the day both sides confirm; handed in or signed for, the day itself decides. */
function needsConfirmation(channel: Channel | undefined, { settings }: ClockContext): boolean {
  if (channel === 'email') return settings.emailReceipt === 'confirmation';
  return channel === 'online' || channel === 'fax' || channel === 'mail';
}

/** The run an arrival opens; undefined for a day before there was a law on it. */
export function openRun({ event, day }: Entry, context: ClockContext): RequestRun | undefined {
  const law = requestLaw(day);
  if (!law) return undefined;
  const waits = context.settings.unconfirmedReceipt === 'wait' && needsConfirmation(event.channel, context);
  return {
    law,
    channel: event.channel,
    arrived: day,
    receipt: day,
    start: waits ? Number.POSITIVE_INFINITY : day,
    confirmed: false,
    approved: null,
    extension: null,
    extended: 0,
    clarification: null,
    fee: null,
    consultations: [],
    excluded: [],
    reasons: null,
    delay: null,
    reply: null,
    served: null,
    withdrawn: null,
    refusals: [],
    cautions: [],
  };
}

/**
 * @law 条例§31, 207号§一 — ordinary letters, the internet and fax: the day of confirmation by both sides
 * Reading: a confirmation recorded for any other channel changes nothing.
 */
export const RECEIPT_HANDLERS: Handlers = {
  received(run, { event }) {
    refusedFor(run, 'reply', event, [reason(RECEIPT, `收到日已经登记为${dateOf(run.arrived)}，不重复计。`)]);
  },
  confirmed(run, { event, day }, context) {
    const refused = refusedFor(run, 'reply', event, [
      (run.clarification?.done ?? run.fee?.done ?? null) !== null &&
        reason(RECEIPT, '期限已经重新起算，确认日不再影响。'),
      over(run),
      run.confirmed && reason(RECEIPT, `确认日已经登记为${dateOf(run.receipt)}，不重复计。`),
      run.channel !== undefined &&
        !needsConfirmation(run.channel, context) &&
        reason(RECEIPT, '当面提交、签收或者以系统收到为准的，确认日不影响收到日。'),
    ]);
    if (refused) return;
    if (workingDaysBetween(context.table, run.arrived, day) > 1) {
      run.cautions.push(
        reason(RECEIPT, `${dateOf(run.arrived)}到达，${dateOf(day)}才确认，应当在收到当日确认。`),
      );
    }
    run.confirmed = true;
    run.start = day;
    run.receipt = day;
  },
};

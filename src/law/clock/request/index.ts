/** 一件申请: one file an article; each holds what its events do to the run and the clocks they leave. Read `run.ts` first. */
import { dateOf } from '../../calendar/index.ts';
import { cite, type Reason } from '../../citation/index.ts';
import { type Clock, type ClockContext, clockOf } from '../clock.ts';
import { CLARIFICATION_HANDLERS, clarificationClocks } from './clarification.ts';
import { CONSULTATION_HANDLERS, consultationClocks } from './consultation.ts';
import { EXTENSION_HANDLERS, extensionClocks } from './extension.ts';
import { FEE_HANDLERS, feeClocks } from './fee.ts';
import { openRun, RECEIPT, RECEIPT_HANDLERS } from './receipt.ts';
import { delayClocks, REPLY_HANDLERS, replyClock } from './reply.ts';
import { type Entry, type Handlers, type RequestRun, reason, refusedFor } from './run.ts';

export type { Entry } from './run.ts';

const HANDLERS = new Map(
  [
    RECEIPT_HANDLERS,
    CLARIFICATION_HANDLERS,
    EXTENSION_HANDLERS,
    CONSULTATION_HANDLERS,
    FEE_HANDLERS,
    REPLY_HANDLERS,
  ].flatMap((handlers: Handlers) => Object.entries(handlers)),
);

/** Folds the events of one application, in order; undefined where none of them is a receipt the law covers. */
function runRequest(entries: readonly Entry[], context: ClockContext): RequestRun | undefined {
  const first = entries.findIndex(({ event }) => event.kind === 'received');
  const arrival = entries[first];
  const run = arrival && openRun(arrival, context);
  if (!run) return undefined;
  for (const { event } of entries.slice(0, first)) {
    if (HANDLERS.has(event.kind)) refusedFor(run, 'reply', event, [tooEarly(run)]);
  }
  for (const entry of entries.slice(first + 1)) HANDLERS.get(entry.event.kind)?.(run, entry, context);
  return run;
}

function tooEarly({ arrived }: RequestRun): Reason {
  return reason(RECEIPT, `早于${dateOf(arrived)}收到申请，不影响期限，请核对日期。`);
}

/** The reply clock alone, for whoever judges many applications. */
export function replyOf(entries: readonly Entry[], context: ClockContext): Clock | undefined {
  const run = runRequest(entries, context);
  return run ? replyClock(run, context) : unruled(entries, context);
}

export function requestClocks(entries: readonly Entry[], context: ClockContext): Clock[] {
  const run = runRequest(entries, context);
  if (!run) {
    const unknown = unruled(entries, context);
    return unknown ? [unknown] : [];
  }
  return [
    replyClock(run, context),
    ...clarificationClocks(run, context),
    ...extensionClocks(run, context),
    ...consultationClocks(run, context),
    ...feeClocks(run, context),
    ...delayClocks(run, context),
  ];
}

/** An application from before the first regulation: no clock, and the reason. */
function unruled(entries: readonly Entry[], context: ClockContext): Clock | undefined {
  const first = entries.find(({ event }) => event.kind === 'received');
  if (!first) return undefined;
  const law = cite('条例2007');
  return clockOf(
    {
      id: 'reply',
      basis: [law],
      start: null,
      due: Number.POSITIVE_INFINITY,
      n: 0,
      state: 'unknown',
      refusals: [
        {
          event: first.event,
          reasons: [reason(law, '2008年5月1日《政府信息公开条例》施行之前没有法定答复期限。')],
        },
      ],
    },
    context,
  );
}

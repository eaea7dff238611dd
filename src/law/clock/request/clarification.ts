/** 补正: asked once within seven working days; the term begins anew when it comes, and the application lapses when it does not. */
import { addWorkingDays, type DayNumber, dateOf, dayOf } from '../../calendar/index.ts';
import { cite } from '../../citation/index.ts';
import { type Clock, type ClockContext, clockOf } from '../clock.ts';
import {
  type Handlers,
  isOver,
  over,
  overOn,
  type RequestRun,
  reason,
  refusalsOf,
  refusedFor,
  restart,
  type Window,
} from './run.ts';

const LAW = cite('条例§30');

function noticeDue(run: RequestRun, { table }: ClockContext): DayNumber {
  const days = run.law.clarificationNotice;
  return days === null ? Number.POSITIVE_INFINITY : addWorkingDays(table, run.receipt, days);
}

function windowDue(window: Window, { table, settings }: ClockContext): DayNumber {
  return window.until ?? addWorkingDays(table, window.served ?? window.sent, settings.clarificationWindow);
}

/**
 * @law 条例§30
 * Reading: a notice after its seven days, or a second one, does not move the term; a lapse at the applicant's cost is
 * found only where the notice is recorded as served.
 */
export const CLARIFICATION_HANDLERS: Handlers = {
  clarificationAsked(run, { event, day }, context) {
    const due = noticeDue(run, context);
    const refused = refusedFor(run, 'clarificationNotice', event, [
      run.clarification !== null &&
        reason(LAW, `${dateOf(run.clarification.sent)}已经告知补正，只能一次性告知。`),
      day > due && reason(LAW, `告知补正应当在${dateOf(due)}前作出，${dateOf(day)}告知的不重新起算。`),
      event.until !== undefined &&
        dayOf(event.until) <= day &&
        reason(LAW, `补正期限${event.until}不晚于告知当日，申请人无从补正。`),
      over(run),
    ]);
    if (refused) return;
    const until = event.until ? dayOf(event.until) : null;
    run.clarification = { sent: day, served: null, due: 0, done: null, lapsed: false, until };
    run.clarification.due = windowDue(run.clarification, context);
  },
  clarificationServed(run, { event, day }, context) {
    const asked = run.clarification;
    if (asked === null || asked.served !== null) {
      refusedFor(run, 'clarificationNotice', event, [
        reason(LAW, asked === null ? '没有有效的补正告知可以送达。' : '补正告知的送达日已经登记。'),
      ]);
      return;
    }
    asked.served = day;
    asked.due = windowDue(asked, context);
  },
  clarificationReceived(run, { event, day }, context) {
    const asked = run.clarification;
    const late = asked?.served != null && day > asked.due && event.justified === undefined;
    const refused = refusedFor(run, 'reply', event, [
      asked === null && reason(LAW, '没有有效的补正告知，申请人补充的材料不使期限重新起算。'),
      asked !== null && asked.done !== null && reason(LAW, '补正已经收到，不再重新起算。'),
      asked?.lapsed === true && reason(LAW, '已经认定逾期不补正，不再处理。'),
      late && reason(LAW, `补正应当在${dateOf(asked.due)}前提交，无正当理由逾期的视为放弃申请。`),
    ]);
    if (asked === null || refused) {
      if (asked && late) asked.lapsed = true;
      return;
    }
    asked.done = day;
    restart(run, day, context);
  },
  clarificationLapsed(run, { event, day }) {
    const asked = run.clarification;
    const refused = refusedFor(run, 'reply', event, [
      asked === null && reason(LAW, '没有有效的补正告知，谈不上逾期。'),
      asked !== null && asked.done !== null && reason(LAW, '补正已经收到，没有逾期。'),
      asked !== null && day <= asked.due && reason(LAW, `补正期限到${dateOf(asked.due)}才届满。`),
    ]);
    if (asked && !refused) asked.lapsed = true;
  },
};

/** Lapsed on its own once the recorded service and the whole window have passed with the matter still open. */
export function clarificationLapsed(run: RequestRun, asOf: DayNumber): boolean {
  const asked = run.clarification;
  if (asked === null || asked.done !== null || run.law.clarificationNotice === null) return false;
  return asked.lapsed || (asked.served !== null && Math.min(asOf, overOn(run)) > asked.due);
}

export function clarificationClocks(run: RequestRun, context: ClockContext): Clock[] {
  const { clarification: asked } = run;
  const clocks: Clock[] = [];
  const n = run.law.clarificationNotice;
  if (n !== null && run.start !== Number.POSITIVE_INFINITY) {
    const due = noticeDue(run, context);
    const open = asked === null && (isOver(run) ? 'closed' : context.asOf > due ? 'lapsed' : 'running');
    clocks.push(
      clockOf(
        {
          id: 'clarificationNotice',
          opened: run.arrived,
          refused: run.refusals,
          start: run.receipt,
          due,
          n,
          done: asked?.sent ?? null,
          state: open || undefined,
          refusals: refusalsOf(run, 'clarificationNotice'),
        },
        context,
      ),
    );
  }
  // The regulation of 2007 knew no window and no lapse.
  if (asked && n !== null) clocks.push(windowClock(run, asked, context));
  return clocks;
}

function windowClock(run: RequestRun, asked: Window, context: ClockContext): Clock {
  const unserved = asked.served === null && asked.done === null;
  const open = asked.done === null ? (isOver(run) ? 'closed' : 'running') : undefined;
  return clockOf(
    {
      id: 'clarificationWindow',
      opened: asked.sent,
      refused: run.refusals,
      start: asked.served ?? asked.sent,
      due: asked.due,
      unit: asked.until === null ? 'workingDay' : 'fixed',
      n: context.settings.clarificationWindow,
      done: asked.done,
      state: clarificationLapsed(run, context.asOf) ? 'lapsed' : open,
      cautions: unserved
        ? [reason(LAW, '补正告知的送达日未登记，暂按告知日推算；登记送达日之前不得认定逾期。')]
        : [],
    },
    context,
  );
}

/** 延期: once, approved, at most twenty working days, and told to the applicant before the first term ends. */
import { dateOf } from '../../calendar/index.ts';
import { cite } from '../../citation/index.ts';
import { type Clock, type ClockContext, clockOf } from '../clock.ts';
import { clarificationLapsed } from './clarification.ts';
import { feeLapsed } from './fee.ts';
import {
  dueWith,
  type Handlers,
  isEndless,
  isOver,
  over,
  type RequestRun,
  reason,
  refusalsOf,
  refusedFor,
} from './run.ts';

const LAW = cite('条例§33.2');

/** @law 条例§33.2 — approval by the head of the disclosure office and notice to the applicant, both */
export const EXTENSION_HANDLERS: Handlers = {
  extensionApproved(run, { event, day }) {
    run.approved = { on: day, days: event.days ?? run.law.extension };
  },
  extensionNotified(run, { event, day }, context) {
    const most = run.law.extension;
    const days = run.approved?.days ?? most;
    const due = dueWith(run, 0, context);
    const refused = refusedFor(run, 'extensionNotice', event, [
      run.approved === null && reason(LAW, '延期应当先经政府信息公开工作机构负责人同意，没有批准记录。'),
      run.extension !== null && reason(LAW, `${dateOf(run.extension.on)}已经延期一次，不得再延。`),
      (days > most || days < 1) && reason(LAW, `延长的期限为1至${most}个工作日，${days}个工作日不合规定。`),
      day > due && reason(LAW, `首个答复期限${dateOf(due)}已经届满，${dateOf(day)}的延期告知无效。`),
      over(run),
    ]);
    if (refused) return;
    run.extension = { on: day, days };
    run.extended = days;
  },
};

export function extensionClocks(run: RequestRun, context: ClockContext): Clock[] {
  if (run.start === Number.POSITIVE_INFINITY) return [];
  const { reply: base, extension: most } = run.law;
  const due = dueWith(run, 0, context);
  const endless = isEndless(run);
  const closed = isOver(run) || clarificationLapsed(run, context.asOf) || feeLapsed(run, context.asOf);
  const standing = endless ? 'suspended' : context.asOf > due ? 'lapsed' : 'running';
  const shared = {
    opened: run.arrived,
    start: run.start,
    excluded: run.excluded,
    refused: run.refusals,
    basis: [run.law.law],
    endless,
  };
  return [
    clockOf(
      {
        ...shared,
        id: 'extensionNotice',
        due,
        n: base,
        done: run.extension?.on ?? null,
        state: run.extension !== null ? 'met' : closed ? 'closed' : standing,
        refusals: refusalsOf(run, 'extensionNotice'),
      },
      context,
    ),
    clockOf(
      {
        ...shared,
        id: 'extensionLimit',
        due: dueWith(run, most, context),
        n: base + most,
        state: closed ? 'closed' : run.extension === null || endless ? standing : undefined,
      },
      context,
    ),
  ];
}

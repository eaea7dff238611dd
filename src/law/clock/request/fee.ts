/** 信息处理费: told within the term, paid within twenty working days; the term begins anew the day after payment. */
import { addWorkingDays, type DayNumber, dateOf } from '../../calendar/index.ts';
import { cite } from '../../citation/index.ts';
import { FEE_CLOCK } from '../../fees/index.ts';
import { type Clock, type ClockContext, clockOf } from '../clock.ts';
import { inForceFrom } from '../terms.ts';
import {
  dueWith,
  type Handlers,
  isOver,
  over,
  overOn,
  type RequestRun,
  reason,
  refusalsOf,
  refusedFor,
  restart,
} from './run.ts';

const LAW = cite('109号§6');
const FEE_PAYMENT = FEE_CLOCK.payment.workingDays;
const FEES_FROM = inForceFrom('109号');

/** @law 109号§6 */
export const FEE_HANDLERS: Handlers = {
  feeNoticed(run, { event, day }, context) {
    const due = dueWith(run, run.extended, context);
    const refused = refusedFor(run, 'feePayment', event, [
      day < FEES_FROM && reason(cite('109号§10'), `信息处理费自${dateOf(FEES_FROM)}起收取，此前不得收费。`),
      run.fee !== null && reason(LAW, `${dateOf(run.fee.sent)}已经发出收费通知，不重复收费。`),
      day > due && reason(LAW, `收费通知应当在答复期限内（${dateOf(due)}前）发出。`),
      over(run),
    ]);
    if (refused) return;
    const payBy = addWorkingDays(context.table, day, FEE_PAYMENT);
    run.fee = { sent: day, served: null, due: payBy, done: null, lapsed: false, until: null };
  },
  feeNoticeServed(run, { event, day }, { table }) {
    const { fee } = run;
    if (fee === null || fee.served !== null) {
      refusedFor(run, 'feePayment', event, [
        reason(LAW, fee === null ? '没有有效的收费通知可以送达。' : '收费通知的送达日已经登记。'),
      ]);
      return;
    }
    fee.served = day;
    fee.due = addWorkingDays(table, day, FEE_PAYMENT);
  },
  feePaid(run, { event, day }, context) {
    const { fee } = run;
    const late = fee?.served != null && day > fee.due;
    const refused = refusedFor(run, 'reply', event, [
      fee === null && reason(LAW, '没有有效的收费通知，缴费不使期限重新起算。'),
      fee !== null && fee.done !== null && reason(LAW, '费用已经缴清，不再重新起算。'),
      fee?.lapsed === true && reason(LAW, '已经认定逾期未缴费，不再处理。'),
      late && reason(LAW, `应当在${dateOf(fee.due)}前缴费，逾期未缴的视为放弃申请。`),
    ]);
    if (fee === null || refused) {
      if (fee && late) fee.lapsed = true;
      return;
    }
    fee.done = day;
    restart(run, day, context);
  },
  feeLapsed(run, { event, day }) {
    const { fee } = run;
    const refused = refusedFor(run, 'feePayment', event, [
      fee === null && reason(LAW, '没有有效的收费通知，谈不上逾期。'),
      fee !== null && fee.done !== null && reason(LAW, '费用已经缴清，没有逾期。'),
      fee !== null && day <= fee.due && reason(LAW, `缴费期限到${dateOf(fee.due)}才届满。`),
    ]);
    if (fee && !refused) fee.lapsed = true;
  },
};

export function feeLapsed(run: RequestRun, asOf: DayNumber): boolean {
  const { fee } = run;
  if (fee === null || fee.done !== null) return false;
  return fee.lapsed || (fee.served !== null && Math.min(asOf, overOn(run)) > fee.due);
}

export function feeClocks(run: RequestRun, context: ClockContext): Clock[] {
  const { fee } = run;
  if (fee === null) return [];
  const open = fee.done === null ? (isOver(run) ? 'closed' : 'running') : undefined;
  const unserved = reason(LAW, '收费通知的送达日未登记，暂按发出日推算；登记送达日之前不得认定逾期。');
  return [
    clockOf(
      {
        id: 'feePayment',
        opened: fee.sent,
        refused: run.refusals,
        start: fee.served ?? fee.sent,
        due: fee.due,
        n: FEE_PAYMENT,
        done: fee.done,
        state: feeLapsed(run, context.asOf) ? 'lapsed' : open,
        cautions: fee.served === null && fee.done === null ? [unserved] : [],
        refusals: refusalsOf(run, 'feePayment'),
      },
      context,
    ),
  ];
}

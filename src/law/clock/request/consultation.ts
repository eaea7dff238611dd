/** 征求意见: third parties and agencies asked before deciding; the time this takes is left out of the count. */
import { addWorkingDays, type DayNumber, dateOf } from '../../calendar/index.ts';
import { cite } from '../../citation/index.ts';
import { type Clock, type ClockContext, clockOf } from '../clock.ts';
import { PARTIES, type Party } from '../events.ts';
import {
  type Consultation,
  dueWith,
  type Entry,
  type Handler,
  type Handlers,
  isOver,
  over,
  overOn,
  type RequestRun,
  reason,
  refusedFor,
  type Span,
} from './run.ts';

const EXCLUSION = cite('条例§33.3');
const LAW = { thirdParty: cite('条例§32'), jointAgency: cite('条例§34'), otherAgency: EXCLUSION } as const;

/** Fifteen working days from receipt of the letter; other agencies have no period, only their answer ends it. */
function lapseOf(run: RequestRun, party: Party, from: DayNumber, { table }: ClockContext): DayNumber {
  const days = party === 'otherAgency' ? null : run.law.opinion;
  return days === null ? Number.POSITIVE_INFINITY : addWorkingDays(table, from, days);
}

function openOne(run: RequestRun, party: Party, entry: Entry): Consultation | undefined {
  const ref = entry.event.ref ?? null;
  return run.consultations.find((one) => one.party === party && one.ref === ref && one.done === null);
}

const consulted =
  (party: Party): Handler =>
  (run, entry, context) => {
    const { event, day } = entry;
    const due = dueWith(run, run.extended, context);
    const after = context.settings.excludeSendingDay ? day - 1 : day;
    const refused = refusedFor(run, 'reply', event, [
      openOne(run, party, entry) !== undefined &&
        reason(LAW[party], `正在征求${PARTIES[party]}意见，尚未答复。`),
      day > due && reason(EXCLUSION, `答复期限${dateOf(due)}已经届满，此后征求意见不能使期限恢复。`),
      day === due &&
        after >= due &&
        reason(EXCLUSION, `征求意见自发出次日起不计入，${dateOf(day)}是期限最后一日，已无剩余期限可以停止。`),
      over(run),
    ]);
    if (refused) return;
    const lapse = lapseOf(run, party, day, context);
    const span: Span = { why: 'consultation', after, to: lapse };
    run.excluded.push(span);
    run.consultations.push({
      party,
      ref: event.ref ?? null,
      sent: day,
      served: null,
      due: lapse,
      done: null,
      lapsed: false,
      until: null,
      span,
    });
  };

const letterReceived =
  (party: Party): Handler =>
  (run, entry, context) => {
    const one = openOne(run, party, entry);
    const refused = refusedFor(run, 'reply', entry.event, [
      one === undefined && reason(LAW[party], `没有待${PARTIES[party]}答复的征求意见书。`),
      one !== undefined && one.served !== null && reason(LAW[party], '收到征求意见书的日期已经登记。'),
      one !== undefined &&
        entry.day > dueWith(run, run.extended, context) &&
        reason(EXCLUSION, '答复期限已经届满，此后登记的收件日不能使期限恢复。'),
    ]);
    if (!one || refused) return;
    one.served = entry.day;
    one.due = lapseOf(run, party, entry.day, context);
    one.span.to = one.due;
  };

const answered =
  (party: Party): Handler =>
  (run, entry, context) => {
    const { event, day } = entry;
    const one = openOne(run, party, entry);
    const late = one !== undefined && day > one.due;
    const refused = refusedFor(run, 'reply', event, [
      one === undefined && reason(LAW[party], `没有待${PARTIES[party]}答复的征求意见书。`),
      late &&
        day > dueWith(run, run.extended, context) &&
        reason(EXCLUSION, `意见迟到，答复期限在此之前已经届满，不能使期限恢复。`),
      late &&
        context.settings.lateOpinion === 'ignored' &&
        reason(EXCLUSION, `意见应当在${dateOf(one.due)}前提出，逾期之后的时间照常计算。`),
    ]);
    if (!one) return;
    one.done = day;
    if (!refused) one.span.to = context.settings.excludeAnswerDay ? day : day - 1;
  };

const lapsed =
  (party: Party): Handler =>
  (run, entry) => {
    const one = openOne(run, party, entry);
    const refused = refusedFor(run, 'reply', entry.event, [
      one === undefined && reason(LAW[party], `没有待${PARTIES[party]}答复的征求意见书。`),
      one?.due === Number.POSITIVE_INFINITY &&
        reason(LAW[party], `${PARTIES[party]}没有法定答复期限，不能认定逾期。`),
      one !== undefined &&
        one.due !== Number.POSITIVE_INFINITY &&
        entry.day <= one.due &&
        reason(LAW[party], `${PARTIES[party]}的答复期限到${dateOf(one.due)}才届满。`),
    ]);
    if (one && !refused) one.lapsed = true;
  };

/**
 * @law 条例§32, 条例§34, 条例§33.3
 * Reading: the span runs from the day after sending to the day of the opinion, or to the end of the fifteen days
 * counted from receipt of the letter (docs/decisions/0011).
 */
export const CONSULTATION_HANDLERS: Handlers = {
  thirdPartyConsulted: consulted('thirdParty'),
  jointAgencyConsulted: consulted('jointAgency'),
  otherAgencyConsulted: consulted('otherAgency'),
  thirdPartyReceived: letterReceived('thirdParty'),
  jointAgencyReceived: letterReceived('jointAgency'),
  otherAgencyReceived: letterReceived('otherAgency'),
  thirdPartyAnswered: answered('thirdParty'),
  jointAgencyAnswered: answered('jointAgency'),
  otherAgencyAnswered: answered('otherAgency'),
  thirdPartyLapsed: lapsed('thirdParty'),
  jointAgencyLapsed: lapsed('jointAgency'),
  otherAgencyLapsed: lapsed('otherAgency'),
};

/** Whether on that day a consultation that counts is still open. */
export function isConsulting(run: RequestRun, asOf: DayNumber): boolean {
  return run.consultations.some(({ span, done }) => done === null && asOf > span.after && asOf <= span.to);
}

export function consultationClocks(run: RequestRun, context: ClockContext): Clock[] {
  return run.consultations.flatMap((one) => {
    if (one.party === 'otherAgency' || run.law.opinion === null) return [];
    const past = one.lapsed || (one.served !== null && Math.min(context.asOf, overOn(run)) > one.due);
    const open = past ? 'lapsed' : isOver(run) ? 'closed' : 'running';
    return clockOf(
      {
        id: one.party === 'thirdParty' ? 'thirdPartyOpinion' : 'jointAgencyOpinion',
        ref: one.ref,
        opened: one.sent,
        refused: run.refusals,
        start: one.served ?? one.sent,
        due: one.due,
        n: run.law.opinion,
        done: one.done,
        state: one.done === null ? open : undefined,
        cautions:
          one.served === null && one.done === null
            ? [reason(LAW[one.party], `${PARTIES[one.party]}收到征求意见书的日期未登记，暂按发出日推算。`)]
            : [],
      },
      context,
    );
  });
}

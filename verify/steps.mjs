// The steps of one application: what the events so far make of the reply term, and whether the next may follow them.
import { must, num, show } from './days.mjs';

/** Every event and what its detail may be, in the order in which events of one day are taken. */
const NONE = /(?!)/;
export const KINDS = {
  received: /^(inPerson|registeredMail|mail|online|email|fax|oral)$/,
  confirmed: NONE,
  clarificationAsked: /^\d{4}-\d\d-\d\d$/,
  clarificationServed: NONE,
  clarificationReceived: /^justified$/,
  extensionApproved: /^\d{1,3}$/,
  extensionNotified: NONE,
  ...Object.fromEntries(
    ['Consulted', 'Received', 'Answered'].flatMap((step) =>
      ['thirdParty', 'jointAgency', 'otherAgency'].map((party) => [party + step, /\S/]),
    ),
  ),
  reasonsAsked: NONE,
  reasonsGiven: NONE,
  feeNoticed: NONE,
  feeNoticeServed: NONE,
  feePaid: NONE,
  formed: /\S/,
  decided: /\S/,
  penaltyOverturned: /\S/,
  reconsiderationNoticed: /^(ordinary|simplified)$/,
};
export const PARTY = /^(thirdParty|jointAgency|otherAgency)(Consulted|Received|Answered)$/;
export const inSpan = (spans, day) => spans.find(({ sent, to }) => day > sent && day <= to);

/** The n-th day that counts after the start; Infinity while the term stands still. */
export function endOf({ start, n, spans }, fact) {
  let day = start;
  for (let left = n; left > 0; ) {
    const span = inSpan(spans, ++day);
    if (day === Infinity || span?.to === Infinity) return Infinity;
    must(day < start + 4000, '数不到尽头');
    if (!span && !fact(day).off) left--;
  }
  return day;
}

/** Whether receipt is the day on which both sides confirm. */
export const confirms = (channel, set) =>
  channel === 'email' ? set.emailReceipt === 'confirmation' : ['online', 'fax', 'mail'].includes(channel);

/** What the events so far make of the reply term: start, length, days left out. */
function replyTerm(events, set, fact, extensible) {
  const at = (kind) => events.findIndex((one) => one.kind === kind);
  const dateOf = (kind) => num(events[at(kind)].date);
  const old = events[0].date < '2019-05-15';
  const spans = events.flatMap(({ kind, date, detail }, index) => {
    const [, party, step] = PARTY.exec(kind) ?? [];
    if (step !== 'Consulted' && kind !== 'reasonsAsked') return [];
    const rest = events.slice(index + 1);
    const again = rest.findIndex((one) => one.kind === kind && one.detail === detail);
    const mine = again < 0 ? rest : rest.slice(0, again);
    const next = (wanted) => mine.find((one) => one.kind === wanted && one.detail === detail)?.date;
    const came = next(party ? `${party}Answered` : 'reasonsGiven');
    const endless = !party || old || party === 'otherAgency';
    const letter = num(next(`${party}Received`) ?? date);
    const lapse = endless ? Infinity : endOf({ start: letter, n: 15, spans: [] }, fact);
    const to = came ? num(came) - (party && !set.excludeAnswerDay ? 1 : 0) : lapse;
    return {
      party,
      detail,
      letter: next(`${party}Received`),
      came,
      lapse,
      sent: num(date) - (party && set.excludeSendingDay ? 1 : 0),
      to,
    };
  });
  const pairs = [
    ['clarificationAsked', 'clarificationReceived'],
    ['feeNoticed', 'feePaid'],
  ];
  const unanswered = pairs.some(([asked, came]) => at(asked) >= 0 && at(came) < 0);
  const unconfirmed =
    set.unconfirmedReceipt === 'wait' && confirms(events[0].detail, set) && at('confirmed') < 0;
  const receipt = dateOf(at('confirmed') < 0 ? 'received' : 'confirmed');
  const restart = Math.max(at('clarificationReceived'), at('feePaid'));
  const told = at('extensionNotified');
  const approved = events.findLast(({ kind }, index) => kind === 'extensionApproved' && index < told);
  const kept = told >= 0 && extensible && (set.extensionAfterRestart === 'kept' || restart < told);
  const base = old ? 15 : 20;
  const n = base + (kept ? Number(approved?.detail ?? base) : 0);
  const begun = restart < 0 ? (unconfirmed ? Infinity : receipt) : num(events[restart].date);
  return { start: unanswered ? Infinity : begun, n, base, old, receipt, spans };
}

/** Whether an event may follow those before it. */
function lawful(event, before, set, fact) {
  const { kind, detail } = event;
  const day = num(event.date);
  const had = (wanted) => before.find((one) => one.kind === wanted);
  const once = had(kind) === undefined;
  const term = replyTerm(before, set, fact, true);
  const due = endOf(term, fact);
  const after = (date, n) => endOf({ start: num(date), n, spans: [] }, fact);
  const [, party, step] = PARTY.exec(kind) ?? [];
  const asked = term.spans.findLast((one) => one.party === party && one.detail === detail);
  const ignored = asked && set.lateOpinion === 'ignored' && day > asked.lapse;
  const open = asked && !asked.came;
  const inTime = (served, window) => !served || day <= window(served.date);
  if (step === 'Consulted')
    return (!open || ignored) && day - (set.excludeSendingDay ? 1 : 0) < due && day <= due;
  if (step === 'Received') return open && !asked.letter && day <= due;
  if (step === 'Answered') return open && day <= due && !ignored;
  const { detail: until } = had('clarificationAsked') ?? {};
  const window = (date) => (until ? num(until) : after(date, set.clarificationWindow));
  const approved = before.findLast((one) => one.kind === 'extensionApproved');
  const more = Number(approved?.detail ?? term.base);
  const restarted = had('clarificationReceived') || had('feePaid');
  const confirmable = before[0].detail === null || confirms(before[0].detail, set);
  const rules = {
    confirmed: () => once && confirmable && !restarted,
    clarificationAsked: () =>
      once && (term.old || day <= after(show(term.receipt), 7)) && !(detail && num(detail) <= day),
    clarificationServed: () => once && had('clarificationAsked'),
    clarificationReceived: () =>
      once && had('clarificationAsked') && (detail || inTime(had('clarificationServed'), window)),
    extensionApproved: () => true,
    extensionNotified: () => once && approved && more >= 1 && more <= term.base && day <= due,
    reasonsAsked: () => once && !term.old && set.reasonsStopClock && day <= due,
    reasonsGiven: () => had('reasonsAsked'),
    feeNoticed: () => once && event.date >= '2021-01-01' && day <= due,
    feeNoticeServed: () => once && had('feeNoticed'),
    feePaid: () => once && had('feeNoticed') && inTime(had('feeNoticeServed'), (date) => after(date, 20)),
  };
  return rules[kind]?.();
}

/** The term of a reply, every step of it lawful. */
export function requestTerm({ clock, events }, set, fact) {
  for (let at = 1; at < events.length; at++) {
    const told = `${events[at].date}的${events[at].kind}不能成立`;
    must(lawful(events[at], events.slice(0, at), set, fact), told);
  }
  const term = replyTerm(events, set, fact, clock === 'reply');
  must(term.start < Infinity, '期限尚未起算');
  return term;
}

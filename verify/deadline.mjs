#!/usr/bin/env node
// Checks a deadline proof by counting it again. Plain Node, no dependency, nothing shared with the program that wrote it.
// node verify/deadline.mjs PROOF.json [FOLDER OF NOTICES] — exit 0 true, 1 rejected, 2 unreadable.
// Read from the bottom: complaint → rewritten → requestTerm or plainTerm → judge.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asGiven, Complaint, calendarOf, must, num, originalsIn, published, show } from './days.mjs';
import { confirms, endOf, inSpan, KINDS, PARTY, requestTerm } from './steps.mjs';

export { originalsIn };

const FIELDS =
  'area,basis,clock,days,due,events,knownAs,notices,presumed,provisional,ref,schema,settings,start';
/** Each setting's default, and what else it may be. */
const SETTINGS = {
  unconfirmedReceipt: ['arrival', (value) => value === 'wait'],
  emailReceipt: ['confirmation', (value) => value === 'arrival'],
  clarificationWindow: [15, (value) => Number.isInteger(value) && value > 0],
  excludeSendingDay: [false, (value) => value === true],
  excludeAnswerDay: [true, (value) => value === false],
  lateOpinion: ['excluded', (value) => value === 'ignored'],
  reasonsStopClock: [false, (value) => value === true],
  extensionAfterRestart: ['kept', (value) => value === 'spent'],
};
// clock: places in the law, first day of that law, working days, the event that starts it, the one that does once recorded.
const CLOCKS = {
  reply: ['条例§33.2', '2008-05-01', 20, 'received'],
  extensionNotice: ['条例§33.2', '2008-05-01', 20, 'received'],
  clarificationNotice: ['条例§30', '2019-05-15', 7, 'received', 'confirmed'],
  clarificationWindow: ['条例§30', '2019-05-15', null, 'clarificationAsked', 'clarificationServed'],
  thirdPartyOpinion: ['条例§32', '2019-05-15', 15, 'thirdPartyConsulted', 'thirdPartyReceived'],
  jointAgencyOpinion: ['条例§34', '2019-05-15', 15, 'jointAgencyConsulted', 'jointAgencyReceived'],
  feePayment: ['109号§6', '2021-01-01', 20, 'feeNoticed', 'feeNoticeServed'],
  publication: ['条例§26', '2019-05-15', 20, 'formed'],
  creditPublication: ['118号 424号', '2018-07-25', 7, 'decided'],
  penaltyWithdrawal: ['处罚法§48 处罚法§85', '2021-07-15', 3, 'penaltyOverturned'],
  reconsiderationAnswer: ['复议法§48 复议法§54 复议法§88', '2024-01-01', 5, 'reconsiderationNoticed'],
};

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
const text = (value) => JSON.stringify(sorted(value));

/** Every other clock: one event starts it, or that event's service. */
function plainTerm({ clock, events }, set) {
  const [, , length, first, second] = CLOCKS[clock];
  const [one, two, ...more] = events;
  must(more.length === 0 && (!two || two.kind === second), '所列事件与这一期限不符');
  must(!two || !PARTY.test(first) || two.detail === one.detail, '所列事件不是同一方的');
  must(
    second !== 'confirmed' || !two || one.detail === null || confirms(one.detail, set),
    '确认日不影响收到日',
  );
  const ordinary = one.detail === 'ordinary';
  return { start: num((two ?? one).date), n: ordinary ? 10 : (length ?? set.clarificationWindow), spans: [] };
}

/** Whether a day counts, and why. */
function judge(day, { start, spans }, { off, name, open, kind }) {
  const plain = off ? '周末' : '工作日';
  const arranged = off ? kind : '调休上班';
  const why = `${name ? `${arranged}（${name}）` : plain}${open ? '，暂定' : ''}`;
  if (day <= start) return [false, `${why}；${day < start ? '起算日之前' : '起算日'}，不计入`];
  if (off) return [false, why];
  const left = inSpan(spans, day);
  if (left) return [false, `${left.party ? '征求意见' : '说明理由'}期间，不计入`];
  return [true, why];
}

/** Whether events and settings are written as they may be. */
function wellFormed({ clock, events, settings, area, knownAs }) {
  const [, from, , first] = CLOCKS[clock] ?? [];
  const kinds = Object.keys(KINDS);
  must(first && events[0].kind === first && events[0].date >= from, '没有这一期限，或者第一件事不符');
  must(events.length <= 200, '事件过多');
  for (const [at, { date, kind, detail, ...others }] of events.entries()) {
    const known = kinds.includes(kind) && Object.keys(others).length === 0;
    must(
      known && (detail === null || (typeof detail === 'string' && KINDS[kind].test(detail))),
      '事件写法有误',
    );
    const earlier = events[at - 1];
    const inOrder =
      !earlier ||
      earlier.date < date ||
      (earlier.date === date && kinds.indexOf(earlier.kind) <= kinds.indexOf(kind));
    must(num(date) >= 0 && inOrder, '事件次序有误');
  }
  for (const [key, value] of Object.entries(settings)) {
    must(Object.hasOwn(SETTINGS, key) && SETTINGS[key][0] !== value && SETTINGS[key][1](value), '设置有误');
  }
  must(!Array.isArray(settings), '设置有误');
  must(area === null || (typeof area === 'string' && /^\d{2,6}$/.test(area)), '行政区划代码有误');
  must(knownAs === null || num(knownAs) >= 0, '');
}

/** The proof as it must read. */
function rewritten(proof, originals) {
  wellFormed(proof);
  const { clock, events, knownAs } = proof;
  const set = {
    ...Object.fromEntries(Object.entries(SETTINGS).map(([key, [value]]) => [key, value])),
    ...proof.settings,
  };
  const known = originals ? published(originals, proof) : asGiven(proof);
  const strange = proof.notices.find(({ number }) => known.every((one) => one.number !== number));
  must(!strange, `没有${strange?.number}的原件可以核对`);
  const fact = calendarOf(known, knownAs);
  const ofRequest = clock === 'reply' || clock === 'extensionNotice';
  const term = ofRequest ? requestTerm(proof, set, fact) : plainTerm(proof, set);
  const [opened, due] = [num(events[0].date), endOf(term, fact)];
  must(due < Infinity && events.every(({ date }) => num(date) <= due), '期限没有届满日，或者事件在届满之后');
  const days = [];
  for (let [day, count] = [opened, 0]; day <= due; day++) {
    const [counted, why] = judge(day, term, fact(day));
    const happened = events.filter(({ date }) => date === show(day));
    const codes = happened.map(({ kind, detail }) => (detail === null ? kind : `${kind}:${detail}`));
    const ordinal = counted ? ++count : null;
    days.push({ date: show(day), counted, ordinal, why, notice: fact(day).by, events: codes });
  }
  const inside = ({ date }) => date >= show(opened) && date <= show(due);
  const bears = (one) => (day) => inside(day) && fact(num(day.date)).by === one.number;
  const [from, to] = [show(opened), show(due)].map((date) => Number(date.slice(0, 4)));
  const notices = known
    .map((one) => ({ ...one, days: one.days.filter(bears(one)).sort((a, b) => (a.date < b.date ? -1 : 1)) }))
    .filter((one) => one.days.length > 0 || (one.year !== null && one.year >= from && one.year <= to));
  const presumed = days.flatMap(({ date, notice }) => {
    const { name, kind } = fact(num(date));
    return kind === '法定节日' ? [{ date, name, law: notice }] : [];
  });
  let provisional = false;
  for (let day = term.start + 1; day <= due; day++) provisional ||= fact(day).open;
  const basis = term.old ? ['条例2007§24'] : CLOCKS[clock][0].split(' ');
  const ref = /Opinion|ublication|Withdrawal/.test(clock) ? events[0].detail : null;
  return {
    ...proof,
    ref,
    basis,
    notices,
    presumed,
    start: show(term.start),
    due: show(due),
    provisional,
    days,
  };
}

/** What is wrong with a proof, in Chinese; null for a true one. `originals`: the notices, null where not at hand. */
export function complaint(sealed, originals) {
  try {
    const { digest, ...proof } = sealed;
    const shaped = Object.keys(proof).sort().join() === FIELDS && proof.schema === 'gongkai/deadline-proof@1';
    must(shaped, '不是期限证明');
    must(digest === `sha256:${createHash('sha256').update(text(proof)).digest('hex')}`, '校验码不符');
    const right = rewritten(proof, originals);
    const wrong = right.days.find((day, at) => text(day) !== text(proof.days[at] ?? null));
    must(!wrong, `${wrong?.date}一行应为${text(wrong)}`);
    must(right.days.length === proof.days.length, `逐日账应止于${right.due}`);
    for (const key of Object.keys(right))
      must(text(right[key]) === text(proof[key]), `${key}应为${text(right[key])}`);
    return null;
  } catch (error) {
    return error instanceof Complaint ? error.message : '不是期限证明';
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, folder = join(import.meta.dirname, '../src/law/calendar/notices')] = process.argv.slice(2);
  try {
    const originals = originalsIn(folder);
    const proof = JSON.parse(readFileSync(file, 'utf8'));
    const wrong = complaint(proof, originals);
    const unseen = originals ? '' : '（未与放假安排原件核对）';
    process.stdout.write(
      wrong ? `不成立：${wrong}\n` : `成立${unseen}：${proof.clock}，届满日${proof.due}\n`,
    );
    process.exitCode = wrong ? 1 : 0;
  } catch (error) {
    process.stderr.write(`读不了：${error.message}\n`);
    process.exitCode = 2;
  }
}

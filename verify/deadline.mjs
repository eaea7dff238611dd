#!/usr/bin/env node
// Checks a deadline proof by counting it again. Plain Node, no dependency, nothing shared with the program that wrote it.
// node verify/deadline.mjs PROOF.json [FOLDER OF NOTICES] — exit 0 true, 1 rejected, 2 unreadable.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const DEFAULTS = {
  clarificationWindow: 15,
  excludeSendingDay: false,
  excludeAnswerDay: true,
  extensionAfterRestart: 'kept',
};
// clock: places in the law, working days, the event that starts it, the event that starts it once recorded.
const CLOCKS = {
  reply: ['条例§33.2', 20, 'received'],
  extensionNotice: ['条例§33.2', 20, 'received'],
  clarificationNotice: ['条例§30', 7, 'received', 'confirmed'],
  clarificationWindow: ['条例§30', null, 'clarificationAsked', 'clarificationServed'],
  thirdPartyOpinion: ['条例§32', 15, 'thirdPartyConsulted', 'thirdPartyReceived'],
  jointAgencyOpinion: ['条例§34', 15, 'jointAgencyConsulted', 'jointAgencyReceived'],
  feePayment: ['109号§6', 20, 'feeNoticed', 'feeNoticeServed'],
  publication: ['条例§26', 20, 'formed'],
  creditPublication: ['118号 424号', 7, 'decided'],
  penaltyWithdrawal: ['处罚法§48 处罚法§85', 3, 'penaltyOverturned'],
  reconsiderationAnswer: ['复议法§48 复议法§54 复议法§88', 5, 'reconsiderationNoticed'],
};

const must = (right, complaint) => {
  if (!right) throw new Error(complaint);
};
const show = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const num = (date) => {
  const day = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  must(day >= 0 && show(day) === date, `“${date}”不是日期`);
  return day;
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

/** The published notices in the shape a proof gives them: those known on the day and in the area, overriding in order. */
function published(originals, { area, knownAs }) {
  return originals
    .map((one) => ({ ...one, number: one.number ?? one.title, from: one.published ?? one.issued }))
    .filter((one) => (one.area === null || area?.startsWith(one.area)) && (!knownAs || one.from <= knownAs))
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
    .map(({ number, title, issued, year, holidays }) => {
      const days = [];
      for (const { name, off, work } of holidays) {
        for (const { from, to } of off) {
          for (let day = num(from); day <= num(to); day++) days.push({ date: show(day), off: true, name });
        }
        for (const date of work) days.push({ date, off: false, name });
      }
      return { number, title, issued, year, days };
    });
}

function calendarOf(notices, presumed) {
  const special = new Map();
  for (const { date, name, law } of presumed)
    special.set(date, { off: true, name, by: law, kind: '法定节日' });
  for (const { number: by, days } of notices) {
    for (const { date, off, name } of days) special.set(date, { off, name, by, kind: '放假' });
  }
  return (day) => {
    const date = show(day);
    const week = { off: [0, 6].includes(new Date(day * 86_400_000).getUTCDay()), name: null, by: null };
    const open = notices.every(({ year }) => year !== Number(date.slice(0, 4)));
    return { ...week, open, ...special.get(date) };
  };
}

/** The term of a reply: where it starts, how long it is, what is left out, and whether each step was lawful. */
function replyTerm({ clock, events }, set, fact) {
  const at = (kind) => {
    const found = events.flatMap((event, index) => (event.kind === kind ? [index] : []));
    must(found.length <= 1, `${kind}重复`);
    return found[0] ?? -1;
  };
  const dayAt = (index) => num(events[index].date);
  const old = events[0].date < '2019-05-15';
  must(events[0].date >= '2008-05-01', '当时没有法定期限');
  const after = (day, n) => {
    for (let left = n; left > 0; ) if (!fact(++day).off) left--;
    return day;
  };
  const receipt = dayAt(Math.max(0, at('confirmed')));
  must(
    at('clarificationAsked') < 0 || old || dayAt(at('clarificationAsked')) <= after(receipt, 7),
    '补正告知逾期',
  );
  const pairs = [
    ['clarificationAsked', 'clarificationReceived'],
    ['feeNoticed', 'feePaid'],
  ];
  for (const [asked, came] of pairs)
    must(at(asked) < 0 === at(came) < 0 && at(asked) <= at(came), `${came}有误`);
  const restart = Math.max(at('clarificationReceived'), at('feePaid'));
  const start = restart < 0 ? receipt : Math.max(receipt, dayAt(restart));
  const base = old ? 15 : 20;
  const told = at('extensionNotified');
  const approved = events.findLast(({ kind }, index) => kind === 'extensionApproved' && index < told);
  const more = told < 0 ? 0 : Number(approved?.detail ?? base);
  must(told < 0 || (approved && more >= 1 && more <= base), '延期没有依据');
  const spent = clock === 'extensionNotice' || (set.extensionAfterRestart === 'spent' && restart > told);
  const spans = events.flatMap(({ kind, date, detail }, index) => {
    const party = kind.match(/^(\w+)Consulted$/)?.[1];
    if (!party && kind !== 'reasonsAsked') return [];
    const again = events.findIndex((one, next) => next > index && one.kind === kind && one.detail === detail);
    const next = (wanted) =>
      events.find((one, place) => {
        const mine = one.kind === wanted && (!party || one.detail === detail);
        return mine && place > index && (again < 0 || place < again);
      })?.date;
    const sent = num(date) - (party && set.excludeSendingDay ? 1 : 0);
    const came = next(party ? `${party}Answered` : 'reasonsGiven');
    if (came) return { party, sent, to: num(came) - (party && !set.excludeAnswerDay ? 1 : 0) };
    const endless = !party || old || party === 'otherAgency';
    return { party, sent, to: endless ? Infinity : after(num(next(`${party}Received`) ?? date), 15) };
  });
  const lawful = (rows, due) => {
    const used = rows.filter(({ counted, date }) => counted && told >= 0 && date < events[told].date).length;
    must(used < base, '延期告知在首个期限届满之后');
    must(clock !== 'reply' || spans.every(({ party, sent }) => !party || sent < due), '期限届满后才征求意见');
  };
  return { start, n: base + (spent ? 0 : more), spans, lawful, old };
}

/** Every other clock: one event starts it, or that event's service. */
function plainTerm({ clock, events }, set) {
  const [, length, first, second] = CLOCKS[clock];
  const fits = events.every(({ kind }) => kind === first || kind === second);
  must(fits, '所列事件与这一期限不符');
  const { date, detail } = events.find(({ kind }) => kind === second) ?? events[0];
  const ordinary = clock === 'reconsiderationAnswer' && detail === 'ordinary';
  return { start: num(date), n: ordinary ? 10 : (length ?? set.clarificationWindow), spans: [] };
}

/** Whether a day counts, and why. */
function judge(day, { start, spans }, { off, name, open, kind }) {
  const plain = off ? '周末' : '工作日';
  const arranged = off ? kind : '调休上班';
  const why = `${name ? `${arranged}（${name}）` : plain}${open ? '，暂定' : ''}`;
  if (day < start) return [false, `${why}；起算日之前，不计入`];
  if (day === start) return [false, `${why}；起算日，不计入`];
  if (off) return [false, why];
  const left = spans.find(({ sent, to }) => day > sent && day <= to);
  if (left) return [false, `${left.party ? '征求意见' : '说明理由'}期间，不计入`];
  return [true, why];
}

/** The proof as it must read. */
function rewritten(proof, originals) {
  const { clock, events, presumed } = proof;
  must(CLOCKS[clock] && events[0]?.kind === CLOCKS[clock][2], '没有这一期限，或者第一件事不符');
  must(
    events.every(({ date }, index) => index === 0 || date >= events[index - 1].date),
    '事件次序有误',
  );
  const set = { ...DEFAULTS, ...proof.settings };
  const chosen = Object.entries(proof.settings);
  must(
    chosen.every(([key, value]) => key in DEFAULTS && value !== DEFAULTS[key]),
    '设置有误',
  );
  const known = originals ? published(originals, proof) : proof.notices;
  const calendar = calendarOf(known, presumed);
  const term = /reply|extension/.test(clock) ? replyTerm(proof, set, calendar) : plainTerm(proof, set);
  const [opened, days] = [num(events[0].date), []];
  let [count, due] = [0, null];
  for (let day = opened; due === null; day++) {
    must(day < opened + 4000, '数不到尽头');
    const [counted, why] = judge(day, term, calendar(day));
    if (counted && ++count === term.n) due = day;
    const happened = events.filter(({ date }) => date === show(day));
    days.push({
      date: show(day),
      counted,
      ordinal: counted ? count : null,
      why,
      notice: calendar(day).by,
      events: happened.map(({ kind, detail }) => (detail === null ? kind : `${kind}:${detail}`)),
    });
  }
  term.lawful?.(days, due);
  const inside = ({ date }) => date >= show(opened) && date <= show(due);
  must(events.every(inside) && presumed.every(inside), '所列事件或者节日不在表内');
  const years = [show(opened), show(due)].map((date) => Number(date.slice(0, 4)));
  const notices = known.flatMap((one) => {
    const days = one.days.filter((day) => inside(day) && calendar(num(day.date)).by === one.number);
    const settles = one.year !== null && one.year >= years[0] && one.year <= years[1];
    return days.length > 0 || settles
      ? [{ ...one, days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) }]
      : [];
  });
  let provisional = false;
  for (let day = term.start + 1; day <= due; day++) provisional ||= calendar(day).open;
  const basis = term.old ? ['条例2007§24'] : CLOCKS[clock][0].split(' ');
  const ref = /Opinion|ublication|Withdrawal/.test(clock) ? events[0].detail : null;
  return { ...proof, ref, basis, notices, start: show(term.start), due: show(due), provisional, days };
}

/** What is wrong with a proof, in Chinese; null for a true one. `originals`: the notices, null where not at hand. */
export function complaint(sealed, originals) {
  try {
    const { digest, ...proof } = sealed;
    const fields =
      'area,basis,clock,days,due,events,knownAs,notices,presumed,provisional,ref,schema,settings,start';
    must(
      Object.keys(proof).sort().join() === fields && proof.schema === 'gongkai/deadline-proof@1',
      '不是期限证明',
    );
    must(digest === `sha256:${createHash('sha256').update(text(proof)).digest('hex')}`, '校验码不符');
    const right = rewritten(proof, originals);
    const wrong = right.days.find((day, at) => text(day) !== text(proof.days[at] ?? null));
    must(!wrong, `${wrong?.date}一行应为${text(wrong)}`);
    for (const key of Object.keys(right))
      must(text(right[key]) === text(proof[key]), `${key}应为${text(right[key])}`);
    return null;
  } catch (error) {
    return error.message;
  }
}

/** The notices lying in a folder as the program keeps them, null where there is none. */
export function originalsIn(folder) {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, folder = join(import.meta.dirname, '../src/law/calendar/notices')] = process.argv.slice(2);
  try {
    const originals = originalsIn(folder);
    const wrong = complaint(JSON.parse(readFileSync(file, 'utf8')), originals);
    const unseen = originals ? '' : '（未与放假安排原件核对）';
    process.stdout.write(wrong ? `不成立：${wrong}\n` : `成立${unseen}\n`);
    process.exitCode = wrong ? 1 : 0;
  } catch (error) {
    process.stderr.write(`读不了：${error.message}\n`);
    process.exitCode = 2;
  }
}

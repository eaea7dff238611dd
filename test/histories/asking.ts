/** Requests from arrival to their end, by every channel and every ending, at a clerk's uneven pace. */
import type { Dice } from '../../src/demo/dice.ts';
import { inventedApplicant } from '../../src/demo/people.ts';
import type { ApplicantNature } from '../../src/law/index.ts';
import type { Applicant } from '../../src/register/index.ts';
import { DECISIONS, EXCESSIVE, GIVEN, type Part, PROTECTED, REPEATED, UNCLEAR } from './decisions.ts';
import type { Case, Story, World } from './world.ts';

const NATURES: readonly (readonly [ApplicantNature, number])[] = [
  ['person', 55],
  ['company', 12],
  ['individualBusiness', 5],
  ['researchInstitute', 6],
  ['charity', 6],
  ['lawFirm', 6],
  ['legalAidOffice', 4],
  ['otherOrganisation', 6],
];
const CHANNELS: readonly (readonly [string, number])[] = [
  ['inPerson', 22],
  ['registeredMail', 16],
  ['online', 24],
  ['email', 14],
  ['fax', 8],
  ['mail', 10],
  ['oral', 6],
];
const SUPPLY = { form: 'electronic', way: 'email' } as const;

export function anyApplicant(world: World): Applicant {
  const { dice } = world;
  if (world.applicants.length > 0 && dice.chance(25)) return dice.pick(world.applicants);
  const plain = inventedApplicant(dice, dice.weighed(NATURES));
  const agent = { name: '韩受托示例', contact: '19900009999', hasAuthority: true, showsIdentity: true };
  const applicant = dice.chance(8) ? { ...plain, agent, address: '示例市虚构路99号' } : plain;
  world.applicants.push(applicant);
  return applicant;
}

/** Most come in when one year turns into the next. */
function daysToTheTurn(day: Temporal.PlainDate, dice: Dice): number {
  const turn = Temporal.PlainDate.from({ year: day.year, month: 12, day: 1 });
  const days = day.until(turn).days;
  return dice.chance(50) && days > 0 && days < 250 ? days + dice.whole(0, 45) : 0;
}

/** The command with which a request is registered. */
export function registration(world: World, ago = 0): Record<string, unknown> & { readonly type: string } {
  const { dice } = world;
  const channel = dice.weighed(CHANNELS);
  return {
    type: 'request.register',
    ...world.ago(ago),
    channel,
    content: { description: `示例项目${dice.whole(1, 40)}的环评批复` },
    supply: SUPPLY,
    applicant: anyApplicant(world),
    ...(channel === 'oral' && { takenDownBy: 'handler-1' }),
  };
}

/** One request, from its registration to whatever becomes of it. */
export function* asked(world: World, agency: string): Story {
  const { dice } = world;
  const pause = daysToTheTurn(world.day, dice);
  if (pause > 0) yield pause;
  const command = registration(
    world,
    dice.weighed([
      [0, 82],
      [dice.whole(1, 20), 12],
      [dice.whole(20, 130), 6],
    ]),
  );
  const id = world.open(agency, command, command.channel === 'online' ? 'applicant' : 'handler');
  if (id === undefined) return;
  const request = { agency, id };
  const confirms = ['online', 'mail', 'fax', 'email'].includes(String(command.channel));
  if (confirms && dice.chance(88)) {
    if (dice.chance(40)) yield dice.whole(1, 12);
    world.dated(request, 'request.confirm');
  }
  yield dice.whole(0, 2);
  if (dice.chance(70)) world.act(request, 'request.triage', { as: 'disclosure' });
  if (dice.chance(70)) world.act(request, 'request.assign', { unit: 'air', handler: 'handler-1' });
  if (dice.chance(12)) world.act(request, 'request.involve', { units: ['law'], reason: '需要核对条款' });
  yield* ended(world, request);
}

const ENDINGS: readonly (readonly [(world: World, request: Case) => Story, number])[] = [
  [decidedSoon, 44],
  [clarified, 17],
  [consulted, 9],
  [extended, 7],
  [charged, 8],
  [excessive, 5],
  [withdrawn, 6],
  [forgotten, 4],
];

/** From whatever point a case has reached to one of the ways it can end. */
export function* ended(world: World, request: Case): Story {
  const tell = world.dice.weighed(ENDINGS);
  yield* tell(world, request);
}

function* decidedSoon(world: World, request: Case): Story {
  yield world.dice.whole(1, 16);
  const again = world.dice.chance(6);
  if (again)
    return yield* concluded(world, request, REPEATED, {
      earlier: { on: '2021-03-01', number: '示例告〔2021〕3号' },
    });
  yield* concluded(world, request, world.dice.pick(DECISIONS));
}

/** Search, reviews, decision, signature, reply, service; now and then sent back once. */
export function* concluded(world: World, request: Case, parts: readonly Part[], more: object = {}): Story {
  const { dice } = world;
  if (parts.some(({ outcome }) => outcome === 'unavailable.notExisting'))
    world.dated(request, 'request.recordSearch', SEARCH);
  world.dated(request, 'request.reviewSecrecy', secrecyOf(parts), 'reviewer');
  if (dice.chance(40)) yield dice.whole(0, 2);
  world.dated(request, 'request.decide', { parts, ...more });
  if (dice.chance(8)) {
    world.dated(request, 'request.reviewLegality', { conclusion: 'returned', basis: '条款有误' }, 'auditor');
    world.dated(request, 'request.decide', { parts, ...more });
  }
  world.dated(request, 'request.reviewLegality', { conclusion: 'agreed', basis: '正确' }, 'auditor');
  if (dice.chance(10)) {
    world.act(request, 'request.delegate', { to: 'publisher-1', reason: '出差' }, 'head');
    world.dated(request, 'request.sign', { conclusion: 'approved', basis: '同意' }, 'publisher');
  } else world.dated(request, 'request.sign', { conclusion: 'approved', basis: '同意' }, 'head');
  if (dice.chance(40)) yield dice.whole(0, 3);
  if (!world.dated(request, 'request.reply', { way: 'electronic' })) return;
  if (dice.chance(80))
    world.dated(request, 'request.recordService', { way: 'electronic', proof: '系统回执' });
  if (dice.chance(8)) world.act(request, 'request.suggestDisclosure', { by: 'agency', note: '多人申请' });
}

const SEARCH = {
  systems: ['档案系统'],
  terms: ['环评批复'],
  range: '全部文件',
  found: false,
  result: '没有找到',
  searcher: 'handler-1',
};

function secrecyOf(parts: readonly Part[]) {
  const kept = parts.some(({ outcome }) => outcome.startsWith('withheld.'));
  const given = parts.some(({ outcome }) => outcome.startsWith('disclosed.'));
  const conclusion = kept ? (given ? 'partlyDisclosable' : 'notDisclosable') : 'disclosable';
  return { conclusion, basis: '已逐项审查' };
}

function* clarified(world: World, request: Case): Story {
  const { dice } = world;
  yield dice.whole(1, 6);
  world.dated(request, 'request.askClarification', { items: ['写明时间范围'] });
  world.dated(request, 'request.recordClarificationServed', { proof: '签收单' });
  const ends = dice.weighed([
    ['answered', 45],
    ['lapsed', 40],
    ['excused', 15],
  ] as const);
  if (ends === 'answered') {
    yield dice.whole(1, 14);
    world.dated(request, 'request.recordClarificationReceived', { content: '近一年' });
    yield dice.whole(1, 16);
    return yield* concluded(world, request, dice.chance(30) ? UNCLEAR : dice.pick(DECISIONS));
  }
  yield dice.whole(22, 34);
  world.dated(request, 'request.lapseClarification', { unjustified: true, reason: '期满未补正' });
  if (ends !== 'excused') return;
  yield dice.whole(1, 20);
  const came = { ...world.ago(dice.whole(1, 40)), content: '近一年', justification: '住院' };
  world.dated(request, 'request.recordClarificationReceived', came);
  yield dice.whole(1, 16);
  yield* concluded(world, request, dice.pick(DECISIONS));
}

function* consulted(world: World, request: Case): Story {
  const { dice } = world;
  const third = inventedApplicant(dice, 'company');
  world.applicants.push(third);
  const party = { party: 'thirdParty', ref: 'party-1' } as const;
  yield dice.whole(1, 6);
  world.dated(request, 'request.consult', { ...party, about: '附件二', counterpart: third });
  world.dated(request, 'request.recordConsultationReceived', { ...party, proof: '签收单' });
  if (dice.chance(30)) {
    yield dice.whole(22, 30);
    world.dated(request, 'request.lapseConsultation', party);
    return yield* concluded(world, request, PROTECTED);
  }
  yield dice.whole(2, 16);
  const opinion = dice.pick(['agrees', 'objects'] as const);
  world.dated(request, 'request.recordOpinion', { ...party, opinion });
  yield dice.whole(1, 8);
  yield* concluded(world, request, opinion === 'agrees' ? GIVEN : PROTECTED);
}

function* extended(world: World, request: Case): Story {
  const { dice } = world;
  yield dice.whole(10, 24);
  world.dated(request, 'request.approveExtension', { days: dice.whole(5, 20), reason: '档案待调取' }, 'head');
  world.dated(request, 'request.notifyExtension', { way: 'electronic' });
  yield dice.whole(5, 22);
  yield* concluded(world, request, dice.pick(DECISIONS));
}

function* charged(world: World, request: Case): Story {
  const { dice } = world;
  const count = dice.whole(40, 200);
  const fee = { standard: 'page', count, chargedBefore: 0, excessive: true, alreadyPublic: false };
  yield dice.whole(1, 8);
  world.dated(request, 'request.proposeFee', fee);
  world.dated(request, 'request.approveFee', { reason: '页数明显偏多' }, 'head');
  world.dated(request, 'request.noticeFee', { way: 'electronic' });
  world.dated(request, 'request.recordFeeServed', { proof: '回执' });
  if (dice.chance(50)) {
    yield dice.whole(30, 42);
    world.dated(request, 'request.lapseFee', { reason: '期满未缴' });
    if (dice.chance(60)) return;
    // The bank's slip turns up afterwards: paid in time after all, or too late.
    yield dice.whole(1, 20);
    const slip = { ...world.ago(dice.whole(1, 45)), amount: noticedFee(world, request) };
    world.dated(request, 'request.recordFeePaid', slip);
    return yield* concluded(world, request, GIVEN);
  }
  yield dice.whole(1, 20);
  world.dated(request, 'request.recordFeePaid', { amount: noticedFee(world, request) });
  yield dice.whole(1, 16);
  yield* concluded(world, request, GIVEN);
}

function noticedFee(world: World, request: Case): number {
  const amounts = world
    .entriesOf(request, 'request')
    .map(({ event }) => (event as { amount?: number }).amount);
  return amounts.findLast((one) => one !== undefined) ?? 0;
}

function* excessive(world: World, request: Case): Story {
  const { dice } = world;
  yield dice.whole(1, 6);
  world.dated(request, 'request.askReasons', { reason: '本月申请数量明显偏多' });
  yield dice.whole(1, 10);
  if (dice.chance(70)) world.dated(request, 'request.recordReasons', { note: '说明材料' });
  if (dice.chance(60)) return yield* concluded(world, request, EXCESSIVE);
  const until = world.day.add({ days: dice.whole(20, 60) }).toString();
  world.dated(request, 'request.notifyDelay', { until, reason: '数量较多' });
  yield dice.whole(5, 50);
  yield* concluded(world, request, dice.pick(DECISIONS));
}

function* withdrawn(world: World, request: Case): Story {
  yield world.dice.whole(0, 20);
  world.dated(request, 'request.withdraw', { statement: '申请人书面撤回' });
}

function* forgotten(world: World, request: Case): Story {
  yield world.dice.whole(100, 500);
  yield* concluded(world, request, world.dice.pick(DECISIONS));
}

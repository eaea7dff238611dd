/** Disputes from the copy received to the judgment that holds, and what they do to the reply they are about. */
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '../../src/register/index.ts';
import { concluded } from './asking.ts';
import { DECISIONS } from './decisions.ts';
import type { Case, Story, World } from './world.ts';

const ALL = Object.keys(DISPUTE_OUTCOMES) as DisputeOutcome[];
const OF_REVIEW = ALL.filter((id) => id.startsWith('reconsideration.'));
const OF_COURT = ALL.filter((id) => id.startsWith('court.'));
const OF_HIGHER = ALL.filter((id) => id.startsWith('higherCourt.'));
const COURT = { body: '示例市人民法院' } as const;

/** A dispute, mostly about a reply of this register. */
export function* contested(world: World, agency: string): Story {
  const { dice } = world;
  const replied = (world.cases.get('request') ?? []).filter((one) => one.agency === agency);
  const request = replied.length > 0 && dice.chance(75) ? dice.pick(replied) : undefined;
  const court = dice.chance(40);
  const id = world.open(agency, opening(world, court ? 'litigation.direct' : 'reconsideration', request));
  if (id === undefined) return;
  const dispute = { agency, id };
  yield* court ? tried(world, dispute) : reviewed(world, dispute);
  if (!court && dice.chance(45)) yield* suedAfter(world, dispute, request);
  const contestedReply = request ?? (replied.length > 0 ? dice.pick(replied) : undefined);
  if (!contestedReply) return;
  if (!request) world.act(dispute, 'dispute.link', { request: contestedReply.id });
  yield* takenUpAgain(world, dispute, contestedReply);
}

function opening(world: World, group: string, request: Case | undefined, more: object = {}) {
  const { dice } = world;
  return {
    type: 'dispute.open',
    ...world.ago(dice.chance(20) ? dice.whole(1, 25) : 0),
    group,
    body: group === 'reconsideration' ? '示例市人民政府' : COURT.body,
    caseNumber: `示例${world.day.year}第${world.given.length}号`,
    subject: '不服答复',
    capacity: dice.chance(8) ? 'coDefendant' : 'respondent',
    ...(request && { request: request.id }),
    ...more,
  };
}

function* reviewed(world: World, dispute: Case): Story {
  const { dice } = world;
  if (dice.chance(20))
    world.act(dispute, 'dispute.setProcedure', { procedure: 'simplified', reason: '事实清楚' });
  if (dice.chance(30)) world.act(dispute, 'dispute.assign', { handler: 'handler-1' });
  yield dice.whole(1, 12);
  world.dated(dispute, 'dispute.answer');
  if (dice.chance(25)) joined(world, dispute);
  if (dice.chance(15)) return voided(world, dispute);
  yield dice.whole(10, 90);
  if (dice.chance(20)) world.dated(dispute, 'dispute.hear');
  world.dated(dispute, 'dispute.decide', { outcome: dice.pick(OF_REVIEW) });
  if (dice.chance(20)) yield* burdened(world, dispute);
}

function voided(world: World, dispute: Case): void {
  world.act(dispute, 'dispute.void', { reason: '重复登记' }, 'auditor');
}

function joined(world: World, dispute: Case): void {
  const others = (world.cases.get('dispute') ?? []).filter(({ agency }) => agency === dispute.agency);
  const other = others.findLast(({ id }) => id !== dispute.id) ?? dispute;
  world.dated(dispute, 'dispute.join', { with: other.id });
}

function* burdened(world: World, dispute: Case): Story {
  const { dice } = world;
  const term = dice.pick([
    { n: 15, unit: 'day' },
    { n: 10, unit: 'workingDay' },
  ] as const);
  world.dated(dispute, 'dispute.impose', {
    duty: dice.pick(['redo', 'perform', 'report'] as const),
    text: '重新答复',
    term,
  });
  const duty = world.entriesOf(dispute, 'dispute').at(-1)?.version ?? 1;
  yield dice.whole(1, 20);
  world.dated(dispute, 'dispute.fulfil', { duty, note: '已经办理' });
}

/** First instance, appeal, remand, retrial: as far as chance takes it. */
function* tried(world: World, dispute: Case): Story {
  const { dice } = world;
  yield dice.whole(3, 15);
  world.dated(dispute, 'dispute.answer');
  if (dice.chance(40)) {
    const day = world.day.add({ days: 20 }).toString();
    world.act(dispute, 'dispute.scheduleHearing', { day, place: '第一法庭' });
  }
  yield dice.whole(20, 150);
  world.dated(dispute, 'dispute.decide', { outcome: dice.pick(OF_COURT) });
  yield dice.whole(2, 15);
  if (dice.chance(45)) return void world.dated(dispute, 'dispute.settle');
  const number = () => ({ ...COURT, caseNumber: `示例终${world.given.length}号` });
  if (
    !world.dated(dispute, 'dispute.appeal', { ...number(), by: dice.pick(['agency', 'otherParty'] as const) })
  )
    return;
  yield dice.whole(20, 120);
  const outcome = dice.pick([...OF_HIGHER, ...OF_COURT]);
  world.dated(dispute, 'dispute.decide', { outcome });
  if (outcome === 'higherCourt.remanded') {
    yield dice.whole(5, 30);
    world.dated(dispute, 'dispute.rehear', number());
    yield dice.whole(20, 90);
    world.dated(dispute, 'dispute.decide', { outcome: dice.pick(OF_COURT) });
    yield 16;
    world.dated(dispute, 'dispute.settle');
  }
  if (dice.chance(75)) return;
  yield dice.whole(30, 250);
  world.dated(dispute, 'dispute.openRetrial', { ...number(), by: 'otherParty' });
  yield dice.whole(20, 120);
  world.dated(dispute, 'dispute.decide', { outcome: dice.pick(OF_HIGHER) });
  world.dated(dispute, 'dispute.settle');
}

function* suedAfter(world: World, { agency, id }: Case, request: Case | undefined): Story {
  yield world.dice.whole(1, 15);
  const suit = world.open(agency, opening(world, 'litigation.afterReconsideration', request, { after: id }));
  if (suit !== undefined) yield* tried(world, { agency, id: suit });
}

/** The reply is made anew, whether or not anybody ordered it: the register knows which. */
function* takenUpAgain(world: World, dispute: Case, request: Case): Story {
  const { dice } = world;
  if (dice.chance(40)) return;
  yield dice.whole(1, 10);
  const reopened = { dispute: dispute.id, reason: '责令重新答复' };
  if (!world.dated(request, 'request.reopen', reopened)) return;
  yield dice.whole(3, 18);
  yield* concluded(world, request, dice.pick(DECISIONS));
}

/** Corrections proposed by one person and answered by another: days moved, classes and results changed, entries struck. */
import { DISPUTE_OUTCOMES, isCorrection, type MatterKind } from '../../src/register/index.ts';
import { DECISIONS } from './decisions.ts';
import type { Command, World } from './world.ts';

const KINDS: readonly (readonly [MatterKind, number])[] = [
  ['request', 52],
  ['dispute', 14],
  ['document', 9],
  ['decision', 9],
  ['charge', 7],
  ['disclosure', 3],
  ['improvement', 1],
  ['rectification', 1],
  ['year', 3],
  ['agency', 1],
];

/** Entries on which the year, the column or the result of a case hangs. */
const WEIGHTY =
  /registered|replied|confirmed|decided|Lapsed|withdrawn|opened|settled|collected|refunded|totalAdded|repealed|expired|prolonged|voided|Received|split|merged|transferredOut|reopened|changed/;

export function corrected(world: World): void {
  const { dice } = world;
  const kind = dice.weighed(KINDS);
  const one = world.anyCase(kind);
  if (!one) return;
  const { agency, id } = one;
  const entries = world.entriesOf(one, kind).filter(({ event }) => !isCorrection(event));
  const weighty = entries.filter(({ event }) => WEIGHTY.test(event.type));
  const target = dice.pick(weighty.length > 0 && dice.chance(80) ? weighty : entries);
  const before = world.ordered(agency, { kind, id }, target.version);
  const instead = before && dice.chance(70) ? changed(world, before) : null;
  const about = { kind, id };
  const proposed = { type: 'correction.propose', about, of: target.version, instead, reason: '原登记有误' };
  const answer = world.give(agency, proposed);
  if (answer.kind !== 'accepted') return;
  const proposal = answer.matters[0]?.version ?? 0;
  if (dice.chance(8)) world.give(agency, { type: 'correction.approve', about, proposal });
  if (dice.chance(10)) {
    world.give(agency, { type: 'correction.decline', about, proposal, reason: '原登记无误' }, 'head');
  } else world.give(agency, { type: 'correction.approve', about, proposal }, 'head');
}

/** What should have been ordered. */
function changed(world: World, before: Command): Command {
  const { dice } = world;
  const otherwise = dice.chance(50) ? CHANGES[before.type]?.(world, before) : undefined;
  if (otherwise) return { ...before, ...otherwise };
  if (typeof before.on !== 'string') return before;
  const moved = Temporal.PlainDate.from(before.on).add({
    days: dice.chance(12) ? -380 : dice.whole(-45, 25),
  });
  const today = world.day;
  const on = Temporal.PlainDate.compare(moved, today) > 0 ? today : moved;
  return { ...before, on: on.toString(), evidence: { kind: 'post', note: '邮戳' } };
}

const CHANGES: Readonly<Record<string, (world: World, before: Command) => object>> = {
  'request.register': ({ dice }, { applicant }) => ({
    applicant: {
      ...(applicant as object),
      nature: dice.pick(['person', 'company', 'charity', 'lawFirm'] as const),
    },
  }),
  'request.decide': ({ dice }) => ({ parts: dice.pick(DECISIONS) }),
  'dispute.decide': ({ dice }) => ({ outcome: dice.pick(Object.keys(DISPUTE_OUTCOMES)) }),
  'dispute.open': ({ dice }) => ({
    capacity: dice.pick(['respondent', 'coDefendant'] as const),
    group: dice.pick(['reconsideration', 'litigation.direct'] as const),
  }),
  'document.register': ({ dice, day }) => ({
    kind: dice.pick(['rules', 'normativeDocuments'] as const),
    validUntil: dice.chance(50) ? null : day.add({ days: dice.whole(-300, 400) }).toString(),
  }),
  'document.prolong': ({ dice, day }) => ({ validUntil: day.add({ days: dice.whole(0, 400) }).toString() }),
  'decision.register': ({ dice }) => ({ kind: dice.pick(['licence', 'penalty', 'coercion'] as const) }),
  'decision.addTotal': ({ dice }) => ({ quantity: dice.whole(60, 90) }),
  'charge.collect': ({ dice }) => ({ amount: dice.whole(1, 9_000_000) }),
  'charge.collectTotal': ({ dice }) => ({ amount: dice.whole(1, 9_000_000) }),
  'charge.refund': ({ dice }) => ({ amount: dice.whole(1, 900_000) }),
  'year.write': () => ({ text: '全年未收取费用。' }),
};

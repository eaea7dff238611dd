/** What upsets a register: cases split, merged, transferred, voided; entries corrected; clerks who give an order twice. */
import { ended } from './asking.ts';
import { corrected } from './correcting.ts';
import { reportingWith } from './tree.ts';
import type { Case, Story, World } from './world.ts';

type Upset = (world: World) => void;

function split(world: World): void {
  const request = anyOpen(world);
  if (!request) return;
  const { dice } = world;
  const parts = Array.from({ length: dice.whole(2, 3) }, (_, at) => ({ description: `第${at + 1}项` }));
  const answer = world.give(request.agency, {
    type: 'request.split',
    matter: request.id,
    parts,
    reason: '一事一申请',
  });
  if (answer.kind !== 'accepted') return;
  for (const { agency, id } of answer.matters.slice(1)) world.start(ended(world, { agency, id }));
}

/** The applicant files once more what is still open, and the later goes into the earlier. */
function merged(world: World): void {
  const request = anyOpen(world);
  const first = request && world.ordered(request.agency, { kind: 'request', id: request.id }, 1);
  if (!request || first?.type !== 'request.register') return;
  const { evidence: _, ...again } = first;
  const id = world.open(request.agency, { ...again, type: first.type, on: world.day.toString() });
  if (id === undefined) return;
  const [one, other] = world.dice.chance(85) ? [id, request.id] : [request.id, id];
  world.act({ agency: request.agency, id: one }, 'request.merge', { into: other, reason: '同一申请' });
}

function transferred(world: World): void {
  const { dice } = world;
  const request = anyOpen(world, (agency) => reportingWith(world, agency).length > 0);
  if (!request) return;
  const near = reportingWith(world, request.agency);
  const to = near.length > 0 && dice.chance(85) ? dice.pick(near) : dice.pick(world.agencies);
  const fields = { agency: to, reason: '由其承办' };
  const answer = world.give(request.agency, { type: 'request.transfer', matter: request.id, ...fields });
  if (answer.kind !== 'accepted') return;
  for (const { agency, id } of answer.matters.slice(1)) world.start(ended(world, { agency, id }));
}

function voided(world: World): void {
  const request = anyOpen(world);
  // Voided by somebody else than whoever took it in and handles it.
  if (request) world.act(request, 'request.void', { reason: '重复录入' }, 'auditor');
}

const UNDECIDED = ['unconfirmed', 'registered', 'processing', 'clarifying', 'consulting'];

/** One of the newest; mostly such as nothing has been decided about. */
function anyOpen(world: World, wanted: (agency: string) => boolean = () => true): Case | undefined {
  const all = (world.cases.get('request') ?? []).filter(({ agency }) => wanted(agency)).slice(-12);
  const rows = world.agencies.flatMap((agency) =>
    world.register.matters(agency).flatMap(({ matter, row }) => (row ? [{ agency, matter, row }] : [])),
  );
  const open = all.filter((one) =>
    rows.some(
      ({ agency, matter, row }) =>
        agency === one.agency && matter.id === one.id && row.open && UNDECIDED.includes(row.stage),
    ),
  );
  const choices = open.length > 0 && world.dice.chance(85) ? open : all;
  return choices.length > 0 ? world.dice.pick(choices) : undefined;
}

/** Two clerks at one case: the slower one is told what happened meanwhile. */
function overtaken(world: World): void {
  const request = world.anyCase('request');
  if (!request) return;
  const expected = world.entriesOf(request, 'request').length - world.dice.whole(0, 1);
  const command = { type: 'request.triage', matter: request.id, as: 'inquiry' };
  world.give(request.agency, command, 'handler', { expected });
}

/** The same order twice, under the same key. */
function repeated(world: World): void {
  const before = world.given.at(-1);
  if (!before || before.answer.kind === 'conflict') return;
  const again = world.register.execute(before.order, before.moment);
  if (again !== before.answer) throw new Error('The same key got another answer');
}

function revealed(world: World): void {
  const person = world.anyCase('request');
  const event = person && (world.entriesOf(person, 'request')[0]?.event as { person?: string });
  if (!person || typeof event?.person !== 'string') return;
  const command = {
    type: 'person.reveal',
    matter: event.person,
    fields: ['contact'],
    reason: '电话联系申请人',
  };
  world.give(person.agency, command);
}

/** Choices of an agency that bear on cases to come. */
export function rechosen(world: World, agency = world.dice.pick(world.agencies)): void {
  const { dice } = world;
  const profile = world.register.profiles().find(({ id }) => id === agency);
  if (!profile) return;
  const settings = {
    ...profile.settings,
    ...dice.pick([
      { disputesCountedBy: dice.pick(['dispute', 'instance'] as const) },
      { clock: dice.chance(50) ? {} : { unconfirmedReceipt: dice.pick(['arrival', 'wait'] as const) } },
      {
        rows: {
          ...profile.settings.rows,
          alreadyPublic: dice.pick(['disclosed', 'otherHandling.other'] as const),
        },
      },
      { expiryCountsAsRepeal: dice.chance(50) },
    ]),
  };
  const name = dice.chance(20) ? { name: `${profile.name}（更名）` } : {};
  world.give(agency, { type: 'agency.change', settings, ...name, reason: '调整做法' }, 'head');
}

const UPSETS: readonly (readonly [Upset, number])[] = [
  [split, 20],
  [merged, 18],
  [transferred, 24],
  [voided, 12],
  [corrected, 52],
  [overtaken, 3],
  [repeated, 3],
  [revealed, 2],
  [(world) => rechosen(world), 5],
];

/** Upsets come in threes, so that one meets what another has left. */
export function* upset(world: World): Story {
  world.dice.weighed(UPSETS)(world);
  yield world.dice.whole(0, 60);
  world.dice.weighed(UPSETS)(world);
  yield world.dice.whole(0, 60);
  world.dice.weighed(UPSETS)(world);
}

/** What must hold of the records: played again, folded again, tampered with, searched for names. */
import { Dice } from '../../src/demo/dice.ts';
import {
  agencies as AGENCY,
  ChainCheck,
  type DailyHead,
  type Entry,
  joined,
  judgeChains,
  MATTERS,
  MemoryRegister,
  standing,
  stateOf,
} from '../../src/register/index.ts';
import { meansForTests } from '../../src/register/testing.cases.ts';
import type { Property } from './figures.ts';
import { type History, MEANS } from './history.ts';

/** A refusal says why and on what ground, and leaves everything as it was. */
export const refusalsReasoned: Property = ({ world }) =>
  world.given.flatMap(({ order: { command }, answer }) => {
    if (answer.kind !== 'refused') return [];
    const bare = answer.reasons.some(({ text, law }) => !text.trim() || !law?.notation);
    return answer.reasons.length === 0 || bare ? [`${command.type}：${JSON.stringify(answer)}`] : [];
  });

/** The same orders in a register under another nonce: the same chains, lines and bookings. */
export const replayEqual: Property = ({ world }) => {
  const again = new MemoryRegister(meansForTests());
  const faults = world.given.flatMap(({ order, moment, answer }) => {
    const other = again.execute(order, moment);
    return JSON.stringify(other) === JSON.stringify(answer) ? [] : [`${order.command.type}：答复不同`];
  });
  const differing = world.agencies.filter(
    (agency) => JSON.stringify(allOf(again, agency)) !== JSON.stringify(allOf(world.register, agency)),
  );
  return [...faults, ...differing.map((agency) => `${agency}：重放不同`)];
};

function allOf(register: MemoryRegister, agency: string) {
  const derived = register.matters(agency).map(({ matter, row, bookings }) => ({ matter, row, bookings }));
  return [register.chain(agency), derived, register.closedThrough(agency)];
}

const FIELDS = ['column', 'opened', 'closed', 'result', 'quantity'] as const;

/** Lines and counts are what the entries alone give, with the day and the agency as they were when the last was made. */
export const stateFromEntries: Property = ({ world: { register, agencies }, frozen }) =>
  agencies.flatMap((agency) => {
    const own = register.entries(agency, { kind: 'agency', id: 'agency' });
    return register.matters(agency).flatMap(({ matter, entries, row, bookings }) => {
      const definition = MATTERS[matter.kind];
      const state = stateOf(definition, matter.id, standing(entries));
      const last = entries.at(-1)!;
      const known = own.filter(({ seq }) => seq <= last.seq);
      const { profile } = stateOf(AGENCY, 'agency', standing(known));
      const today = Temporal.PlainDate.from(last.enteredAt.slice(0, 10));
      const calendar = MEANS.calendar(profile.region);
      const line = definition.row(state, { today, calendar, profile });
      const name = `${agency} ${matter.kind}/${matter.id}`;
      const faults = JSON.stringify(line) === JSON.stringify(row) ? [] : [`${name}：案件行不同`];
      const facts = new Map(definition.counts(state).map((one) => [one.part, one]));
      const off = bookings.filter((booking) => {
        const fact = facts.get(booking.part);
        facts.delete(booking.part);
        const differs = !fact || FIELDS.some((field) => fact[field] !== booking[field]);
        return differs !== booking.late || (differs && !frozen);
      });
      return off.length + facts.size === 0 ? faults : [...faults, `${name}：入账不同`];
    });
  });

type Tampering = (chain: readonly Entry[], at: number, dice: Dice) => Entry[];

/** `at` is a place ahead of the last entry. */
const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  改一个字: (chain, at, dice) => chain.with(at, oneSignChanged(chain[at]!, dice)),
  改经办人: (chain, at) => chain.with(at, { ...chain[at]!, actor: { id: 'nobody', role: 'auditor' } }),
  改时间: (chain, at) =>
    chain.with(at, { ...chain[at]!, enteredAt: chain[at + 1]!.enteredAt.replace('.000Z', '.001Z') }),
  改事项: (chain, at) => chain.with(at, { ...chain[at]!, matter: { kind: 'request', id: 'R1999-00001' } }),
  邻条对调: (chain, at) => chain.with(at, chain[at + 1]!).with(at + 1, chain[at]!),
  抽去一条: (chain, at) => chain.toSpliced(at, 1),
  重复一条: (chain, at) => chain.toSpliced(at, 0, chain[at]!),
  移到末尾: (chain, at) => [...chain.toSpliced(at, 1), chain[at]!],
  改后重算这一条: (chain, at, dice) =>
    chain.with(at, rehashed(oneSignChanged(chain[at]!, dice), chain[at - 1])),
  抽去一条再编号: (chain, at) => chain.toSpliced(at, 1).map((entry, place) => ({ ...entry, seq: place + 1 })),
};

const { digest } = MEANS.crypto;

function rehashed({ seq: _, previous: __, hash: ___, ...rest }: Entry, before: Entry | undefined): Entry {
  const { seq, hash, enteredAt } = before ?? { seq: 0, hash: '0'.repeat(64), enteredAt: '' };
  return joined(rest, { seq, hash, enteredAt }, rest.enteredAt, digest);
}

/** Somewhere in what the event says. */
function oneSignChanged(entry: Entry, dice: Dice): Entry {
  const text = JSON.stringify(entry.event);
  const places = [...text.matchAll(/[\p{Script=Han}\da-z]/gu)].map(({ index }) => index);
  for (;;) {
    const at = dice.pick(places);
    const other =
      text[at] === '一' ? '二' : /\d/.test(text[at]!) ? String((Number(text[at]) + 1) % 10) : '一';
    const changed = readOrNothing(`${text.slice(0, at)}${other}${text.slice(at + 1)}`);
    if (changed) return { ...entry, event: changed };
  }
}

function readOrNothing(text: string): Entry['event'] | undefined {
  try {
    return JSON.parse(text) as Entry['event'];
  } catch {
    return undefined;
  }
}

function isWhole(chain: readonly Entry[]): boolean {
  const check = new ChainCheck(digest);
  return chain.every((entry) => check.take(entry) === undefined);
}

/** Untouched chains hold; each kind of tampering is found, at a place and in a chain that chance chooses. */
export const tamperingFound: Property = ({ seed, world: { register, agencies } }) => {
  const dice = new Dice(seed);
  const broken = agencies.filter((agency) => !isWhole(register.chain(agency)));
  const long = agencies.filter((agency) => register.chain(agency).length > 2);
  const missed = Object.entries(TAMPERINGS).filter(([, tamper]) => {
    const chain = register.chain(dice.pick(long));
    return isWhole(tamper(chain, dice.whole(0, chain.length - 2), dice));
  });
  return [...broken.map((agency) => `${agency}：链不完整`), ...missed.map(([name]) => `没有发现：${name}`)];
};

/** An end cut off, or a whole chain forged anew, shows against the last entries of the days. */
export async function cuttingFound({ seed, world: { register, agencies } }: History): Promise<string[]> {
  const dice = new Dice(seed + 1);
  const long = agencies.filter((agency) => register.chain(agency).length > 2);
  const agency = dice.pick(long);
  const chain = register.chain(agency);
  const heads = headsOf(chain);
  const cut = chain.slice(0, dice.whole(0, chain.length - 1));
  const forged = forgedFrom(chain, dice.whole(0, chain.length - 1), dice);
  const [whole, short, other] = [
    await breaks(chain, heads),
    await breaks(cut, heads),
    await breaks(forged, heads),
  ];
  const faults = [
    whole !== 0 && `${agency}：完整的链被判为断裂`,
    short === 0 && `${agency}：截去末尾没有发现`,
    other === 0 && `${agency}：改后全部重算没有发现`,
  ];
  return faults.filter((fault) => fault !== false);
}

function forgedFrom(chain: readonly Entry[], at: number, dice: Dice): Entry[] {
  const forged: Entry[] = [];
  for (const [place, entry] of chain.entries())
    forged.push(rehashed(place === at ? oneSignChanged(entry, dice) : entry, forged.at(-1)));
  return forged;
}

function headsOf(chain: readonly Entry[]): DailyHead[] {
  const heads = chain.map(({ enteredAt, seq, hash }): [string, DailyHead] => {
    const day = enteredAt.slice(0, 10);
    return [day, { day, seq, hash }];
  });
  return [...new Map(heads).values()];
}

async function breaks(chain: readonly Entry[], heads: readonly DailyHead[]): Promise<number> {
  const chains = {
    agencies: async () => [{ id: 'one' }],
    heads: async () => heads,
    async *chain() {
      yield* chain;
    },
  };
  return (await judgeChains(chains, digest)).breaks.length;
}

/** Nothing that tells who applied stands in an entry, a line, an answer or a reason. */
export const nobodyNamed: Property = ({ world }) => {
  const { register, agencies, given, applicants } = world;
  const all = [
    ...agencies.map((agency) => JSON.stringify(allOf(register, agency))),
    JSON.stringify(given.map(({ answer }) => answer)),
  ].join();
  const told = applicants.flatMap(({ name, contact, address, paper, agent }) => [
    name,
    contact,
    address,
    paper?.number,
    agent?.name,
    agent?.contact,
  ]);
  const secrets = [...new Set(told.filter((text) => text !== undefined))];
  return secrets.some((secret) => all.includes(secret)) ? ['申请人的身份外露'] : [];
};

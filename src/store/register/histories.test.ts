import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS, freshFile, freshPlace } from '../../../test/postgres/fresh.ts';
import type { CaseQuery, ListedCase, MatterKind, RegisterStore, Role } from '../../register/index.ts';
import { type OpenedRegister, openRegister } from './index.ts';
import { type MemoryStore, memoryStore } from './memory.cases.ts';
import { Clerk, type Command, intake, STORY } from './orders.cases.ts';
import { storeMeans } from './places.cases.ts';

const KINDS: readonly MatterKind[] = ['request', 'decision', 'charge', 'dispute'];
const EVIDENCE = { kind: 'paper', note: '登记簿' };

/** An order without its day. */
type Draft = readonly [role: Role, command: Command, dated: boolean];

const NUMBER = fc.integer({ min: 1, max: 4 });
const matterOf = (letter: string) =>
  fc.tuple(fc.constantFrom(2023, 2024, 2025), NUMBER).map(([year, n]) => `${letter}${year}-0000${n}`);

const ORDER: fc.Arbitrary<Draft> = fc.oneof(
  NUMBER.map((n): Draft => ['handler', intake(n), true]),
  fc
    .tuple(matterOf('R'), fc.constantFrom(...STORY))
    .map(
      ([matter, [, role, command]]): Draft => [
        role,
        { ...command, matter },
        !/triage|assign/.test(command.type),
      ],
    ),
  fc
    .tuple(matterOf('R'), fc.constantFrom('request.withdraw', 'request.void'))
    .map(
      ([matter, type]): Draft => [
        type === 'request.void' ? 'auditor' : 'handler',
        type === 'request.void'
          ? { type, matter, reason: '重复登记' }
          : { type, matter, statement: '本人申请撤回' },
        type !== 'request.void',
      ],
    ),
  fc.constantFrom('penalty', 'licence').map(
    (kind): Draft => [
      'handler',
      {
        type: 'decision.register',
        kind,
        number: '示例〔2024〕1号',
        subject: '超标排放',
        source: '系统',
        withheld: null,
      },
      true,
    ],
  ),
  matterOf('K').map(
    (matter): Draft => ['handler', { type: 'decision.publish', matter, where: '网站' }, true],
  ),
  matterOf('K').map((matter): Draft => ['handler', { type: 'decision.void', matter, reason: '重复' }, false]),
  NUMBER.map(
    (n): Draft => [
      'handler',
      {
        type: 'charge.collect',
        item: '监测服务费',
        basis: '示例价〔2020〕1号',
        amount: n * 100,
        receipt: `票${n}`,
      },
      true,
    ],
  ),
  fc.constant([
    'handler',
    {
      type: 'dispute.open',
      group: 'reconsideration',
      body: '伊宁市人民政府',
      caseNumber: '伊市政复〔2024〕12号',
      subject: '不服答复',
      capacity: 'respondent',
    },
    true,
  ] as Draft),
  matterOf('P').map(
    (matter): Draft => [
      'handler',
      { type: 'dispute.decide', matter, outcome: 'reconsideration.upheld' },
      true,
    ],
  ),
);

const FIGURES = 'a1'.repeat(32);

/** Closes the year before, where it can be closed. */
function closing(year: number): Draft[] {
  const matter = String(year - 1);
  const sections = ['preface', 'overview', 'problems', 'other'];
  return [
    ...sections.map(
      (section): Draft => ['handler', { type: 'year.write', matter, section, text: '无其他情况。' }, false],
    ),
    ['head', { type: 'year.signOff', matter, figures: FIGURES }, false],
    ['handler', { type: 'year.submit', matter }, true],
    ['handler', { type: 'year.publish', matter, url: 'https://www.example.cn/nb.html' }, true],
    ['handler', { type: 'year.close', matter, figures: FIGURES }, false],
  ];
}

const HISTORY = fc.array(
  fc.record({
    order: fc.oneof({ weight: 12, arbitrary: ORDER }, fc.constant('closing' as const)),
    /** Days since the order before; now and then it happened earlier than it is entered. */
    days: fc.integer({ min: 0, max: 40 }),
    ago: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constantFrom(3, 200)),
    key: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.constantFrom('same', 'other')),
    expected: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.nat(3)),
  }),
  { minLength: 20, maxLength: 40 },
);
type History = typeof HISTORY extends fc.Arbitrary<infer T> ? T : never;

/** Every answer, an error by its name. */
async function tell(clerk: Clerk, history: History): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { order, days, ago, key, expected } of history) {
    clerk.day = clerk.day.add({ days });
    const on = clerk.day.subtract({ days: ago }).toString();
    const day = { on, ...(ago > 0 && { evidence: EVIDENCE }) };
    const more = { ...(key !== undefined && { key }), ...(expected !== undefined && { expected }) };
    for (const [role, command, dated] of order === 'closing' ? closing(clerk.day.year) : [order]) {
      const full = dated ? { ...command, ...day } : command;
      answers.push(await clerk.do(full, role, more).catch((error: Error) => error.constructor.name));
    }
  }
  return answers;
}

async function cases(store: RegisterStore, agency: string, query: CaseQuery): Promise<ListedCase[]> {
  const rows: ListedCase[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.cases(agency, { ...query, ...(after !== undefined && { after }) });
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    after = page.next;
  }
}

/** Everything the port tells of an agency. */
async function everything(store: RegisterStore, agency: string, until: Temporal.PlainDate) {
  const chain = await Array.fromAsync(store.chain(agency));
  const lists = [];
  for (const kind of KINDS)
    for (const order of ['due', 'newest'] as const)
      lists.push(await cases(store, agency, { kind, order, limit: 3 }));
  const figures = [];
  let late = 0;
  for (const year of [2022, 2023, 2024, 2025, 2026, 2027]) {
    for (const asOf of [undefined, until.subtract({ days: 300 })]) {
      const groups = await store.tally([agency], year, asOf);
      figures.push(groups, await store.counted([agency], year, groups, asOf));
    }
    const behind = await store.late(agency, year);
    late += behind.length;
    figures.push(behind);
  }
  const profile = (await store.agencies()).find(({ id }) => id === agency);
  const closedThrough = await store.closedThrough(agency);
  return { chain, heads: await store.heads(agency), lists, figures, profile, late, closedThrough };
}

describe.each(DIALECTS)('%s：任意经过', (dialect) => {
  const means = storeMeans(join(dirname(freshFile()), 'keys.json'));
  let executed: OpenedRegister;
  let appended: OpenedRegister;
  let memory: MemoryStore;

  beforeAll(async () => {
    executed = await openRegister(await freshPlace(dialect), means);
    appended = await openRegister(await freshPlace(dialect), means);
    memory = memoryStore(means);
  });
  afterAll(async () => {
    await executed.close();
    await appended.close();
  });

  test('库里一步步做的、内存里做的、整批收进库的，处处相同', async () => {
    let run = 0;
    let closed = 0;
    let late = 0;
    const kinds = new Set<unknown>();
    await fc.assert(
      fc.asyncProperty(HISTORY, async (history) => {
        run += 1;
        const agency = `history-${run}`;
        const [own, theirs] = [new Clerk(executed, agency), new Clerk(memory, agency)];
        const made = memory.register.changes.length;
        for (const clerk of [own, theirs]) await clerk.on('2023-03-06').establish();
        const answers = await tell(theirs, history);
        expect(await tell(own, history)).toEqual(answers);
        for (const answer of answers) kinds.add((answer as { kind?: string }).kind ?? answer);
        await appended.append(memory.register.changes.slice(made));
        const wanted = await everything(memory, agency, own.day);
        closed += (await memory.closedThrough(agency)) > 0 ? 1 : 0;
        late += wanted.late;
        expect(await everything(executed, agency, own.day)).toEqual(wanted);
        expect(await everything(appended, agency, own.day)).toEqual(wanted);
      }),
      { numRuns: 12, seed: 20_230_306, endOnFailure: true },
    );
    expect([...kinds].toSorted()).toEqual(['KeyReused', 'accepted', 'conflict', 'refused']);
    // Else the histories would have said nothing about closed years.
    expect(closed).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(0);
  });
});

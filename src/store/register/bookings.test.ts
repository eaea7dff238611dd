import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS, freshFile, freshPlace } from '../../../test/postgres/fresh.ts';
import {
  type Booking,
  type Change,
  EMPTY_CHAIN,
  groupOf,
  joined,
  type MatterRef,
  tallyOf,
} from '../../register/index.ts';
import { sm3 } from '../keys/index.ts';
import { type OpenedRegister, openRegister } from './index.ts';
import { storeMeans } from './places.cases.ts';

const YEARS = [2021, 2022, 2023, 2024, 2025, 2026];

/** Any booking at all, lawful or not: the sums must hold for whatever was booked. */
const BOOKING = fc
  .record({
    table: fc.constantFrom('proactive', 'requests', 'disputes'),
    column: fc.constantFrom('natural', 'penalties'),
    opened: fc.integer({ min: 2021, max: 2026 }),
    lasts: fc.option(fc.integer({ min: 0, max: 3 })),
    result: fc.constantFrom('disclosed', 'other', null),
    quantity: fc.oneof(fc.constant(1), fc.integer({ min: -(10 ** 12), max: 10 ** 12 })),
    late: fc.boolean(),
  })
  .map(({ lasts, ...rest }) => ({ ...rest, closed: lasts === null ? null : rest.opened + lasts }));

const STEP = fc.record({
  days: fc.integer({ min: 0, max: 90 }),
  id: fc.constantFrom('R2021-00001', 'R2021-00002', 'R2021-00003', 'R2021-00004'),
  part: fc.constantFrom('', 'second'),
  after: fc.option(BOOKING, { freq: 4 }),
});
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

interface Known {
  readonly matter: MatterRef;
  readonly booking: Booking;
}

const FIRST = Temporal.PlainDate.from('2021-01-04');

/** The changes of some steps, and what was known after each. */
function played(agency: string, steps: readonly Step[]) {
  const changes: Change[] = [];
  const states: { day: Temporal.PlainDate; known: Known[] }[] = [];
  const known = new Map<string, Known>();
  let end = EMPTY_CHAIN;
  let day = FIRST;
  for (const [at, { days, id, part, after }] of steps.entries()) {
    day = day.add({ days });
    const matter = { kind: 'request', id } as const;
    const actor = { id: 'test', role: 'system' } as const;
    const unplaced = { agency, matter, version: at + 1, event: { type: 'request.moved' }, actor };
    const entry = joined(unplaced, end, `${day}T02:00:00.000Z`, sm3);
    end = { seq: entry.seq, hash: entry.hash, enteredAt: entry.enteredAt };
    const before = known.get(id + part)?.booking;
    const booking = after ? { ...after, part } : undefined;
    if (booking) known.set(id + part, { matter, booking });
    else known.delete(id + part);
    const shelves = new Map([[agency, { end, closedThrough: 0, profile: undefined }]]);
    const touched = [{ agency, matter, version: at + 1, row: null, bookings: [{ before, after: booking }] }];
    changes.push({ entries: [entry], touched, people: [], numbers: [], shelves });
    states.push({ day, known: [...known.values()] });
  }
  return { changes, states };
}

function nameOf({ table, column, result, opened, closed }: ReturnType<typeof groupOf> & object): string {
  return JSON.stringify([table, column, result, opened, closed]);
}

describe.each(DIALECTS)('%s：合计与逐笔相加相同', (dialect) => {
  let store: OpenedRegister;
  let run = 0;

  beforeAll(async () => {
    const means = storeMeans(join(dirname(freshFile()), 'keys.json'));
    store = await openRegister(await freshPlace(dialect), means);
  });
  afterAll(() => store.close());

  async function compare(
    agency: string,
    year: number,
    known: readonly Known[],
    asOf: Temporal.PlainDate | undefined,
  ) {
    const bookings = known.map(({ booking }) => booking);
    const groups = tallyOf(bookings, year);
    expect(await store.tally([agency], year, asOf)).toEqual(groups);
    const wanted = groups.filter((_, at) => at % 2 === 0);
    const names = new Set(wanted.map(nameOf));
    const behind = known.flatMap(({ matter, booking }) => {
      const group = groupOf(booking, year);
      const { table: _, column: __, ...rest } = booking;
      return group && names.has(nameOf(group)) ? [{ agency, matter, ...rest }] : [];
    });
    const inOrder = behind.toSorted((a, b) =>
      `${a.matter.id} ${a.part}` < `${b.matter.id} ${b.part}` ? -1 : 1,
    );
    expect(await store.counted([agency], year, wanted, asOf)).toEqual(inOrder);
  }

  test('任意的账、任意的年、任意一日之前', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(STEP, { minLength: 1, maxLength: 25 }),
        fc.array(fc.nat(24), { minLength: 2, maxLength: 2 }),
        fc.boolean(),
        async (steps, places, atOnce) => {
          run += 1;
          const agency = `random-${run}`;
          const { changes, states } = played(agency, steps);
          if (atOnce) await store.append(changes);
          else for (const change of changes) await store.append([change]);
          const [last] = states.slice(-1);
          for (const year of YEARS) {
            await compare(agency, year, last!.known, undefined);
            for (const place of places) {
              const { day } = states[place % states.length]!;
              const then = states.findLast((state) => Temporal.PlainDate.compare(state.day, day) <= 0);
              await compare(agency, year, then!.known, day);
            }
            const late = last!.known.filter(
              ({ booking: { late: is, opened, closed } }) => is && (opened === year || closed === year),
            );
            expect(await store.late(agency, year)).toHaveLength(late.length);
          }
          expect(await store.tally([agency], 2021, FIRST.subtract({ days: 1 }))).toEqual([]);
        },
      ),
      { numRuns: 25, seed: 20_210_104 },
    );
  });

  test('几个机关的合计，等于各自合计相加', async () => {
    const agencies = Array.from({ length: Math.min(run, 10) }, (_, at) => `random-${at + 1}`);
    expect(agencies).toHaveLength(10);
    const day = Temporal.PlainDate.from('2022-06-30');
    for (const asOf of [undefined, day]) {
      const each = await Promise.all(agencies.map((agency) => store.tally([agency], 2022, asOf)));
      const quantity = each.flat().reduce((sum, group) => sum + group.quantity, 0);
      const together = await store.tally(agencies, 2022, asOf);
      expect(together.reduce((sum, group) => sum + group.quantity, 0)).toBe(quantity);
      const counted = await store.counted(agencies, 2022, together, asOf);
      expect(counted).toHaveLength(together.reduce((sum, { cases }) => sum + cases, 0));
      expect(counted.map(({ agency }) => agency)).toEqual(counted.map(({ agency }) => agency).toSorted());
    }
  });

  test('接不上链的，一批都不收', async () => {
    const steps = [1, 2].map((days): Step => ({ days, id: 'R2021-00001', part: '', after: null }));
    const { changes } = played('gap', steps);
    await expect(store.append(changes.slice(1))).rejects.toThrow('接不上');
    await expect(store.append([...changes, changes[0]!])).rejects.toThrow('接不上');
    expect(await store.heads('gap')).toEqual([]);
    await store.append(changes);
    expect((await store.heads('gap')).map(({ seq }) => seq)).toEqual([1, 2]);
  });
});

/** What the second wall costs on PostgreSQL: the same orders and reads as a superuser, whom no row security holds, and walled in. */
import { Client } from 'pg';
import { type OpenedRegister, openRegister } from '../../src/store/register/index.ts';
import { Clerk } from '../../src/store/register/orders.cases.ts';
import { type Grounds, median, report, timed } from './grounds.ts';

const ENGINE = 'PostgreSQL';
const ROUNDS = 30;
const REQUESTS = 5;
const ACTS = 4;
const READS = 200;
const ROLE = 'bench_app';

interface Side {
  readonly store: OpenedRegister;
  readonly orders: number[];
  readonly reads: number[];
}

export async function walls(grounds: Grounds): Promise<void> {
  const sides = [await open(grounds), await walled(grounds)].map(
    (store): Side => ({ store, orders: [], reads: [] }),
  );
  // In turn, so that whatever else the machine does falls on both alike; the first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const side of sides) await played(side, `round-${round}`, round > 0);
  const [free, held] = sides as [Side, Side];
  const told = (what: string, before: readonly number[], after: readonly number[]): void => {
    const [bare, own] = [median([...before]), median([...after])];
    report(
      ENGINE,
      `${what}, within one agency`,
      `${own.toFixed(2)} ms, without the wall ${bare.toFixed(2)} ms: ${(bare / own).toFixed(2)} of its speed (at least 0.9)`,
    );
  };
  told(`${REQUESTS * (ACTS + 1)} orders`, free.orders, held.orders);
  told(`${READS} reads of one case and of a page`, free.reads, held.reads);
  for (const { store } of sides) await store.close();
}

async function played({ store, orders, reads }: Side, agency: string, counts: boolean): Promise<void> {
  await store.within([agency], async () => {
    const clerk = new Clerk(store, agency);
    await clerk.establish();
    const ordering = await timed(async () => {
      for (let n = 1; n <= REQUESTS; n += 1) await clerk.tell(n, ACTS);
    });
    const reading = await timed(async () => {
      for (let n = 0; n < READS / 2; n += 1) {
        await store.entries(agency, { kind: 'request', id: `R2024-0000${(n % REQUESTS) + 1}` });
        await store.cases(agency, { kind: 'request', order: 'due', limit: 50 });
      }
    });
    if (!counts) return;
    orders.push(ordering);
    reads.push(reading);
  });
}

async function open(grounds: Grounds): Promise<OpenedRegister> {
  return openRegister(await grounds.place(ENGINE), grounds.means);
}

async function walled(grounds: Grounds): Promise<OpenedRegister> {
  const place = await grounds.place(ENGINE);
  const ownerUrl = 'url' in place ? place.url : '';
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create role ${ROLE} login password '${ROLE}'`);
  await client.end();
  const own = new URL(ownerUrl);
  own.username = ROLE;
  own.password = ROLE;
  return openRegister({ url: own.href }, grounds.means, { ownerUrl });
}

/** The register's port on a database: opened, brought up to date, its keys checked. */
import type { Kysely } from 'kysely';
import {
  type AgencyId,
  type AgencyProfile,
  type AsOf,
  type DailyHead,
  EMPTY_CHAIN,
  type Entry,
  inOrder,
  judgeChains,
  type KeptRegister,
  type PersonCommand,
  summed,
} from '../../register/index.ts';
import {
  beyond,
  type Engine,
  type EngineOptions,
  type EnginePlace,
  mustReach,
  openCopy,
  openEngine,
  unwalled,
  within,
} from '../engine/index.ts';
import { sm3 } from '../keys/index.ts';
import { layTables } from '../lay.ts';
import { append } from './append.ts';
import { execute, given } from './execute.ts';
import { countedIn, type Known, lateIn, tallyIn } from './figures.ts';
import { listCases } from './lists.ts';
import { entriesOf, seqAsOf, shelfAlone } from './load.ts';
import type { StoreMeans } from './means.ts';
import { checkKeys } from './own-keys.ts';
import { openFields, resealAll, shownPerson } from './people.ts';
import { prepared } from './prepared.ts';
import { outdated, rederive } from './rederive.ts';
import { withReplica } from './replica.ts';
import { entryOf } from './rows.ts';
import type { Tables } from './tables.ts';

/** With its engine, for whoever measures and breaks it. */
export interface OpenedRegister extends KeptRegister {
  readonly engine: Engine<Tables>;
}

export interface RegisterOptions extends EngineOptions {
  /** PostgreSQL: address under which the schema is laid; left out: that of the engine. */
  readonly ownerUrl?: string | undefined;
  /** PostgreSQL: address of a copy that follows the database, for reading. */
  readonly replicaUrl?: string | undefined;
}

/** Longer than this nobody waits for a copy while the primary could answer. */
const COPY_PATIENCE_MS = 2_000;

/** Opens, migrates and checks. Fails with a coded `StoreError`; refuses keys that are not the database's own. */
export async function openRegister(
  place: EnginePlace,
  means: StoreMeans,
  { ownerUrl, replicaUrl, ...options }: RegisterOptions = {},
): Promise<OpenedRegister> {
  const engine = await openEngine<Tables>(place, options);
  try {
    await layTables(engine, 'url' in place ? (ownerUrl ?? place.url) : undefined);
    await checkKeys(engine, means.crypto);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const primary = registerOn(engine, means);
  if (replicaUrl === undefined) return primary;
  // One that is away now is asked again later: the register is served without it.
  const copy = openCopy<Tables>(replicaUrl, { ...options, patienceMs: COPY_PATIENCE_MS });
  return withReplica(primary, registerOn(copy, means));
}

function registerOn(engine: Engine<Tables>, means: StoreMeans): OpenedRegister {
  const { db } = engine;
  return {
    engine,
    within,
    beyond,
    reading: (_, work) => work(),
    position: async () => null,
    ...directoryOn(engine),
    execute: (order, moment) => execute(engine, means, order, moment),
    given: (order) => given(engine, means, order),
    async reveal(order, moment) {
      const { type, matter = '', fields } = order.command as PersonCommand;
      if (type !== 'person.reveal') throw new TypeError('Only the command to reveal reveals');
      const answer = await execute(engine, means, order, moment);
      if (answer.kind !== 'accepted') return { answer };
      return { answer, fields: await openFields(db, means.crypto, order.agency, matter, fields) };
    },
    entries: async (agency, matter) => (await entriesOf(db, { agency, ...matter })).map(entryOf),
    chain: (agency, after = 0) => chainIn(db, agency, after),
    heads: (agency) => headsIn(db, agency),
    cases: (agency, query) => listCases(db, agency, query),
    person: (agency, id) => shownPerson(db, agency, id),
    async tally(agencies, year, asOf) {
      mustReach(agencies);
      if (asOf === undefined) return tallyIn(db, { agencies }, year);
      const tallies = [];
      for (const known of await knownAsOf(engine, agencies, asOf))
        tallies.push(await tallyIn(db, known, year));
      return inOrder(summed(tallies));
    },
    async counted(agencies, year, groups, asOf) {
      mustReach(agencies);
      if (asOf === undefined) return countedIn(db, { agencies }, year, groups);
      const found = [];
      for (const known of await knownAsOf(engine, [...agencies].sort(), asOf)) {
        found.push(...(await countedIn(db, known, year, groups)));
      }
      return found;
    },
    late: (agency, year) => lateIn(db, agency, year),
    append: (changes) => append(engine, changes),
    outdated: (today) => outdated(engine, means, today),
    rederive: (agency, today) => rederive(engine, means, agency, today),
    reseal: (progress) => resealAll(engine, means.crypto, progress),
    close: () => engine.close(),
  };
}

const endRow = prepared<{ agency: AgencyId }, Pick<Tables['agencies'], 'end_hash'>>((db, slot) =>
  db.selectFrom('agencies').select('end_hash').where('agency_id', '=', slot('agency')),
);

/** Of every agency, whatever is in reach: lineages and scopes are made of it. */
function directoryOn(
  engine: Engine<Tables>,
): Pick<KeptRegister, 'agencies' | 'profile' | 'closedThrough' | 'end'> {
  const { db } = engine;
  return unwalled({
    agencies: () => profilesIn(db),
    async profile(agency: AgencyId) {
      const [row] = await shelfAlone(db, { agency });
      return row?.profile ? (JSON.parse(row.profile) as AgencyProfile) : undefined;
    },
    end: (agency: AgencyId) =>
      engine.remembered(`end ${agency}`, async () => {
        const [row] = await endRow(db, { agency });
        return row?.end_hash ?? EMPTY_CHAIN.hash;
      }),
    async closedThrough(agency: AgencyId) {
      const [row] = await shelfAlone(db, { agency });
      return row?.closed_through ?? 0;
    },
  });
}

/** Breaks in the chains of a database file that nobody else has open, for restoring: digests need no key. */
export async function breaksInFile(file: string): Promise<readonly string[]> {
  const engine = await openEngine<Tables>({ file });
  try {
    const { db } = engine;
    const chains = {
      agencies: () => profilesIn(db),
      chain: (agency: AgencyId) => chainIn(db, agency, 0),
      heads: (agency: AgencyId) => headsIn(db, agency),
    };
    return (await judgeChains(chains, sm3)).breaks;
  } finally {
    await engine.close();
  }
}

async function profilesIn(db: Kysely<Tables>): Promise<AgencyProfile[]> {
  const rows = await db.selectFrom('agencies').select('profile').orderBy('agency_id').execute();
  return rows.flatMap(({ profile }) => (profile === null ? [] : (JSON.parse(profile) as AgencyProfile)));
}

async function headsIn(db: Kysely<Tables>, agency: AgencyId): Promise<DailyHead[]> {
  return db
    .selectFrom('heads')
    .select(['day', 'seq', 'hash'])
    .where('agency_id', '=', agency)
    .orderBy('day')
    .execute();
}

async function knownAsOf(
  engine: Engine<Tables>,
  agencies: readonly AgencyId[],
  asOf: NonNullable<AsOf>,
): Promise<Known[]> {
  return engine.read(async (trx) => {
    const known: Known[] = [];
    for (const agency of agencies) known.push({ agencies: [agency], seq: await seqAsOf(trx, agency, asOf) });
    return known;
  });
}

const CHAIN_PAGE = 2000;

/**
 * By pages along the key, so that a chain of millions passes through in little memory; the next page is fetched while
 * this one is looked at.
 */
async function* chainIn(db: Kysely<Tables>, agency: AgencyId, after: number): AsyncIterable<Entry> {
  for (let next: Promise<Tables['entries'][]> | undefined = chainPage(db, agency, after); next; ) {
    const rows: Tables['entries'][] = await next;
    const last = rows[CHAIN_PAGE - 1];
    next = last && chainPage(db, agency, last.seq);
    // Whoever stops reading never asks whether the next page came.
    next?.catch(() => undefined);
    for (const row of rows) yield entryOf(row);
  }
}

function chainPage(db: Kysely<Tables>, agency: AgencyId, after: number): Promise<Tables['entries'][]> {
  return db
    .selectFrom('entries')
    .selectAll()
    .where('agency_id', '=', agency)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(CHAIN_PAGE)
    .execute();
}

/**
 * Case lines derived anew where what they were derived by has changed: the calendar, the day, the agency's own settings.
 * Agency by agency, a few matters a transaction, behind the agency's lock.
 */
import type { Kysely, Transaction } from 'kysely';
import { canonicalJson } from '../../law/index.ts';
import {
  type AgencyId,
  type AgencyProfile,
  type CaseRow,
  type Entry,
  MATTERS,
  type MatterKind,
  standing,
  stateOf,
} from '../../register/index.ts';
import type { Engine } from '../engine/index.ts';
import { type NoticeTables, readNotices } from '../office/notices.ts';
import { lock } from './load.ts';
import type { StoreMeans } from './means.ts';
import { caseRow, entryOf } from './rows.ts';
import type { Tables } from './tables.ts';

type Both = Tables & NoticeTables;

/** Few enough that an order which waits for the agency's lock hardly notices. */
const BATCH = 100;

/** A calendar that never changes leaves nothing behind. */
const FIXED = 'fixed';

/** Agencies in the order of their ids. */
export async function outdated(
  engine: Engine<Tables>,
  means: StoreMeans,
  today: Temporal.PlainDate,
): Promise<AgencyId[]> {
  if (means.notices) await readNotices(engine.db, means.notices);
  const rows = await (engine.db as unknown as Kysely<Both>)
    .selectFrom('agencies')
    .leftJoin('calendar_derived', 'calendar_derived.agency_id', 'agencies.agency_id')
    .select(['agencies.agency_id as agency', 'profile', 'mark'])
    .where('profile', 'is not', null)
    .orderBy('agencies.agency_id')
    .execute();
  return rows
    .filter(
      ({ profile, mark }) => mark !== markOf(means, JSON.parse(profile ?? '{}') as AgencyProfile, today),
    )
    .map(({ agency }) => agency);
}

/** A period that is over changes what a matter waits for, though nothing was entered: so the day counts, too. */
function markOf(
  { notices }: StoreMeans,
  { region, settings }: AgencyProfile,
  today: Temporal.PlainDate,
): string {
  return [notices?.mark() ?? FIXED, today, region, canonicalJson(settings.clock)].join(' ');
}

export async function rederive(
  engine: Engine<Tables>,
  means: StoreMeans,
  agency: AgencyId,
  today: Temporal.PlainDate,
): Promise<number> {
  if (means.notices) await readNotices(engine.db, means.notices);
  const profile = await profileOf(engine, agency);
  if (!profile) return 0;
  // Of the beginning: what is adopted or changed meanwhile makes the agency outdated again.
  const mark = markOf(means, profile, today);
  let changed = 0;
  for (const kind of Object.keys(MATTERS) as MatterKind[]) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after;
      const done = await engine.write(
        (trx) => rederiveBatch(trx, engine, means, { agency, kind, after: from, today }),
        { repeatable: true },
      );
      changed += done.changed;
      after = done.next;
    }
  }
  await engine.write((trx) => setMark(trx as unknown as Transaction<Both>, agency, mark), {
    repeatable: true,
  });
  return changed;
}

async function profileOf({ db }: Engine<Tables>, agency: AgencyId): Promise<AgencyProfile | null> {
  const row = await db
    .selectFrom('agencies')
    .select('profile')
    .where('agency_id', '=', agency)
    .executeTakeFirst();
  return row?.profile ? (JSON.parse(row.profile) as AgencyProfile) : null;
}

interface Batch {
  readonly agency: AgencyId;
  readonly kind: MatterKind;
  readonly after: string;
  readonly today: Temporal.PlainDate;
}

async function rederiveBatch(
  trx: Transaction<Tables>,
  { dialect }: Engine<Tables>,
  means: StoreMeans,
  { agency, kind, after, today }: Batch,
): Promise<{ readonly changed: number; readonly next: string | undefined }> {
  const profile = (await lock(trx, dialect, [agency], [])).get(agency)?.profile;
  if (!profile) return { changed: 0, next: undefined };
  const lines = await trx
    .selectFrom('cases')
    .selectAll()
    .where('agency_id', '=', agency)
    .where('kind', '=', kind)
    .where('open', '=', 1)
    .where('matter_id', '>', after)
    .orderBy('matter_id')
    .limit(BATCH)
    .execute();
  const histories = await historiesOf(
    trx,
    agency,
    kind,
    lines.map(({ matter_id }) => matter_id),
  );
  let changed = 0;
  for (const line of lines) {
    const row = derived(kind, line.matter_id, histories.get(line.matter_id) ?? [], means, profile, today);
    if (row && (await replaced(trx, line, caseRow(agency, line.version, row)))) changed += 1;
  }
  return { changed, next: lines.length < BATCH ? undefined : lines.at(-1)?.matter_id };
}

async function historiesOf(
  trx: Transaction<Tables>,
  agency: AgencyId,
  kind: MatterKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Entry[]>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('entries')
    .selectAll()
    .where('agency_id', '=', agency)
    .where('kind', '=', kind)
    .where('matter_id', 'in', ids)
    .orderBy('matter_id')
    .orderBy('version')
    .execute();
  return Map.groupBy(rows.map(entryOf), ({ matter }) => matter.id);
}

function derived(
  kind: MatterKind,
  id: string,
  entries: readonly Entry[],
  { calendar }: StoreMeans,
  profile: AgencyProfile,
  today: Temporal.PlainDate,
): CaseRow | null {
  const definition = MATTERS[kind];
  const state = stateOf(definition, id, standing(entries));
  return definition.row(state, { today, calendar: calendar(profile.region), profile });
}

/** Only what a calendar can move; false where nothing has. */
async function replaced(
  trx: Transaction<Tables>,
  old: Tables['cases'],
  { due, provisional, stage, open }: Tables['cases'],
): Promise<boolean> {
  if (old.due === due && old.provisional === provisional && old.stage === stage) return false;
  await trx
    .updateTable('cases')
    .set({ due, provisional, stage, open })
    .where('agency_id', '=', old.agency_id)
    .where('kind', '=', old.kind)
    .where('matter_id', '=', old.matter_id)
    .execute();
  return true;
}

async function setMark(trx: Transaction<Both>, agency: AgencyId, mark: string): Promise<void> {
  await trx
    .insertInto('calendar_derived')
    .values({ agency_id: agency, mark })
    .onConflict((conflict) => conflict.column('agency_id').doUpdateSet({ mark }))
    .execute();
}

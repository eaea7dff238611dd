/** 设置: one row a part; secrets sealed, each bound to its name. */
import type { Selectable } from 'kysely';
import {
  type KeptSettings,
  SETTING_SECRETS,
  SETTINGS,
  type SettingSecret,
  type Settings,
  type SettingsChange,
  type SettingsOf,
  type SettingsPart,
  secretsOf,
} from '../../access/index.ts';
import type { CryptoProvider, Sealed } from '../../register/index.ts';
import { type Engine, KEYED, type Migration, runAll } from '../engine/index.ts';

export interface SettingsTables {
  settings: {
    part: SettingsPart;
    version: number;
    /** JSON. */
    body: string;
    /** JSON of seals by name. */
    secrets: string;
    at: string;
    by_account: string;
  };
}

export const SETTINGS_MIGRATION: Migration = {
  name: '0009-settings',
  up: (db, dialect) =>
    runAll(db, [
      `create table settings (
        part text primary key, version integer not null, body text not null, secrets text not null,
        at text not null, by_account text not null) ${KEYED[dialect]}`,
    ]),
};

type Row = Selectable<SettingsTables['settings']>;
type Seals = Partial<Record<SettingSecret, Sealed>>;

export function settingsOn({ db }: Engine<SettingsTables>, crypto: CryptoProvider): Settings {
  const rowOf = (part: SettingsPart): Promise<Row | undefined> =>
    db.selectFrom('settings').selectAll().where('part', '=', part).executeTakeFirst();
  let changes = 0;
  return {
    changes: () => changes,
    async current() {
      const rows = new Map(
        (await db.selectFrom('settings').selectAll().execute()).map((row) => [row.part, row]),
      );
      return {
        general: kept('general', rows.get('general')).values,
        signIn: kept('signIn', rows.get('signIn')).values,
        secret(name) {
          const sealed = sealsIn(rows.get(SETTING_SECRETS[name]))[name];
          return sealed ? crypto.open(sealed, boundTo(name)) : null;
        },
      };
    },
    part: async (part) => kept(part, await rowOf(part)),
    async change(part, change) {
      const before = await rowOf(part);
      if ((before?.version ?? 0) !== change.expected) return 'overtaken';
      const row = next(part, before, change, crypto);
      // Whoever comes second finds another version: his statement touches no row.
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('settings')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('part').doUpdateSet(row).where('settings.version', '=', change.expected),
        )
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return 'overtaken';
      changes += 1;
      return kept(part, row);
    },
  };
}

function boundTo(name: SettingSecret): string {
  return `setting/${name}`;
}

function sealsIn(row: Row | undefined): Seals {
  return row ? (JSON.parse(row.secrets) as Seals) : {};
}

/** What was kept passes the schema once more, which fills in what came later. */
function kept<P extends SettingsPart>(part: P, row: Row | undefined): KeptSettings<P> {
  const values = SETTINGS[part].parse(row ? JSON.parse(row.body) : {}) as SettingsOf<P>;
  return { version: row?.version ?? 0, values, secrets: Object.keys(sealsIn(row)) as SettingSecret[] };
}

function next<P extends SettingsPart>(
  part: P,
  before: Row | undefined,
  { values, secrets, expected, by, at }: SettingsChange<P>,
  crypto: CryptoProvider,
): Row {
  const seals = sealsIn(before);
  for (const name of secretsOf(part)) {
    const given = secrets[name];
    if (given === null) delete seals[name];
    else if (given !== undefined) seals[name] = crypto.seal(given, boundTo(name));
  }
  return {
    part,
    version: expected + 1,
    body: JSON.stringify(values),
    secrets: JSON.stringify(seals),
    at,
    by_account: by,
  };
}

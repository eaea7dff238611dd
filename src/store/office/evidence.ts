/** 凭证文件: which content an agency has, of what kind, and whether it was scanned. */
import type { EvidenceFile, EvidenceFiles, FileKind, ScanState } from '../../access/index.ts';
import { type Engine, type Migration, runAll } from '../engine/index.ts';

export interface EvidenceTables {
  evidence_files: {
    agency_id: string;
    id: string;
    kind: string;
    bytes: number;
    at: string;
    by_account: string;
    scan: string;
  };
}

export const EVIDENCE_MIGRATION: Migration = {
  name: '0011-evidence',
  up: (db) =>
    runAll(db, [
      `create table evidence_files (
        agency_id text not null, id text not null, kind text not null, bytes bigint not null, at text not null,
        by_account text not null, scan text not null, primary key (agency_id, id))`,
      "create index evidence_unscanned on evidence_files (at) where scan = 'unscanned'",
    ]),
};

export function evidenceOn({ db }: Engine<EvidenceTables>): EvidenceFiles {
  const find = async (agency: string, id: string): Promise<EvidenceFile | undefined> => {
    const row = await db
      .selectFrom('evidence_files')
      .selectAll()
      .where('agency_id', '=', agency)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && fileOf(row);
  };
  return {
    async keep({ agency, by, ...file }) {
      await db
        .insertInto('evidence_files')
        .values({ ...file, agency_id: agency, by_account: by })
        .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doNothing())
        .execute();
      return (await find(agency, file.id)) ?? { agency, by, ...file };
    },
    find,
    async unscanned(limit) {
      const rows = await db
        .selectFrom('evidence_files')
        .selectAll()
        .where('scan', '=', 'unscanned')
        .orderBy('at')
        .limit(limit)
        .execute();
      return rows.map(fileOf);
    },
    async judged(agency, id, scan) {
      await db
        .updateTable('evidence_files')
        .set({ scan })
        .where('agency_id', '=', agency)
        .where('id', '=', id)
        .execute();
    },
  };
}

function fileOf({
  agency_id: agency,
  by_account: by,
  kind,
  scan,
  ...file
}: EvidenceTables['evidence_files']): EvidenceFile {
  return { ...file, agency, by, kind: kind as FileKind, scan: scan as ScanState };
}

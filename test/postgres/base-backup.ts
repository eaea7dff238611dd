/** A copy of a running server's folder, to restore from or to follow it. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type PostgresHandle, startPostgres } from './server.ts';

/** Files may vanish while they are copied: PostgreSQL's own manual says to go on then. */
function copy(from: string, to: string): void {
  spawnSync('cp', ['-a', from, to]);
  if (!existsSync(to)) throw new Error(`not copied: ${from}`);
}

/** What `pg_basebackup -X stream` does, by the server's own functions; the binaries for tests lack the program. */
export async function baseBackup(server: PostgresHandle, from: string, to: string): Promise<void> {
  mkdirSync(to);
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`select pg_backup_start('test', true)`);
  copy(join(from, 'password'), join(to, 'password'));
  copy(join(from, 'cluster'), join(to, 'cluster'));
  const { rows } = await client.query('select labelfile from pg_backup_stop(false)');
  rmSync(join(to, 'cluster/pg_wal'), { recursive: true });
  copy(join(from, 'cluster/pg_wal'), join(to, 'cluster/pg_wal'));
  const label = join(to, 'cluster/backup_label');
  writeFileSync(label, rows[0].labelfile);
  const { uid, gid } = statSync(join(to, 'cluster'));
  chownSync(label, uid, gid);
  for (const name of ['postmaster.pid', 'postmaster.opts'])
    rmSync(join(to, 'cluster', name), { force: true });
  await client.end();
}

/** A server that follows another, made of a copy of its folder. Both folders as `startPostgres` takes them. */
export async function standbyOf(server: PostgresHandle, from: string, to: string): Promise<PostgresHandle> {
  await baseBackup(server, from, to);
  const { username, password } = new URL(server.url('postgres'));
  const { uid, gid } = statSync(join(to, 'cluster'));
  const signal = join(to, 'cluster/standby.signal');
  writeFileSync(signal, '');
  chownSync(signal, uid, gid);
  const primary = `host=127.0.0.1 port=${server.port} user=${username} password=${password}`;
  appendFileSync(join(to, 'cluster/postgresql.auto.conf'), `primary_conninfo = '${primary}'\n`);
  return startPostgres({ dir: to });
}

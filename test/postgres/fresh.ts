/** Databases for one test file, gone when it has ended. To be imported by test files only. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';

/** What a table of cases that must hold on both engines runs over. */
export const DIALECTS = ['sqlite', 'postgres'] as const;

/** Each database that goes is a checkpoint of the server, which other test files keep busy. */
const DROPPING_MS = 60_000;

const made: string[] = [];
const roles: string[] = [];
const folders: string[] = [];

afterAll(async () => {
  for (const name of made.splice(0)) await asAdministrator(`drop database if exists ${name} with (force)`);
  if (roles.length > 0) await asAdministrator(`drop role if exists ${roles.splice(0).join()}`);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}, DROPPING_MS);

/** A new place for `openEngine`. */
export async function freshPlace(
  dialect: (typeof DIALECTS)[number],
): Promise<{ url: string } | { file: string }> {
  return dialect === 'postgres' ? { url: await freshDatabase() } : { file: freshFile() };
}

/** The path of a SQLite file that does not exist yet, in a folder of its own. */
export function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-sqlite-'));
  folders.push(folder);
  return join(folder, 'gongkai.db');
}

/** The address of a new empty database, dropped when the calling test file has ended. UTF8, text in byte order. */
export async function freshDatabase(): Promise<string> {
  const name = `gongkai_test_${randomUUID().replaceAll('-', '')}`;
  const order = "template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'";
  const server = await asAdministrator(`create database ${name} ${order}`);
  made.push(name);
  server.pathname = `/${name}`;
  return server.href;
}

/** A new empty database as an installation has it: one role that owns it, another that the application goes by. */
export async function freshWalled(): Promise<{ readonly url: string; readonly ownerUrl: string }> {
  const url = new URL(await freshDatabase());
  const name = url.pathname.slice(1);
  const [app, owner] = [`${name}_app`, `${name}_owner`];
  const password = randomUUID();
  roles.push(app, owner);
  await asAdministrator(`
    create role ${app} login password '${password}';
    create role ${owner} login password '${password}';
    alter database ${name} owner to ${owner}`);
  const as = (role: string): string => {
    const own = new URL(url);
    own.username = role;
    own.password = password;
    return own.href;
  };
  return { url: as(app), ownerUrl: as(owner) };
}

async function asAdministrator(statement: string): Promise<URL> {
  const { port, secret } = inject('postgresDoor');
  const door = connect(port, '127.0.0.1');
  door.write(secret);
  const url = await text(door);
  if (url.startsWith('!')) throw new Error(url.slice(1));
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
  return new URL(url);
}

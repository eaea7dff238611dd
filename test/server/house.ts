/** An interface over a fresh database, for tests of one room: callers are named by a token, each with his grants. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Grant, isSeparate, type Reach, type StaffRole, type Subject } from '../../src/access/index.ts';
import type { Hung } from '../../src/api/index.ts';
import {
  type Api,
  type ApiMeans,
  createApi,
  metricsOf,
  openSignIn,
  routesOn,
  watchLoad,
} from '../../src/api/index.ts';
import type { ApiDocument } from '../../src/api/openapi/index.ts';
import { openReaders } from '../../src/report/pool/index.ts';
import { type HousedPremises, keeperIn } from '../../src/store/index.ts';
import { type DIALECTS, freshWalled } from '../postgres/fresh.ts';
import { type Told, toldBy } from './told.ts';

export interface House {
  readonly premises: HousedPremises;
  readonly means: ApiMeans;
  readonly app: Api;
  /** Every route that is hung. */
  readonly routes: readonly Hung[];
  /** Calls as somebody; `as` left out: nobody. An answer other than the document tells of is an error. */
  call(method: string, path: string, options?: CallOptions): Promise<Called>;
  /** A token for whoever holds the roles at an agency. */
  person(
    id: string,
    agency: string,
    roles: readonly StaffRole[],
    reach?: Reach,
    change?: Partial<Subject>,
  ): string;
  /** Sets the clock; the day in China follows. */
  at(instant: string): void;
}

interface CallOptions {
  readonly as?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Called {
  readonly status: number;
  readonly json: unknown;
  readonly headers: Headers;
}

const open: { close(): Promise<void> }[] = [];
const folders: string[] = [];

afterAll(async () => {
  for (const premises of open.splice(0)) await premises.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Workers of their own for each test file, started by the first file that is read. */
const readers = openReaders(1);
/** Asked without a pause the loop is always late; how a server that is full answers has tests of its own. */
const load = { ...watchLoad(), full: () => false, late: () => false };
afterAll(() => readers.close());

const UNLIMITED = { reads: 0, writes: 0 };
const LOOKING = { unscoped: 'all' } as const;
const SIGN_IN = {
  publicUrl: 'http://localhost:3000',
  passwords: 'dengbao',
  idleMinutes: 30,
  absoluteHours: 12,
} as const;

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface HouseOptions {
  /** Another first wall, to try the second. */
  readonly policy?: ApiMeans['policy'];
  /** As in an installation: what no call is about reaches nothing, not even a test that looks into the means. */
  readonly strict?: boolean;
}

/**
 * On PostgreSQL as in an installation: tables of one role, the application under another.
 * @param log where unexpected errors go; a test that expects none may pass one that throws
 */
export async function house(
  dialect: (typeof DIALECTS)[number],
  log: ApiMeans['log'] = QUIET,
  { policy, strict = false }: HouseOptions = {},
): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-house-'));
  folders.push(folder);
  const walled = dialect === 'postgres' ? await freshWalled() : undefined;
  const place = { databaseUrl: walled?.url, ownerUrl: walled?.ownerUrl, ...(!strict && LOOKING) };
  const premises = await keeperIn({ ...place, today: '2026-03-02' }).open(folder);
  open.push(premises);
  const subjects = new Map<string, Subject>();
  let now = Temporal.Instant.from('2026-03-02T02:00:00Z');
  const means: ApiMeans = {
    ...premises,
    ...premises.office,
    readers,
    load,
    metrics: metricsOf(load),
    guard: {
      publicUrl: 'http://localhost:3000',
      hosts: [],
      origins: [],
      trustedProxies: 1,
      limits: UNLIMITED,
    },
    pages: {
      start: async () => ({ place: premises.place, agencies: [], demo: [] }),
      ask: async () => void (await premises.office.accounts.none()),
      stopping: () => false,
      metricsToken: null,
    },
    log,
    ...(policy && { policy }),
    // Whoever may call is known by his token, and has no account.
    accounts: { staff: async (agency) => staffAmong([...subjects.values()], agency) },
    identify: async (headers) =>
      subjects.get(headers.get('authorization')?.replace('Bearer ', '') ?? '') ?? null,
    moment: () => ({
      now: now.toString({ smallestUnit: 'millisecond' }),
      today: now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate(),
    }),
  };
  const signIn = openSignIn(premises.office, premises.means.crypto, SIGN_IN, () => means.moment().now);
  const app = createApi(means, signIn.routes);
  return {
    premises,
    means,
    app,
    routes: [...signIn.routes, ...routesOn(means)],
    person(id, agency, roles, reach = 'own', change = {}) {
      const grants = roles.map((role): Grant => ({ agency, role, reach }));
      subjects.set(id, { account: id, kind: 'person', readiness: 'ready', grants, session: null, ...change });
      return id;
    },
    at(instant) {
      now = Temporal.Instant.from(instant);
    },
    async call(method, path, options = {}) {
      told ??= toldBy((await (await app.request('/api/openapi.json')).json()) as ApiDocument);
      const answer = await app.request(path, requestFrom(method, options));
      const text = await answer.text();
      const type = answer.headers.get('content-type') ?? '';
      const at = told.operationAt(method, path);
      const faults = at ? told.faults(at, { status: answer.status, type, text }) : [];
      if (faults.length > 0)
        throw new Error(`${method} ${path} ${answer.status}: ${faults.join('; ')} ${text.slice(0, 300)}`);
      return {
        status: answer.status,
        json: /json/.test(type) ? JSON.parse(text) : text,
        headers: answer.headers,
      };
    },
  };
}

function staffAmong(subjects: readonly Subject[], agency: string) {
  return subjects.flatMap(({ account, grants }) => {
    const roles = grants
      .filter((one) => one.agency === agency && !isSeparate(one.role))
      .map(({ role }) => role);
    return roles.length === 0 ? [] : [{ account, login: account, roles }];
  });
}

/** Of one document for all houses of a file: their routes are the same. */
let told: Told | undefined;

function requestFrom(method: string, { as, body, key, headers }: CallOptions): RequestInit {
  return {
    method,
    headers: {
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { 'idempotency-key': key ?? randomUUID() }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

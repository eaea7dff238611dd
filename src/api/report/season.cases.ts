/** The agencies and the people of the tests of reports: what they do in the season, over HTTP. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import type { DIALECTS } from '../../../test/postgres/fresh.ts';
import { type Called, type House, house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';
import { createApi } from '../index.ts';

export const SEED = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/report-2021-seed.json'), 'utf8'),
);
const SECTIONS = ['preface', 'overview', 'problems', 'other'] as const;
const EVIDENCE = { kind: 'paper', note: '卷内凭证' } as const;

/** A prefecture, a bureau of it, and a station that reports through the bureau. */
const TREE = [
  { id: 'zhou', level: 'government', parent: null, reportsThrough: null },
  { id: 'ju', level: 'department', parent: 'zhou', reportsThrough: null },
  { id: 'zhan', level: 'department', parent: 'ju', reportsThrough: 'ju' },
] as const;

export interface Draft {
  readonly report: {
    readonly tables: { readonly proactive: Record<string, Record<string, number>> };
    readonly sections: Readonly<Record<string, string>>;
  };
  readonly figures: string;
  readonly seen: string;
  readonly errors: number;
  readonly findings: readonly {
    readonly id: string;
    readonly law: string;
    readonly waived?: { readonly by: string; readonly reason: string };
  }[];
  readonly comparedWith: string | null;
  readonly cells: readonly string[];
}

export async function opened(dialect: (typeof DIALECTS)[number]) {
  const own = await house(dialect);
  own.at('2026-01-12T02:00:00Z');
  for (const { id, level, parent, reportsThrough } of TREE) {
    const admin = own.person(`admin-${id}`, id, ['systemAdministrator']);
    const supervisors = { area: parent, line: null };
    const body = { ...PROFILE, name: `示例${id}`, level, parent, reportsThrough, supervisors };
    const done = await own.call('POST', `/api/agencies/${id}/profile/establish`, { as: admin, body });
    expect(done.status).toBe(200);
    for (const role of ['handler', 'reviewer', 'head', 'publisher'] as const)
      own.person(`${role}-${id}`, id, [role]);
  }
  own.person('above', 'zhou', ['supervisor'], 'area');
  own.person('stranger', 'zhan', ['head']);
  const post = (as: string, path: string, body: object = {}, key?: string) =>
    own.call('POST', `/api/agencies/${path}`, { as, body, ...(key !== undefined && { key }) });
  const get = (as: string, path: string, headers = {}) =>
    own.call('GET', `/api/agencies/${path}`, { as, headers });
  return { ...own, post, get };
}

type Opened = Awaited<ReturnType<typeof opened>>;

let numbers = 0;

export async function penalised({ post }: Pick<Opened, 'post'>, agency: string, times = 1): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    numbers += 1;
    const body = {
      on: '2025-06-03',
      evidence: EVIDENCE,
      kind: 'penalty',
      number: `示例罚〔2025〕${numbers}号`,
      subject: '超标排放',
      source: '处罚系统',
      withheld: null,
    };
    const done = await post(`handler-${agency}`, `${agency}/decisions/register`, body);
    expect([done.status, done.json]).toMatchObject([200, {}]);
  }
}

export async function written({ post }: Pick<Opened, 'post'>, agency: string): Promise<void> {
  for (const section of SECTIONS) {
    const text = '本年新收申请{{requests.received/total}}件，全部依法办理。';
    const done = await post(`handler-${agency}`, `${agency}/years/2025/write`, { section, text });
    expect(done.status).toBe(200);
  }
}

export async function draftFor(
  { get }: Pick<Opened, 'get'>,
  as: string,
  agency: string,
  query = '',
): Promise<Draft> {
  const { status, json } = await get(as, `${agency}/years/2025/report${query}`);
  expect(status).toBe(200);
  return json as Draft;
}

/** More taken off than there is: an error in the draft. */
export async function negative({ post }: Pick<Opened, 'post'>, agency: string): Promise<void> {
  const path = `${agency}/years/2025`;
  const body = { cell: 'proactive.penalties/decided', delta: -9, reason: '重复登记' };
  expect((await post(`handler-${agency}`, `${path}/adjust`, body)).status).toBe(200);
  const approved = await post(`reviewer-${agency}`, `${path}/approveAdjustment`, { adjustment: 1 });
  expect(approved.status).toBe(200);
}

export const FORMATS = [
  ['json', 'application/json', '{'],
  ['html', 'text/html', '<!doctype html>'],
  ['xlsx', 'spreadsheetml', 'PK'],
  ['docx', 'wordprocessingml', 'PK'],
  ['pdf', 'application/pdf', '%PDF'],
] as const;

export const penalties = ({ report }: Draft) => report.tables.proactive.penalties?.decided;

export async function upload({ means }: House, as: string, path: string, bytes: Uint8Array): Promise<Called> {
  const answer = await createApi(means).request(`/api/agencies/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, json: await answer.json(), headers: answer.headers };
}

/** The whole office on the server everybody starts: four people with password and authenticator, one request, one report. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { YEAR_SECTIONS } from '../../src/register/index.ts';
import { type Ask, travel, type Who } from './journey.ts';
import { type Running, signedIn, started } from './running.ts';
import type { Browser } from './signed.ts';

const AGENCY = '/api/agencies/yining-sthj';
const folder = mkdtempSync(join(tmpdir(), 'gongkai-office-'));
let server: Running;

beforeAll(async () => {
  server = await started({ DATA: folder });
}, 90_000);
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Draft {
  readonly seen: string;
  readonly report: { readonly tables: Record<string, Record<string, Record<string, number>>> };
  readonly findings: readonly { readonly severity: string }[];
}

test('补正、征求意见、延期、部分公开、签发、送达、复议，直到年报的格子、签发和关账', {
  timeout: 120_000,
}, async () => {
  const people = new Map<string, Browser>();
  for (const who of ['handler', 'reviewer', 'head', 'publisher', 'supervisor'])
    people.set(who, await signedIn(server.url, `demo-${who}`, who));
  const as = (who: string) => people.get(who) as Browser;
  const ask: Ask = (who: Who, method, path, body) => as(who).ask(method, `${AGENCY}${path}`, body);
  const done = async (who: string, path: string, body: object = {}) => {
    const answer = await as(who).ask('POST', `${AGENCY}${path}`, body);
    expect([path, answer.status, answer.json.reasons ?? answer.json.issues]).toEqual([path, 200, undefined]);
  };
  const draft = async () =>
    (await as('head').ask('GET', `${AGENCY}/years/2025/report`)).json as unknown as Draft;

  const { request, orders } = await travel(ask);
  expect(orders).toBe(20);

  const seen = (await as('reviewer').ask('GET', `${AGENCY}/requests/${request}`)).json as {
    view: { stage: { id: string }; clocks: { id: string; due: string | null; basis: string[] }[] };
    history: unknown[];
  };
  expect(seen.history).toHaveLength(17);
  expect(seen.view.clocks.find(({ id }) => id === 'reply')?.basis).toContain('条例§33.2');

  const { report, findings } = await draft();
  expect(report.tables.requests?.partlyDisclosed?.natural).toBe(1);
  expect(report.tables.disputes?.reconsideration?.upheld).toBe(1);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const cell = await as('head').ask(
    'GET',
    `${AGENCY}/years/2025/report/cell?address=requests.partlyDisclosed/natural`,
  );
  expect((cell.json as { matters: object[] }).matters).toMatchObject([
    { matter: { kind: 'request', id: request } },
  ]);

  for (const section of Object.keys(YEAR_SECTIONS))
    await done('handler', '/years/2025/write', { section, text: `${section}：如实填写。` });
  const stale = await as('head').ask('POST', `${AGENCY}/years/2025/signOff`, {
    seen: `${'0'.repeat(64)}.${'0'.repeat(32)}`,
  });
  expect([stale.status, stale.json.code]).toEqual([412, 'version-old']);
  await done('head', '/years/2025/signOff', { seen: (await draft()).seen });
  const today = { on: Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().toString() };
  await done('handler', '/years/2025/submit', today);
  await done('supervisor', '/years/2025/return', { ...today, remarks: '请核对第一部分。' });
  // Whatever is returned is signed anew.
  await done('head', '/years/2025/signOff', { seen: (await draft()).seen });
  await done('handler', '/years/2025/submit', today);
  await done('supervisor', '/years/2025/accept', today);
  await done('publisher', '/years/2025/publish', { ...today, url: 'https://www.example.cn/2025' });
  await done('reviewer', '/years/2025/close', { seen: (await draft()).seen });
  const table = await as('supervisor').ask('GET', '/api/reports/2025');
  const lines = table.json.reports as { agency: string; stage: string }[];
  expect(lines.find(({ agency }) => agency === 'yining-sthj')?.stage).toBe('published');
  const pdf = await as('publisher').ask('GET', `${AGENCY}/years/2025/report/file?as=pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  process.stdout.write(
    `office: ${orders} orders by four people with authenticators, then the report of 2025 signed, returned, accepted, published, closed\n`,
  );
});

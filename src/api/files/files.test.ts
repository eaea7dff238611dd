import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { type House, house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';
import { createApi, watchLoad } from '../index.ts';
import { type Daemon, INFECTED_SIGN, startDaemon } from './clamd.cases.ts';
import { scanJobs } from './rescan.ts';
import { scan } from './scan.ts';

const GOING_ON = new AbortController().signal;
const ADDRESS = '/api/agencies/yining/files';
const PDF = `%PDF-1.7\n${'示例内容 '.repeat(30_000)}`;

const daemons: Daemon[] = [];
afterAll(() => Promise.all(daemons.map((daemon) => daemon.close())));

async function daemon(answer?: string | null, port?: number): Promise<Daemon> {
  const one = await startDaemon(answer, port);
  daemons.push(one);
  return one;
}

async function furnished(dialect: (typeof DIALECTS)[number]): Promise<House> {
  const home = await house(dialect);
  const admin = home.person('first', 'yining', ['systemAdministrator']);
  for (const agency of ['yining', 'other'])
    await home.call('POST', `/api/agencies/${agency}/profile/establish`, { as: admin, body: PROFILE });
  home.person('clerk', 'yining', ['handler']);
  home.person('stranger', 'other', ['handler']);
  return home;
}

async function sent(home: House, content: string | Uint8Array<ArrayBuffer>, as = 'clerk', address = ADDRESS) {
  const answer = await home.app.request(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${as}`, 'idempotency-key': randomUUID() },
    body: content,
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

async function fetched(home: House, id: unknown, as = 'clerk', agency = 'yining') {
  return home.app.request(`/api/agencies/${agency}/files/${id}/content`, {
    headers: { authorization: `Bearer ${as}` },
  });
}

async function useScanner(home: House, { host, port }: Daemon): Promise<void> {
  const { version, values } = await home.means.settings.part('general');
  const change = {
    values: { ...values, scanner: { host, port } },
    secrets: {},
    expected: version,
    by: 'first',
  };
  await home.means.settings.change('general', { ...change, at: home.means.moment().now });
}

describe.each(DIALECTS)('%s：凭证文件', (dialect) => {
  test('上交、再交一次、下载：同样的内容一个编号，只供保存', async () => {
    const home = await furnished(dialect);
    const first = await sent(home, PDF);
    const again = await sent(home, PDF);
    expect(first).toMatchObject({
      status: 201,
      json: { kind: 'pdf', label: 'PDF', bytes: Buffer.byteLength(PDF), by: 'clerk', held: false },
    });
    expect(again.json).toEqual(first.json);
    const got = await fetched(home, first.json.id);
    expect(await got.text()).toBe(PDF);
    expect(got.headers.get('content-type')).toBe('application/pdf');
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{16}\.pdf"$/);
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect(got.headers.get('content-security-policy')).toContain('sandbox');
    const { rows } = await home.means.trail.lines({ limit: 5, act: 'file.see' });
    expect(rows).toMatchObject([{ account: 'clerk', about: first.json.id, outcome: 'done' }]);
  });

  test('别的机关看不到，知道编号也不行；自己交过同样内容的才行', async () => {
    const home = await furnished(dialect);
    const { json } = await sent(home, PDF);
    expect((await fetched(home, json.id, 'stranger')).status).toBe(403);
    expect((await fetched(home, json.id, 'stranger', 'other')).status).toBe(404);
    await sent(home, PDF, 'stranger', '/api/agencies/other/files');
    expect((await fetched(home, json.id, 'stranger', 'other')).status).toBe(200);
  });

  test('网页、程序不收，太大的不收，都没有留下', async () => {
    const home = await furnished(dialect);
    expect(await sent(home, '<html>')).toMatchObject({ status: 415, json: { code: 'wrong-type' } });
    expect(await sent(home, '')).toMatchObject({ status: 415 });
    const large = new Uint8Array(20_000_001);
    large.set(Buffer.from('%PDF-1.7'));
    expect(await sent(home, large)).toMatchObject({ status: 413, json: { code: 'too-large' } });
    expect(await home.means.evidence.unscanned(10)).toEqual([]);
  });

  test.each([
    ['files', 4],
    ['readings?as=txt', 2],
    ['tables/decisions/preview', 8],
  ])(
    '一个账号同时慢慢地上传许多（%s）：先说忙，别的事、别人的上传照办；传完了又能传',
    async (address, taken) => {
      const home = await furnished(dialect);
      // With what is at hand counted, as on a server: slow senders must not count for long.
      const load = watchLoad();
      const app = createApi({ ...home.means, load });
      const senders: ReadableStreamDefaultController[] = [];
      const statuses: number[] = [];
      const uploads = Array.from({ length: 150 }, async () => {
        const body = new ReadableStream({ start: (sender) => void senders.push(sender) });
        const answer = await app.request(`/api/agencies/yining/${address}`, {
          method: 'POST',
          headers: { authorization: 'Bearer clerk', 'content-type': 'application/octet-stream' },
          body,
          duplex: 'half',
        } as RequestInit);
        statuses.push(answer.status);
      });
      const others = async () =>
        (await app.request('/api/agencies', { headers: { authorization: 'Bearer clerk' } })).status;
      await expect.poll(() => statuses.length, { timeout: 20_000 }).toBe(150 - taken);
      await expect.poll(() => load.inFlight, { timeout: 20_000 }).toBe(0);
      expect([new Set(statuses), await others()]).toEqual([new Set([503]), 200]);
      expect((await sent(home, PDF, 'stranger', '/api/agencies/other/files')).status).toBe(201);
      for (const sender of senders) sender.close();
      await Promise.all(uploads);
      // Received to the end, they are no files: empty.
      for (const status of statuses.slice(-taken)) expect([400, 415]).toContain(status);
      expect((await sent(home, PDF)).status).toBe(201);
      load.close();
    },
    40_000,
  );

  test('登记时凭证写的文件，须是本机关交过的', async () => {
    const home = await furnished(dialect);
    const { json } = await sent(home, PDF);
    const body = (file: unknown) => ({
      on: '2026-03-01',
      evidence: { kind: 'post', note: '信封邮戳', file },
      channel: 'registeredMail',
      content: { description: '城区噪声监测年度数据' },
      supply: { form: 'paper', way: 'post' },
      applicant: { nature: 'person', name: '赵示例', contact: '13900000000' },
    });
    const path = '/api/agencies/yining/requests/register';
    const absent = await home.call('POST', path, { as: 'clerk', body: body(`sm3:${'0'.repeat(64)}`) });
    expect(absent).toMatchObject({ status: 400, json: { issues: [{ path: 'evidence.file' }] } });
    const { json: kept } = await home.call('POST', path, { as: 'clerk', body: body(json.id) });
    const [{ id }] = (kept as { matters: [{ id: string }] }).matters;
    const instead = (file: unknown) => ({
      about: { kind: 'request', id },
      of: 1,
      instead: { ...body(file), type: 'request.register' },
      reason: '邮戳看错了',
    });
    const propose = '/api/agencies/yining/corrections/propose';
    expect(
      await home.call('POST', propose, { as: 'clerk', body: instead(`sm3:${'0'.repeat(64)}`) }),
    ).toMatchObject({ status: 400, json: { issues: [{ path: 'instead.evidence.file' }] } });
    expect(
      (await home.call('POST', propose, { as: 'clerk', body: instead(json.id) })).json,
    ).not.toMatchObject({ code: 'bad-input' });
  });

  test('有查毒服务的：有毒的不收，干净的放行', async () => {
    const home = await furnished(dialect);
    const clamd = await daemon();
    await useScanner(home, clamd);
    expect(await sent(home, `${PDF}${INFECTED_SIGN}`)).toMatchObject({
      status: 422,
      json: { code: 'infected' },
    });
    const { json } = await sent(home, PDF);
    expect(json).toMatchObject({ scan: 'clean', held: false });
    expect(clamd.seen).toEqual([Buffer.byteLength(PDF) + INFECTED_SIGN.length, Buffer.byteLength(PDF)]);
    expect((await fetched(home, json.id)).status).toBe(200);
  });

  test('查毒服务不在时先隔离，服务回来后再查', async () => {
    const home = await furnished(dialect);
    const clamd = await startDaemon();
    await clamd.close();
    await useScanner(home, clamd);
    const good = await sent(home, PDF);
    const bad = await sent(home, `${PDF}${INFECTED_SIGN}`);
    expect(good).toMatchObject({ status: 201, json: { scan: 'unscanned', held: true } });
    const held = await fetched(home, good.json.id);
    expect([held.status, ((await held.json()) as { code: string }).code]).toEqual([409, 'not-scanned']);
    const own = { evidence: home.means.evidence, files: home.means.files };
    const run = () => scanJobs(own).scanFiles.run({}, { ...home.means, backup: null }, GOING_ON);
    await expect(run()).rejects.toThrow(RangeError);

    await daemon(undefined, clamd.port);
    await run();
    expect(await home.means.evidence.unscanned(10)).toEqual([]);
    expect((await fetched(home, good.json.id)).status).toBe(200);
    const infected = await fetched(home, bad.json.id);
    expect([infected.status, ((await infected.json()) as { code: string }).code]).toEqual([422, 'infected']);
  });
});

describe('查毒的问答', () => {
  const bytes = Buffer.from('content');
  test.each([
    ['干净', 'stream: OK\0', 'clean'],
    ['有毒', 'stream: Eicar-Test-Signature FOUND\0', 'infected'],
    ['太长', 'INSTREAM size limit exceeded. ERROR\0', undefined],
    ['说一半', 'stream: O', undefined],
    ['不是这个服务', 'HTTP/1.1 400 Bad Request\r\n\r\n\0', undefined],
    ['不答', null, undefined],
  ])('%s', async (_title, answer, verdict) => {
    expect(await scan(bytes, await daemon(answer), 300)).toBe(verdict);
  });
});

/** S3 特有的：签名、重试、拒绝、断线、上限。 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openS3Files, S3_LIMIT_BYTES, type S3Settings } from './index.ts';
import { ACCOUNT, type S3TestServer, startS3 } from './s3-test-server.ts';

const MAX = { maxBytes: 1e9 };
let folder: string;
let server: S3TestServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-s3-'));
  server = await startS3(folder, 'files');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  server.seen.length = 0;
  server.faults.length = 0;
});

function files(changed: Partial<S3Settings> = {}) {
  return openS3Files({
    ...ACCOUNT,
    endpoint: server.endpoint,
    bucket: 'files',
    firstPauseMs: 1,
    ...changed,
  });
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const sm3 = (text: string) => `sm3:${createHash('sm3').update(text).digest('hex')}`;

test('叫它转到别处：不跟，文件不到没有设置的主机去', async () => {
  const other = createServer((_, answer) => void asked.push(answer.end('x')));
  const asked: unknown[] = [];
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const turning = createServer((incoming, answer) => {
    incoming.resume();
    answer.writeHead(307, { location: `http://127.0.0.1:${port}${incoming.url}` }).end();
  });
  turning.listen(0, '127.0.0.1');
  await once(turning, 'listening');
  const endpoint = `http://127.0.0.1:${(turning.address() as AddressInfo).port}`;
  const kept = files({ endpoint });
  await expect(kept.put(one('一'), MAX)).rejects.toMatchObject({ code: 'refused' });
  await expect(kept.get(sm3('一'))).rejects.toMatchObject({ code: 'refused' });
  expect(asked).toEqual([]);
  for (const server of [other, turning]) server.close();
});

test('先问后存；已有同样大小的就不再传', async () => {
  await files().put(one('一'), MAX);
  expect(server.seen).toEqual(['HEAD 404', 'PUT 200']);
  await files().put(one('一'), MAX);
  expect(server.seen.slice(2)).toEqual(['HEAD 200']);
});

test('地址末尾多写斜杠也行', async () => {
  const { id } = await files({ endpoint: `${server.endpoint}//` }).put(one('斜杠'), MAX);
  expect(await files().has(id)).toBe(true);
});

test.each([{ secretAccessKey: '错的' }, { accessKeyId: 'OTHER' }, { region: 'us-east-1' }])(
  '签名不对（%o）：拒绝，不重试，错误里没有密钥',
  async (wrong) => {
    const error = await files(wrong)
      .put(one('签名'), MAX)
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'refused' });
    expect(error.message).toContain('403');
    expect(inspect(error)).not.toContain('错的');
    expect(server.seen).toEqual(['HEAD 403']);
  },
);

test('忙、限流、断线各一次：重试后成功', async () => {
  server.faults.push(503, 429, 'cut', 500);
  const { id } = await files().put(one('重试'), MAX);
  expect(id).toBe(sm3('重试'));
  expect(server.seen).toEqual(['HEAD 503', 'HEAD 429', 'HEAD 500', 'HEAD 404', 'PUT 200']);
  expect(Buffer.concat(await Array.fromAsync(await files().get(id))).toString()).toBe('重试');
});

test('传到一半断线：整个请求重来，内容完整', async () => {
  const store = files();
  expect(await store.has(sm3('断线重传'))).toBe(false);
  server.seen.length = 0;
  const put = store.put(
    (async function* () {
      yield* one('断线重传');
    })(),
    MAX,
  );
  server.faults.push(404, 'cut', 503);
  await put;
  expect(server.seen).toEqual(['HEAD 404', 'PUT 503', 'PUT 200']);
  expect(Buffer.concat(await Array.fromAsync(await store.get(sm3('断线重传')))).toString()).toBe('断线重传');
});

test('一直忙：问满次数后报错，不无限等', async () => {
  server.faults.push(...Array.from({ length: 9 }, () => 503));
  await expect(files({ attempts: 3 }).put(one('忙'), MAX)).rejects.toMatchObject({ code: 'refused' });
  expect(server.seen).toEqual(['HEAD 503', 'HEAD 503', 'HEAD 503']);
});

test('没有这个存储桶：报拒绝，不当作已存', async () => {
  await expect(files({ bucket: 'nowhere' }).put(one('桶'), MAX)).rejects.toMatchObject({ code: 'refused' });
});

test('连不上：报连不上', async () => {
  const store = files({ endpoint: 'http://127.0.0.1:1', attempts: 2 });
  await expect(store.has(sm3('x'))).rejects.toMatchObject({ code: 'unreachable' });
});

test('超过单次上限：不发任何请求', async () => {
  const block = Buffer.alloc(S3_LIMIT_BYTES / 4);
  const big = (async function* () {
    for (let n = 0; n < 5; n += 1) yield block;
  })();
  await expect(files().put(big, MAX)).rejects.toMatchObject({ code: 'tooLarge' });
  expect(server.seen).toEqual([]);
});

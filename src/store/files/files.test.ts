/** 文件存储的契约：磁盘与 S3 逐条相同。 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileStore } from '../../register/index.ts';
import { openDiskFiles, openS3Files } from './index.ts';
import { ACCOUNT, startS3 } from './s3-test-server.ts';

const MAX = { maxBytes: 10_000_000 };

interface Place {
  readonly files: FileStore;
  readonly close: () => Promise<void>;
}

const PLACES: Record<string, (folder: string) => Promise<Place>> = {
  磁盘: async (folder) => ({ files: await openDiskFiles(folder), close: async () => undefined }),
  S3: async (folder) => {
    const server = await startS3(folder, 'files');
    const files = openS3Files({ ...ACCOUNT, endpoint: server.endpoint, bucket: 'files', firstPauseMs: 1 });
    return { files, close: () => server.close() };
  },
};

async function* pieces(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

const sm3 = (bytes: Uint8Array | string) => `sm3:${createHash('sm3').update(bytes).digest('hex')}`;

/** The file under whose name the content lies, wherever the store put it. */
function contentFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[0-9a-f]{64}(\._S3rver_object)?$/.test(path))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

describe.each(Object.entries(PLACES))('%s', (_, open) => {
  let folder: string;
  let place: Place;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-files-'));
    place = await open(folder);
  });
  afterEach(async () => {
    await place.close();
    rmSync(folder, { recursive: true });
  });

  test('存入后原样取出，编号是内容的 SM3', async () => {
    const content = randomBytes(3_000_000);
    const { id, bytes } = await place.files.put(
      pieces(content.subarray(0, 1_000_001), content.subarray(1_000_001)),
      MAX,
    );
    expect({ id, bytes }).toEqual({ id: sm3(content), bytes: 3_000_000 });
    expect((await buffer(await place.files.get(id))).equals(content)).toBe(true);
    expect(await place.files.has(id)).toBe(true);
  });

  test('空文件也是文件', async () => {
    const { id, bytes } = await place.files.put(pieces(), MAX);
    expect({ id, bytes }).toEqual({ id: sm3(''), bytes: 0 });
    expect((await buffer(await place.files.get(id))).length).toBe(0);
  });

  test('同一内容存几次都只有一份，同时存也一样', async () => {
    const puts = [1, 2, 3, 4].map(() => place.files.put(pieces('同一份', '公文'), MAX));
    const ids = (await Promise.all(puts)).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([sm3('同一份公文')]));
    await place.files.put(pieces('同一份公文'), MAX);
    expect(contentFiles(folder)).toHaveLength(1);
  });

  test('超过上限：拒绝，什么也不留下；正好等于上限：收下', async () => {
    const over = place.files.put(pieces('12345', '678901'), { maxBytes: 10 });
    await expect(over).rejects.toMatchObject({ code: 'tooLarge' });
    expect(contentFiles(folder)).toEqual([]);
    expect(await place.files.has(sm3('12345678901'))).toBe(false);
    expect((await place.files.put(pieces('12345', '67890'), { maxBytes: 10 })).bytes).toBe(10);
  });

  test('上传中途断开：原错误传出，什么也不留下', async () => {
    const gone = Object.assign(new Error('client went away'), { code: 'ECONNRESET' });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('前一半');
      throw gone;
    }
    await expect(place.files.put(broken(), MAX)).rejects.toBe(gone);
    expect(contentFiles(folder)).toEqual([]);
  });

  test('没有的文件：has 为否，get 报缺失', async () => {
    expect(await place.files.has(sm3('没有'))).toBe(false);
    await expect(place.files.get(sm3('没有'))).rejects.toMatchObject({ code: 'absent' });
  });

  test('内容被改一个字节：取不出完整的文件，报改动', async () => {
    const content = randomBytes(300_000);
    const { id } = await place.files.put(pieces(content), MAX);
    const path = contentFiles(folder)[0] ?? '';
    const altered = readFileSync(path);
    altered[250_000] = altered.readUInt8(250_000) ^ 1;
    writeFileSync(path, altered);
    const received: Uint8Array[] = [];
    const reading = (async () => {
      for await (const piece of await place.files.get(id)) received.push(piece);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'changed' });
    expect(Buffer.concat(received).length).toBeLessThan(content.length);
  });

  test.each([
    '../../../etc/passwd',
    'sm3:../../etc/passwd',
    `sm3:${'a'.repeat(63)}`,
    `sm3:${'A'.repeat(64)}`,
    `sm3:${'a'.repeat(64)}\n`,
    `sm3:${'a'.repeat(62)}/.`,
    `sha256:${'a'.repeat(64)}`,
    '',
  ])('编号 %j 形式不对：不碰任何路径', async (id) => {
    await expect(place.files.get(id)).rejects.toMatchObject({ code: 'badId' });
    await expect(place.files.has(id)).rejects.toMatchObject({ code: 'badId' });
  });
});

/** The server as a program: how it starts, what it refuses to start with, how it ends. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, signedIn, started } from './running.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const PRODUCTION = { GONGKAI_ENV: 'production', PUBLIC_URL: 'https://gk.example.cn' };
const STOP_MS = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'gongkai-served-'));
const demo = join(folder, 'demo');
let server: Running;

beforeAll(async () => {
  server = await started({ DATA: demo });
}, 90_000);
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Started with what it will not start with. */
function ended(environment: Record<string, string>): Promise<Ended> {
  const env = { ...process.env, PORT: '0', ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'serve'], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err }),
    );
  });
}

describe('不启动的，一句话说清该怎么办，退出码 2', () => {
  test('设置不对', async () => {
    const { code, said } = await ended({ PORT: 'x', GONGKAI_ENV: 'prod' });
    expect([code, said]).toEqual([
      2,
      '设置有误，没有启动：\n  GONGKAI_ENV：应为 development 或 production。\n  PORT：应为 0 至 65535 的整数。\n',
    ]);
  });

  test('端口有人在用', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, said } = await ended({ PORT: port, DATA: join(folder, 'port') });
    expect([code, said]).toEqual([2, expect.stringContaining(`端口 ${port} 已经有别的程序在用。请停掉它`)]);
    // Nothing was made for a server that cannot be.
    expect(existsSync(join(folder, 'port', 'gongkai.db'))).toBe(false);
    other.close();
  }, 60_000);

  test('同一个数据目录已有一个服务', async () => {
    const { code, said } = await ended({ DATA: demo });
    expect([code, said]).toEqual([2, expect.stringContaining('已经有一个服务在用')]);
  });

  test('数据目录是一个文件，或者在文件下面', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const DATA of [file, join(file, 'below')]) {
      const { code, said } = await ended({ DATA });
      expect([code, said]).toEqual([2, expect.stringMatching(/^打不开数据库文件。请检查路径.+\n$/)]);
      expect(said).toContain(DATA);
    }
  }, 30_000);

  test('备份目录写不进去：白天就说，不等到夜里', async () => {
    const BACKUP_DIR = join(folder, 'file', 'backups');
    writeFileSync(join(folder, 'file'), '');
    const { code, said } = await ended({ DATA: join(folder, 'unsaved'), BACKUP_DIR });
    expect([code, said]).toEqual([2, expect.stringMatching(/^备份目录 .+ 写不进去（ENOTDIR）.+\n$/)]);
  }, 30_000);

  test('数据库的地址读不懂，对象存储少设一项', async () => {
    const place = { DATA: join(folder, 'wrong') };
    const bad = await ended({ ...place, DATABASE_URL: 'postgres://app:secret-word@db:99999/gongkai' });
    expect([bad.code, bad.said]).toEqual([2, expect.stringMatching(/^数据库的连接地址读不懂。.+\n$/)]);
    expect(bad.said).not.toContain('secret-word');
    const half = await ended({ ...place, GONGKAI_S3_BUCKET: 'b' });
    expect([half.code, half.said]).toEqual([2, expect.stringMatching(/^对象存储的设置不全，请补上.+\n$/)]);
  }, 30_000);

  test('数据库连不上', async () => {
    const DATABASE_URL = 'postgres://app:secret-word@127.0.0.1:1/gongkai';
    const { code, said } = await ended({ DATABASE_URL, DATA: join(folder, 'away') });
    expect([code, said]).toEqual([
      2,
      '连接不上数据库。请检查数据库是否在运行、地址和网络是否正常，然后再试。\n',
    ]);
  });
});

describe('命令行', () => {
  test('不写 --data，用的是服务的那个数据目录：核对的、备份的不是别的库', async () => {
    const cwd = mkdtempSync(join(folder, 'elsewhere-'));
    const env = { ...process.env, DATA: demo };
    const said = execFileSync(process.execPath, [MAIN, 'verify'], { env, cwd, encoding: 'utf8' });
    expect(said).toMatch(new RegExp(`^${join(demo, 'gongkai.db')}：完整，2 个机关、\\d+ 条记录`));
    expect(readdirSync(cwd)).toEqual([]);
  }, 60_000);

  test('服务开着不换密钥：它打不开换过的', () => {
    const env = { ...process.env, DATA: demo };
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'rotate-key'], { env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('请先停掉它再换密钥')]);
  }, 60_000);
});

describe('试用', () => {
  test('印出地址、演示账号和下一步', () => {
    const said = server.said();
    expect(said).toContain('政府信息公开系统已经启动：http://localhost:');
    expect(said).toContain('demo-handler  Yanshi-2024-handler');
    expect(said).toContain('/api/docs');
  });

  test('首页：没有脚本，样式凭一次性的号，写着此刻的口令', async () => {
    const answer = await fetch(`${server.url}/`);
    const page = await answer.text();
    const nonce = /style-src 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
    expect(page).toContain(`<style nonce="${nonce}">`);
    expect(page).not.toMatch(/<script|javascript:| on\w+="/);
    expect(page.match(/<td[^>]*>\d{6}<\/td>/g)).toHaveLength(8);
    const again = await fetch(`${server.url}/`);
    expect(again.headers.get('content-security-policy')).not.toContain(nonce);
  });

  test('没有主机名、头太大、不是 HTTP 的，连接照规矩回绝', async () => {
    const { port } = new URL(server.url);
    const said = async (words: string) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(words);
      return (await text(socket)).slice(0, 12);
    };
    expect(await said('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toBe('HTTP/1.1 400');
    expect(await said(`GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`)).toBe(
      'HTTP/1.1 431',
    );
    expect(await said('HELO\r\n\r\n')).toBe('HTTP/1.1 400');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });
});

describe('正式运行', () => {
  test('空库：印出一次性的令牌，没有演示账号；凭它开出第一个账号，令牌就没用了', async () => {
    const place = { ...PRODUCTION, DATA: join(folder, 'fresh') };
    const first = await started(place);
    const token = /^ {2}([\w-]{32})$/m.exec(first.said())?.[1] ?? '';
    expect(first.said()).not.toContain('demo-');
    const open = (login: string) =>
      fetch(`${first.url}/api/sign-in/first`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, login, password: 'Zhengshi-2026-mima' }),
      });
    // Anybody finds this page: it says how to begin, and not where the register lies on the machine.
    const page = await (await fetch(`${first.url}/`)).text();
    expect(page).toContain('还没有登记机关');
    expect(page).toContain('POST /api/sign-in/first');
    expect(page).not.toMatch(/gongkai\.db|yining/);
    expect((await open('security-1')).status).toBe(200);
    expect((await open('security-2')).status).toBe(401);
    expect(await first.stop()).toMatchObject({ code: 0 });
    const second = await started(place);
    expect(second.said()).toContain('已经启动');
    expect(second.said()).not.toContain('令牌开账号');
    await second.stop();
  }, 90_000);

  test('有演示账号的库不能用', async () => {
    const other = join(folder, 'tried');
    await (await started({ DATA: other })).stop();
    const { code, said } = await ended({ ...PRODUCTION, DATA: other });
    expect([code, said]).toEqual([2, expect.stringContaining('库里有密码公开的演示账号')]);
  }, 90_000);
});

describe('停机', () => {
  const [begun, rest] = ['{"login":"nobody-here",', '"password":"x"}'];
  const length = begun.length + rest.length;
  const half = `POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${begun}`;

  test('手上的办完才走，空闲的连接不等；退出码 0', async () => {
    const stopping = await started({ DATA: join(folder, 'stop') });
    const { port } = new URL(stopping.url);
    const idle = connect(Number(port), '127.0.0.1');
    const busy = connect(Number(port), '127.0.0.1');
    const answered = text(busy);
    busy.write(half);
    await pause(500);
    const ended = stopping.stop();
    await pause(500);
    await expect(fetch(`${stopping.url}/livez`)).rejects.toThrow();
    busy.write(rest);
    const { code, ms } = await ended;
    expect([code, ms < 3000]).toEqual([0, true]);
    expect(await answered).toMatch(/^HTTP\/1.1 401/);
    idle.destroy();
  }, 60_000);

  test('往外的一次呼叫没有回音，十秒内也走；退出码 0', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const stopping = await started({ DATA: join(folder, 'stop') });
    const admin = await signedIn(stopping.url, 'demo-system', 'systemAdministrator');
    const general = (await admin.ask('GET', '/api/settings/general')).json as { values: object };
    const values = {
      ...general.values,
      outbound: { origins: [{ origin, inside: true }], timeoutMs: 30_000, mostBytes: 2000 },
    };
    const changed = await admin.ask('PUT', '/api/settings/general', { values }, { 'if-match': '"0"' });
    expect(changed.status).toBe(200);
    const hook = { name: '不回音的', form: 'standard', topics: ['*'], address: origin };
    const { id } = (await admin.ask('POST', '/api/hooks', hook)).json;
    const tried = admin.ask('POST', `/api/hooks/${id}/test`).catch(() => 'broken off');
    await once(silent, 'connection');
    const { code, ms } = await stopping.stop();
    expect([code, ms < STOP_MS]).toEqual([0, true]);
    expect(await tried).toBe('broken off');
    silent.close();
  }, 60_000);

  test('有人一直说不完，十秒内也走；退出码 0', async () => {
    const stopping = await started({ DATA: join(folder, 'stop') });
    const { port } = new URL(stopping.url);
    const stuck = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    stuck.write(half);
    await pause(500);
    const { code, ms } = await stopping.stop();
    expect([code, ms < STOP_MS]).toEqual([0, true]);
    expect(stopping.said()).not.toContain('unexpected error');
  }, 60_000);
});

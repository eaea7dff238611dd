import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DIALECTS, freshDatabase } from '../../test/postgres/fresh.ts';
import type { Premises } from '../register/index.ts';
import { ACCOUNT, startS3 } from './files/s3-test-server.ts';
import { keeperIn, type Surroundings, s3In } from './index.ts';
import { Clerk } from './register/orders.cases.ts';

const TODAY = '2026-03-02';
const MADE = '2026-03-02T08:00:00Z';
let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-premises-'));
  folder = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Opened, used, closed. */
async function within<T>(
  surroundings: Partial<Surroundings>,
  work: (premises: Premises) => Promise<T>,
  place = folder,
): Promise<T> {
  const premises = await keeperIn({ today: TODAY, ...surroundings }).open(place);
  try {
    return await work(premises);
  } finally {
    await premises.close();
  }
}

async function begin({ register }: Premises): Promise<void> {
  const clerk = new Clerk(register, 'seat');
  await clerk.establish();
  await clerk.tell(1);
  await clerk.tell(2, 2);
}

const tally = ({ register }: Premises) => register.tally(['seat'], 2024);

async function nameOf({ register }: Premises, key: string): Promise<string | undefined> {
  const clerk = new Clerk(register, 'seat');
  const reveal = { type: 'person.reveal', matter: 'U0000001', fields: ['name'], reason: '核对' };
  return (await register.reveal(clerk.order(reveal, 'handler', { key }), clerk.moment)).fields?.name;
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe.each(DIALECTS)('%s：处所', (dialect) => {
  let surroundings: Partial<Surroundings>;

  beforeEach(async () => {
    surroundings = dialect === 'postgres' ? { databaseUrl: await freshDatabase() } : {};
  });

  test('第一次打开：建库、建密钥文件；再打开接着用', async () => {
    await within(surroundings, begin);
    const before = await within(surroundings, tally);
    expect(before.map(({ quantity }) => quantity)).toEqual([1, 1]);
    expect(existsSync(join(folder, 'keys.json'))).toBe(true);
    expect(existsSync(join(folder, 'gongkai.db'))).toBe(dialect === 'sqlite');
    expect(await within(surroundings, (one) => nameOf(one, 'again'))).toBe('张示例1');
  });

  test('密钥文件丢失：拒绝，说明怎么办，不另建；放回来照常', async () => {
    await within(surroundings, begin);
    const keys = readFileSync(join(folder, 'keys.json'), 'utf8');
    rmSync(join(folder, 'keys.json'));
    const lost = within(surroundings, tally);
    await expect(lost).rejects.toMatchObject({ name: 'KeyError', code: 'noKeyFile' });
    await expect(lost).rejects.toThrow('请从保管处取回原来的密钥文件');
    expect(existsSync(join(folder, 'keys.json'))).toBe(false);
    const given = { ...surroundings, keys: Buffer.from(keys).toString('base64') };
    expect(await within(given, (one) => nameOf(one, 'given'))).toBe('张示例1');
  });

  test('别处的密钥：拒绝启动', async () => {
    await within(surroundings, begin);
    await within({}, begin, join(root, 'other'));
    const keys = readFileSync(join(root, 'other/keys.json')).toString('base64');
    await expect(within({ ...surroundings, keys }, tally)).rejects.toMatchObject({ code: 'wrongKeys' });
  });

  test('换钥：重新加密全部申请人，旧文件从此不能启动', async () => {
    await within(surroundings, begin);
    const old = readFileSync(join(folder, 'keys.json')).toString('base64');
    const keeper = keeperIn({ today: TODAY, ...surroundings });
    const { ok, lines } = await keeper.rotateKey(folder, TODAY);
    expect(ok && lines.join()).toMatch(/已启用新密钥 k\w{8}，重新加密申请人 2 名/);
    expect(await within(surroundings, (one) => nameOf(one, 'after'))).toBe('张示例1');
    await expect(within({ ...surroundings, keys: old }, tally)).rejects.toThrow('缺少密钥');
    const keys = readFileSync(join(folder, 'keys.json')).toString('base64');
    const byEnvironment = await keeperIn({ today: TODAY, ...surroundings, keys }).rotateKey(folder, TODAY);
    expect(byEnvironment.lines.join()).toContain('没有新建');
    expect(readFileSync(join(folder, 'keys.json')).toString('base64')).toBe(keys);
  });
});

describe('备份与恢复', () => {
  const keeper = keeperIn({ today: TODAY });

  test('恢复到空处：合计、链、文件都一样；密钥不在备份里', async () => {
    const { before, id } = await within({}, async (premises) => {
      await begin(premises);
      const file = await premises.files.put(bytes('送达回证'), { maxBytes: 100 });
      return { before: await tally(premises), id: file.id };
    });
    const backup = join(root, 'backup');
    expect(await keeper.backup(folder, backup, MADE)).toMatchObject({ ok: true });
    expect(existsSync(join(backup, 'keys.json'))).toBe(false);
    const restored = join(root, 'restored');
    const done = await keeper.restore(backup, restored);
    expect(done.ok, done.lines.join()).toBe(true);
    await expect(within({}, tally, restored)).rejects.toMatchObject({ code: 'noKeyFile' });
    const keys = readFileSync(join(folder, 'keys.json')).toString('base64');
    await within(
      { keys },
      async (premises) => {
        expect(await tally(premises)).toEqual(before);
        expect(await premises.files.has(id)).toBe(true);
        expect(await nameOf(premises, 'restored')).toBe('张示例1');
      },
      restored,
    );
  });

  test.each([
    ['改了一条', `update entries set actor_id = 'other' where seq = 3`, '第3条'],
    ['删了末条', 'delete from entries where seq = (select max(seq) from entries)', '末尾被截去'],
  ])('备份的是动过手脚的库（%s）：恢复时查出，目标不出现', async (_, deed, found) => {
    await within({}, begin);
    const database = new DatabaseSync(join(folder, 'gongkai.db'));
    database.exec(deed);
    database.close();
    await keeper.backup(folder, join(root, 'backup'), MADE);
    const { ok, lines } = await keeper.restore(join(root, 'backup'), join(root, 'restored'));
    expect(ok).toBe(false);
    expect(lines.join()).toContain(found);
    expect(existsSync(join(root, 'restored'))).toBe(false);
  });

  test('设了 DATABASE_URL：说明该用什么，不做一半', async () => {
    const other = keeperIn({ today: TODAY, databaseUrl: 'postgres://nowhere' });
    for (const done of [
      await other.backup(folder, join(root, 'backup'), MADE),
      await other.restore(join(root, 'backup'), folder),
    ]) {
      expect(done.ok).toBe(false);
      expect(done.lines.join()).toContain('docs/operations.md');
    }
    expect(existsSync(join(root, 'backup'))).toBe(false);
  });
});

describe('对象存储', () => {
  test('环境变量齐全的用它，数据目录里不放文件；备份说明文件不在内', async () => {
    const server = await startS3(join(root, 's3'), 'gongkai');
    const s3 = s3In({
      GONGKAI_S3_ENDPOINT: server.endpoint,
      GONGKAI_S3_BUCKET: 'gongkai',
      GONGKAI_S3_REGION: ACCOUNT.region,
      GONGKAI_S3_ACCESS_KEY_ID: ACCOUNT.accessKeyId,
      GONGKAI_S3_SECRET_ACCESS_KEY: ACCOUNT.secretAccessKey,
    });
    try {
      await within({ s3 }, async (premises) => {
        await begin(premises);
        const { id } = await premises.files.put(bytes('送达回证'), { maxBytes: 100 });
        expect(await premises.files.has(id)).toBe(true);
      });
      expect(existsSync(join(folder, 'files'))).toBe(false);
      const { lines } = await keeperIn({ today: TODAY, s3 }).backup(folder, join(root, 'backup'), MADE);
      expect(lines.join()).toContain('文件在对象存储中');
    } finally {
      await server.close();
    }
  });

  test('一项都没有的不用；不全的，缺的都说出来，不改存到本机', () => {
    expect(s3In({})).toBeUndefined();
    expect(() => s3In({ GONGKAI_S3_BUCKET: 'b' })).toThrow('GONGKAI_S3_ENDPOINT、GONGKAI_S3_REGION');
    expect(() => s3In({ GONGKAI_S3_ENDPOINT: 'https://s3.example', GONGKAI_S3_BUCKET: 'b' })).toThrow(
      'GONGKAI_S3_REGION、GONGKAI_S3_ACCESS_KEY_ID、GONGKAI_S3_SECRET_ACCESS_KEY',
    );
  });
});

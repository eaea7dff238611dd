import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sealed } from '../../register/index.ts';
import { addKey, createKeyFile, type KeyError, type OpenedKeys, openKeys } from './index.ts';

const MADE = '2026-03-02';
const BOUND = '伊宁市某局|p-17|name';
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-keys-'));
  file = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

function freshKeys(): OpenedKeys {
  createKeyFile(file, MADE);
  return openKeys({ file });
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as KeyError).code;
  }
  return 'nothing thrown';
}

describe('封存与打开', () => {
  test('任何文字封存后打开都是原文，密文里看不到原文', () => {
    const keys = freshKeys();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (plain, bound) => {
        expect(keys.open(keys.seal(plain, bound), bound)).toBe(plain);
      }),
    );
    expect(JSON.stringify(keys.seal('张三', BOUND))).not.toContain('张三');
  });

  test('密文、校验值、随机数改动任何一位都打不开', () => {
    const keys = freshKeys();
    const sealed = keys.seal('110101200001011234', BOUND);
    let changes = 0;
    for (const part of ['text', 'tag', 'nonce'] as const) {
      const bytes = Buffer.from(sealed[part], 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = changed.readUInt8(bit >> 3) ^ (1 << (bit & 7));
        const altered: Sealed = { ...sealed, [part]: changed.toString('base64url') };
        expect(codeOf(() => keys.open(altered, BOUND))).toBe('sealBroken');
        changes += 1;
      }
    }
    expect(changes).toBe((18 + 16 + 12) * 8);
  });

  test.each([
    ['换到另一个人', '伊宁市某局|p-18|name'],
    ['换到另一个字段', '伊宁市某局|p-17|phone'],
    ['换到另一个机关', '昭苏县某局|p-17|name'],
    ['不写所属', ''],
  ])('%s打不开', (_, bound) => {
    const keys = freshKeys();
    const sealed = keys.seal('张三', BOUND);
    expect(codeOf(() => keys.open(sealed, bound))).toBe('sealBroken');
  });

  test('校验值截短、随机数截短、整段清空都打不开', () => {
    const keys = freshKeys();
    const sealed = keys.seal('张三', BOUND);
    for (const part of [
      { tag: sealed.tag.slice(0, 6) },
      { tag: '' },
      { nonce: sealed.nonce.slice(0, 8) },
      { text: '' },
    ])
      expect(codeOf(() => keys.open({ ...sealed, ...part }, BOUND))).toBe('sealBroken');
  });

  test('打不开时说出密钥编号；没有这把密钥是另一个错误；都不带原文', () => {
    const keys = freshKeys();
    const sealed = keys.seal('张三', '王五');
    expect(() => keys.open(sealed, '李四')).toThrow(keys.keyId);
    expect(() => keys.open(sealed, '李四')).not.toThrow(/张三|李四|王五/);
    expect(codeOf(() => keys.open({ ...sealed, keyId: 'k00000000' }, '王五'))).toBe('unknownKey');
  });
});

describe('检索值', () => {
  test('同一机关同一人相同，换机关、换人、换密钥都不同', () => {
    const keys = freshKeys();
    const value = keys.lookup('a', '11010120000101123x');
    expect(value).toMatch(/^[0-9a-f]{64}$/);
    expect(keys.lookup('a', '１１０１０１ ２００００１０１１２３Ｘ')).toBe(value);
    expect(keys.lookup('b', '11010120000101123x')).not.toBe(value);
    expect(keys.lookup('a', '110101200001011231')).not.toBe(value);
    rmSync(file);
    expect(freshKeys().lookup('a', '11010120000101123x')).not.toBe(value);
  });

  test('机关与内容的边界不会混淆', () => {
    const keys = freshKeys();
    expect(keys.lookup('ab', 'c')).not.toBe(keys.lookup('a', 'bc'));
    expect(keys.lookup('a","b', 'c')).not.toBe(keys.lookup('a', 'b","c'));
  });

  test('换钥以后检索值不变：旧申请人仍找得到', () => {
    const before = freshKeys().lookup('a', '张三');
    addKey(file, MADE);
    expect(openKeys({ file }).lookup('a', '张三')).toBe(before);
  });
});

describe('密钥文件', () => {
  test('新建的只有本人能读，不留临时文件，不覆盖已有的', () => {
    const id = createKeyFile(join(folder, 'new/keys.json'), MADE);
    expect(id).toMatch(/^k[0-9a-f]{8}$/);
    expect(statSync(join(folder, 'new/keys.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'new'))).toEqual(['keys.json']);
    const text = readFileSync(join(folder, 'new/keys.json'), 'utf8');
    expect(codeOf(() => createKeyFile(join(folder, 'new/keys.json'), MADE))).toBe('keyFileExists');
    expect(readFileSync(join(folder, 'new/keys.json'), 'utf8')).toBe(text);
    expect(readdirSync(join(folder, 'new'))).toEqual(['keys.json']);
  });

  test.each([0o644, 0o640, 0o660, 0o604])('权限 %o 太宽，拒绝', (mode) => {
    createKeyFile(file, MADE);
    chmodSync(file, mode);
    expect(codeOf(() => openKeys({ file }))).toBe('keyFileOpen');
    expect(codeOf(() => addKey(file, MADE))).toBe('keyFileOpen');
    chmodSync(file, 0o400);
    expect(openKeys({ file }).keyId).toMatch(/^k/);
  });

  test('没有文件、不是文件、不是 JSON、缺字段、密钥长度不对：都拒绝，且不引用内容', () => {
    expect(codeOf(() => openKeys({ file }))).toBe('noKeyFile');
    createKeyFile(file, MADE);
    const ring = JSON.parse(readFileSync(file, 'utf8'));
    const secretText: string = ring.sealing[0].key;
    const texts = [
      '',
      '{',
      `${secretText}`,
      `{"key":${secretText}}`,
      JSON.stringify({ ...ring, sealing: [] }),
      JSON.stringify({ ...ring, lookup: ring.lookup.slice(0, 20) }),
      JSON.stringify({ ...ring, sealing: [{ ...ring.sealing[0], key: `${secretText}AAAA` }] }),
      JSON.stringify({ ...ring, sealing: [ring.sealing[0], ring.sealing[0]] }),
      JSON.stringify({ ...ring, extra: 1 }),
    ];
    for (const text of texts) {
      writeFileSync(file, text);
      let thrown: unknown;
      try {
        openKeys({ file });
      } catch (error) {
        thrown = error;
      }
      expect((thrown as KeyError | undefined)?.code, text.length.toString()).toBe('keyFileBad');
      expect(inspect(thrown)).not.toContain(secretText.slice(0, 8));
    }
  });

  test('打印或序列化打开的密钥，看不到任何密钥', () => {
    const keys = freshKeys();
    const ring = JSON.parse(readFileSync(file, 'utf8'));
    const shown = inspect(keys, { depth: 9, showHidden: true }) + JSON.stringify(keys);
    for (const key of [ring.sealing[0].key, ring.lookup])
      for (const encoding of ['hex', 'base64', 'base64url'] as const)
        expect(shown).not.toContain(Buffer.from(key, 'base64url').toString(encoding).slice(0, 12));
  });

  test('从环境变量打开，与从文件打开是同一把', () => {
    const keys = freshKeys();
    const sealed = keys.seal('张三', BOUND);
    const text = readFileSync(file).toString('base64');
    expect(openKeys({ text }).open(sealed, BOUND)).toBe('张三');
    expect(codeOf(() => openKeys({ text: '不是密钥' }))).toBe('keyFileBad');
  });
});

describe('换钥', () => {
  test('新钥封存，旧钥仍能打开；文件权限不变，不留临时文件', () => {
    const before = freshKeys();
    const old = before.seal('张三', BOUND);
    const id = addKey(file, '2026-09-01');
    const after = openKeys({ file });
    expect(after.keyId).toBe(id);
    expect(id).not.toBe(before.keyId);
    const renewed = after.seal(after.open(old, BOUND), BOUND);
    expect(renewed.keyId).toBe(id);
    expect(after.open(renewed, BOUND)).toBe('张三');
    expect(
      codeOf(() => before.open(renewed, BOUND)),
      '旧文件打不开新内容',
    ).toBe('unknownKey');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });

  test('另一次换钥正在进行：拒绝，文件不变', () => {
    createKeyFile(file, MADE);
    const text = readFileSync(file, 'utf8');
    writeFileSync(`${file}.new`, '', { mode: 0o600 });
    expect(codeOf(() => addKey(file, MADE))).toBe('keyFileBusy');
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'keys.json.new']);
  });

  test('没有密钥文件时不会悄悄新建', () => {
    expect(codeOf(() => addKey(file, MADE))).toBe('noKeyFile');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('核对数据库里的指纹', () => {
  test('首次启动全是新的；再次启动一致；换钥后只有新钥是新的', () => {
    const keys = freshKeys();
    const stored = keys.fingerprints();
    expect(stored.map(({ keyId }) => keyId)).toEqual([keys.keyId, 'lookup']);
    expect(keys.checkFingerprints([])).toEqual({ ok: true, fresh: stored });
    expect(openKeys({ file }).checkFingerprints(stored)).toEqual({ ok: true, fresh: [] });
    const id = addKey(file, MADE);
    const check = openKeys({ file }).checkFingerprints(stored);
    expect(check.ok && check.fresh.map(({ keyId }) => keyId)).toEqual([id]);
  });

  test('换成另一个密钥文件：拒绝启动，说出缺哪把、哪把不对、怎么办', () => {
    const keys = freshKeys();
    rmSync(file);
    const check = freshKeys().checkFingerprints(keys.fingerprints());
    expect(check).toMatchObject({ ok: false, missing: [keys.keyId], wrong: ['lookup'] });
    expect(!check.ok && check.text).toContain(keys.keyId);
    expect(!check.ok && check.text).toContain('请换回');
  });

  test('同一编号下换了密钥，或只换了检索密钥：拒绝', () => {
    const stored = freshKeys().fingerprints();
    const ring = JSON.parse(readFileSync(file, 'utf8'));
    const other = Buffer.alloc(16, 7).toString('base64url');
    const swapped = { ...ring, sealing: [{ ...ring.sealing[0], key: other }] };
    writeFileSync(file, JSON.stringify(swapped));
    expect(openKeys({ file }).checkFingerprints(stored)).toMatchObject({ wrong: [ring.sealing[0].id] });
    writeFileSync(file, JSON.stringify({ ...ring, lookup: Buffer.alloc(32, 7).toString('base64url') }));
    expect(openKeys({ file }).checkFingerprints(stored)).toMatchObject({ missing: [], wrong: ['lookup'] });
  });

  test('换钥前的旧文件对换钥后的数据库：拒绝', () => {
    createKeyFile(file, MADE);
    const old = readFileSync(file);
    const id = addKey(file, MADE);
    const stored = openKeys({ file }).fingerprints();
    writeFileSync(file, old);
    expect(openKeys({ file }).checkFingerprints(stored)).toMatchObject({ ok: false, missing: [id] });
  });
});

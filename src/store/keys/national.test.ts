import { createDecipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hmacSm3, type SealedBytes, SM4_GCM, sealBytes, sm3, sm4Open, sm4Seal } from './national.ts';

const key = createSecretKey(randomBytes(16));
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

test('SM3：标准示例一 abc，示例二 64 字节', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
});

test('SM4-GCM：RFC 8998 附录 A.1', () => {
  const plain = hex(
    'AAAAAAAAAAAAAAAA BBBBBBBBBBBBBBBB CCCCCCCCCCCCCCCC DDDDDDDDDDDDDDDD EEEEEEEEEEEEEEEE FFFFFFFFFFFFFFFF EEEEEEEEEEEEEEEE AAAAAAAAAAAAAAAA',
  );
  const sealed = sealBytes(
    createSecretKey(hex('0123456789ABCDEFFEDCBA9876543210')),
    plain,
    hex('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2'),
    hex('00001234567800000000ABCD'),
  );
  expect(sealed.text.toString('hex')).toBe(
    '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
  );
  expect(sealed.tag.toString('hex')).toBe('83de3541e4c2b58177e065a9bf7b62ec');
});

test.each([5, 32, 64, 65, 200])('HMAC-SM3：密钥 %i 字节，与按 RFC 2104 手算的一致', (length) => {
  const bytes = randomBytes(length);
  const hash = (...parts: Buffer[]) => createHash('sm3').update(Buffer.concat(parts)).digest();
  const block = Buffer.alloc(64);
  (length > 64 ? hash(bytes) : bytes).copy(block);
  const pad = (value: number) => Buffer.from(block.map((byte) => byte ^ value));
  const byHand = hash(pad(0x5c), hash(pad(0x36), Buffer.from('申请人')));
  expect(hmacSm3(createSecretKey(bytes), '申请人')).toBe(byHand.toString('hex'));
});

test('每次封存的随机数都不同', () => {
  const nonces = Array.from({ length: 200 }, () => sm4Seal(key, '张三', 'a').nonce.toString('hex'));
  expect(new Set(nonces).size).toBe(200);
});

test('缩短的校验值不被接受，哪怕它是真校验值的前几个字节', () => {
  const sealed = sm4Seal(key, '张三', 'a');
  const short: SealedBytes = { ...sealed, tag: sealed.tag.subarray(0, 4) };
  const lax = createDecipheriv(SM4_GCM, key, sealed.nonce, { authTagLength: 4 });
  lax.setAAD(Buffer.from('a'));
  lax.setAuthTag(short.tag);
  expect(Buffer.concat([lax.update(sealed.text), lax.final()]).toString(), '算法本身会接受').toBe('张三');
  expect(sm4Open(key, short, 'a')).toBeUndefined();
});

test('单独的代理项不能加密也不能取摘要：它没有 UTF-8，会变成别的字', () => {
  expect(() => sm3('\ud800')).toThrow('不完整的字符');
  expect(() => sm4Seal(key, '张\udc00', 'a')).toThrow('不完整的字符');
});

import { expect, test } from 'vitest';
import { LONGEST_PASSWORD, type PasswordProfileId, passwordFaults } from './index.ts';

const WORDS = ['clerk.one', 'yining-sthj'];
const [SHORT, LONG, KINDS, COMMON] = ['至少', '最多', '种', '容易被猜到'];

const ROWS: readonly (readonly [PasswordProfileId, string, readonly string[]])[] = [
  ['dengbao', 'Ab3-efg', [SHORT]],
  ['dengbao', 'Ab3-efgh', []],
  ['dengbao', 'abcdefgz1', [KINDS]],
  ['dengbao', 'Abcdefgz1', []],
  ['dengbao', '密码很长很长很长', [KINDS]],
  ['dengbao', 'Aa1-xyzw'.repeat(LONGEST_PASSWORD / 8 + 1), [LONG]],
  ['dengbao', 'Password1', [COMMON]],
  ['dengbao', 'Admin@2024', [COMMON]],
  ['dengbao', 'P@ssw0rd123', [COMMON]],
  ['dengbao', 'Clerk.One1', [COMMON]],
  ['dengbao', '!Yining-Sthj2026', [COMMON]],
  ['dengbao', 'clerk.oneA1!', [COMMON]],
  ['dengbao', 'X9clerk.oneA1', [COMMON]],
  ['dengbao', 'X9q7clerk.oneA1w', []],
  ['dengbao', '1qaz2wsX', [COMMON]],
  ['dengbao', '19900101', [KINDS, COMMON]],
  ['dengbao', 'Aa1Aa1Aa1', [COMMON]],
  ['dengbao', '', [SHORT, KINDS, COMMON]],
  ['asvs', 'qmwzpbtyhcr', [SHORT]],
  ['asvs', 'qmwzpbtyhcrx', []],
  ['asvs', '四个毫无关系的常用词马', [SHORT]],
  ['asvs', '四个毫无关系的常用词马桶', []],
  ['asvs', '8390x5174628', []],
  ['asvs', '13912345678901234', [COMMON]],
  ['asvs', 'passwordpassword', []],
  ['asvs', 'password1234', [COMMON]],
  ['asvs', '123456789012', [COMMON]],
  ['asvs', 'aaaaaaaaaaaa', [COMMON]],
  ['asvs', 'abcdefghijklm', [COMMON]],
  ['asvs', 'woaini1314520', [COMMON]],
];

test.each(ROWS)('%s：%s', (profile, password, wanted) => {
  const faults = passwordFaults(password, profile, WORDS);
  expect(faults.map((fault) => wanted.find((word) => fault.includes(word)))).toEqual(wanted);
});

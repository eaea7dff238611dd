import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './hashing.ts';

// From the reference implementation (phc-winner-argon2 20190702, `echo -n password | argon2 somesalt -id`, test.c).
const REFERENCE = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

test('参考实现算出来的，认得；差一个字的不认', async () => {
  expect(await isPassword(REFERENCE, 'password')).toBe(true);
  expect(await isPassword(REFERENCE, 'passwore')).toBe(false);
});

test('每次的盐不同；同一个字的不同写法算一样', async () => {
  const [one, other] = [await hashPassword('密码Ａ１'), await hashPassword('密码A1')];
  expect(one).not.toBe(other);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(one, '密码A1')).toBe(true);
  expect(await isPassword(other, '密码Ａ１')).toBe(true);
});

test.each(['', 'plain', '$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAA', `${REFERENCE}x$`])(
  '不是这种写法的，不认：%s',
  async (hash) => {
    expect(await isPassword(hash, 'password')).toBe(false);
  },
);

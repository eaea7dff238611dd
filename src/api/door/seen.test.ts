import { expect, test } from 'vitest';
import { toldPlace } from './seen.ts';

test.each([true, false])('写过以后带回的位置；对外是 https（%s）的只走 https', async (isHttps) => {
  const answer = await toldPlace({ position: async () => '0/16B3740' }, new Response(), isHttps);
  expect(answer.headers.get('x-gongkai-seen')).toBe('0/16B3740');
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^gongkai\.seen=0-16B3740; Path=\/; Max-Age=3600; HttpOnly; SameSite=Strict/);
  expect(cookie.endsWith('; Secure')).toBe(isHttps);
});

test('没有副本、问不到位置的，什么也不带', async () => {
  for (const position of [async () => null, () => Promise.reject(new Error('away'))]) {
    const answer = await toldPlace({ position }, new Response(), true);
    expect([...answer.headers]).toEqual([]);
  }
});

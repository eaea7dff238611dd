import { expect, test } from 'vitest';
import { house } from '../../../test/server/house.ts';

test('从统一身份认证回来的页：只许自己的脚本，只许叫自己的接口，脚本读得懂，不带出授权码', async () => {
  const { app } = await house('sqlite');
  const answer = await app.request('/sign-in/back?code=secret-code&state=in-secret-state');
  const text = await answer.text();
  const policy = answer.headers.get('content-security-policy') ?? '';
  const [, nonce = '', script = ''] = /<script nonce="([^"]+)">([\s\S]+?)<\/script>/.exec(text) ?? [];
  expect(policy).toContain(`script-src 'nonce-${nonce}'; connect-src 'self';`);
  expect(policy).toContain("default-src 'none'");
  expect(() => new Function(script)).not.toThrow();
  expect(text).not.toMatch(/secret-(code|state)/);
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const start = await app.request('/');
  expect(start.headers.get('content-security-policy')).not.toContain('script-src');
});

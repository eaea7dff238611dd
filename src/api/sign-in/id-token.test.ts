import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { subjectOf } from './id-token.ts';
import { OTHER, publicKeys, RSA, tokenWith } from './provider.cases.ts';

const NOW = 1_772_416_800;
const EXPECTED = { issuer: 'https://id.example.cn', clientId: 'gongkai', nonce: 'once', now: NOW };
const CLAIMS = {
  iss: EXPECTED.issuer,
  aud: EXPECTED.clientId,
  sub: 'person-1',
  nonce: EXPECTED.nonce,
  iat: NOW,
  exp: NOW + 300,
};
const P256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const P384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const WEAK = generateKeyPairSync('rsa', { modulusLength: 1024 });

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signed(alg: string, how: (data: Buffer) => Buffer): string {
  const data = `${part({ alg })}.${part(CLAIMS)}`;
  return `${data}.${how(Buffer.from(data)).toString('base64url')}`;
}

const byCurve = (key: KeyObject) => (data: Buffer) =>
  sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' });
const byPss = (data: Buffer) =>
  sign('sha256', data, { key: RSA.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
const byRsa = (key: KeyObject) => (data: Buffer) => sign('sha256', data, key);

const GOOD = tokenWith(CLAIMS);
const [HEAD = '', BODY = '', SIGN = ''] = GOOD.split('.');

const ROWS: readonly (readonly [string, string, readonly KeyObject[], boolean])[] = [
  ['RS256', GOOD, [RSA.publicKey], true],
  ['PS256', signed('PS256', byPss), [RSA.publicKey], true],
  ['ES256', signed('ES256', byCurve(P256.privateKey)), [P256.publicKey], true],
  ['几把钥匙里有它的', GOOD, [OTHER.publicKey, RSA.publicKey], true],
  ['没有钥匙', GOOD, [], false],
  ['别的钥匙', GOOD, [OTHER.publicKey], false],
  ['椭圆曲线的算法配 RSA 的钥匙', signed('ES256', byRsa(RSA.privateKey)), [RSA.publicKey], false],
  ['RSA 的算法配椭圆曲线的钥匙', signed('RS256', byRsa(P256.privateKey)), [P256.publicKey], false],
  ['别的曲线', signed('ES256', byCurve(P384.privateKey)), [P384.publicKey], false],
  ['太短的 RSA 钥匙', signed('RS256', byRsa(WEAK.privateKey)), [WEAK.publicKey], false],
  ['没有签名', `${HEAD}.${BODY}.`, [RSA.publicKey], false],
  ['内容换过', `${HEAD}.${part({ ...CLAIMS, sub: 'person-2' })}.${SIGN}`, [RSA.publicKey], false],
  ['多了一段', `${GOOD}.x`, [RSA.publicKey], false],
  ['不是令牌', 'x', [RSA.publicKey], false],
  ['空的', '', [RSA.publicKey], false],
  [
    '几个系统合用、写明给本系统的',
    tokenWith({ ...CLAIMS, aud: ['gongkai', 'x'], azp: 'gongkai' }),
    [RSA.publicKey],
    true,
  ],
  ['写明给别的系统用的', tokenWith({ ...CLAIMS, azp: 'x' }), [RSA.publicKey], false],
  ['刚过期一分钟以内，算时钟有快慢', tokenWith({ ...CLAIMS, exp: NOW - 59 }), [RSA.publicKey], true],
  ['过期一分钟以上', tokenWith({ ...CLAIMS, exp: NOW - 60 }), [RSA.publicKey], false],
];

test.each(ROWS)('%s', (_, token, keys, good) => {
  expect(subjectOf(token, publicKeys(...keys), EXPECTED)).toBe(good ? 'person-1' : undefined);
});

test('用来加密的钥匙、写坏了的钥匙，不用来核对', () => {
  const { keys } = publicKeys(RSA.publicKey);
  const [key] = keys;
  expect(subjectOf(GOOD, { keys: [{ ...key, kty: 'RSA', use: 'enc' }] }, EXPECTED)).toBeUndefined();
  expect(subjectOf(GOOD, { keys: [{ kty: 'RSA', n: 'x' }] }, EXPECTED)).toBeUndefined();
  expect(subjectOf(GOOD, { keys: [{ kty: 'RSA', n: 'x' }, ...keys] }, EXPECTED)).toBe('person-1');
});

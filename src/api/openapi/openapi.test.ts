import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { house } from '../../../test/server/house.ts';
import { rowsOf } from './fields.ts';
import { sampleOf } from './sample.ts';
import { type ApiDocument, operationsOf, type Schema } from './schema.ts';
import { TAGS } from './tags.ts';
import { QUALIFIERS } from './words.ts';

const { call } = await house('sqlite');
const document = (await call('GET', '/api/openapi.json')).json as ApiDocument;
const operations = operationsOf(document);
const page = String((await call('GET', '/api/docs')).json);

/** Every schema of the document with the place where it stands. */
function schemas(): (readonly [string, Schema])[] {
  const sent = operations.flatMap(
    ({ operation: { operationId, parameters = [], requestBody, responses } }) => [
      ...parameters.map(({ name, schema }) => [`${operationId} ${name}`, schema] as const),
      ...[requestBody, ...Object.values(responses)].flatMap((one) =>
        Object.values(one?.content ?? {}).map(({ schema }) => [operationId, schema] as const),
      ),
    ],
  );
  return [...sent, ...Object.entries(document.components.schemas)];
}

/** Every named field below a schema; components stand for themselves. */
function fields(schema: Schema): (readonly [string, Schema])[] {
  const { properties = {}, items, oneOf = [], anyOf = [] } = schema;
  const inner = [...(items ? [items] : []), ...oneOf, ...anyOf, ...Object.values(properties)];
  return [...Object.entries(properties), ...inner.flatMap(fields)];
}

test('每个形状都是合规的 JSON Schema，引用都有着落', () => {
  const ajv = new Ajv.default({ strict: false, validateFormats: false });
  const wrong = schemas().filter(([, schema]) => !ajv.validateSchema(schema));
  expect(wrong).toEqual([]);
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(refs.length).toBeGreaterThan(100);
  expect(refs.filter(([, name]) => !Object.hasOwn(document.components.schemas, name ?? ''))).toEqual([]);
});

test('地址里的参数与地址一致，没有重复', () => {
  for (const { path, operation } of operations) {
    const { parameters = [] } = operation;
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    const inPath = parameters.filter((one) => one.in === 'path');
    expect([path, inPath.map(({ name }) => name).toSorted()]).toEqual([path, named]);
    expect([path, inPath.every(({ required }) => required)]).toEqual([path, true]);
    expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(parameters.length);
  }
});

test('登录的方式都有说明，每个地址说明谁可以用、怎样会办不成', () => {
  const schemes = Object.keys(document.components.securitySchemes);
  for (const { path, operation } of operations) {
    const used = operation.security.flatMap((one) => Object.keys(one));
    expect([path, used.filter((one) => !schemes.includes(one))]).toEqual([path, []]);
    expect([path, operation['x-act'] === undefined]).toEqual([path, operation.security.length === 0]);
    expect(operation['x-problems']).toContain('broken');
  }
});

test.each([
  ['postPublicAgenciesAgencyFilingsStatus', 'code', '查询码'],
  ['postPublicAgenciesAgencyFilingsStatus', 'receipt', '回执号'],
  ['postSignInCode', 'code', '动态口令或者恢复码'],
  ['postTokensIssue', 'days', '有效多少天'],
  ['postHooks', 'form', '推送的方式'],
  ['postAgenciesAgencyHooks', 'form', '推送的方式'],
  ['postPublicAgenciesAgencyFilings', 'supply.form', '获取的形式'],
  ['putSettingsGeneral', 'values.mail.from', '发件人'],
  ['putSettingsGeneral', 'values.sms.url', '短信网关的网址'],
  ['putSettingsGeneral', 'values.outbound.origins.origin', '网址（协议、主机、端口）'],
  ['putSettingsGeneral', 'values.outbound.origins.inside', '是不是在内网'],
  ['postAgenciesAgencyYearsYearImports', 'from', '从哪一种文件读来'],
  ['postAgenciesAgencyTablesCharges', 'rows', '各行'],
  ['postSelfPassword', 'next', '新的密码'],
])('%s 的 %s：%s', (id, path, word) => {
  const { requestBody } = operations.find(({ operation }) => operation.operationId === id)?.operation ?? {};
  const whole = requestBody?.content['application/json']?.schema ?? {};
  const found = path.split('.').reduce((inside, name) => inside.flatMap((one) => named(one, name)), [whole]);
  expect(found.map(({ description }) => description)).toContain(word);
});

/** Fields of that name, through lists and alternatives, not into other fields. */
function named({ properties = {}, items, oneOf = [], anyOf = [] }: Schema, name: string): Schema[] {
  const inner = [...(items ? [items] : []), ...oneOf, ...anyOf];
  return [...(properties[name] ? [properties[name]] : []), ...inner.flatMap((one) => named(one, name))];
}

test('词的前面一截，都还有所指', () => {
  const names = JSON.stringify(document);
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  const idle = QUALIFIERS.filter((one) => {
    const isField = names.includes(`"${lower(one)}":`);
    return one !== 'Query' && !isField && !new RegExp(`"(?:\\w*${one})"`).test(names);
  });
  expect(idle).toEqual([]);
});

test('章有说明，次序是写好的次序', () => {
  const names = document.tags.map(({ name }) => name);
  const described = TAGS.map(([name]) => name).filter((name) => names.includes(name));
  expect(names).toEqual(described);
});

test('提交的每个字段、每个参数都有中文的说明', () => {
  const bare = operations.flatMap(({ operation: { operationId, parameters = [], requestBody } }) => [
    ...parameters.filter(({ description }) => !description).map(({ name }) => `${operationId} ${name}`),
    ...Object.values(requestBody?.content ?? {})
      .flatMap(({ schema }) => fields(schema))
      .filter(([, { description }]) => !description)
      .map(([name]) => `${operationId} ${name}`),
  ]);
  expect(bare).toEqual([]);
});

test('敏感的字段标明出来', () => {
  const signIn = operations.find(({ path }) => path === '/api/sign-in');
  expect(signIn?.operation['x-sensitive']).toEqual(['password']);
});

test('说明书没有脚本，每个链接都有着落，每个地址都在', () => {
  expect(page).not.toMatch(/<script|\son\w+=|javascript:|style="/i);
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
  expect(ids.size).toBe([...page.matchAll(/\sid="/g)].length);
  for (const { operation } of operations) expect(ids.has(operation.operationId)).toBe(true);
});

test('说明书在同一个随机数下才有样式，别处的一概不取', async () => {
  const { headers } = await call('GET', '/api/docs');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'; style-src 'nonce-[\w+/=]{20,}'/);
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('字段的行：路径、种类、限制、词义', () => {
  const rows = rowsOf({
    properties: {
      way: { type: 'string', enum: ['post'], 'x-labels': { post: '邮寄' } },
      parts: {
        type: 'array',
        maxItems: 3,
        items: { type: 'object', properties: { n: { type: 'integer', minimum: 1 } } },
      },
    },
    required: ['way'],
  });
  expect(rows.map(({ path, type, required, limits }) => [path, type, required, limits])).toEqual([
    ['way', '文本', true, []],
    ['parts', '对象的列表', false, ['最多 3 项']],
    ['parts[].n', '整数', false, ['最小 1']],
  ]);
  expect(rows[0]?.words).toEqual([{ word: 'post', label: '邮寄' }]);
});

test.each([
  ['^[a-z0-9][a-z0-9-]{1,39}$', 'aa'],
  ['^(party|agency)-[1-9]\\d{0,2}$', 'party-1'],
  ['^\\d{4}(?:-(0[1-9]|1[0-2])|-Q([1-4]))?$', '1111'],
  ['^sm3:[0-9a-f]{4}$', 'sm3:0000'],
  ['^[^\\s@]+@x\\.cn$', 'a@x.cn'],
])('合乎 %s 的最短的例子', (pattern, sample) => {
  expect(sampleOf(pattern)).toBe(sample);
});

test('造不出例子的式样要自己带例子', () => {
  expect(() => sampleOf('^(?=b)a$')).toThrow(/example/);
});

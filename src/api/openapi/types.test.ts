import { expect, test } from 'vitest';
import { house } from '../../../test/server/house.ts';
import type { ApiDocument, Schema } from './schema.ts';
import { typeOf, typesIn } from './types.ts';

const CASES: readonly (readonly [title: string, schema: Schema, type: string])[] = [
  ['文本', { type: 'string', maxLength: 5 }, 'string'],
  ['整数', { type: 'integer' }, 'number'],
  ['可为空', { type: ['string', 'null'] }, 'string | null'],
  ['几个词', { type: 'string', enum: ['a', "b'c"] }, "'a' | 'b\\'c'"],
  ['词或者空', { type: ['string', 'null'], enum: ['a', null] }, "'a' | null"],
  ['只有一个值', { const: true }, 'true'],
  ['什么都可以', {}, 'unknown'],
  ['引用', { $ref: '#/components/schemas/Case' }, "components['schemas']['Case']"],
  ['列表', { type: 'array', items: { type: 'string' } }, 'string[]'],
  ['几种之一的列表', { type: 'array', items: { type: ['string', 'null'] } }, '(string | null)[]'],
  [
    '定长的列表',
    { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }] },
    '[string, number]',
  ],
  ['列表或者空', { type: ['array', 'null'], items: { type: 'integer' } }, 'number[] | null'],
  ['没有字段', { type: 'object', additionalProperties: false }, 'Record<string, never>'],
  ['任意字段', { type: 'object' }, 'Record<string, unknown>'],
  [
    '必填和可不填',
    { type: 'object', properties: { a: { type: 'string' }, 'b-c': { type: 'boolean' } }, required: ['a'] },
    "{\n  a: string;\n  'b-c'?: boolean;\n}",
  ],
  [
    '还有别的字段',
    { type: 'object', properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: {} },
    '{\n  a: string;\n  [key: string]: unknown;\n}',
  ],
  [
    '以词为键',
    { type: 'object', additionalProperties: { type: 'number' } },
    '{\n  [key: string]: number;\n}',
  ],
  ['几种之一', { oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'number' }] }, 'string | number'],
  [
    '几种之一，又一种写法',
    { anyOf: [{ $ref: '#/x/A' }, { type: 'null' }] },
    "components['schemas']['A'] | null",
  ],
  [
    '合在一起',
    { allOf: [{ $ref: '#/x/A' }, { type: ['string', 'null'] }] },
    "components['schemas']['A'] & (string | null)",
  ],
];

test.each(CASES)('类型：%s', (_title, schema, type) => {
  expect(typeOf(schema)).toBe(type);
});

test('客户端的类型与接口的文档一致', async () => {
  const { call } = await house('sqlite');
  const document = (await call('GET', '/api/openapi.json')).json as ApiDocument;
  await expect(typesIn(document)).toMatchFileSnapshot('../../client/paths.ts');
});

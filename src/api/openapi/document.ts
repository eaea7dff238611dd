/** The OpenAPI 3.1 document of everything that is hung, with words for every field and every way to fail. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { DoorEnv } from '../door/index.ts';
import { labelsOf } from './labels.ts';
import type { ApiDocument, Operation, Schema } from './schema.ts';
import { TAGS } from './tags.ts';
import { wordOf } from './words.ts';

/** Grows with the addresses, not with the program. */
const VERSION = '1';

const DESCRIPTION = [
  '政府信息公开全部工作的接口：台账的每一步操作、期限、年报、日历、推送、设置和审计。',
  '**登录**：人员先 `POST /api/sign-in`（登录名、密码），再 `POST /api/sign-in/code`（动态口令），此后凭 cookie；回答里的 `next` 是还要做的一步，第一次登录的先改密码（`POST /api/self/password`）、绑定动态口令（`POST /api/self/factor`，再 `…/confirm`）；其他系统凭令牌：`Authorization: Bearer …`。没有写“不需要登录”的地址都须登录，并且限于所列的角色和所负责的机关。',
  '**提交**：每次提交在 `Idempotency-Key` 头里给一个自己生成的键，宜用 UUID：一个机关之内，各人、各系统的键不能相同，相同的答复 409（key-reused），这一次没有办；没有收到回答的，用同一个键重试，不会办两次。读取时得到的 `ETag` 在 `If-Match` 头里交回，别人先改了的就不办。没有写明的字段一律不收。',
  '**没有办成**：回答为 `application/problem+json`：`code` 是代码，`reasons` 是全部理由和依据的条款，`issues` 是填写的毛病和位置，`requestId` 是可以报给系统管理员的编号。',
  '**日期**：如 `2026-03-02`；时刻为协调世界时。**金额**：整数均以分为单位。**翻页**：把回答里的 `next` 作为下一次的 `after`，`next` 为 null 就是没有了。',
].join('\n\n');

const SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'gongkai.session_token',
    description: '人员登录以后的会话；用 https 时名称前有 __Secure-',
  },
  token: { type: 'http', scheme: 'bearer', description: '其他系统的令牌' },
} as const;

/** @param app with its routes hung: the document describes those and no others */
export function documentOf(
  app: Pick<OpenAPIHono<DoorEnv>, 'getOpenAPI31Document'>,
  publicUrl: string,
): ApiDocument {
  const info = {
    title: '公开 Gongkai：政府信息公开接口',
    version: VERSION,
    description: DESCRIPTION,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  };
  const { paths, components } = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info,
  }) as object as ApiDocument;
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: publicUrl }],
    tags: tagsIn(paths),
    paths: mapped(paths, (item) =>
      mapped(item, (operation, method) => completed(operation, method !== 'get')),
    ),
    components: {
      schemas: Object.fromEntries(
        Object.entries(components.schemas).map(([name, schema]) => [name, worded(schema, [name])]),
      ),
      securitySchemes: SCHEMES,
    },
  };
}

/** Only chapters that have something in them; one without a description comes last. */
function tagsIn(paths: ApiDocument['paths']): ApiDocument['tags'] {
  const used = new Set(
    Object.values(paths).flatMap((item) => Object.values(item).flatMap(({ tags }) => tags)),
  );
  const described = TAGS.filter(([name]) => used.delete(name)).map(([name, description]) => ({
    name,
    description,
  }));
  return [...described, ...[...used].map((name) => ({ name, description: '' }))];
}

function completed(operation: Operation, isWrite: boolean): Operation {
  const { parameters, requestBody, operationId } = operation;
  return {
    ...operation,
    ...(parameters && {
      parameters: parameters.map((one) => ({
        ...one,
        ...describedBy(
          one.description ?? wordOf([operationId, ...(one.in === 'query' ? ['Query'] : [])], one.name),
        ),
        schema: worded(one.schema, [operationId]),
      })),
    }),
    ...(requestBody && {
      requestBody: {
        ...requestBody,
        content: mapped(requestBody.content, ({ schema }) => ({ schema: worded(schema, [operationId]) })),
      },
    }),
    'x-problems': problemsOf(operation, isWrite),
  };
}

/** Fields get the product's words, enumerations their labels; what a schema says itself stands. */
function worded(schema: Schema, contexts: readonly string[]): Schema {
  const inner = (one: Schema) => worded(one, contexts);
  const labels = schema.enum && labelsOf(schema.enum);
  const { properties, items, oneOf, anyOf, allOf, prefixItems, additionalProperties } = schema;
  return {
    ...schema,
    ...(labels && { 'x-labels': labels }),
    ...(properties && { properties: fieldsWorded(properties, contexts) }),
    ...(items && { items: inner(items) }),
    ...(prefixItems && { prefixItems: prefixItems.map(inner) }),
    ...(oneOf && { oneOf: oneOf.map(inner) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
    ...(allOf && { allOf: allOf.map(inner) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: inner(additionalProperties) }),
  };
}

function fieldsWorded(
  properties: Readonly<Record<string, Schema>>,
  contexts: readonly string[],
): Readonly<Record<string, Schema>> {
  const entries = Object.entries(properties).map(([name, schema]) => [
    name,
    {
      ...worded(schema, [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, ...contexts]),
      ...describedBy(schema.description ?? wordOf(contexts, name)),
    },
  ]);
  return Object.fromEntries(entries);
}

function describedBy(description: string | undefined): { readonly description?: string } {
  return description === undefined ? {} : { description };
}

const ADMITTED = ['not-signed-in', 'second-factor-required', 'password-change-required', 'not-your-role'];

/** What the door can answer, by what it asks for, with what the route says of its handler. */
function problemsOf(operation: Operation, isWrite: boolean): string[] {
  const { security, parameters = [], requestBody, 'x-act': act, 'x-problems': own = [] } = operation;
  const named = (name: string) => parameters.some((one) => one.name === name);
  const keyed = named('Idempotency-Key');
  const inPath = parameters.some((one) => one.in === 'path');
  const codes = [
    ...(parameters.length > 0 || requestBody ? ['bad-input'] : []),
    ...(keyed ? ['key-required', 'key-reused', 'still-working'] : []),
    ...(named('If-Match') ? ['conflict', 'version-old'] : []),
    ...(security.length > 0 ? ADMITTED : []),
    ...(act && named('agency') ? ['not-your-agency'] : []),
    ...(inPath ? ['not-found'] : []),
    ...(requestBody ? ['too-large', 'wrong-type'] : []),
    ...(isWrite ? ['refused', 'foreign-origin'] : []),
    ...own,
    ...['too-many', 'busy', 'unavailable', 'broken'],
  ];
  return [...new Set(codes)];
}

function mapped<A, B>(
  record: Readonly<Record<string, A>>,
  by: (value: A, key: string) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, by(value, key)]));
}

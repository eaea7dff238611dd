/** A route as the OpenAPI document describes it: from the same value that is hung at the door. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { ACTS, STAFF_ROLES, type StaffRole } from '../../access/index.ts';
import { PROBLEMS } from './problem.ts';
import type { Admission, Route } from './route.ts';

type Registry = OpenAPIHono['openAPIRegistry'];

const PROBLEM = z
  .object({
    type: z.string(),
    code: z.enum(Object.keys(PROBLEMS) as [keyof typeof PROBLEMS]),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    reasons: z.array(z.object({ text: z.string(), law: z.string(), cited: z.string() })).optional(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** Of a conflict: what was entered since the version in If-Match. */
    since: z
      .array(
        z.object({
          version: z.int(),
          type: z.string(),
          actor: z.object({ id: z.string(), role: z.string() }),
          enteredAt: z.string(),
        }),
      )
      .optional(),
    requestId: z.string(),
  })
  .openapi('Problem');

const KEY = z.string().openapi({
  param: { name: 'Idempotency-Key', in: 'header', required: true },
  description: '同一次提交重试时用同一个键，不会重复办理。',
});
const SEEN = z
  .string()
  .optional()
  .openapi({
    param: { name: 'If-Match', in: 'header' },
    description: '读取时得到的 ETag；别人先改了就不办，返回 409 或者 412。',
  });

const UNCHANGED = '与 If-None-Match 头里的 ETag 相同，没有变动，不再送（只有给出 ETag 的地址）';

/** Enters a route into the document. */
export function describe(registry: Registry, route: Route): void {
  const { method, path, tag, summary, params, query, answer } = route;
  const keyed = method !== 'get' && typeof route.repetition !== 'object';
  const headers = [...(keyed ? [KEY] : []), ...(route.versioned ? [SEEN] : [])];
  registry.registerPath({
    method,
    path: `/api${path}`,
    tags: [tag],
    summary,
    description: [route.description, admissionText(route.admission)].filter(Boolean).join('\n\n'),
    operationId: operationOf(route),
    security: 'public' in route.admission ? [] : [{ session: [] }, { token: [] }],
    ...('act' in route.admission && {
      'x-act': route.admission.act,
      'x-roles': ACTS[route.admission.act].roles,
    }),
    ...(route.sensitive && { 'x-sensitive': [...route.sensitive] }),
    ...(route.fails && { 'x-problems': [...route.fails] }),
    request: {
      ...(params && { params: params as z.ZodObject }),
      ...(query && { query: query as z.ZodObject }),
      ...(headers.length > 0 && { headers: headers as never }),
      ...bodyOf(route),
    },
    responses: {
      [answer.status ?? 200]: {
        description: answer.description,
        ...(answer.body && { content: { 'application/json': { schema: answer.body } } }),
        ...(answer.types && {
          content: Object.fromEntries(answer.types.map((type) => [type, { schema: contentOf(type) }])),
        }),
      },
      ...(method === 'get' && answer.body && { 304: { description: UNCHANGED } }),
      default: {
        description: '没有办成：代码、理由和依据',
        content: { 'application/problem+json': { schema: PROBLEM } },
      },
    },
  });
}

function bodyOf({ body, upload }: Route) {
  if (upload) {
    const schema = z.string().openapi({ format: 'binary', description: `最多 ${upload.maxBytes} 字节` });
    return { body: { required: true, content: { [upload.type]: { schema } } } };
  }
  return body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {};
}

/** `post /agencies/{agency}/requests` → `postAgenciesAgencyRequests`: unique, and stable as long as the address is. */
function operationOf({ method, path }: Route): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function admissionText(admission: Admission): string {
  if ('public' in admission) return `不需要登录：${admission.public}`;
  const { roles }: { readonly roles: readonly StaffRole[] | 'everyone' } = ACTS[admission.act];
  if (roles === 'everyone') return '登录后本人可用。';
  return `可用的角色：${roles.map((role) => STAFF_ROLES[role]).join('、')}。`;
}

/** Of a file: text or bytes, or whatever a JSON file holds. */
function contentOf(type: string): z.ZodType {
  return type === 'application/json' ? z.looseObject({}) : z.string();
}

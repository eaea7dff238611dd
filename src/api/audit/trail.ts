/** What was tried at the door: one line before and one after each change, one for each refusal. */
import { z } from '@hono/zod-openapi';
import { scopeOf, type TrailLine, type TrailQuery } from '../../access/index.ts';
import { type Call, type Given, type Hung, placeOf, route } from '../door/index.ts';
import { AGENCY, CURSOR, INSTANT, LIMIT, paged } from '../register/index.ts';
import { exported, given } from './lines.ts';

const OUTCOMES = ['begun', 'done', 'refused', 'failed'] as const;

const ASKED = z.strictObject({
  from: INSTANT.optional(),
  to: INSTANT.optional(),
  account: z.string().max(100).optional(),
  act: z.string().max(60).optional(),
  agency: AGENCY.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  limit: LIMIT,
  after: CURSOR,
});

const LINE = z
  .object({
    at: z.string(),
    requestId: z.string(),
    account: z.string().nullable(),
    act: z.string(),
    agency: z.string().nullable(),
    about: z.string().nullable(),
    outcome: z.enum(OUTCOMES),
    code: z.string().nullable(),
    source: z.string().nullable(),
  })
  .openapi('TrailLine');

const HEADS = {
  at: '时间（UTC）',
  requestId: '请求编号',
  account: '账号',
  act: '操作',
  agency: '机关',
  about: '事项',
  outcome: '结果',
  code: '代码',
  source: '来源地址',
} as const satisfies Readonly<Record<keyof TrailLine, string>>;

export function trailRoutes(): Hung[] {
  return [
    route(
      {
        method: 'get',
        path: '/audit',
        admission: { act: 'audit.see', on: 'installation' },
        tag: '审计',
        summary: '审计记录，新的在前',
        query: ASKED,
        answer: { body: z.object({ rows: z.array(LINE), next: z.string().nullable() }), description: '一页' },
      },
      async (call) => {
        const { after, ...filters } = call.query;
        const reach = await reachOf(call, filters.agency);
        if ('problem' in reach) return reach;
        const { rows, next } = await call.means.trail.lines({
          ...given({ ...filters, after: placeOf(after) }),
          ...reach,
        });
        return paged(call, shownTo(call, rows), next);
      },
    ),
    route(
      {
        method: 'get',
        path: '/audit/export',
        admission: { act: 'audit.export', on: 'installation' },
        tag: '审计',
        summary: '导出审计记录（CSV）',
        query: ASKED.omit({ limit: true, after: true }),
        answer: { types: ['text/csv'], description: 'UTF-8' },
      },
      async (call) => {
        const reach = await reachOf(call, call.query.agency);
        if ('problem' in reach) return reach;
        return exported<TrailLine>(call, 'audit.csv', HEADS, async (page) => {
          const { rows, ...next } = await call.means.trail.lines({ ...given(call.query), ...reach, ...page });
          return { rows: shownTo(call, rows), ...next };
        });
      },
    ),
  ];
}

/** The agencies an auditor's grants reach; the embedded database has no wall of its own that would see to it. */
async function reachOf(
  { subject, means }: Pick<Call, 'subject' | 'means'>,
  agency: string | undefined,
): Promise<Pick<TrailQuery, 'agencies'> | Extract<Given, { problem: unknown }>> {
  if (subject === null) throw new TypeError('a trail is shown to nobody');
  const tree = () => means.register.agencies();
  const scope = await scopeOf(subject, { kind: 'installation' }, null, tree);
  if (scope === 'all') return {};
  if (agency === undefined || scope.includes(agency)) return { agencies: scope };
  return { problem: { code: 'not-your-agency', detail: '这不在您负责的机关范围内。' } };
}

function shownTo({ sees }: Pick<Call, 'sees'>, rows: readonly TrailLine[]): readonly TrailLine[] {
  return sees('trail.source') ? rows : rows.map((row) => ({ ...row, source: null }));
}

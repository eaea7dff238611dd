/** 审计的地址: what was tried at the door, seen and exported by the auditor. What is entered there: `door/admit.ts`. */
import { z } from '@hono/zod-openapi';
import type { TrailLine } from '../../access/index.ts';
import { cursorOf, type Hung, placeOf, route } from '../door/index.ts';
import { AGENCY, CURSOR, csvFile, harmless, LIMIT } from '../register/index.ts';

const OUTCOMES = ['begun', 'done', 'refused', 'failed'] as const;
const INSTANT = z.iso.datetime().optional();

const ASKED = z.strictObject({
  from: INSTANT,
  to: INSTANT,
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

const MOST_EXPORTED = 50_000;
const PAGE = 500;

export function auditRoutes(): Hung[] {
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
      async ({ means, query: { after, ...filters } }) => {
        const { rows, next } = await means.trail.lines(given({ ...filters, after: placeOf(after) }));
        return { json: { rows, next: cursorOf(next) } };
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
        answer: { type: 'text/csv', description: 'UTF-8' },
      },
      async ({ means, query }) => {
        const rows: TrailLine[] = [];
        let after: string | undefined;
        do {
          const page = await means.trail.lines(given({ ...query, limit: PAGE, after }));
          rows.push(...page.rows);
          after = page.next;
        } while (after !== undefined && rows.length < MOST_EXPORTED);
        if (after !== undefined)
          return { problem: { code: 'too-large', detail: '超过五万条，请用 from、to 分段导出。' } };
        const heads = Object.keys(LINE.shape) as (keyof TrailLine)[];
        return csvFile(
          'audit.csv',
          heads,
          rows.map((line) => heads.map((head) => harmless(line[head] ?? ''))),
        );
      },
    ),
  ];
}

/** Without what was not asked for. */
function given<T extends object>(query: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

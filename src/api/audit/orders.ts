/** Every order an agency's register was given: who, when, what, and what became of it. */
import { z } from '@hono/zod-openapi';
import type { OrderLine, Orders } from '../../access/index.ts';
import { ROLES } from '../../register/index.ts';
import { type Hung, placeOf, route } from '../door/index.ts';
import { AGENCY, CURSOR, INSTANT, LIMIT, labelOfCommand, paged } from '../register/index.ts';
import { exported, given } from './lines.ts';

const OUTCOMES = ['accepted', 'refused', 'conflict'] as const;

const ASKED = z.strictObject({
  from: INSTANT.optional(),
  to: INSTANT.optional(),
  account: z.string().max(100).optional(),
  command: z.string().max(60).optional(),
  matter: z.string().max(40).optional().openapi({ description: '事项编号' }),
  outcome: z.enum(OUTCOMES).optional(),
  limit: LIMIT,
  after: CURSOR,
});

const LINE = z
  .object({
    at: z.string(),
    agency: z.string(),
    account: z.string(),
    role: z.enum(Object.keys(ROLES) as [keyof typeof ROLES]),
    command: z.string(),
    /** The command in the words of the register. */
    label: z.string(),
    matter: z.string().nullable(),
    outcome: z.enum(OUTCOMES),
    /** Places in the chain: the entries it left. */
    first: z.int().nullable(),
    last: z.int().nullable(),
  })
  .openapi('OrderLine');
type Line = z.output<typeof LINE>;

const HEADS = {
  at: '时间（UTC）',
  agency: '机关',
  account: '账号',
  role: '角色',
  command: '操作',
  label: '操作名称',
  matter: '事项',
  outcome: '结果',
  first: '首条',
  last: '末条',
} as const satisfies Readonly<Record<keyof Line, string>>;

const PARAMS = z.strictObject({ agency: AGENCY });

export function orderRoutes(orders: Orders): Hung[] {
  return [
    route(
      {
        method: 'get',
        path: '/agencies/{agency}/audit',
        admission: { act: 'audit.see', on: 'agency' },
        tag: '审计',
        summary: '台账的操作记录，新的在前',
        params: PARAMS,
        query: ASKED,
        answer: { body: z.object({ rows: z.array(LINE), next: z.string().nullable() }), description: '一页' },
      },
      async (call) => {
        const { after, ...filters } = call.query;
        const { rows, next } = await orders.lines(
          call.params.agency,
          given({ ...filters, after: placeOf(after) }),
        );
        return paged(call, rows.map(lineOf), next);
      },
    ),
    route(
      {
        method: 'get',
        path: '/agencies/{agency}/audit/export',
        admission: { act: 'audit.export', on: 'agency' },
        tag: '审计',
        summary: '导出台账的操作记录（CSV）',
        params: PARAMS,
        query: ASKED.omit({ limit: true, after: true }),
        answer: { types: ['text/csv'], description: 'UTF-8' },
      },
      (call) => {
        const { agency } = call.params;
        return exported<Line>(call, `${agency}-audit.csv`, HEADS, async (page) => {
          const { rows, ...next } = await orders.lines(agency, { ...given(call.query), ...page });
          return { rows: rows.map(lineOf), ...next };
        });
      },
    ),
  ];
}

function lineOf(line: OrderLine): Line {
  return { ...line, label: labelOfCommand(line.command) };
}

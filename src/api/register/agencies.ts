/** Views of agencies: the tree, one profile, what is due there, the daily heads of its chain. */
import { z } from '@hono/zod-openapi';
import {
  AGENCY_LEVELS,
  type AgencyProfile,
  judgeChains,
  MATTER_KINDS,
  type MatterKind,
} from '../../register/index.ts';
import { type Call, etagOf, type Given, type Hung, ProblemError, route } from '../door/index.ts';
import { LISTED } from './kinds.ts';
import { tagged } from './paged.ts';
import { AGENCY } from './params.ts';
import { ROW } from './schemas.ts';
import { type SeenCase, seenBy } from './seen.ts';

const SUMMARY = z
  .object({
    id: z.string(),
    name: z.string(),
    level: z.enum(Object.keys(AGENCY_LEVELS) as [keyof typeof AGENCY_LEVELS]),
    region: z.string(),
    parent: z.string().nullable(),
    reportsThrough: z.string().nullable(),
  })
  .openapi('Agency');

const TODAY = z
  .object({
    day: z.string(),
    counts: z.array(
      z.object({
        kind: ROW.shape.kind,
        label: z.string(),
        overdue: z.int(),
        soon: z.int(),
        /** There are more than were looked at: the counts are too small. */
        more: z.boolean(),
      }),
    ),
    overdue: z.array(ROW),
    soon: z.array(ROW),
  })
  .openapi('Today');

const PARAMS = z.strictObject({ agency: AGENCY });
const NOBODY = { problem: { code: 'not-found', detail: '没有登记这个机关。' } } as const;

/** As far ahead as the start of the day looks. */
const SOON_DAYS = 7;
const MOST_DUE = 200;

export function agencyRoutes(): Hung[] {
  return [
    route(
      {
        method: 'get',
        path: '/agencies',
        admission: { act: 'agency.list', on: 'installation' },
        tag: '机关',
        summary: '全部机关',
        answer: { body: z.object({ agencies: z.array(SUMMARY) }), description: '机关，上下级见 parent' },
      },
      async (call) => tagged(call, { agencies: (await call.means.register.agencies()).map(summaryOf) }),
    ),
    route(
      {
        method: 'get',
        path: '/agencies/{agency}',
        admission: { act: 'agency.see', on: 'agency' },
        tag: '机关',
        summary: '一个机关的登记',
        params: PARAMS,
        answer: { body: z.looseObject({ id: z.string(), name: z.string() }), description: '登记的全部内容' },
      },
      async ({ means: { register }, params: { agency } }) => {
        const profile = await register.profile(agency);
        const version = (await register.entries(agency, { kind: 'agency', id: 'agency' })).length;
        return profile ? { json: profile, etag: etagOf(version) } : NOBODY;
      },
    ),
    route(
      {
        method: 'get',
        path: '/agencies/{agency}/today',
        admission: { act: 'register.list', on: 'agency' },
        tag: '机关',
        summary: '今天：已经逾期的和一周之内到期的',
        params: PARAMS,
        answer: {
          body: TODAY,
          description: '按到期日',
        },
      },
      (call) => dueAt(call, call.params.agency),
    ),
    ...chainRoutes(),
  ];
}

function chainRoutes(): Hung[] {
  let verifying = false;
  return [
    route(
      {
        method: 'get',
        path: '/agencies/{agency}/heads',
        admission: { act: 'register.see', on: 'agency' },
        tag: '机关',
        summary: '台账每日的链头：对外公布以后，此前的记录改不得',
        params: PARAMS,
        answer: {
          body: z.object({ heads: z.array(z.object({ day: z.string(), seq: z.int(), hash: z.string() })) }),
          description: '每日最后一条',
        },
      },
      async ({ means, params }) => ({ json: { heads: await means.register.heads(params.agency) } }),
    ),
    route(
      {
        method: 'get',
        path: '/agencies/{agency}/verification',
        admission: { act: 'audit.see', on: 'agency' },
        tag: '机关',
        summary: '从头核对台账的链',
        params: PARAMS,
        answer: {
          body: z.object({ entries: z.int(), breaks: z.array(z.string()) }),
          description: '断在哪里；空的是完好',
        },
      },
      async (call) => {
        // Some hundred thousand digests: one after the other, or the others wait.
        if (verifying)
          return { problem: { code: 'busy', detail: '正在核对另一条链，请稍后再试。', retryAfter: 10 } };
        verifying = true;
        try {
          return { json: await judged(call, call.params.agency) };
        } finally {
          verifying = false;
        }
      },
    ),
  ];
}

async function judged({ means: { register, means }, raw }: Pick<Call, 'means' | 'raw'>, agency: string) {
  const chains = {
    agencies: async () => [await register.profile(agency)].filter((found) => found !== undefined),
    chain: (id: string) => register.chain(id),
    heads: (id: string) => register.heads(id),
  };
  // Whoever has gone away needs no answer, and keeps nobody else waiting.
  const stopped = new ProblemError({ code: 'busy', retryAfter: 10 });
  const goOn = () => {
    if (raw.signal.aborted) throw stopped;
  };
  const { entries, breaks } = await judgeChains(chains, means.crypto.digest, goOn);
  return { entries, breaks };
}

function summaryOf({
  id,
  name,
  level,
  region,
  parent,
  reportsThrough,
}: AgencyProfile): z.infer<typeof SUMMARY> {
  return { id, name, level, region, parent, reportsThrough };
}

async function dueAt(call: Pick<Call, 'means' | 'moment' | 'sees'>, agency: string): Promise<Given> {
  const day = call.moment.today.toString();
  const until = call.moment.today.add({ days: SOON_DAYS }).toString();
  const found = await Promise.all(LISTED.map((kind) => dueOf(call, agency, kind, day, until)));
  const inOrder = (rows: readonly SeenCase[]) =>
    rows.toSorted((a, b) => String(a.due).localeCompare(String(b.due)));
  return tagged(call, {
    day,
    counts: found
      .filter(({ overdue, soon }) => overdue.length + soon.length > 0)
      .map(({ kind, overdue, soon, more }) => ({
        kind,
        label: MATTER_KINDS[kind],
        overdue: overdue.length,
        soon: soon.length,
        more,
      })),
    overdue: inOrder(found.flatMap(({ overdue }) => overdue)),
    soon: inOrder(found.flatMap(({ soon }) => soon)),
  });
}

async function dueOf(
  { means, sees }: Pick<Call, 'means' | 'sees'>,
  agency: string,
  kind: MatterKind,
  day: string,
  until: string,
) {
  const asked = { kind, order: 'due', open: true, limit: MOST_DUE } as const;
  const { rows, next } = await means.register.cases(agency, asked);
  const due = seenBy(sees, rows).filter((row) => row.due !== null && row.due <= until);
  return {
    kind,
    overdue: due.filter((row) => String(row.due) < day),
    soon: due.filter((row) => String(row.due) >= day),
    more: next !== undefined && due.length === rows.length,
  };
}

/** Views of agencies: the tree, one profile, what is due there, the daily heads of its chain. */
import { z } from '@hono/zod-openapi';
import { AGENCY_LEVELS, type AgencyProfile, judgeChains, MATTER_KINDS } from '../../register/index.ts';
import { type Call, etagOf, type Given, type Hung, route } from '../door/index.ts';
import { AGENCY } from './params.ts';
import { ROW } from './schemas.ts';

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
      async ({ means }) => ({ json: { agencies: (await means.register.agencies()).map(summaryOf) } }),
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
          body: z.object({ day: z.string(), overdue: z.array(ROW), soon: z.array(ROW) }),
          description: '按到期日',
        },
      },
      (call) => dueAt(call, call.params.agency),
    ),
    ...chainRoutes(),
  ];
}

function chainRoutes(): Hung[] {
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
      async ({ means, params: { agency } }) => {
        const { register } = means;
        const one = {
          agencies: async () => [await register.profile(agency)].filter((found) => found !== undefined),
        };
        const chains = { ...one, chain: register.chain.bind(register), heads: register.heads.bind(register) };
        const { entries, breaks } = await judgeChains(chains, means.means.crypto.digest);
        return { json: { entries, breaks } };
      },
    ),
  ];
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

async function dueAt({ means, moment }: Pick<Call, 'means' | 'moment'>, agency: string): Promise<Given> {
  const day = moment.today.toString();
  const until = moment.today.add({ days: SOON_DAYS }).toString();
  const kinds = Object.keys(MATTER_KINDS) as (keyof typeof MATTER_KINDS)[];
  const pages = await Promise.all(
    kinds.map((kind) => means.register.cases(agency, { kind, order: 'due', open: true, limit: MOST_DUE })),
  );
  const due = pages.flatMap(({ rows }) => rows).filter((row) => row.due !== null && row.due <= until);
  const sorted = due.toSorted((a, b) => String(a.due).localeCompare(String(b.due)));
  const [overdue, soon] = [
    sorted.filter((row) => String(row.due) < day),
    sorted.filter((row) => String(row.due) >= day),
  ];
  return { json: { day, overdue, soon } };
}

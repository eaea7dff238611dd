/** A supervisor's table: the reports of all agencies in his charge, and where each stands. */
import { z } from '@hono/zod-openapi';
import { lineageOf, may, NO_LINEAGE, needsLineage, type Subject } from '../../access/index.ts';
import {
  type AgencyProfile,
  isSettled,
  standing,
  stateOf,
  YEAR_STAGES,
  yearClock,
  years,
} from '../../register/index.ts';
import { type Call, type Hung, route } from '../door/index.ts';
import { YEAR } from './params.ts';

const LINE = z.object({
  agency: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  reportsThrough: z.string().nullable(),
  stage: z.enum(Object.keys(YEAR_STAGES) as [keyof typeof YEAR_STAGES]),
  label: z.string(),
  closed: z.boolean(),
  dates: z.record(z.string(), z.string().nullable()),
  due: z.string().nullable().openapi({ description: '公布的最后一天；年度还没有结束的没有' }),
  late: z.boolean().openapi({ description: '过了期限还没有公布，或者公布晚了' }),
});

export function tableRoutes(): Hung[] {
  return [
    route(
      {
        method: 'get',
        path: '/reports/{year}',
        admission: { act: 'report.list', on: 'installation' },
        tag: '年度报告',
        summary: '所管各机关的年报，办到了哪一步',
        params: z.strictObject({ year: YEAR }),
        answer: { body: z.object({ reports: z.array(LINE) }), description: '每个机关一行' },
      },
      async (call) => {
        const reports = [];
        for (const profile of await seen(call)) reports.push(await lineOf(call, profile, call.params.year));
        return { json: { reports } };
      },
    ),
  ];
}

/** The agencies whose reports this account may see, by what it holds: as its scope is, whatever stands in the policy's place. */
async function seen({ means, subject }: Pick<Call, 'means' | 'subject'>): Promise<AgencyProfile[]> {
  const profiles = await means.register.agencies();
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const found: AgencyProfile[] = [];
  for (const profile of profiles) {
    const asks = subject as Subject;
    const above = needsLineage(asks, profile.id)
      ? await lineageOf(profile.id, async (id) => byId.get(id))
      : NO_LINEAGE;
    if (may(asks, 'report.see', { kind: 'agency', agency: profile.id, above }).allowed) found.push(profile);
  }
  return found;
}

async function lineOf(
  { means, moment }: Pick<Call, 'means' | 'moment'>,
  profile: AgencyProfile,
  year: number,
) {
  const id = String(year);
  const entries = await means.register.entries(profile.id, { kind: 'year', id });
  const state = stateOf(years, id, standing(entries));
  const calendar = means.means.calendar(profile.region);
  const clock = yearClock(state, { today: moment.today, calendar, profile });
  const { dates, stage, closed } = state;
  const { name, parent, reportsThrough } = profile;
  const label = isSettled(state) ? '已关账' : YEAR_STAGES[stage];
  const due = clock?.due?.toString() ?? null;
  const late = clock?.state === 'late';
  return { agency: profile.id, name, parent, reportsThrough, stage, label, closed, dates, due, late };
}

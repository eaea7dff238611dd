/** 汇总核对: the report on a government's area against those of its agencies, cell by cell; published ones where they are kept. */
import { z } from '@hono/zod-openapi';
import type { Imports } from '../../access/index.ts';
import { type AgencyProfile, standing, stateOf, type YearStage, years } from '../../register/index.ts';
import { compareRollUp, reportFrom, rollUp } from '../../report/compile/index.ts';
import type { Report } from '../../report/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { plain } from '../register/index.ts';
import { draftOf, keptReport } from './drafts.ts';
import { NOTE, PARAMS, REPORT } from './params.ts';

const MEMBER = z.object({
  agency: z.string(),
  name: z.string(),
  stage: z.string(),
  from: z.enum(['imported', 'register']).openapi({ description: '已公布的年报，或者由台账编成' }),
  report: REPORT,
});

export function comparisonRoute(imports: Imports): Hung {
  return route(
    {
      method: 'get',
      path: '/agencies/{agency}/years/{year}/report/comparison',
      admission: { act: 'report.see', on: 'agency' },
      tag: '年度报告',
      summary: '地区汇总与各机关年报逐格核对',
      params: PARAMS,
      fails: ['refused'],
      answer: {
        body: z.object({ area: REPORT, members: z.array(MEMBER), notes: z.array(NOTE) }),
        description: '汇总、各机关的年报、对不上的格',
      },
    },
    async (call): Promise<Given> => {
      const found = await draftOf(call, { ...call.params, area: 'true' });
      if ('refused' in found) return found.refused;
      const members = await call.means.register.beyond(call.params.agency, () => membersOf(call, imports));
      const area = found.draft.report;
      const notes = compareRollUp(
        area,
        members.map(({ report }) => report),
      );
      return { json: plain({ area, members, notes }) };
    },
  );
}

interface Member {
  readonly agency: string;
  readonly name: string;
  readonly stage: YearStage;
  readonly from: 'imported' | 'register';
  readonly report: Report;
}

async function membersOf(
  { means, params }: Pick<Call<{ readonly agency: string; readonly year: number }>, 'means' | 'params'>,
  imports: Imports,
): Promise<Member[]> {
  const { agency: root, year } = params;
  const profiles = await means.register.agencies();
  const up = rollUp(profiles, root);
  const found: Member[] = [];
  for (const { agency } of up.ok ? up.value.members : []) {
    const profile = profiles.find(({ id }) => id === agency) as AgencyProfile;
    const one = await reportOf(means, imports, agency, year);
    const stage = await stageOf(means, agency, year);
    if (one) found.push({ agency, name: profile.name, stage, ...one });
  }
  return found;
}

async function reportOf({ register }: Call['means'], imports: Imports, agency: string, year: number) {
  const kept = await keptReport(imports, agency, year);
  if (kept) return { report: kept, from: 'imported' } as const;
  const compiled = await reportFrom(register, { agency, year });
  return compiled.ok ? ({ report: compiled.value.report, from: 'register' } as const) : undefined;
}

async function stageOf({ register }: Call['means'], agency: string, year: number): Promise<YearStage> {
  const id = String(year);
  return stateOf(years, id, standing(await register.entries(agency, { kind: 'year', id }))).stage;
}

/** Agencies for the matrix: one that is asked about, those above it for the area and the line, one below, one elsewhere. */
import type { z } from '@hono/zod-openapi';
import type { Hung } from '../../../src/api/index.ts';
import type { House } from '../house.ts';
import { PROFILE } from '../profile.ts';

/** Stands in everything the agency asked about holds, and nowhere else. */
export const MARK = '不可外传的内容';
export const APPLICANT = '赵示例';
export const MASKED = '赵**';

const AGENCIES: readonly (readonly [id: string, change: object])[] = [
  ['city', { level: 'government' }],
  ['province', {}],
  ['bureau', { parent: 'city', supervisors: { area: 'city', line: 'province' } }],
  ['branch', { parent: 'bureau', supervisors: { area: 'bureau', line: null } }],
  ['elsewhere', {}],
];

export const FILING = {
  on: '2026-03-02',
  channel: 'inPerson',
  content: { description: MARK },
  supply: { form: 'paper', way: 'post' },
  applicant: {
    nature: 'person',
    name: APPLICANT,
    contact: '13900000000',
    paper: { kind: 'otherPaper', number: 'E00000002' },
  },
};

export const IMPROVEMENT = { on: '2026-03-02', source: 'selfCheck', description: MARK };

export const HOOK = { name: MARK, form: 'mail', topics: ['message.*'], to: ['office@example.cn'] };

/** Establishes them, and fills the one that is asked about. */
export async function settle({ call, person }: Pick<House, 'call' | 'person'>): Promise<void> {
  const admin = person('settler', 'installation', ['systemAdministrator']);
  for (const [id, change] of AGENCIES) {
    await must(
      call('POST', `/api/agencies/${id}/profile/establish`, { as: admin, body: { ...PROFILE, ...change } }),
    );
    const clerk = person(`settler-${id}`, id, ['handler', 'head']);
    if (id !== 'bureau') continue;
    for (const [path, body] of [
      ['requests/register', FILING],
      ['improvements/open', IMPROVEMENT],
    ] as const)
      await must(call('POST', `/api/agencies/bureau/${path}`, { as: clerk, body }));
  }
}

async function must(answer: ReturnType<House['call']>): Promise<void> {
  const { status, json } = await answer;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(json)}`);
}

const UUID = '00000000-0000-4000-8000-000000000000';
/** Numbers of the forms there are; the first that an address takes is used. */
const NUMBERS = [
  'X2026-00001',
  '2025',
  UUID,
  `hk_${UUID}`,
  `20260302020000000-${UUID}`,
  `sm3:${'0'.repeat(64)}`,
];

/** What the agency holds, by the folder it lies in. */
const HELD: Readonly<Record<string, string>> = {
  people: 'U0000001',
  requests: 'R2026-00001',
  improvements: 'I2026-00001',
  years: '2025',
};

/** An address of the route, about the agency that is asked about. @throws where no number of any form fits */
export function addressOf({ route: { path, params } }: Hung): string {
  const shape = (params as { readonly shape?: Readonly<Record<string, z.ZodType>> } | undefined)?.shape ?? {};
  return `/api${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const own = name === 'agency' ? 'bureau' : HELD[path.split('/')[3] ?? ''];
    const fits = [own, ...NUMBERS].find((one) => one !== undefined && shape[name]?.safeParse(one).success);
    if (fits === undefined) throw new Error(`no value for ${name} in ${path}`);
    return fits;
  })}`;
}

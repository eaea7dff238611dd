/** A role at an agency, as it is sent and shown. */
import { z } from '@hono/zod-openapi';
import {
  type Grant,
  INSTALLATION,
  isSeparate,
  REACHES,
  STAFF_ROLES,
  separationFaults,
} from '../../access/index.ts';
import type { Call, Given } from '../door/index.ts';

export const GRANT = z.strictObject({
  agency: z
    .string()
    .regex(/^([a-z0-9][a-z0-9-]{1,39}|\*)$/, '应为机关代号。')
    .openapi({ description: '机关代号；管理整个系统的角色写 *' }),
  role: z.enum(Object.keys(STAFF_ROLES) as [keyof typeof STAFF_ROLES]),
  reach: z.enum(Object.keys(REACHES) as [keyof typeof REACHES]).default('own'),
});

/** Everything against an account's or a token's holding these, as a problem; null: nothing is. */
export async function grantProblem(
  grants: readonly Grant[],
  { means }: Pick<Call, 'means'>,
  more: readonly string[] = [],
): Promise<Given | null> {
  const agencies = new Set((await means.register.agencies()).map(({ id }) => id));
  const isEverywhere = ({ agency, role }: Grant) => agency === INSTALLATION && !isSeparate(role);
  const unknown = grants.filter(({ agency }) => agency !== INSTALLATION && !agencies.has(agency));
  const names = [...new Set(unknown.map(({ agency }) => agency))].join('、');
  const faults = [
    ...(hasTwice(grants) ? ['同一个机关的同一个角色只写一次。'] : []),
    ...(unknown.length > 0 ? [`机关 ${names} 还没有登记。请先登记机关，或者核对代号。`] : []),
    ...(grants.some(isEverywhere) ? ['只有三员可以管整个系统（*）。其他角色请写明机关。'] : []),
    ...separationFaults(grants),
    ...more,
  ];
  if (faults.length === 0) return null;
  return { problem: { code: 'bad-input', issues: faults.map((message) => ({ path: 'grants', message })) } };
}

function hasTwice(grants: readonly Grant[]): boolean {
  return new Set(grants.map(({ agency, role }) => `${agency} ${role}`)).size < grants.length;
}

/** For the trail: `handler@yining, supervisor@yili/area`; none: `-`. */
export function toldGrants(grants: readonly Grant[]): string {
  const told = grants.map(
    ({ agency, role, reach }) => `${role}@${agency}${reach === 'own' ? '' : `/${reach}`}`,
  );
  return told.join(', ') || '-';
}

/** The one place that says who may do what: deny by default, every refusal with its reason. */
import type { AgencyId, AgencyProfile } from '../register/index.ts';
import { ACTS, type Act } from './acts.ts';
import { type Grant, INSTALLATION, STAFF_ROLES, type StaffRole } from './roles.ts';
import { isSeparate } from './separation.ts';
import type { Subject } from './subject.ts';

/** What an act is done to. */
export type AccessObject =
  /** An agency's own, with every agency above it: its lineage. */
  | { readonly kind: 'agency'; readonly agency: AgencyId; readonly above: Lineage }
  /** The whole installation. */
  | { readonly kind: 'installation' }
  /** The account that asks. */
  | { readonly kind: 'self' };

/** The agencies above one, nearest first; for the area and for the line. */
export interface Lineage {
  readonly area: readonly AgencyId[];
  readonly line: readonly AgencyId[];
}

export const NO_LINEAGE: Lineage = { area: [], line: [] };

export type AccessDecision =
  | {
      readonly allowed: true /** The role under which it is done; null for what every account may do. */;
      readonly role: StaffRole | null;
    }
  | { readonly allowed: false; readonly code: DenialCode; readonly text: string };

type DenialCode = 'second-factor-required' | 'password-change-required' | 'not-your-agency' | 'not-your-role';

const UNREADY = {
  mustEnrol: {
    code: 'second-factor-required',
    text: '请先绑定动态口令（第二因素），绑定之前不能办理其他事情。',
  },
  mustChangePassword: { code: 'password-change-required', text: '请先更改密码，更改之前不能办理其他事情。' },
} as const;

/** @law 条例§4 — each agency's office does its own work; §46 — supervisors look and direct */
export function may(subject: Subject, act: Act, object: AccessObject): AccessDecision {
  const rule = ACTS[act];
  if (subject.readiness !== 'ready' && !(rule.unready ?? []).includes(subject.readiness))
    return { allowed: false, ...UNREADY[subject.readiness] };
  if (rule.roles === 'everyone')
    return object.kind === 'self' ? { allowed: true, role: null } : denied('not-your-role', rule.roles);
  const within = subject.grants.filter((grant) => covers(grant, object));
  if (within.length === 0)
    return { allowed: false, code: 'not-your-agency', text: '这不在您负责的机关范围内。' };
  const held = rule.roles.filter((one) => within.some((grant) => grant.role === one));
  const able = rule.fromAbove ? within.filter((grant) => isAbove(grant, object)) : within;
  const role = held.find((one) => able.some((grant) => grant.role === one));
  if (role) return { allowed: true, role };
  return held.length > 0 ? FROM_ABOVE : denied('not-your-role', rule.roles);
}

function denied(code: DenialCode, roles: readonly StaffRole[] | 'everyone'): AccessDecision {
  const names = roles === 'everyone' ? '本人' : roles.map((role) => STAFF_ROLES[role]).join('、');
  return { allowed: false, code, text: `这件事由${names}办理。` };
}

const FROM_ABOVE = {
  allowed: false,
  code: 'not-your-role',
  text: '本机关的事由上级主管部门审核，不能自己审核。',
} as const;

function isAbove({ agency }: Grant, object: AccessObject): boolean {
  return object.kind === 'agency' && object.agency !== agency;
}

/** Whether a grant reaches what something is done to; what it allows there is another question. */
export function covers({ agency, role, reach }: Grant, object: AccessObject): boolean {
  if (object.kind === 'installation') return true;
  if (object.kind === 'self') return false;
  if (agency === INSTALLATION) return isSeparate(role);
  return agency === object.agency || (reach !== 'own' && object.above[reach].includes(agency));
}

/** Whether `may` needs to know what lies above an agency. */
export function needsLineage({ grants }: Subject, agency: AgencyId): boolean {
  return grants.some((grant) => grant.reach !== 'own' && grant.agency !== agency);
}

/** Goes up from an agency. A circle in the tree ends the way, as does an agency that is not registered. */
export async function lineageOf(
  agency: AgencyId,
  profileOf: (agency: AgencyId) => Promise<AgencyProfile | undefined>,
): Promise<Lineage> {
  const up = async (next: (profile: AgencyProfile) => AgencyId | null): Promise<AgencyId[]> => {
    const seen: AgencyId[] = [];
    for (let at = await profileOf(agency); at; ) {
      const above = next(at);
      if (above === null || above === agency || seen.includes(above)) break;
      seen.push(above);
      at = await profileOf(above);
    }
    return seen;
  };
  return {
    area: await up(({ parent, supervisors }) => supervisors.area ?? parent),
    line: await up(({ supervisors }) => supervisors.line),
  };
}

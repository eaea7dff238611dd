/** Who works here: the roles of staff, and which of them nobody may hold together. */
import type { AgencyId, Role } from '../register/index.ts';

export const STAFF_ROLES = {
  handler: '承办人',
  reviewer: '审核人',
  head: '公开工作机构负责人',
  publisher: '发布人',
  supervisor: '主管部门',
  auditor: '审计员',
  securityAdministrator: '安全管理员',
  systemAdministrator: '系统管理员',
} as const;
export type StaffRole = keyof typeof STAFF_ROLES;

/**
 * 三员: whoever keeps the machine, whoever gives out rights and whoever looks at both are three people, and none of them
 * handles a case (GB/T 22239, separation of duties).
 */
export const SEPARATE_ROLES = ['auditor', 'securityAdministrator', 'systemAdministrator'] as const;

/**
 * They keep the installation as a whole: its agencies, its accounts, its hooks. Held for the installation, what they may do
 * at an agency they may do at each, the one established a moment ago included.
 */
export const KEEPERS: ReadonlySet<StaffRole> = new Set(['systemAdministrator', 'securityAdministrator']);

/** How far a grant reaches from its agency. */
export const REACHES = {
  own: '本机关',
  /** Every agency whose area supervisor, or parent, this is, directly or through others. 条例§3 */
  area: '本地区',
  /** Every agency whose line supervisor this is, directly or through others. 条例§3 */
  line: '本系统',
} as const;
export type Reach = keyof typeof REACHES;

/** Stands for the whole installation in a grant of one of the three separate roles; no agency is called so. */
export const INSTALLATION = '*';

/** A role somebody holds at an agency. */
export interface Grant {
  readonly agency: AgencyId;
  readonly role: StaffRole;
  readonly reach: Reach;
}

/** Under which role of the register an act is entered; the two administrators act on no register. */
export function registerRole(role: StaffRole): Role {
  return role === 'securityAdministrator' || role === 'systemAdministrator' ? 'system' : role;
}

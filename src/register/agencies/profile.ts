/** What the register knows of an agency: its place in the tree, its powers, how it is reached, its choices. */
import type { ClockSettings, DutyId, Respondent, RowSettings } from '../../law/index.ts';
import type { AgencyId } from '../entry/index.ts';

export const AGENCY_LEVELS = {
  government: '人民政府',
  department: '政府部门',
  branch: '派出机构',
  township: '乡镇、街道',
} as const;
export type AgencyLevel = keyof typeof AGENCY_LEVELS;

/** What the guide must show. 条例§12 */
export interface AgencyContact {
  readonly office: string;
  readonly address: string;
  readonly hours: string;
  readonly phone: string;
  readonly fax: string;
  readonly postcode: string;
  readonly email: string;
  readonly website: string;
}

/** A 科室 or other unit to which work can be given. */
export interface Unit {
  readonly id: string;
  readonly name: string;
}

/** What the law leaves to the agency; each default is the law room's. */
export interface AgencySettings {
  readonly clock: Partial<ClockSettings>;
  readonly rows: RowSettings;
  /** One case a dispute with its appeals, or one an instance (§ no text decides). */
  readonly disputesCountedBy: 'dispute' | 'instance';
  /** Whether a document that ran out counts as 废止 in table two. */
  readonly expiryCountsAsRepeal: boolean;
  /** Duties that come round here. */
  readonly duties: readonly DutyId[];
}

export interface AgencyProfile {
  readonly id: AgencyId;
  readonly name: string;
  /** How letters number it: 伊州环宁. Empty until given. */
  readonly shortName: string;
  readonly level: AgencyLevel;
  /** 统一社会信用代码; empty where a branch has none of its own. */
  readonly creditCode: string;
  /** GB/T 2260. */
  readonly region: string;
  readonly parent: AgencyId | null;
  /** Set where its figures go into another agency's report and it publishes none of its own. */
  readonly reportsThrough: AgencyId | null;
  /** 规章制定权. */
  readonly makesRules: boolean;
  /** Whether it acts in its own name. 条例§10 */
  readonly ownName: boolean;
  /** How reviewing bodies are found for it; null until settled by its lawyers. */
  readonly respondent: Respondent | null;
  /** 主管部门 for the area and for the line. 条例§3 */
  readonly supervisors: { readonly area: AgencyId | null; readonly line: AgencyId | null };
  readonly contact: AgencyContact;
  readonly units: readonly Unit[];
  readonly settings: AgencySettings;
}

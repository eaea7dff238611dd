/** What the register keeps: one entry an act, in a chain for each agency, never changed afterwards. */

/** `2024-03-01`: the day on which something happened, as ISO text. */
export type DateText = string;

/** Key of an agency's own register; every key of the store begins with it. */
export type AgencyId = string;

/** What an entry can be about, with its name in lists. */
export const MATTER_KINDS = {
  agency: '机关',
  person: '申请人',
  request: '公开申请',
  rectification: '更正申请',
  disclosure: '主动公开信息',
  document: '规章和行政规范性文件',
  decision: '处理决定',
  charge: '行政事业性收费',
  dispute: '复议诉讼案件',
  improvement: '问题与改进',
  year: '年度报告',
} as const;
export type MatterKind = keyof typeof MATTER_KINDS;

export interface MatterRef {
  readonly kind: MatterKind;
  /** A number of its series (`R2024-00012`), a year, or the kind's own name where an agency has just one. */
  readonly id: string;
}

export const ROLES = {
  applicant: '申请人',
  handler: '承办人',
  reviewer: '审核人',
  head: '公开工作机构负责人',
  publisher: '发布人',
  supervisor: '主管部门',
  auditor: '审计员',
  system: '系统',
} as const;
export type Role = keyof typeof ROLES;

/** Who acted: an account, never a person's name. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
}

/** What shows that a fact dated before its entry is true: 信封邮戳、签收单、通话记录. */
export interface Evidence {
  readonly kind: 'paper' | 'post' | 'phone' | 'system' | 'other';
  readonly note: string;
  /** A file of the file store. */
  readonly file?: string;
}

/** What every event may say besides its own fields. */
export interface BaseEvent {
  readonly type: string;
  /** The day on which it happened; left out where it is the entry itself that happened. */
  readonly on?: DateText;
  readonly reason?: string;
  readonly evidence?: Evidence;
}

/** An event with its place in the chain. The time is the system's: no command carries one. */
export interface Entry<E extends BaseEvent = BaseEvent> {
  readonly agency: AgencyId;
  /** Place in the agency's chain, from 1 without a gap. */
  readonly seq: number;
  readonly matter: MatterRef;
  /** Place in the matter, from 1 without a gap. */
  readonly version: number;
  readonly event: E;
  readonly actor: Actor;
  /** UTC, never before the entry ahead of it. */
  readonly enteredAt: string;
  /** Digest of the entry ahead; sixty-four zeros for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** An event that has been decided but has no place yet. */
export interface Draft<E extends BaseEvent = BaseEvent> {
  /** Left out: the agency that was commanded. */
  readonly agency?: AgencyId;
  readonly matter: MatterRef;
  readonly event: E;
}

export function refText({ kind, id }: MatterRef): string {
  return `${kind}/${id}`;
}

/** What happened, as the clocks need to know it: one list of kinds, each with its label and at most one further fact. */
import { type Citation, cite } from '../citation/index.ts';
import { zh } from '../glossary/index.ts';

/** Ways in which an application arrives. */
export const CHANNELS = {
  inPerson: '当面提交',
  registeredMail: '邮寄（需签收）',
  mail: '平常信函',
  online: '互联网',
  email: '电子邮件',
  fax: '传真',
  oral: '口头（代为填写）',
} as const;
export type Channel = keyof typeof CHANNELS;

/** Who is asked for an opinion: 第三方、共同制作机关、其他机关. */
export const PARTIES = {
  thirdParty: zh('thirdParty'),
  jointAgency: zh('jointAgency'),
  otherAgency: '其他机关',
} as const;
export type Party = keyof typeof PARTIES;

/** How a letter goes out: handed over against signature, given to the post, or sent electronically. */
export const SERVICE_WAYS = {
  signed: '直接（委托）送达',
  mailed: '邮寄送达',
  electronic: '电子送达',
} as const;
export type ServiceWay = keyof typeof SERVICE_WAYS;

export const PROCEDURES = { ordinary: '普通程序', simplified: '简易程序' } as const;
export type Procedure = keyof typeof PROCEDURES;

/** Whether the reply may be taken to court at once or must go to reconsideration first. */
export const REMEDIES = { free: '自选', reconsiderationFirst: '复议前置' } as const;
export type Remedy = keyof typeof REMEDIES;

/** The further fact of a kind: its field, and its closed list of values where there is one. */
export interface Detail {
  readonly field: 'channel' | 'ref' | 'days' | 'until' | 'way' | 'procedure' | 'remedy' | 'justified';
  readonly values?: Readonly<Record<string, string>>;
}

export interface Kind {
  readonly label: string;
  readonly law: Citation;
  readonly detail?: Detail;
}

const REF: Detail = { field: 'ref' };

const consultation = (label: string, law: Citation): Kind => ({ label, law, detail: REF });

const THIRD = cite('条例§32');
const JOINT = cite('条例§34');
const OTHER = cite('条例§33.3');

/**
 * Every kind, in the order in which things of one day are taken: what opens is taken before what answers it,
 * and an extension notified on the last day still lengthens the term before a consultation of that day is judged.
 */
export const EVENT_KINDS = {
  received: { label: '收到申请', law: cite('条例§31'), detail: { field: 'channel', values: CHANNELS } },
  confirmed: { label: '与申请人确认', law: cite('条例§31') },
  clarificationAsked: { label: '告知补正', law: cite('条例§30'), detail: { field: 'until' } },
  clarificationServed: { label: '补正告知送达', law: cite('条例§30') },
  clarificationReceived: {
    label: '收到补正',
    law: cite('条例§30'),
    detail: { field: 'justified', values: { justified: '逾期有正当理由' } },
  },
  clarificationLapsed: { label: '认定逾期不补正', law: cite('条例§30') },
  extensionApproved: { label: '批准延期', law: cite('条例§33.2'), detail: { field: 'days' } },
  extensionNotified: { label: '告知延期', law: cite('条例§33.2') },
  thirdPartyConsulted: consultation('征求第三方意见', THIRD),
  jointAgencyConsulted: consultation('征求共同制作机关意见', JOINT),
  otherAgencyConsulted: consultation('征求其他机关意见', OTHER),
  thirdPartyReceived: consultation('第三方收到征求意见书', THIRD),
  jointAgencyReceived: consultation('共同制作机关收到征求意见书', JOINT),
  otherAgencyReceived: consultation('其他机关收到征求意见书', OTHER),
  thirdPartyAnswered: consultation('收到第三方意见', THIRD),
  jointAgencyAnswered: consultation('收到共同制作机关意见', JOINT),
  otherAgencyAnswered: consultation('收到其他机关意见', OTHER),
  thirdPartyLapsed: consultation('认定第三方逾期未答复', THIRD),
  jointAgencyLapsed: consultation('认定共同制作机关逾期未答复', JOINT),
  otherAgencyLapsed: consultation('认定其他机关逾期未答复', OTHER),
  reasonsAsked: { label: '要求说明理由', law: cite('条例§35') },
  reasonsGiven: { label: '收到理由说明', law: cite('条例§35') },
  delayNotified: { label: '告知延迟答复期限', law: cite('条例§35'), detail: { field: 'until' } },
  feeNoticed: { label: '发出收费通知', law: cite('109号§6') },
  feeNoticeServed: { label: '收费通知送达', law: cite('109号§6') },
  feePaid: { label: '缴费完成', law: cite('109号§6') },
  feeLapsed: { label: '认定逾期未缴费', law: cite('109号§6') },
  withdrawn: { label: '撤回申请', law: cite('条例§27') },
  replied: { label: '作出答复', law: cite('235号'), detail: { field: 'way', values: SERVICE_WAYS } },
  served: { label: '答复送达', law: cite('235号'), detail: { field: 'remedy', values: REMEDIES } },
  formed: { label: '信息形成或者变更', law: cite('条例§26'), detail: REF },
  published: { label: '主动公开', law: cite('条例§26'), detail: REF },
  decided: { label: '作出许可或者处罚决定', law: cite('118号'), detail: REF },
  creditPublished: { label: '双公示发布', law: cite('424号'), detail: REF },
  penaltyOverturned: { label: '处罚决定被变更、撤销或者确认违法、无效', law: cite('处罚法§48'), detail: REF },
  penaltyWithdrawn: { label: '撤回处罚信息并说明理由', law: cite('处罚法§48'), detail: REF },
  reconsiderationNoticed: {
    label: '收到复议申请书副本',
    law: cite('复议法§48'),
    detail: { field: 'procedure', values: PROCEDURES },
  },
  reconsiderationAnswered: { label: '提出复议答复', law: cite('复议法§48') },
  reconsiderationDecided: { label: '复议决定书送达申请人', law: cite('行诉法§45') },
  sued: { label: '收到起诉状副本', law: cite('行诉法§67') },
  courtAnswered: { label: '提交答辩状和证据', law: cite('行诉法§67') },
  yearEnded: { label: '报告年度结束', law: cite('条例§49') },
  reportPublished: { label: '报送并公布年度报告', law: cite('条例§49.1') },
  governmentReportPublished: { label: '公布本级政府年度报告', law: cite('条例§49.2') },
} as const satisfies Record<string, Kind>;

export type EventKind = keyof typeof EVENT_KINDS;

/** A fact with its day; each kind takes only the field its entry above names. */
export interface ClockEvent {
  readonly kind: EventKind;
  readonly date: Temporal.PlainDate;
  readonly channel?: Channel;
  /** Tells several parties or documents apart. */
  readonly ref?: string;
  /** Working days of an extension. */
  readonly days?: number;
  /** Last day of a window the agency itself set. */
  readonly until?: Temporal.PlainDate;
  readonly way?: ServiceWay;
  readonly procedure?: Procedure;
  readonly remedy?: Remedy;
  readonly justified?: 'justified';
}

export function isEventKind(text: string): text is EventKind {
  return Object.hasOwn(EVENT_KINDS, text);
}

const RANKS = new Map<string, number>(Object.keys(EVENT_KINDS).map((kind, rank) => [kind, rank]));

/** Place of a kind among the events of one day. */
export function rankOf(kind: EventKind): number {
  return RANKS.get(kind) as number;
}

/** The further fact as text, null where none was given. */
export function detailOf(event: ClockEvent): string | null {
  const detail: Detail | undefined = (EVENT_KINDS[event.kind] satisfies Kind as Kind).detail;
  const value = detail && event[detail.field];
  return value === undefined ? null : String(value);
}

/** `kind` or `kind:detail`, as ledgers keep it and the command line takes it. */
export function codeOf(event: ClockEvent): string {
  const detail = detailOf(event);
  return detail === null ? event.kind : `${event.kind}:${detail}`;
}

/** A code in Chinese, as a ledger prints it: 收到申请（互联网）. */
export function codeText(code: string): string {
  const [kind = '', ...rest] = code.split(':');
  if (!isEventKind(kind)) return code;
  const { label, detail }: Kind = EVENT_KINDS[kind];
  const value = rest.join(':');
  if (value === '') return label;
  return `${label}（${detail?.values?.[value] ?? (detail?.field === 'days' ? `${value}个工作日` : value)}）`;
}

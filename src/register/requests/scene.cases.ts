/** How the tables of this room are written and played: lines of commands day by day, then what must be seen. */
import type { OutcomeId } from '../../law/index.ts';
import { type Role, standing } from '../entry/index.ts';
import { type BaseCommand, stateOf } from '../matter.ts';
import type { TestDesk } from '../testing.cases.ts';
import { requests } from './index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Day of entry, command without its prefix (one of another kind with it), fields that differ from the usual ones, who gives it. */
export type Line = readonly [day: string, verb: string, fields?: Fields, role?: Role];

export interface RequestCase {
  readonly law: string;
  readonly title: string;
  readonly given: readonly Line[];
  /** A piece of each reason for which the last line is refused; left out where it is accepted. */
  readonly refused?: readonly string[];
  /** Day of the look; the day of the last line where it is left out. */
  readonly asOf?: string;
  readonly stage?: string;
  readonly due?: string | null;
  readonly late?: boolean;
  /** `column opened closed result`, `-` for null; null where nothing is counted. */
  readonly counts?: string | null;
  /** Labels of the steps without effect. */
  readonly idle?: readonly string[];
  readonly lacking?: readonly string[];
  readonly block?: string | null;
  readonly settings?: Fields;
}

export const APPLICANT = {
  nature: 'person',
  name: '张三',
  contact: '13800000000',
  paper: { kind: 'otherPaper', number: 'E00000001' },
} as const;

export const THIRD_PARTY = { nature: 'company', name: '示例化工有限公司', contact: '0999-5550199' } as const;

const EVIDENCE = { kind: 'paper', note: '卷内凭证' } as const;

/** Usual fields of each command; `on` is the day of entry. */
const USUAL: Readonly<Record<string, Fields>> = {
  register: {
    channel: 'inPerson',
    content: { description: '2023年本辖区大气污染防治专项资金的分配结果' },
    supply: { form: 'electronic', way: 'email' },
    applicant: APPLICANT,
  },
  askClarification: { items: ['请写明所需信息的年度'] },
  recordClarificationServed: { proof: '签收单' },
  recordClarificationReceived: { content: '补正材料' },
  lapseClarification: { unjustified: true, reason: '期满未补正，也没有说明原因' },
  consult: { party: 'thirdParty', ref: 'party-1', about: '附件二', counterpart: THIRD_PARTY },
  recordConsultationReceived: { party: 'thirdParty', ref: 'party-1', proof: '签收单' },
  recordOpinion: { party: 'thirdParty', ref: 'party-1', opinion: 'objects' },
  lapseConsultation: { party: 'thirdParty', ref: 'party-1' },
  approveExtension: { days: 20, reason: '档案待调取' },
  notifyExtension: { way: 'electronic' },
  askReasons: { reason: '本月申请数量明显偏多' },
  recordReasons: { note: '说明材料' },
  notifyDelay: { until: '2026-06-30', reason: '数量较多' },
  proposeFee: { standard: 'page', count: 68, chargedBefore: 0, excessive: true, alreadyPublic: false },
  approveFee: { reason: '页数明显偏多' },
  noticeFee: { way: 'electronic' },
  recordFeeServed: { proof: '回执' },
  recordFeePaid: { amount: 38_000 },
  lapseFee: { reason: '期满未缴' },
  withdraw: { statement: '申请人书面撤回' },
  reply: { way: 'electronic' },
  recordService: { way: 'electronic', proof: '系统回执' },
  triage: { as: 'disclosure' },
  assign: { unit: 'air', handler: 'handler' },
  involve: { units: ['law'], reason: '需要核对条款' },
  split: { parts: [{ description: '第一项' }, { description: '第二项' }], reason: '一事一申请' },
  void: { reason: '重复录入' },
  recordSearch: {
    systems: ['档案系统'],
    terms: ['专项资金'],
    range: '2023年全部文件',
    found: false,
    result: '没有找到',
    searcher: 'handler',
  },
  reviewSecrecy: { conclusion: 'disclosable', basis: '不涉密' },
  decide: { parts: [{ what: '全部', outcome: 'disclosed.provided' }] },
  reviewLegality: { conclusion: 'notRequired', basis: '内容简单' },
  delegate: { to: 'publisher', reason: '出差' },
  sign: { conclusion: 'approved', basis: '同意' },
  reopen: { dispute: 'P2026-00001', reason: '复议责令重新答复' },
  suggestDisclosure: { by: 'applicant', note: '多人申请同一信息' },
  'dispute.open': {
    group: 'reconsideration',
    body: '伊宁市人民政府',
    caseNumber: '伊市政复〔2026〕12号',
    subject: '不服答复',
    capacity: 'respondent',
    request: 'R2026-00001',
  },
};

/** Commands that happen at their entry and carry no day. */
const UNDATED = ['triage', 'assign', 'involve', 'split', 'merge', 'transfer', 'void', 'delegate'];
const ROLES: Readonly<Record<string, Role>> = {
  approveExtension: 'head',
  reviewSecrecy: 'reviewer',
  reviewLegality: 'reviewer',
  delegate: 'head',
  sign: 'head',
  void: 'auditor',
};

/** The command of a line about a request; what happened on an earlier day than its entry gets evidence. */
export function commandOf(
  [day, verb, fields = {}]: Line,
  matter: string | undefined,
): BaseCommand & Record<string, unknown> {
  const undated = UNDATED.includes(verb) || verb === 'suggestDisclosure';
  const when = undated ? {} : { on: day };
  const earlier = typeof fields.on === 'string' && fields.on < day;
  return {
    type: verb.includes('.') ? verb : `request.${verb}`,
    ...(verb === 'register' || verb === 'dispute.open' ? {} : { matter }),
    ...when,
    ...USUAL[verb],
    ...(earlier && { evidence: EVIDENCE }),
    ...fields,
  };
}

export function roleOf([, verb, , role]: Line): Role {
  return role ?? ROLES[verb] ?? 'handler';
}

export function received(day: string, fields: Fields = {}): Line {
  return [day, 'register', fields];
}

/** From the secrecy review to the signature, on one day. */
export function signed(day: string, outcome: OutcomeId = 'disclosed.provided', fields: Fields = {}): Line[] {
  return [
    [day, 'reviewSecrecy', outcome.startsWith('disclosed') ? {} : { conclusion: 'notDisclosable' }],
    [day, 'decide', { parts: [{ what: '全部', outcome, ...fields }] }],
    [day, 'reviewLegality'],
    [day, 'sign'],
  ];
}

export function replied(day: string, outcome: OutcomeId = 'disclosed.provided', fields: Fields = {}): Line[] {
  return [...signed(day, outcome, fields), [day, 'reply']];
}

/** Carries lines out at a desk; the number of the request they are about, or that the first of them opened. */
export function enter(desk: TestDesk, lines: readonly Line[], matter?: string): string {
  let id = matter;
  for (const line of lines) {
    const ref = desk.on(line[0]).accept(commandOf(line, id), roleOf(line));
    id ??= ref.id;
  }
  if (id === undefined) throw new Error('No line that opens a request');
  return id;
}

export function stateIn(desk: TestDesk, id: string) {
  return stateOf(requests, id, standing(desk.entries({ kind: 'request', id })));
}

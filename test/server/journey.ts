/**
 * One paper request from its arrival to the cells of the report, as four people do it over the API: clarified, a third party
 * heard, extended, partly disclosed, signed, served, contested and upheld. Every fact is of 2025 and carries its evidence.
 */
import { expect } from 'vitest';
import type { StaffMember } from '../../src/access/index.ts';
import type { Called } from './house.ts';

export type Who = 'handler' | 'reviewer' | 'head' | 'publisher';

/** Gives an order as somebody; the path is below the agency. */
export type Ask = (who: Who, method: 'GET' | 'POST', path: string, body?: object) => Promise<Called>;

const EVIDENCE = { kind: 'paper', note: '卷内凭证' } as const;

export interface Travelled {
  readonly request: string;
  readonly dispute: string;
  /** Orders given. */
  readonly orders: number;
}

const at = (day: string, more: object = {}) => ({ on: `2025-${day}`, evidence: EVIDENCE, ...more });

const APPLICANT = {
  nature: 'person',
  name: '赵示例',
  contact: '13900000000',
  paper: { kind: 'otherPaper', number: 'E00000002' },
};

const THIRD = { nature: 'company', name: '示例化工有限公司', contact: '0999-5550199' };

const FILING = {
  channel: 'registeredMail',
  content: { description: '某企业2024年自行监测报告' },
  supply: { form: 'paper', way: 'post' },
  applicant: APPLICANT,
};

const PARTS = [
  { what: '监测结果', outcome: 'disclosed.provided' },
  {
    what: '生产工艺部分',
    outcome: 'withheld.thirdPartyRights',
    reason: '属于商业秘密，第三方不同意公开，理由合理',
    facts: {
      separable: true,
      concernsThirdParty: true,
      harmsThirdParty: true,
      objectionUnfounded: false,
      publicInterestPrevails: false,
    },
  },
];

const PARTY = { party: 'thirdParty', ref: 'party-1' };

/** What is done about the request once somebody has it, in order; the commands of the request's own address. */
const STEPS: readonly (readonly [Who, string, object])[] = [
  ['handler', 'askClarification', at('03-06', { items: ['请写明所需报告的年度'] })],
  ['handler', 'recordClarificationServed', at('03-10', { proof: '挂号信签收单' })],
  ['handler', 'recordClarificationReceived', at('03-17', { content: '所需为2024年的报告' })],
  ['handler', 'consult', at('03-19', { ...PARTY, about: '生产工艺部分', counterpart: THIRD })],
  ['handler', 'recordConsultationReceived', at('03-21', { ...PARTY, proof: '签收回执' })],
  ['handler', 'recordOpinion', at('03-31', { ...PARTY, opinion: 'objects' })],
  ['head', 'approveExtension', at('04-10', { days: 20, reason: '需要比对多份材料' })],
  ['handler', 'notifyExtension', at('04-10', { way: 'mailed' })],
  ['reviewer', 'reviewSecrecy', at('04-21', { conclusion: 'partlyDisclosable', basis: '逐项审查' })],
  ['handler', 'decide', at('04-22', { parts: PARTS })],
  ['reviewer', 'reviewLegality', at('04-23', { conclusion: 'agreed', basis: '适用条款正确' })],
  ['head', 'sign', at('04-24', { conclusion: 'approved', basis: '同意' })],
  ['handler', 'reply', at('04-25', { way: 'mailed' })],
  ['handler', 'recordService', at('04-28', { way: 'mailed', proof: '挂号信签收单' })],
];

export async function travel(ask: Ask): Promise<Travelled> {
  let orders = 0;
  const done = async (who: Who, path: string, body: object): Promise<string> => {
    const answer = await ask(who, 'POST', path, body);
    expect([path, answer.status, answer.json]).toMatchObject([path, 200, { matters: [{}] }]);
    orders += 1;
    return (answer.json as { matters: [{ id: string }] }).matters[0].id;
  };
  const request = await done('handler', '/requests/register', at('03-03', FILING));
  await done('handler', `/requests/${request}/triage`, { as: 'disclosure' });
  const { staff } = (await ask('handler', 'GET', '/staff')).json as { staff: StaffMember[] };
  const handler = staff.find(({ roles }) => roles.includes('handler'))?.account;
  await done('handler', `/requests/${request}/assign`, { unit: 'business', handler });
  for (const [who, verb, body] of STEPS) await done(who, `/requests/${request}/${verb}`, body);
  const dispute = await done(
    'handler',
    '/disputes/open',
    at('05-12', {
      group: 'reconsideration',
      body: '伊宁市人民政府',
      caseNumber: '伊市政复〔2025〕7号',
      subject: '不服政府信息公开答复',
      capacity: 'respondent',
      procedure: 'ordinary',
      request,
    }),
  );
  await done('handler', `/disputes/${dispute}/answer`, at('05-20'));
  await done('handler', `/disputes/${dispute}/decide`, at('07-07', { outcome: 'reconsideration.upheld' }));
  return { request, dispute, orders };
}

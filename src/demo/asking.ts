/** Requests from arrival to service: one story for each way they end. */
import type { OutcomeId } from '../law/index.ts';
import type { Applicant } from '../register/index.ts';
import type { Office } from './publishing.ts';
import type { Step, Story } from './schedule.ts';
import { workday } from './working-days.ts';

type Day = Temporal.PlainDate;

/** What is asked, by whom, how it comes in and how it ends. */
export interface Asking {
  readonly arrived: Day;
  readonly channel: 'inPerson' | 'registeredMail' | 'online' | 'email' | 'fax' | 'mail' | 'oral';
  readonly applicant: Applicant;
  readonly description: string;
  /** Working days until the reply goes out, where nothing is asked of anybody. */
  readonly days: number;
  readonly unit: string;
  readonly ending: Ending;
}

export type Ending =
  | { readonly kind: 'decided'; readonly parts: readonly Part[] }
  | { readonly kind: 'clarifiedFirst'; readonly parts: readonly Part[] }
  | { readonly kind: 'clarificationLapsed' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'extended'; readonly parts: readonly Part[] }
  | { readonly kind: 'thirdPartyAsked'; readonly objects: boolean; readonly third: Applicant };

export interface Part {
  readonly what: string;
  readonly outcome: OutcomeId;
  readonly facts?: Readonly<Record<string, boolean>>;
  readonly reason?: string;
}

/** The story of one request, told step by step; the same hands never draft and review. */
export function* asked(office: Office, asking: Asking): Story {
  const { agency, calendar } = office;
  const { arrived, channel, applicant, description, unit, ending, days } = asking;
  const step = (on: Day, role: Step['role'], type: string, more: object = {}): Step => ({
    on,
    agency,
    role,
    command: { type, ...more } as Step['command'],
  });
  const day = (on: Day, n: number) => workday(calendar, on, n);
  const content = { description };
  const supply = { form: 'electronic', way: 'email' };
  const register = { on: arrived.toString(), channel, content, supply, applicant };
  const oral = channel === 'oral' ? { takenDownBy: 'demo-handler' } : {};
  const { id: matter } = yield step(
    arrived,
    channel === 'online' ? 'applicant' : 'handler',
    'request.register',
    {
      ...register,
      ...oral,
    },
  );
  const told = (on: Day, role: Step['role'], type: string, more: object = {}) =>
    step(on, role, type, { matter, ...more });
  const dated = (on: Day, role: Step['role'], type: string, more: object = {}) =>
    told(on, role, type, { on: on.toString(), ...more });
  if (!['inPerson', 'registeredMail', 'oral'].includes(channel))
    yield dated(arrived, 'handler', 'request.confirm');
  const taken = day(arrived, 0);
  yield told(taken, 'handler', 'request.triage', { as: 'disclosure' });
  yield told(taken, 'handler', 'request.assign', { unit, handler: 'demo-handler' });

  const conclude = function* (begun: Day, parts: readonly Part[], within: number): Story {
    const worked = day(begun, Math.max(0, within - 3));
    if (parts.some(({ outcome }) => outcome === 'unavailable.notExisting')) {
      yield dated(worked, 'handler', 'request.recordSearch', SEARCH);
    }
    yield dated(worked, 'reviewer', 'request.reviewSecrecy', secrecyOf(parts));
    yield dated(worked, 'handler', 'request.decide', { parts });
    const checked = day(begun, Math.max(0, within - 1));
    yield dated(checked, 'auditor', 'request.reviewLegality', {
      conclusion: 'agreed',
      basis: '适用条款正确',
    });
    yield dated(checked, 'head', 'request.sign', { conclusion: 'approved', basis: '同意' });
    const out = day(begun, within);
    yield dated(out, 'handler', 'request.reply', { way: 'electronic' });
    yield dated(out, 'handler', 'request.recordService', { way: 'electronic', proof: '邮件系统发送记录' });
  };

  switch (ending.kind) {
    case 'decided':
      return yield* conclude(taken, ending.parts, days);
    case 'withdrawn':
      return void (yield dated(day(taken, 3), 'handler', 'request.withdraw', {
        statement: '申请人来电撤回，已记录',
      }));
    case 'extended': {
      const before = day(arrived, 18);
      yield dated(before, 'head', 'request.approveExtension', { days: 20, reason: '涉及多年资料，整理需时' });
      yield dated(before, 'handler', 'request.notifyExtension', { way: 'electronic' });
      return yield* conclude(taken, ending.parts, 32);
    }
    case 'clarifiedFirst':
    case 'clarificationLapsed': {
      const sent = day(arrived, 4);
      yield dated(sent, 'handler', 'request.askClarification', { items: ['写明所需信息的时间范围'] });
      yield dated(sent, 'handler', 'request.recordClarificationServed', { proof: '邮件系统发送记录' });
      if (ending.kind === 'clarificationLapsed') {
        const over = day(sent, 17);
        const why = { unjustified: true, reason: '期满未补正，也没有说明理由' };
        return void (yield dated(over, 'handler', 'request.lapseClarification', why));
      }
      const back = day(sent, 6);
      yield dated(back, 'handler', 'request.recordClarificationReceived', { content: '所需为近一年的信息' });
      return yield* conclude(back, ending.parts, days);
    }
    case 'thirdPartyAsked': {
      const sent = day(arrived, 3);
      const party = { party: 'thirdParty', ref: 'party-1' };
      const about = '监测报告中的生产工艺部分';
      yield dated(sent, 'handler', 'request.consult', { ...party, about, counterpart: ending.third });
      const got = day(sent, 2);
      yield dated(got, 'handler', 'request.recordConsultationReceived', { ...party, proof: '签收回执' });
      const back = day(got, 8);
      const opinion = ending.objects ? 'objects' : 'agrees';
      yield dated(back, 'handler', 'request.recordOpinion', { ...party, opinion });
      return yield* conclude(back, ending.objects ? PROTECTED : GIVEN, 8);
    }
  }
}

const SEARCH = {
  systems: ['办公系统', '档案室'],
  terms: ['项目名称', '文号'],
  range: '2015年以来',
  found: false,
  result: '没有查到',
  searcher: 'demo-handler',
};

function secrecyOf(parts: readonly Part[]) {
  const kept = parts.some(({ outcome }) => outcome.startsWith('withheld.'));
  const given = parts.some(({ outcome }) => outcome.startsWith('disclosed.'));
  const conclusion = kept ? (given ? 'partlyDisclosable' : 'notDisclosable') : 'disclosable';
  return { conclusion, basis: '已逐项审查' };
}

export const GIVEN: readonly Part[] = [{ what: '所申请的信息', outcome: 'disclosed.provided' }];

const PROTECTED: readonly Part[] = [
  {
    what: '生产工艺部分',
    outcome: 'withheld.thirdPartyRights',
    facts: {
      separable: false,
      concernsThirdParty: true,
      harmsThirdParty: true,
      objectionUnfounded: false,
      publicInterestPrevails: false,
    },
    reason: '第三方不同意公开，理由合理',
  },
];

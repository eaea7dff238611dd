/** The remedy paragraph of a reply: its sentences and its terms. */

import { type Citation, cite, granted, type Reason, type Result, refused } from '../citation/index.ts';
import { PERIODS } from '../clock/index.ts';
import {
  type BlockAnswer,
  REMEDY_DEFAULTS,
  type RemedyBlock,
  type RemedySettings,
  remedyBlock,
} from './block.ts';
import { type Respondent, type ReviewBody, reviewBodies } from './bodies.ts';

/** A term of the applicant; the day it ends, rolled over holidays, is counted in the clock's room. */
export interface RemedyTerm {
  readonly route: 'reconsideration' | 'litigation';
  readonly length: { readonly days: number } | { readonly months: number };
  readonly from: 'replyReceived' | 'reconsiderationDecisionReceived';
  readonly law: Citation;
}

export interface RemedyAdvice {
  readonly block: RemedyBlock;
  /** One paragraph for the letter; empty for block S. */
  readonly text: string;
  readonly bodies: readonly ReviewBody[];
  readonly terms: readonly RemedyTerm[];
  readonly laws: readonly Citation[];
}

export interface RemedyQuestion {
  /** Every place in the law the reply rests on, those of a part withheld included. */
  readonly bases: readonly Citation[];
  /** Day of the reply. */
  readonly on: Temporal.PlainDate;
  readonly respondent: Respondent;
  /** The court with jurisdiction, where the agency has settled it. */
  readonly court?: string;
  /** Set when the reply goes out over the internet: where reconsideration is applied for online. */
  readonly online?: { readonly channel: string };
}

/** A step in the procedure (补正, 延期, 收费通知 within its term) carries no remedy. @law 132号§3 */
export const NO_REMEDY: RemedyAdvice = {
  block: 'S',
  text: '',
  bodies: [],
  terms: [],
  laws: [cite('132号§3')],
};

const AFTER_RECONSIDERATION: RemedyTerm = {
  route: 'litigation',
  length: { days: PERIODS.litigationAfterReconsideration.n },
  from: 'reconsiderationDecisionReceived',
  law: cite('行诉法§45'),
};

const DIRECT: RemedyTerm = {
  route: 'litigation',
  length: { months: PERIODS.applicantLitigation.n },
  from: 'replyReceived',
  law: cite('行诉法§46'),
};

/** First day on which a reply sent online must name the online channel. 复议法§90. */
const ONLINE_CHANNEL_FROM = '2024-01-01';

/**
 * What a reply must say about remedies.
 *
 * @law 复议法§20, §22.2, §23, §24; 行诉法§45, §46; 法释8§1
 * Refused with every reason: day or basis not covered, review body not settled, online reply without its channel.
 */
export function remedyFor(
  question: RemedyQuestion,
  settings: RemedySettings = REMEDY_DEFAULTS,
): Result<RemedyAdvice> {
  const { bases, on, respondent, online } = question;
  const block = remedyBlock(bases, on, settings);
  const bodies = reviewBodies(respondent, on);
  const mustNameChannel = online !== undefined && on.toString() >= ONLINE_CHANNEL_FROM;
  const reasons: Reason[] = [...(block.ok ? [] : block.reasons), ...(bodies.ok ? [] : bodies.reasons)];
  if (mustNameChannel && online.channel.trim() === '') {
    reasons.push({
      text: '通过互联网送达的答复，没有写明网上申请行政复议的渠道。',
      law: cite('复议法§22.2'),
    });
  }
  if (!block.ok || !bodies.ok || reasons.length > 0) return refused(...reasons);
  const channel = mustNameChannel ? `网上申请行政复议的渠道：${online.channel.trim()}。` : '';
  return granted({
    block: block.value.block,
    text: `${sentence(block.value, bodies.value, question.court)}${channel}`,
    bodies: bodies.value,
    terms: terms(block.value),
    laws: [...block.value.laws, ...(mustNameChannel ? [cite('复议法§22.2')] : [])],
  });
}

function terms({ block, reconsiderationTerm }: BlockAnswer): readonly RemedyTerm[] {
  const reconsideration: RemedyTerm = {
    route: 'reconsideration',
    length: { days: PERIODS.applicantReconsideration.n },
    from: 'replyReceived',
    law: reconsiderationTerm,
  };
  return [reconsideration, ...(block === 'B' ? [DIRECT] : []), AFTER_RECONSIDERATION];
}

function sentence(
  { block }: BlockAnswer,
  bodies: readonly ReviewBody[],
  court = '有管辖权的人民法院',
): string {
  const [usual, ...others] = bodies.map(({ name }) => name);
  const alternatives = others.map((name) => `，也可以向${name}申请`).join('');
  if (block === 'A') {
    return (
      `如不服本答复，应当自收到本答复之日起六十日内先向${usual}申请行政复议${alternatives}；` +
      '对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向人民法院提起行政诉讼。'
    );
  }
  return (
    `如不服本答复，可以自收到本答复之日起六十日内向${usual}申请行政复议${alternatives}；` +
    `也可以自收到本答复之日起六个月内直接向${court}提起行政诉讼。`
  );
}

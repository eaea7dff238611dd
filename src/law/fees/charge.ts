/** From a sum to a charge: proposed, approved by a person, noticed in time, paid or lapsed. Nothing is automatic. */
import {
  type Citation,
  cite,
  citedOn,
  granted,
  type Reason,
  type Result,
  refused,
} from '../citation/index.ts';
import { type Fee, type FeeStandard, feeFor } from './tiers.ts';

export interface FeeQuestion {
  readonly standard: FeeStandard;
  /** Items of the applicant in the month, or pages of this request. */
  readonly count: number;
  /** Yuan of that sum already charged for earlier requests of the month; by page always 0. */
  readonly chargedBefore: number;
  readonly on: Temporal.PlainDate;
  /** Whether number or frequency clearly exceeds what is reasonable: a judgement of the agency. */
  readonly excessive: boolean | undefined;
  /** Standard of an earlier proposal for the same request. */
  readonly alreadyBy?: FeeStandard;
  /** The reply only tells where published information is found. */
  readonly alreadyPublic: boolean;
}

/** 109号§5 on published information is known to us only at second hand: a setting with a stated default. */
export interface ChargeSettings {
  readonly sparesAlreadyPublic: boolean;
}

export const CHARGE_DEFAULTS: ChargeSettings = { sparesAlreadyPublic: true };

/** A sum somebody may decide to charge; no duty to pay follows from it. */
export interface FeeProposal {
  readonly state: 'proposed';
  readonly fee: Fee;
  /** Yuan to be charged now. */
  readonly yuan: number;
}

export interface FeeApproval {
  readonly by: string;
  readonly on: Temporal.PlainDate;
  readonly reason: string;
}

export interface FeeDecision {
  readonly state: 'approved';
  readonly proposal: FeeProposal;
  readonly approval: FeeApproval;
}

/** Whether a fee may be proposed at all, and how much. @law 条例§42, 109号§3 */
export function proposeFee(
  question: FeeQuestion,
  settings: ChargeSettings = CHARGE_DEFAULTS,
): Result<FeeProposal> {
  const fee = feeFor(question.standard, question.count);
  const reasons = [...(fee.ok ? [] : fee.reasons), ...objections(question, settings)];
  if (!fee.ok || reasons.length > 0) return refused(...reasons);
  const yuan = fee.value.yuan - question.chargedBefore;
  if (yuan <= 0) return refused({ text: '没有超出免费的范围，不收费。', law: fee.value.law });
  return granted({ state: 'proposed', fee: fee.value, yuan });
}

function objections(
  { on, excessive, alreadyBy, standard, alreadyPublic }: FeeQuestion,
  { sparesAlreadyPublic }: ChargeSettings,
): Reason[] {
  const reasons: Reason[] = [];
  const inForce = citedOn(cite('109号'), on);
  if (inForce.answer !== 'yes') reasons.push(...inForce.reasons);
  if (excessive === undefined) {
    reasons.push({ text: '数量、频次是否明显超过合理范围，本机关尚未判断。', law: cite('条例§42') });
  }
  if (excessive === false) {
    reasons.push({ text: '数量、频次没有明显超过合理范围，不收费。', law: cite('条例§42') });
  }
  if (alreadyBy !== undefined && alreadyBy !== standard) {
    reasons.push({ text: '同一申请已按另一种标准计算，按件和按量不能并用。', law: cite('109号§3') });
  }
  if (standard === 'page' && alreadyPublic && sparesAlreadyPublic) {
    reasons.push({ text: '信息已经公开、只告知获取途径的，不按量收费。', law: cite('109号§5') });
  }
  return reasons;
}

/** A person takes the decision to charge and says why. @law 条例§42 — charging is a power, not a duty */
export function approveFee(proposal: FeeProposal, approval: FeeApproval): Result<FeeDecision> {
  const reasons: Reason[] = [];
  if (approval.by.trim() === '') reasons.push({ text: '没有写明批准人。', law: cite('条例§45') });
  if (approval.reason.trim() === '') reasons.push({ text: '没有写明收费的理由。', law: cite('条例§42') });
  return reasons.length > 0 ? refused(...reasons) : granted({ state: 'approved', proposal, approval });
}

/** The fee notice goes out within the reply period and after the approval. @law 109号§6 */
export function noticeFee(
  { approval }: FeeDecision,
  { issued, replyDue }: { issued: Temporal.PlainDate; replyDue: Temporal.PlainDate },
): Result<{ readonly issued: Temporal.PlainDate }> {
  const law = cite('109号§6');
  const reasons: Reason[] = [];
  if (Temporal.PlainDate.compare(issued, approval.on) < 0) {
    reasons.push({ text: `收费通知（${issued}）早于批准（${approval.on}）。`, law });
  }
  if (Temporal.PlainDate.compare(issued, replyDue) > 0) {
    reasons.push({ text: `收费通知（${issued}）超出了办理期限（${replyDue}）。`, law });
  }
  return reasons.length > 0 ? refused(...reasons) : granted({ issued });
}

/** What a fee does to the clock, as data for the clock's room. */
export const FEE_CLOCK: {
  readonly notice: { readonly within: 'replyPeriod'; readonly law: Citation };
  readonly payment: { readonly workingDays: number; readonly from: 'noticeReceived'; readonly law: Citation };
  readonly unpaid: { readonly outcome: 'otherHandling.feeLapsed'; readonly law: Citation };
  readonly paid: { readonly reply: 'restarts'; readonly from: 'paymentCompleted'; readonly law: Citation };
} = {
  notice: { within: 'replyPeriod', law: cite('109号§6') },
  payment: { workingDays: 20, from: 'noticeReceived', law: cite('109号§6') },
  unpaid: { outcome: 'otherHandling.feeLapsed', law: cite('109号§6') },
  paid: { reply: 'restarts', from: 'paymentCompleted', law: cite('109号§6') },
};

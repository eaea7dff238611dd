/**
 * Every act there is, with the roles that may do it, first the one under which somebody with several does it. What is not
 * listed here cannot be done by anybody. The rules of the register (who signs what he has not drafted himself) come on top.
 */

import type { StaffRole } from './roles.ts';
import type { Readiness } from './subject.ts';

export interface ActRule {
  readonly roles: readonly StaffRole[] | 'everyone';
  /** States of an account in which it may already be done. */
  readonly unready?: readonly Exclude<Readiness, 'ready'>[];
  /** Only from above: a grant at the very agency does not suffice. */
  readonly fromAbove?: true;
}

const EVERYONE: ActRule = { roles: 'everyone' };
/** What an account may do about itself before it is ready. */
const UNREADY: ActRule = { roles: 'everyone', unready: ['mustEnrol', 'mustChangePassword'] };
/** Under a password that somebody else knows, a factor might be somebody else's. */
const ENROLLING: ActRule = { roles: 'everyone', unready: ['mustEnrol'] };

const CASEWORK: ActRule = { roles: ['handler', 'reviewer', 'head'] };
const REVIEWER: ActRule = { roles: ['reviewer'] };
const REVIEW: ActRule = { roles: ['reviewer', 'head'] };
const HEAD: ActRule = { roles: ['head'] };
const PUBLISH: ActRule = { roles: ['publisher'] };
const PUBLISHING: ActRule = { roles: ['publisher', 'handler', 'head'] };
/** An agency's report is judged by whom it is submitted to, never by itself (条例§49, §50). */
const SUPERVISE: ActRule = { roles: ['supervisor'], fromAbove: true };
const SECURITY: ActRule = { roles: ['securityAdministrator'] };
const SYSTEM: ActRule = { roles: ['systemAdministrator'] };
const AUDIT: ActRule = { roles: ['auditor'] };
/** Whoever works for the agency, and its supervisor, see its register; the administrators do not. */
const SEES = ['handler', 'reviewer', 'head', 'publisher', 'supervisor', 'auditor'] as const;
const SEE: ActRule = { roles: SEES };

function of<const T extends string>(rule: ActRule, ...acts: readonly T[]): Record<T, ActRule> {
  return Object.fromEntries(acts.map((act) => [act, rule])) as Record<T, ActRule>;
}

export const ACTS = {
  // What an account does about itself.
  ...of(UNREADY, 'self.see', 'self.signOut', 'self.changePassword'),
  ...of(ENROLLING, 'self.enrol'),
  ...of(EVERYONE, 'self.sessions', 'self.endSession', 'self.renewRecoveryCodes', 'self.link', 'self.unlink'),

  // Seeing.
  ...of({ roles: [...SEES, 'securityAdministrator', 'systemAdministrator'] }, 'agency.list', 'agency.see'),
  ...of(SEE, 'register.list', 'register.see'),
  ...of({ roles: [...SEES, 'systemAdministrator'] }, 'calendar.see'),
  ...of(SEE, 'report.list', 'report.see', 'report.forecast', 'export.cases', 'export.report', 'file.see'),
  ...of(CASEWORK, 'report.import'),
  // Publishing, too, is shown by files: screenshots, pages of a gazette.
  ...of({ roles: ['handler', 'reviewer', 'head', 'publisher'] }, 'file.add', 'agency.staff'),
  ...of(CASEWORK, 'person.reveal'),

  // The agency itself: set up and placed by whoever runs the installation, its choices in law by the head of its office.
  ...of(SYSTEM, 'agency.establish'),
  ...of({ roles: ['head', 'systemAdministrator'] }, 'agency.change'),

  // Requests (条例§27–§44).
  ...of(
    CASEWORK,
    'request.register',
    'request.confirm',
    'request.askClarification',
    'request.recordClarificationServed',
    'request.recordClarificationReceived',
    'request.lapseClarification',
    'request.consult',
    'request.recordConsultationReceived',
    'request.recordOpinion',
    'request.lapseConsultation',
    'request.notifyExtension',
    'request.askReasons',
    'request.recordReasons',
    'request.notifyDelay',
    'request.proposeFee',
    'request.noticeFee',
    'request.recordFeeServed',
    'request.recordFeePaid',
    'request.lapseFee',
    'request.withdraw',
    'request.reply',
    'request.recordService',
    'request.triage',
    'request.assign',
    'request.involve',
    'request.split',
    'request.merge',
    'request.transfer',
    'request.void',
    'request.recordSearch',
    'request.decide',
    'request.reopen',
    'request.suggestDisclosure',
  ),
  // The register takes a secrecy review from a reviewer only; a head who reviews holds that role, too.
  ...of(REVIEWER, 'request.reviewSecrecy'),
  ...of(REVIEW, 'request.reviewLegality'),
  ...of(HEAD, 'request.approveExtension', 'request.approveFee', 'request.delegate'),
  // Signing can be delegated to anybody who handles; the register knows to whom it was.
  ...of({ roles: ['head', 'reviewer', 'handler'] }, 'request.sign'),

  ...of(
    CASEWORK,
    'rectification.register',
    'rectification.addProof',
    'rectification.check',
    'rectification.correct',
    'rectification.forward',
    'rectification.direct',
    'rectification.reply',
    'rectification.withdraw',
    'rectification.void',
  ),

  // Publishing (条例§15, §17, §19–§26).
  ...of(PUBLISHING, 'disclosure.draft', 'disclosure.edit', 'disclosure.deliver', 'disclosure.void'),
  ...of(PUBLISHING, 'disclosure.setValidity', 'disclosure.interpret', 'disclosure.overturn'),
  ...of(REVIEW, 'disclosure.review', 'disclosure.reassess'),
  ...of(
    PUBLISH,
    'disclosure.publish',
    'disclosure.publishCredit',
    'disclosure.revise',
    'disclosure.withdraw',
  ),
  ...of(
    PUBLISHING,
    'document.register',
    'document.amend',
    'document.prolong',
    'document.repeal',
    'document.expire',
    'document.void',
  ),
  ...of(
    PUBLISHING,
    'decision.register',
    'decision.withhold',
    'decision.overturn',
    'decision.openSeries',
    'decision.addTotal',
    'decision.void',
  ),
  ...of(PUBLISH, 'decision.publish', 'decision.withdrawPublication'),
  ...of(CASEWORK, 'charge.collect', 'charge.collectTotal', 'charge.refund', 'charge.void'),

  // Reconsideration and litigation (条例§51).
  ...of(
    CASEWORK,
    'dispute.open',
    'dispute.setProcedure',
    'dispute.answer',
    'dispute.scheduleHearing',
    'dispute.hear',
    'dispute.decide',
    'dispute.settle',
    'dispute.appeal',
    'dispute.rehear',
    'dispute.openRetrial',
    'dispute.join',
    'dispute.impose',
    'dispute.fulfil',
    'dispute.link',
    'dispute.assign',
    'dispute.void',
  ),

  ...of(
    CASEWORK,
    'improvement.open',
    'improvement.plan',
    'improvement.note',
    'improvement.finish',
    'improvement.giveUp',
    'improvement.carryOver',
    'improvement.void',
  ),

  // The annual report (条例§49, §50).
  ...of(CASEWORK, 'year.adjust', 'year.amend', 'year.withdrawAdjustment', 'year.write', 'year.amendText'),
  ...of(CASEWORK, 'year.setContext'),
  ...of(CASEWORK, 'year.revise', 'year.submit'),
  ...of({ roles: ['head', 'reviewer'] }, 'year.approveAdjustment', 'year.close'),
  // Whoever lets an error stand answers for it.
  ...of({ roles: ['head', 'reviewer'] }, 'year.waive', 'year.withdrawWaiver'),
  ...of(HEAD, 'year.signOff'),
  ...of(SUPERVISE, 'year.return', 'year.accept'),
  ...of(PUBLISH, 'year.publish'),

  ...of(CASEWORK, 'correction.propose'),
  ...of(REVIEW, 'correction.approve', 'correction.decline'),

  // Rights are given by one administrator, the machine is kept by another, a third looks at both.
  ...of(
    SECURITY,
    'account.list',
    'account.invite',
    'account.grant',
    'account.disable',
    'account.resetFactor',
  ),
  ...of(SECURITY, 'account.endSessions', 'token.list', 'token.issue', 'token.revoke', 'settings.signIn'),
  ...of(
    SYSTEM,
    'hook.list',
    'hook.add',
    'hook.change',
    'hook.remove',
    'hook.replay',
    'job.list',
    'job.retry',
  ),
  ...of(SYSTEM, 'settings.see', 'settings.change'),
  ...of(SYSTEM, 'calendar.preview', 'calendar.adopt', 'calendar.withdraw'),
  ...of(AUDIT, 'audit.see', 'audit.export'),
} as const satisfies Readonly<Record<string, ActRule>>;

export type Act = keyof typeof ACTS;

/**
 * Who may do what, written down a second time and by hand: the matrix holds the interface against this, so that a change of
 * the policy that nobody meant fails. h handler, r reviewer, c head of the office, p publisher, s supervisor, a auditor,
 * y security administrator, m system administrator.
 */
import type { Act, Reach, StaffRole } from '../../../src/access/index.ts';
import type { Hung } from '../../../src/api/index.ts';

export const LETTERS = {
  h: 'handler',
  r: 'reviewer',
  c: 'head',
  p: 'publisher',
  s: 'supervisor',
  a: 'auditor',
  y: 'securityAdministrator',
  m: 'systemAdministrator',
} as const satisfies Readonly<Record<string, StaffRole>>;

const TABLE = `
hrcpsaym: agency.list agency.see
hrcpsa:   register.list register.see report.list report.see report.forecast export.cases export.report file.see
hrcpsam:  calendar.see
hrcp:     file.add agency.staff
hrc:      report.import person.reveal
m:        agency.establish
cm:       agency.change

hrc:      request.register request.confirm request.askClarification request.recordClarificationServed
hrc:      request.recordClarificationReceived request.lapseClarification request.consult
hrc:      request.recordConsultationReceived request.recordOpinion request.lapseConsultation request.notifyExtension
hrc:      request.askReasons request.recordReasons request.notifyDelay request.proposeFee request.noticeFee
hrc:      request.recordFeeServed request.recordFeePaid request.lapseFee request.withdraw request.reply
hrc:      request.recordService request.triage request.assign request.involve request.split request.merge
hrc:      request.transfer request.void request.recordSearch request.decide request.reopen request.suggestDisclosure
hrc:      request.sign
r:        request.reviewSecrecy
rc:       request.reviewLegality
c:        request.approveExtension request.approveFee request.delegate
hrc:      rectification.register rectification.addProof rectification.check rectification.correct
hrc:      rectification.forward rectification.direct rectification.reply rectification.withdraw rectification.void

hcp:      disclosure.draft disclosure.edit disclosure.deliver disclosure.void disclosure.setValidity
hcp:      disclosure.interpret disclosure.overturn
rc:       disclosure.review disclosure.reassess
p:        disclosure.publish disclosure.publishCredit disclosure.revise disclosure.withdraw
hcp:      document.register document.amend document.prolong document.repeal document.expire document.void
hcp:      decision.register decision.withhold decision.overturn decision.openSeries decision.addTotal decision.void
p:        decision.publish decision.withdrawPublication
hrc:      charge.collect charge.collectTotal charge.refund charge.void

hrc:      dispute.open dispute.setProcedure dispute.answer dispute.scheduleHearing dispute.hear dispute.decide
hrc:      dispute.settle dispute.appeal dispute.rehear dispute.openRetrial dispute.join dispute.impose dispute.fulfil
hrc:      dispute.link dispute.assign dispute.void
hrc:      improvement.open improvement.plan improvement.note improvement.finish improvement.giveUp
hrc:      improvement.carryOver improvement.void

hrc:      year.adjust year.amend year.amendText year.withdrawAdjustment year.write year.setContext year.revise year.submit
rc:       year.approveAdjustment year.close year.waive year.withdrawWaiver
c:        year.signOff
s:        year.return year.accept
p:        year.publish
hrc:      correction.propose
rc:       correction.approve correction.decline

y:        account.list account.invite account.grant account.disable account.resetFactor account.endSessions
y:        token.list token.issue token.revoke settings.signIn
m:        hook.list hook.add hook.change hook.remove hook.replay job.list job.retry settings.see settings.change
m:        calendar.preview calendar.adopt calendar.withdraw
a:        audit.see audit.export
`;

/** What every account does about itself before it is ready: a password of one's own comes before the factor. */
const BEFORE_READY: Readonly<Record<'mustEnrol' | 'mustChangePassword', ReadonlySet<string>>> = {
  mustEnrol: new Set(['self.see', 'self.signOut', 'self.changePassword', 'self.enrol']),
  mustChangePassword: new Set(['self.see', 'self.signOut', 'self.changePassword']),
};
export const SELF: ReadonlySet<string> = new Set([
  ...BEFORE_READY.mustEnrol,
  'self.sessions',
  'self.endSession',
  'self.renewRecoveryCodes',
  'self.link',
  'self.unlink',
]);

/** Only by whom a report is submitted to. */
const FROM_ABOVE: ReadonlySet<string> = new Set(['year.return', 'year.accept']);

export const MAY: ReadonlyMap<string, ReadonlySet<StaffRole>> = new Map(
  TABLE.split('\n')
    .filter((line) => line.includes(':'))
    .flatMap((line) => {
      const [letters = '', acts = ''] = line.split(':');
      const roles = new Set([...letters.trim()].map((letter) => LETTERS[letter as keyof typeof LETTERS]));
      return acts
        .trim()
        .split(/\s+/)
        .map((act) => [act, roles] as const);
    }),
);

const OF_INSTALLATION: ReadonlySet<StaffRole> = new Set([LETTERS.a, LETTERS.y, LETTERS.m]);

/** Where somebody stands to the agency that is asked about, and whether he reaches it from there. */
export const STANDINGS = {
  own: { agency: 'bureau', reach: 'own', reaches: true },
  fromArea: { agency: 'city', reach: 'area', reaches: true },
  fromLine: { agency: 'province', reach: 'line', reaches: true },
  aboveWithoutReach: { agency: 'city', reach: 'own', reaches: false },
  wrongLine: { agency: 'city', reach: 'line', reaches: false },
  elsewhere: { agency: 'elsewhere', reach: 'area', reaches: false },
  below: { agency: 'branch', reach: 'area', reaches: false },
  /** Of the installation: those who keep it and who audits it, nobody else. */
  whole: { agency: '*', reach: 'own', reaches: false },
} as const satisfies Readonly<Record<string, { agency: string; reach: Reach; reaches: boolean }>>;
export type StandingName = keyof typeof STANDINGS;

export interface Asker {
  readonly name: string;
  readonly role: StaffRole | null;
  readonly standing: StandingName;
  readonly state: 'ready' | 'mustEnrol' | 'mustChangePassword' | 'nobody';
}

/** 401, 403, or let in. */
export function expectedOf({ route: { admission } }: Hung, asker: Asker): 401 | 403 | 'in' {
  if ('public' in admission) return 'in';
  if (asker.state === 'nobody' || asker.role === null) return 401;
  const act: Act = admission.act;
  if (SELF.has(act)) return asker.state === 'ready' || BEFORE_READY[asker.state].has(act) ? 'in' : 403;
  if (asker.state !== 'ready' || !MAY.get(act)?.has(asker.role)) return 403;
  if (admission.on === 'installation') return 'in';
  if (FROM_ABOVE.has(act) && asker.standing === 'own') return 403;
  if (asker.standing === 'whole') return OF_INSTALLATION.has(asker.role) ? 'in' : 403;
  return STANDINGS[asker.standing].reaches ? 'in' : 403;
}

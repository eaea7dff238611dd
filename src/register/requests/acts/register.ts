/** 登记: every application is registered, whatever it lacks; what it lacks is kept for the one clarification notice. */
import {
  type Calendar,
  type Channel,
  type ClockEvent,
  type ClockSettings,
  clocks,
  identityShown,
  readDate,
} from '../../../law/index.ts';
import type { Applicant } from '../../people/index.ts';
import type { ReasonText, ReceiptBy, Registered } from '../events.ts';
import { all, because } from '../grounds.ts';
import type { RequestState } from '../state.ts';
import { type Act, own } from './facts.ts';

/** @law 条例§29, §31, §45 */
export const register: Act<'request.register'> = (state, command, facts) => {
  const { on, evidence, channel, submittedAt, content, supply, applicant, takenDownBy } = command;
  const day = Temporal.PlainDate.from(on);
  const covered = facts.calendar.workingDay(day);
  const submitted = submittedAt === undefined ? undefined : submittedAt.slice(0, 10);
  const clock = facts.profile.settings.clock;
  const reasons = all(
    state.opened !== null && because('条例§45', '这个编号已经登记过申请。'),
    !covered.ok && covered.reasons,
    channel === 'oral' &&
      takenDownBy === undefined &&
      because('条例§29.1', '口头申请由公开工作机构代为填写，请写明由谁代填。'),
    channel !== 'oral' &&
      takenDownBy !== undefined &&
      because('条例§29.1', '只有口头申请才由公开工作机构代为填写。'),
    submitted !== undefined && !readDate(submitted) && because('条例§31', '提交的日期不是真实的日期。'),
    submitted !== undefined && submitted > on && because('条例§31', '提交的日期晚于收到的日期，请核对。'),
  );
  const draft = () => {
    const id = facts.allocate('request', day.year);
    const event: Registered = {
      type: 'request.registered',
      on,
      evidence,
      channel,
      submittedAt,
      content,
      supply,
      takenDownBy,
      person: facts.identify(applicant),
      nature: applicant.nature,
      represented: applicant.agent !== undefined,
      lacking: lackingOf(applicant, day),
      receiptBy: receiptBy(channel, day, clock, facts.calendar),
      clock,
    };
    return own({ id }, event);
  };
  return { reasons, draft };
};

function lackingOf({ name, contact, paper, agent }: Applicant, on: Temporal.PlainDate): ReasonText[] {
  const { answer, reasons } = identityShown({ name, contact, paper, agent }, on);
  return answer === 'no' ? reasons.map(({ text, law }) => ({ text, law: law.notation })) : [];
}

/** Asked of the law itself: whether receipt waits for a confirmation, and whether one would move it. */
function receiptBy(
  channel: Channel,
  date: Temporal.PlainDate,
  settings: Partial<ClockSettings>,
  calendar: Calendar,
): ReceiptBy {
  const received: ClockEvent = { kind: 'received', date, channel };
  const confirmed: ClockEvent = { kind: 'confirmed', date };
  const [alone] = clocks([received], { calendar, asOf: date, settings });
  if (alone?.state === 'waiting') return 'confirmation';
  const both = clocks([received, confirmed], { calendar, asOf: date, settings });
  const idle = both.some(({ refusals }) => refusals.length > 0) || alone?.state === 'unknown';
  return idle ? 'arrival' : 'confirmationIfAny';
}

/** What a child or a transferred request brings along. */
export function inheritance({ opened, rounds }: RequestState) {
  if (!opened) throw new Error('Nothing to inherit from a request that was never opened');
  const { received, channel, submittedAt, content, supply, nature, represented, lacking } = opened;
  const steps = (rounds[0]?.steps ?? [])
    .filter(({ kind }) => kind !== 'received')
    .map(({ version: _, by: __, enteredAt: ___, ...fact }) => fact);
  return {
    received,
    channel,
    submittedAt: submittedAt ?? undefined,
    content,
    supply,
    nature,
    represented,
    lacking,
    receiptBy: opened.receiptBy,
    clock: opened.clock,
    steps,
    consulted: rounds[0]?.consulted ?? [],
    opinions: rounds[0]?.opinions ?? [],
  };
}

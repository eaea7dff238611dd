/** Replies that are contested: before a reviewing body, or in court, to their end. */
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '../register/index.ts';
import type { Dice } from './dice.ts';
import type { Office } from './publishing.ts';
import type { Step, Story } from './schedule.ts';
import { workday } from './working-days.ts';

const REVIEWED: readonly (readonly [outcome: DisputeOutcome, weight: number])[] = [
  ['reconsideration.upheld', 40],
  ['reconsideration.requestDismissed', 20],
  ['reconsideration.revoked', 12],
  ['reconsideration.declaredUnlawful', 6],
  ['reconsideration.settled', 22],
];

const JUDGED: readonly (readonly [outcome: DisputeOutcome, weight: number])[] = [
  ['court.claimsDismissed', 60],
  ['court.revoked', 10],
  ['court.withdrawn', 20],
  ['court.suitDismissed', 10],
];

/** A matter before a reviewing body or a court: opened, answered in time, decided some weeks later. */
export function* contested(
  { agency, calendar }: Office,
  dice: Dice,
  on: Temporal.PlainDate,
  n: number,
): Story {
  const court = dice.chance(25);
  const at = (date: Temporal.PlainDate, command: object): Step => ({
    on: date,
    agency,
    role: 'handler',
    command: { on: date.toString(), ...command } as unknown as Step['command'],
  });
  const { id: matter } = yield at(on, {
    type: 'dispute.open',
    group: court ? 'litigation.direct' : 'reconsideration',
    body: court ? '示例市人民法院' : '示例市人民政府',
    caseNumber: `（${on.year}）示例${court ? '行初' : '复议'}${n + 1}号`,
    subject: '不服政府信息公开答复',
    capacity: 'respondent',
    ...(court ? {} : { procedure: 'ordinary' }),
  });
  const answered = workday(calendar, on, 5);
  yield at(answered, { type: 'dispute.answer', matter });
  const decided = workday(calendar, on, dice.whole(20, 55));
  const outcome = dice.weighed(court ? JUDGED : REVIEWED);
  yield at(decided, { type: 'dispute.decide', matter, outcome });
  // A judgment takes effect when nobody has appealed against it in time.
  if (DISPUTE_OUTCOMES[outcome].appealable) {
    yield at(workday(calendar, decided, 20), { type: 'dispute.settle', matter });
  }
}

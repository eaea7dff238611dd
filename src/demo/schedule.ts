/** Many stories told at once: each says when its next step comes, and steps are taken day by day. */
import type { Answer, BaseCommand, MatterRef, MemoryRegister, Order, Role } from '../register/index.ts';

/** A step of a story: on that day, this command, by this role. */
export interface Step {
  readonly on: Temporal.PlainDate;
  readonly agency: string;
  readonly command: BaseCommand;
  readonly role: Role;
}

/** Yields steps in the order of their days and is told the matter each was about. */
export type Story = Generator<Step, void, MatterRef>;

/** Clerks write between 10:00 and 18:00 in China; stories of one day in the order in which they began. */
const FIRST_MINUTE = 2 * 60;
const MINUTES = 8 * 60;

interface Waiting {
  readonly story: Story;
  readonly step: Step;
}

/**
 * Tells the stories to their end or to the last day, whichever comes first. Throws where the register refuses a step:
 * an example must be lawful.
 */
export function tell(register: MemoryRegister, stories: Iterable<Story>, until: Temporal.PlainDate): void {
  const days = new Map<string, Waiting[]>();
  const wait = (story: Story, step: Step | undefined) => {
    if (!step || Temporal.PlainDate.compare(step.on, until) > 0) return;
    const day = step.on.toString();
    const waiting = days.get(day) ?? [];
    days.set(day, waiting);
    waiting.push({ story, step });
  };
  for (const story of stories) wait(story, stepOf(story.next()));
  let orders = 0;
  for (let day = [...days.keys()].toSorted()[0]; day !== undefined; day = nextOf(days, day)) {
    const waiting = days.get(day) ?? [];
    days.delete(day);
    for (const [at, { story, step }] of waiting.entries()) {
      orders += 1;
      const minute = FIRST_MINUTE + Math.floor((at / waiting.length) * MINUTES);
      wait(story, stepOf(story.next(take(register, step, orders, minute))));
    }
  }
}

/** The first day on which something waits; a story may go on the same day, never on an earlier one. */
function nextOf(days: ReadonlyMap<string, unknown>, day: string): string | undefined {
  const next = [...days.keys()].toSorted()[0];
  if (next !== undefined && next < day) throw new Error(`A story goes back to ${next} from ${day}`);
  return next;
}

function stepOf(result: IteratorResult<Step, void>): Step | undefined {
  return result.done ? undefined : result.value;
}

function take(register: MemoryRegister, step: Step, n: number, minute: number): MatterRef {
  const { on, agency, command, role } = step;
  const order: Order = { agency, command, actor: { id: `demo-${role}`, role }, key: `demo-${n}` };
  const time = new Temporal.PlainTime(Math.floor(minute / 60) % 24, minute % 60);
  const now = `${on.toPlainDateTime(time).toString({ smallestUnit: 'millisecond' })}Z`;
  const answer: Answer = register.execute(order, { now, today: on });
  const [matter] = answer.kind === 'accepted' ? answer.matters : [];
  if (matter) return matter;
  const why = answer.kind === 'refused' ? answer.reasons.map(({ text }) => text).join('') : answer.kind;
  throw new Error(`${agency} ${on} ${command.type} ${command.matter ?? ''}：${why}`);
}

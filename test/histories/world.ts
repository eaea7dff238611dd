/** The register a history is written into: a day that moves forward, stories that wait for theirs, and what was ordered. */
import { Dice } from '../../src/demo/dice.ts';
import {
  type Answer,
  type Applicant,
  type BaseCommand,
  type Entry,
  type MatterKind,
  type MatterRef,
  type Means,
  MemoryRegister,
  type Moment,
  type Order,
  parseCommand,
  type Role,
  refText,
} from '../../src/register/index.ts';

export type Command = BaseCommand & Readonly<Record<string, unknown>>;

/** Yields the number of days it waits; acts by the world's methods. */
export type Story = Generator<number, void, void>;

export interface Given {
  readonly order: Order;
  readonly moment: Moment;
  readonly answer: Answer;
}

export interface Case {
  readonly agency: string;
  readonly id: string;
}

const SECONDS_OF_A_DAY = 36_000;
const EVIDENCE = { kind: 'paper', note: '卷内凭证' } as const;

export class World {
  readonly dice: Dice;
  readonly register: MemoryRegister;
  readonly agencies: string[] = [];
  readonly given: Given[] = [];
  readonly applicants: Applicant[] = [];
  /** Numbered matters by kind, as they were opened. */
  readonly cases = new Map<MatterKind, Case[]>();
  /** What made an entry, so that a correction can say what should have been ordered. */
  readonly orderedAs = new Map<string, Command>();
  day: Temporal.PlainDate;
  entries = 0;
  readonly digest: (text: string) => string;
  readonly #agenda: { day: number; n: number; story: Story }[] = [];
  #waiting = 0;

  constructor(seed: number, means: Means, first: Temporal.PlainDate) {
    this.dice = new Dice(seed);
    this.register = new MemoryRegister(means);
    this.digest = means.crypto.digest;
    this.day = first;
  }

  start(story: Story): void {
    this.#wait(story, 0);
  }

  #wait(story: Story, days: number): void {
    this.#waiting += 1;
    this.#agenda.push({ day: numberOf(this.day) + days, n: this.#waiting, story });
  }

  /** Goes on with the story whose turn is next; false when none waits, or none before the last day. */
  goOn(last: Temporal.PlainDate): boolean {
    const next = this.#agenda.reduce((a, b) => (b.day < a.day || (b.day === a.day && b.n < a.n) ? b : a), {
      day: Number.POSITIVE_INFINITY,
      n: 0,
      story: undefined as unknown as Story,
    });
    if (next.day > numberOf(last)) return false;
    this.#agenda.splice(this.#agenda.indexOf(next), 1);
    if (next.day > numberOf(this.day)) this.day = FIRST.add({ days: next.day });
    const told = next.story.next();
    if (!told.done) this.#wait(next.story, told.value);
    return true;
  }

  /** Gives an order. Throws where the command itself is malformed: a history consists of what can be said. */
  give(agency: string, command: Command, role: Role = 'handler', more: Partial<Order> = {}): Answer {
    const read = parseCommand(command);
    if ('issues' in read) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(read.issues)}`);
    const n = this.given.length;
    const order: Order = {
      agency,
      command: read.command,
      actor: { id: `${role}-1`, role },
      key: `k${n}`,
      ...more,
    };
    const second = n % SECONDS_OF_A_DAY;
    const time = new Temporal.PlainTime(
      2 + Math.floor(second / 3600),
      Math.floor(second / 60) % 60,
      second % 60,
    );
    const moment = { now: `${this.day}T${time}.000Z`, today: this.day };
    const { length } = this.register.changes;
    const answer = this.register.execute(order, moment);
    if (answer.kind !== 'accepted' && this.register.changes.length !== length)
      throw new Error(`${command.type} was not accepted and changed something`);
    this.given.push({ order, moment, answer });
    if (answer.kind === 'accepted') this.#note(order, command, answer);
    return answer;
  }

  #note(order: Order, command: Command, answer: Extract<Answer, { kind: 'accepted' }>): void {
    const change = this.register.changes.at(-1);
    this.entries += change?.entries.length ?? 0;
    const [own] = answer.matters;
    if (own) this.orderedAs.set(placeOf(order.agency, own, own.version), command);
    for (const { agency, kind, id, version } of answer.matters) {
      const opened = change?.entries.some(
        (entry) =>
          entry.agency === agency && entry.version === 1 && refText(entry.matter) === `${kind}/${id}`,
      );
      if (!opened || version === 0) continue;
      const known = this.cases.get(kind) ?? [];
      this.cases.set(kind, known);
      known.push({ agency, id });
    }
  }

  /** The number of what was opened; undefined where it was refused. */
  open(agency: string, command: Command, role: Role = 'handler'): string | undefined {
    const answer = this.give(agency, command, role);
    return answer.kind === 'accepted' ? answer.matters[0]?.id : undefined;
  }

  /** An act dated today, or now and then some days or months ago with evidence; whether it was accepted. */
  dated(
    { agency, id }: Case,
    type: string,
    fields: object = {},
    role: Role = 'handler',
    by?: string,
  ): boolean {
    const who = by === undefined ? {} : { actor: { id: by, role } };
    const base = { type, matter: id };
    if (this.dice.chance(11)) {
      const days = this.dice.chance(35) ? this.dice.whole(20, 160) : this.dice.whole(1, 5);
      const on = this.day.subtract({ days }).toString();
      const late = { ...base, on, evidence: EVIDENCE, ...fields };
      if (this.give(agency, late, role, who).kind === 'accepted') return true;
    }
    return this.give(agency, { ...base, on: this.day.toString(), ...fields }, role, who).kind === 'accepted';
  }

  /** An act that happens at its entry. */
  act({ agency, id }: Case, type: string, fields: object = {}, role: Role = 'handler'): boolean {
    return this.give(agency, { type, matter: id, ...fields }, role).kind === 'accepted';
  }

  /** `on` with its evidence, so many days ago. */
  ago(days: number): { readonly on: string; readonly evidence?: typeof EVIDENCE } {
    const on = this.day.subtract({ days }).toString();
    return days === 0 ? { on } : { on, evidence: EVIDENCE };
  }

  anyCase(kind: MatterKind): Case | undefined {
    const known = this.cases.get(kind) ?? [];
    return known.length === 0 ? undefined : this.dice.pick(known);
  }

  entriesOf({ agency, id }: Case, kind: MatterKind): readonly Entry[] {
    return this.register.entries(agency, { kind, id });
  }

  ordered(agency: string, matter: MatterRef, version: number): Command | undefined {
    return this.orderedAs.get(placeOf(agency, matter, version));
  }
}

const FIRST = Temporal.PlainDate.from('2000-01-01');

function numberOf(day: Temporal.PlainDate): number {
  return FIRST.until(day).days;
}

function placeOf(agency: string, { kind, id }: MatterRef, version: number): string {
  return `${agency}/${kind}/${id}/${version}`;
}

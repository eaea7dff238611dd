/** Orders for the tests and measurements of the store: one request from arrival to service, and one agency's clerk. */
import {
  type Answer,
  type Order,
  parseCommand,
  type RegisterStore,
  type Role,
} from '../../register/index.ts';
import { ESTABLISH_SEED } from '../../register/testing.cases.ts';

export type Command = Order['command'] & Readonly<Record<string, unknown>>;

/** One act of a story: days after the beginning, who acts, what. */
export type Act = readonly [after: number, role: Role, command: Command];

function applicant(n: number) {
  return {
    nature: 'person',
    name: `张示例${n}`,
    contact: `139${String(10_000_000 + n)}`,
    address: `伊宁市示例路${n}号`,
    paper: { kind: 'otherPaper', number: `示例证件${n}` },
  };
}

/** `on` is the day of the order, except where the command names another. */
export function intake(n: number, more: Readonly<Record<string, unknown>> = {}): Command {
  return {
    type: 'request.register',
    channel: 'online',
    content: {
      description: `申请公开伊宁市第${n}号监测点去年全年空气质量监测数据及其汇总说明。`,
      title: `第${n}号监测点空气质量数据`,
    },
    supply: { form: 'electronic', way: 'online' },
    applicant: applicant(n),
    ...more,
  };
}

/** What follows the intake, to the service of the reply. */
export const STORY: readonly Act[] = [
  [1, 'handler', { type: 'request.confirm' }],
  [1, 'handler', { type: 'request.triage', as: 'disclosure' }],
  [1, 'handler', { type: 'request.assign', unit: 'air', handler: 'clerk-1' }],
  [5, 'reviewer', { type: 'request.reviewSecrecy', conclusion: 'disclosable', basis: '保密审查表' }],
  [
    6,
    'handler',
    { type: 'request.decide', parts: [{ what: '监测数据', outcome: 'disclosed.provided', facts: {} }] },
  ],
  [7, 'reviewer', { type: 'request.reviewLegality', conclusion: 'agreed', basis: '法制审核意见' }],
  [8, 'head', { type: 'request.sign', conclusion: 'approved', basis: '同意' }],
  [8, 'handler', { type: 'request.reply', way: 'electronic' }],
  [9, 'handler', { type: 'request.recordService', way: 'electronic', proof: '系统回执' }],
];

const UNDATED = new Set(['request.triage', 'request.assign']);

const FIRST_DAY = Temporal.PlainDate.from('2024-03-04');

/** Every call with a key of its own unless one is given; acts on its day, at an hour that is the same day in China. */
export class Clerk {
  day = FIRST_DAY;
  readonly agency: string;
  readonly store: Pick<RegisterStore, 'execute'>;
  #orders = 0;

  constructor(store: Pick<RegisterStore, 'execute'>, agency: string) {
    this.store = store;
    this.agency = agency;
  }

  on(day: string): this {
    this.day = Temporal.PlainDate.from(day);
    return this;
  }

  get moment() {
    return { now: `${this.day}T02:00:00.000Z`, today: this.day };
  }

  order(command: Command, role: Role = 'handler', more: Partial<Order> = {}): Order {
    this.#orders += 1;
    const read = parseCommand(command);
    if ('issues' in read) throw new Error(`${command.type}: ${JSON.stringify(read.issues)}`);
    const actor = { id: role, role };
    return {
      agency: this.agency,
      command: read.command,
      actor,
      key: `${this.agency}-${this.#orders}`,
      ...more,
    };
  }

  async do(command: Command, role: Role = 'handler', more: Partial<Order> = {}): Promise<Answer> {
    return this.store.execute(this.order(command, role, more), this.moment);
  }

  /** The id of the matter the order was about; throws where it was not accepted. */
  async accept(command: Command, role: Role = 'handler', more: Partial<Order> = {}): Promise<string> {
    const answer = await this.do(command, role, more);
    if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    return answer.matters[0]?.id ?? '';
  }

  establish(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.accept({ ...ESTABLISH_SEED, ...more } as Command, 'head');
  }

  /** A request from `day` on, through so many of the acts of the story. */
  async tell(n: number, acts: number = STORY.length): Promise<string> {
    const begun = this.day;
    const matter = await this.accept(intake(n, { on: begun.toString() }));
    for (const [after, role, command] of STORY.slice(0, acts)) {
      this.day = begun.add({ days: after });
      const on = UNDATED.has(command.type) ? {} : { on: this.day.toString() };
      await this.accept({ ...command, ...on, matter }, role);
    }
    this.day = begun;
    return matter;
  }
}

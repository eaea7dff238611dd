/** What the register asks of whoever keeps it: the store's contract, one for every engine. */
import type { AgencyProfile } from './agencies/index.ts';
import type { GroupKey, TallyGroup } from './counting/index.ts';
import type { Answer, Moment, Order } from './desk/index.ts';
import type { AgencyId, DateText, Entry, MatterKind, MatterRef } from './entry/index.ts';
import type { CaseRow } from './matter.ts';
import type { IdentityField, PersonId } from './people/index.ts';

export interface CaseQuery {
  readonly kind: MatterKind;
  /** Open matters by due date, or all from the newest number down. */
  readonly order: 'due' | 'newest';
  readonly open?: boolean;
  readonly stage?: string;
  readonly handler?: string;
  readonly unit?: string;
  readonly person?: PersonId;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly next?: string;
}

/** A case line with the masked name of whoever applied. */
export interface ListedCase extends CaseRow {
  readonly agency: AgencyId;
  readonly version: number;
  readonly applicant: string | null;
}

/** State of knowledge: entries up to the end of that day in China; left out: all. */
export type AsOf = Temporal.PlainDate | undefined;

/** The last entry of a day: what an agency can publish so that nothing before it can be altered unseen. */
export interface DailyHead {
  readonly day: DateText;
  readonly seq: number;
  readonly hash: string;
}

/** A booking behind a report cell. */
export interface CountedMatter {
  readonly agency: AgencyId;
  readonly matter: MatterRef;
  readonly part: string;
  readonly opened: number;
  readonly closed: number | null;
  readonly result: string | null;
  readonly quantity: number;
  /** The facts name another year, end or column than the books: it became known after the year was closed. */
  readonly late: boolean;
}

export interface RegisterStore {
  /** Acknowledged only once it is durable. Throws `KeyReused` where the key was used for another command. */
  execute(order: Order, moment: Moment): Promise<Answer>;
  /** Fields of an applicant in the clear, after the look itself has been entered. */
  reveal(
    order: Order,
    moment: Moment,
  ): Promise<{ readonly answer: Answer; readonly fields?: Readonly<Partial<Record<IdentityField, string>>> }>;

  agencies(): Promise<readonly AgencyProfile[]>;
  /** Undefined where it was never established. */
  profile(agency: AgencyId): Promise<AgencyProfile | undefined>;
  closedThrough(agency: AgencyId): Promise<number>;
  /** Digest of the last entry: as long as it is the same, nothing that is derived from the agency's chain has changed. */
  end(agency: AgencyId): Promise<string>;
  /** Entries of one matter, in order. */
  entries(agency: AgencyId, matter: MatterRef): Promise<readonly Entry[]>;
  /** An agency's whole chain, in order, in bounded memory. */
  chain(agency: AgencyId, after?: number): AsyncIterable<Entry>;
  heads(agency: AgencyId): Promise<readonly DailyHead[]>;
  cases(agency: AgencyId, query: CaseQuery): Promise<Page<ListedCase>>;

  /** The groups of a year, each agency's summed: equal to `tallyOf` over its bookings. */
  tally(agencies: readonly AgencyId[], year: number, asOf?: AsOf): Promise<readonly TallyGroup[]>;
  /** The bookings behind some groups, in the order of matters. */
  counted(
    agencies: readonly AgencyId[],
    year: number,
    groups: readonly GroupKey[],
    asOf?: AsOf,
  ): Promise<readonly CountedMatter[]>;
  /** Bookings of a year that became known after it was closed. */
  late(agency: AgencyId, year: number): Promise<readonly CountedMatter[]>;
  close(): Promise<void>;
}

/** What every kind of matter provides: events in, state out; a command in, events or a refusal out; what it counts for. */
import type { ZodType } from 'zod';
import type { Calendar, Reason, Result } from '../law/index.ts';
import type { AgencyProfile } from './agencies/profile.ts';
import type { Countable } from './counting/index.ts';
import type {
  Actor,
  AgencyId,
  BaseEvent,
  DateText,
  Draft,
  MatterKind,
  MatterRef,
  Standing,
} from './entry/index.ts';
import type { Applicant, PersonId } from './people/people.ts';

/** A command as data; `type` begins with the kind of matter it is about. */
export interface BaseCommand {
  readonly type: string;
  /** The matter it is about; left out where it opens a new one or the agency has just one. */
  readonly matter?: string;
}

/** What a decision may look at besides the state of its own matter. All of it is given; nothing is fetched. */
export interface Facts {
  readonly agency: AgencyId;
  readonly profile: AgencyProfile;
  readonly actor: Actor;
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  /** Last closed year, 0 for none. */
  readonly closedThrough: number;
  /** Another matter's state, if it was named in `needs` and exists. */
  see<S>(matter: Matter<S>, id: string): S | undefined;
  /** Another agency's profile, if it was named in `needs` and exists. */
  profileOf(agency: AgencyId): AgencyProfile | undefined;
  /** Another agency's last closed year, if it was named in `needs`. */
  closedThroughOf(agency: AgencyId): number;
  /** The next number of a kind's series; used or not, it is only spent if the decision is kept. */
  allocate(kind: MatterKind, year: number, agency?: AgencyId): string;
  /** The register's number for an applicant, known already or new; what identifies him is sealed away. */
  identify(applicant: Applicant): PersonId;
}

/** What must be loaded before a command can be decided. */
export interface Needs {
  readonly matters?: readonly MatterRef[];
  readonly agencies?: readonly AgencyId[];
  readonly applicant?: Applicant;
}

/** A line of the case list: what officers see before they open a matter. */
export interface CaseRow {
  readonly kind: MatterKind;
  readonly id: string;
  readonly title: string;
  /** A word of the kind's own list of stages, in English; the label is the kind's. */
  readonly stage: string;
  readonly open: boolean;
  readonly opened: DateText;
  /** Last day of the period that runs now; null where none runs or its end cannot be named. */
  readonly due: DateText | null;
  readonly provisional: boolean;
  readonly result: string | null;
  readonly handler: string | null;
  readonly unit: string | null;
  readonly person: PersonId | null;
}

/** One kind of matter. Methods, not functions, so that kinds of every state fit into one table. */
export interface Matter<S = unknown, E extends BaseEvent = BaseEvent, C extends BaseCommand = BaseCommand> {
  readonly kind: MatterKind;
  /** One to an agency (`agency`), named by the command (`year`), or numbered in a series. */
  readonly identity: 'single' | 'named' | 'numbered';
  /** Every command's shape, for whoever reads commands from outside. */
  readonly commands: Readonly<Record<string, ZodType>>;
  /** Of a numbered kind: the commands that open a matter, and are given without its number. */
  readonly opens?: readonly C['type'][];
  /**
   * Events that say one thing about two matters. No correction may touch one side alone: what was split or merged would
   * count twice.
   */
  readonly binding?: readonly E['type'][];
  /** Events that are taken back by a command of their own: a correction would put other words into somebody's mouth. */
  readonly unalterable?: Readonly<Partial<Record<E['type'], string>>>;
  needs?(command: C): Needs;
  /** State before anything happened. */
  start(id: string): S;
  /** Never refuses: what was entered has happened. */
  apply(state: S, standing: Standing<E>): S;
  /** Events, or a refusal with every reason. `state` is `start()` where the command opens the matter. */
  decide(state: S, command: C, facts: Facts): Result<readonly Draft[]>;
  /** What the law holds against the history as it stands; a correction that adds to this is refused. */
  faults?(state: S, facts: Facts): readonly Reason[];
  counts(state: S): readonly Countable[];
  row(state: S, facts: Pick<Facts, 'today' | 'calendar' | 'profile'>): CaseRow | null;
}

/** The state of a matter after its standing events. */
export function stateOf<S, E extends BaseEvent>(
  matter: Matter<S, E>,
  id: string,
  history: readonly Standing[],
): S {
  return history.reduce((state, one) => matter.apply(state, one as Standing<E>), matter.start(id));
}

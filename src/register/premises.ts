/** A place where a register is kept, and what its keeper does there: what an interface is handed, never what it makes. */
import type { Answer, Change, Means, Order } from './desk/index.ts';
import type { AgencyId } from './entry/index.ts';
import type { FileStore } from './files.ts';
import type { PersonId, SealedPerson } from './people/index.ts';
import type { RegisterStore } from './ports.ts';

/** Agencies, the empty id standing for the installation itself; `all` where the process works for itself. */
export type AgencyScope = 'all' | readonly AgencyId[];

export type ShownPerson = Pick<SealedPerson, 'id' | 'nature' | 'masked'>;

/** A register on its premises: beyond the port, what only its keeper may do. */
export interface KeptRegister extends RegisterStore {
  /**
   * Everything kept here, and beside it, is in `work` read and written for these agencies only; whatever else is there
   * is not seen, and writing it fails. PostgreSQL only: the embedded database sees everything.
   */
  within<T>(scope: AgencyScope, work: () => Promise<T>): Promise<T>;
  /**
   * For what a rule of the law must look at beyond one agency, as the report of a whole tree: in `work` everything is in
   * reach, if the agency itself is; if not, no more than before.
   */
  beyond<T>(agency: AgencyId, work: () => Promise<T>): Promise<T>;
  /** What that very order was answered before, under its key; undefined where it is new. Throws as `execute` does. */
  given(order: Order): Promise<Answer | undefined>;
  /** An applicant as he may be shown: nothing behind the seal. Undefined where there is none of that number. */
  person(agency: AgencyId, id: PersonId): Promise<ShownPerson | undefined>;
  /**
   * What `work` reads may come from a copy of the database, if the copy has come to that place in the log; null: wherever
   * it has come. Where there is no copy, as without this word, it comes from the primary.
   */
  reading<T>(since: string | null, work: () => Promise<T>): Promise<T>;
  /** Where the log of the primary stands now; null where there is no copy. */
  position(): Promise<string | null>;
  /** Takes in changes made elsewhere by the same rules; each must join on to its agency's chain. */
  append(changes: Iterable<Change>): Promise<void>;
  /** New seals for old, after a new key was added; how many applicants were sealed anew. */
  reseal(progress?: (done: number) => void): Promise<number>;
  /** Agencies whose case lines were last derived on another day, by other holiday notices or other settings of theirs. */
  outdated(today: Temporal.PlainDate): Promise<readonly AgencyId[]>;
  /**
   * Derives the lines of an agency's open matters anew, for a day or a calendar that has changed; how many lines differ now. Events
   * are not touched. Broken off half-way it is begun again.
   */
  rederive(agency: AgencyId, today: Temporal.PlainDate): Promise<number>;
}

export interface Premises {
  readonly register: KeptRegister;
  readonly files: FileStore;
  readonly means: Means;
  /** Where it lies, in the user's words. */
  readonly place: string;
  close(): Promise<void>;
}

/** How a piece of upkeep went, in the keeper's words. */
export interface Done {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

export interface Keeper {
  /** Opens what is kept in a data folder, and makes it where there is nothing. */
  open(folder: string): Promise<Premises>;
  /** @param made instant, ISO text */
  backup(folder: string, target: string, made: string): Promise<Done>;
  restore(source: string, folder: string): Promise<Done>;
  /** Adds a key and seals every applicant anew. @param made day, ISO text */
  rotateKey(folder: string, made: string): Promise<Done>;
}

/** What a decision starts from, and what it changes: all that passes between the register and whatever keeps it. */
import type { AgencyProfile } from '../agencies/index.ts';
import type { Booking } from '../counting/index.ts';
import type { AgencyId, ChainEnd, Entry, MatterKind, MatterRef } from '../entry/index.ts';
import type { CaseRow } from '../matter.ts';
import type { KnownPerson, SealedPerson } from '../people/index.ts';

/** One agency's register as far as a decision needs it. */
export interface Shelf {
  readonly end: ChainEnd;
  /** Last closed year, 0 for none. */
  readonly closedThrough: number;
  /** Undefined before the agency is established. */
  readonly profile: AgencyProfile | undefined;
}

export interface Loaded {
  /** Of the ordering agency and of every agency named in the needs. */
  shelf(agency: AgencyId): Shelf;
  /** Entries of a matter in order; empty where there are none. Asked for the needs and for every matter touched. */
  entries(agency: AgencyId, matter: MatterRef): readonly Entry[];
  bookings(agency: AgencyId, matter: MatterRef): readonly Booking[];
  /** Last number given in a series, 0 for none. */
  lastNumber(agency: AgencyId, kind: MatterKind, year: number): number;
  person(agency: AgencyId, lookup: string): KnownPerson | undefined;
}

/** A matter after the order, with all that is derived from it. */
export interface Touched {
  readonly agency: AgencyId;
  readonly matter: MatterRef;
  readonly version: number;
  /** Null where the kind has no line in lists. */
  readonly row: CaseRow | null;
  readonly bookings: readonly { readonly before: Booking | undefined; readonly after: Booking | undefined }[];
}

/** Everything to be kept in one transaction. */
export interface Change {
  readonly entries: readonly Entry[];
  readonly touched: readonly Touched[];
  /** New applicants, and new details of known ones. */
  readonly people: readonly (SealedPerson & { readonly agency: AgencyId })[];
  readonly numbers: readonly {
    readonly agency: AgencyId;
    readonly kind: MatterKind;
    readonly year: number;
    readonly last: number;
  }[];
  readonly shelves: ReadonlyMap<AgencyId, Shelf>;
}

/** A register kept in memory: the port's plainest form, for trying histories out, for drawing up examples, for tests. */
import type { AgencyProfile } from '../agencies/index.ts';
import { type Booking, type TallyGroup, tallyOf } from '../counting/index.ts';
import { type AgencyId, EMPTY_CHAIN, type Entry, type MatterRef, refText } from '../entry/index.ts';
import type { CaseRow } from '../matter.ts';
import type { KnownPerson, SealedPerson } from '../people/index.ts';
import { type Handled, handle, type Means } from './handle.ts';
import type { Change, Loaded, Shelf } from './loaded.ts';
import { type Answer, KeyReused, type Moment, type Order } from './order.ts';

const EMPTY_SHELF: Shelf = { end: EMPTY_CHAIN, closedThrough: 0, profile: undefined };

/** One matter as kept, with what is derived from it. */
interface Kept {
  readonly agency: AgencyId;
  readonly matter: MatterRef;
  readonly entries: readonly Entry[];
  readonly row: CaseRow | null;
  readonly bookings: readonly Booking[];
}

export class MemoryRegister {
  readonly #means: Means;
  readonly #shelves = new Map<AgencyId, Shelf>();
  readonly #chains = new Map<AgencyId, Entry[]>();
  readonly #matters = new Map<string, Kept>();
  readonly #numbers = new Map<string, number>();
  readonly #people = new Map<string, SealedPerson & { agency: AgencyId }>();
  readonly #lookups = new Map<string, KnownPerson>();
  readonly #answers = new Map<string, { readonly order: string; readonly answer: Answer }>();
  /** Every change in the order it was made, for whoever copies the register. */
  readonly changes: Change[] = [];

  constructor(means: Means) {
    this.#means = means;
  }

  /** Carries an order out. Throws `KeyReused` where its key was used for another command. */
  execute(order: Order, moment: Moment): Answer {
    const key = `${order.agency}/${order.key}`;
    const text = JSON.stringify([order.command, order.actor]);
    const given = this.#answers.get(key);
    if (given && given.order !== text) throw new KeyReused();
    if (given) return given.answer;
    const { answer, change }: Handled = handle(order, moment, this.#loaded, this.#means);
    if (change) this.#keep(change);
    // Nothing was decided: the order may be given again, under the same key, by whoever has looked again.
    if (answer.kind !== 'conflict') this.#answers.set(key, { order: text, answer });
    return answer;
  }

  readonly #loaded: Loaded = {
    shelf: (agency) => this.#shelves.get(agency) ?? EMPTY_SHELF,
    entries: (agency, matter) => this.#matters.get(`${agency}/${refText(matter)}`)?.entries ?? [],
    bookings: (agency, matter) => this.#matters.get(`${agency}/${refText(matter)}`)?.bookings ?? [],
    lastNumber: (agency, kind, year) => this.#numbers.get(`${agency}/${kind}/${year}`) ?? 0,
    person: (agency, lookup) => this.#lookups.get(`${agency}/${lookup}`),
  };

  #keep(change: Change): void {
    this.changes.push(change);
    for (const [agency, shelf] of change.shelves) this.#shelves.set(agency, shelf);
    for (const entry of change.entries) {
      const chain = this.#chains.get(entry.agency) ?? [];
      this.#chains.set(entry.agency, chain);
      chain.push(entry);
    }
    for (const { agency, matter, row, bookings } of change.touched) {
      const key = `${agency}/${refText(matter)}`;
      const own = change.entries.filter(
        (one) => one.agency === agency && refText(one.matter) === refText(matter),
      );
      const entries = [...(this.#matters.get(key)?.entries ?? []), ...own];
      const booked = bookings.flatMap(({ after }) => after ?? []);
      this.#matters.set(key, { agency, matter, entries, row, bookings: booked });
    }
    for (const { agency, kind, year, last } of change.numbers)
      this.#numbers.set(`${agency}/${kind}/${year}`, last);
    for (const person of change.people) {
      this.#people.set(`${person.agency}/${person.id}`, person);
      for (const lookup of person.lookups) this.#lookups.set(`${person.agency}/${lookup}`, person);
    }
  }

  profiles(): AgencyProfile[] {
    return [...this.#shelves.values()].flatMap(({ profile }) => profile ?? []);
  }

  closedThrough(agency: AgencyId): number {
    return this.#loaded.shelf(agency).closedThrough;
  }

  chain(agency: AgencyId): readonly Entry[] {
    return this.#chains.get(agency) ?? [];
  }

  entries(agency: AgencyId, matter: MatterRef): readonly Entry[] {
    return this.#loaded.entries(agency, matter);
  }

  /** Matters of an agency with everything derived, in the order they were opened. */
  matters(agency: AgencyId): Kept[] {
    return [...this.#matters.values()].filter((one) => one.agency === agency);
  }

  person(agency: AgencyId, id: string): SealedPerson | undefined {
    return this.#people.get(`${agency}/${id}`);
  }

  tally(agency: AgencyId, year: number): TallyGroup[] {
    return tallyOf(
      this.matters(agency).flatMap(({ bookings }) => bookings),
      year,
    );
  }
}

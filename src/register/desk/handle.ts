/** The one way into the register: an order and what it needs in, entries and everything derived from them out. */
import {
  type Calendar,
  canonicalJson,
  cite,
  granted,
  type Reason,
  type Result,
  refused,
} from '../../law/index.ts';
import { type AgencyState, agencies } from '../agencies/index.ts';
import { book } from '../counting/index.ts';
import type { CryptoProvider } from '../crypto.ts';
import { boundTo } from '../crypto.ts';
import {
  type AgencyId,
  type BaseEvent,
  type ChainEnd,
  type Draft,
  type Entry,
  joined,
  type MatterKind,
  type MatterRef,
  refText,
  standing,
} from '../entry/index.ts';
import { type Facts, type Matter, stateOf } from '../matter.ts';
import { MATTERS, matterOf } from '../matters.ts';
import {
  type Applicant,
  identityFields,
  lookupText,
  maskedContact,
  maskedName,
  type PersonId,
  type SealedPerson,
} from '../people/index.ts';
import { closingOf } from '../years/index.ts';
import { decideCorrection, insteadOf, isCorrectionCommand } from './correction.ts';
import type { Change, Loaded, Shelf, Touched } from './loaded.ts';
import { numberText } from './numbers.ts';
import type { Answer, Moment, Order } from './order.ts';
import { NO_MATTER } from './reasons.ts';

/** What the register takes from outside for all its decisions. */
export interface Means {
  /** Working days in an area (GB/T 2260). */
  calendar(region: string): Calendar;
  readonly crypto: CryptoProvider;
}

/** The answer, and what to keep; nothing is kept unless it is accepted. */
export interface Handled {
  readonly answer: Answer;
  readonly change?: Change;
}

/** The matters, agencies and look-ups that must be loaded before `handle`. */
export function needsOf({ agency, command }: Order, { crypto }: Means) {
  const target = targetOf(command);
  const meant = isCorrectionCommand(command) ? insteadOf(command) : command;
  const needs = (meant && matterOf(meant.type)?.needs?.(meant)) ?? {};
  return {
    agencies: [...new Set([agency, ...(needs.agencies ?? [])])],
    matters: [...(target ? [target] : []), ...(needs.matters ?? [])],
    lookup: needs.applicant && crypto.lookup(agency, lookupText(needs.applicant)),
  };
}

/** The matter a command is about; undefined where it opens a numbered one. */
function targetOf(command: Order['command']): MatterRef | undefined {
  if (isCorrectionCommand(command)) return command.about;
  const matter = matterOf(command.type);
  if (!matter) return undefined;
  if (matter.identity === 'single') return { kind: matter.kind, id: matter.kind };
  return command.matter === undefined ? undefined : { kind: matter.kind, id: command.matter };
}

/**
 * The chain's time can never run back: one wrong instant in it would stand still for ever. A wrong clock is a fault of the
 * program, not of whoever gave the order.
 */
function mustBeMoment({ now, today }: Moment): void {
  const day = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(now)
    ? Temporal.Instant.from(now).toZonedDateTimeISO('+08:00').toPlainDate()
    : undefined;
  if (!day?.equals(today)) throw new RangeError(`${now} is no moment of ${today} in China`);
}

/** Decides an order. Pure but for the fresh nonces of newly sealed identities. */
export function handle(order: Order, moment: Moment, loaded: Loaded, means: Means): Handled {
  mustBeMoment(moment);
  const target = targetOf(order.command);
  const before = target ? loaded.entries(order.agency, target) : [];
  if (order.expected !== undefined && order.expected !== before.length) {
    return { answer: { kind: 'conflict', since: before.slice(order.expected) } };
  }
  const desk = new Desk(order, moment, loaded, means);
  const decided = desk.decide(target, before);
  if (!decided.ok) return { answer: { kind: 'refused', reasons: decided.reasons } };
  const change = desk.keep(decided.value);
  const own = change.entries.filter(({ agency }) => agency === order.agency);
  return {
    change,
    answer: {
      kind: 'accepted',
      matters: change.touched.map(({ agency, matter, version }) => ({ ...matter, agency, version })),
      entries: own.map(({ seq }) => seq),
    },
  };
}

/**
 * Nothing is entered before it has happened, and what happened earlier needs something that shows it.
 *
 * @law 条例§45
 */
function dated(drafts: readonly Draft[], today: Temporal.PlainDate): Result<readonly Draft[]> {
  const law = cite('条例§45');
  const reasons: Reason[] = drafts.flatMap(({ event: { on, evidence } }) => {
    if (on === undefined || on === today.toString()) return [];
    if (on > today.toString()) return [{ text: `${on}还没有到，不能登记将来的事。`, law }];
    return evidence ? [] : [{ text: `补记${on}的事，请写明凭据（如邮戳、签收单、通话记录）。`, law }];
  });
  return reasons.length > 0 ? refused(...reasons) : granted(drafts);
}

/** Two rules may give one reason, in the same words. */
function eachOnce(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
}

const UNKNOWN_COMMAND: Reason = { text: '没有这种操作。', law: cite('条例§45') };
const NO_AGENCY: Reason = { text: '本机关尚未登记，先登记机关。', law: cite('条例§4') };

/** One order on the desk: numbers and applicants it has taken so far. */
class Desk {
  readonly #numbers = new Map<string, { agency: AgencyId; kind: MatterKind; year: number; last: number }>();
  readonly #people: (SealedPerson & { agency: AgencyId })[] = [];
  readonly #order: Order;
  readonly #moment: Moment;
  readonly #loaded: Loaded;
  readonly #means: Means;

  constructor(order: Order, moment: Moment, loaded: Loaded, means: Means) {
    this.#order = order;
    this.#moment = moment;
    this.#loaded = loaded;
    this.#means = means;
  }

  decide(target: MatterRef | undefined, before: readonly Entry[]): Result<readonly Draft[]> {
    const { command, agency } = this.#order;
    const { profile } = this.#loaded.shelf(agency);
    if (!profile && command.type !== 'agency.establish') return refused(NO_AGENCY);
    const matter = target ? MATTERS[target.kind] : matterOf(command.type);
    if (!matter) return refused(UNKNOWN_COMMAND);
    if (target && before.length === 0 && matter.identity === 'numbered') return refused(NO_MATTER);
    const facts = this.#facts(agency);
    const decided = isCorrectionCommand(command)
      ? decideCorrection(matter, command, before, facts)
      : matter.decide(stateOf(matter, target?.id ?? '', standing(before)), command, facts);
    const placed = decided.ok ? dated(decided.value, this.#moment.today) : decided;
    return placed.ok ? placed : refused(...eachOnce(placed.reasons));
  }

  #facts(agency: AgencyId): Facts {
    const shelf = this.#loaded.shelf(agency);
    const profile = shelf.profile ?? agencies.start('').profile;
    return {
      agency,
      profile,
      actor: this.#order.actor,
      today: this.#moment.today,
      calendar: this.#means.calendar(profile.region),
      closedThrough: shelf.closedThrough,
      see: <S>(matter: Matter<S>, id: string) => {
        const entries = this.#loaded.entries(agency, { kind: matter.kind, id });
        return entries.length === 0 ? undefined : stateOf(matter, id, standing(entries));
      },
      profileOf: (other) => this.#loaded.shelf(other).profile,
      closedThroughOf: (other) => this.#loaded.shelf(other).closedThrough,
      allocate: (kind, year, other = agency) => this.#allocate(kind, year, other),
      identify: (applicant) => this.#identify(applicant, agency),
    };
  }

  #allocate(kind: MatterKind, year: number, agency: AgencyId): string {
    const key = `${agency}/${kind}/${year}`;
    const last = (this.#numbers.get(key)?.last ?? this.#loaded.lastNumber(agency, kind, year)) + 1;
    this.#numbers.set(key, { agency, kind, year, last });
    return numberText(kind, year, last);
  }

  #identify(applicant: Applicant, agency: AgencyId): PersonId {
    const { crypto } = this.#means;
    const lookup = crypto.lookup(agency, lookupText(applicant));
    const known =
      this.#people.find(({ lookups }) => lookups.includes(lookup)) ?? this.#loaded.person(agency, lookup);
    const said = identityFields(applicant);
    const details = crypto.lookup(agency, `details:${canonicalJson(said)}`);
    if (known?.details === details) return known.id;
    const id = known?.id ?? this.#allocate('person', 0, agency);
    const { nature, name, contact } = applicant;
    const fields = Object.fromEntries(
      Object.entries(said).map(([field, plain]) => [field, crypto.seal(plain, boundTo(agency, id, field))]),
    );
    const masked = { name: maskedName(name, nature), contact: maskedContact(contact) };
    const person = { agency, id, nature, fields, lookups: [lookup], masked, details };
    this.#people.splice(0, this.#people.length, ...this.#people.filter((one) => one.id !== id), person);
    return id;
  }

  /** Gives the drafts their places and derives everything that hangs on them. */
  keep(drafts: readonly Draft[]): Change {
    const shelves = new Map<AgencyId, Shelf>();
    const shelfOf = (agency: AgencyId) => shelves.get(agency) ?? this.#loaded.shelf(agency);
    const entries: Entry[] = [];
    const byMatter = new Map<string, { agency: AgencyId; matter: MatterRef; entries: Entry[] }>();
    for (const { agency = this.#order.agency, matter, event } of drafts) {
      const key = `${agency}/${refText(matter)}`;
      const touched = byMatter.get(key) ?? {
        agency,
        matter,
        entries: [...this.#loaded.entries(agency, matter)],
      };
      byMatter.set(key, touched);
      const shelf = shelfOf(agency);
      const version = touched.entries.length + 1;
      const unplaced = { agency, matter, version, event: plain(event), actor: this.#order.actor };
      const entry = joined(unplaced, shelf.end, this.#moment.now, this.#means.crypto.digest);
      touched.entries.push(entry);
      entries.push(entry);
      shelves.set(agency, { ...shelf, end: endOf(entry) });
    }
    const touched = [...byMatter.values()].map((one) => this.#derive(one, shelves));
    return { entries, touched, people: this.#people, numbers: [...this.#numbers.values()], shelves };
  }

  #derive(
    { agency, matter, entries }: { agency: AgencyId; matter: MatterRef; entries: readonly Entry[] },
    shelves: Map<AgencyId, Shelf>,
  ): Touched {
    const definition = MATTERS[matter.kind];
    const state = stateOf(definition, matter.id, standing(entries));
    const shelf = shelves.get(agency) ?? this.#loaded.shelf(agency);
    const { closedThrough } = this.#loaded.shelf(agency);
    const profile = matter.kind === 'agency' ? (state as AgencyState).profile : shelf.profile;
    const closing = matter.kind === 'year' ? closingOf(state) : undefined;
    shelves.set(agency, { ...shelf, profile, closedThrough: Math.max(shelf.closedThrough, closing ?? 0) });
    const calendar = this.#means.calendar(profile?.region ?? '');
    const row =
      profile === undefined ? null : definition.row(state, { today: this.#moment.today, calendar, profile });
    const before = new Map(this.#loaded.bookings(agency, matter).map((one) => [one.part, one]));
    const facts = new Map(definition.counts(state).map((one) => [one.part, one]));
    const bookings = [...new Set([...before.keys(), ...facts.keys()])].map((part) => ({
      before: before.get(part),
      after: book(before.get(part), facts.get(part), closedThrough),
    }));
    return { agency, matter, version: entries.length, row, bookings };
  }
}

/** As it will be read back: a field without a value leaves no trace in JSON, and the digest must not see one either. */
function plain(event: BaseEvent): BaseEvent {
  return JSON.parse(JSON.stringify(event)) as BaseEvent;
}

function endOf({ seq, hash, enteredAt }: Entry): ChainEnd {
  return { seq, hash, enteredAt };
}

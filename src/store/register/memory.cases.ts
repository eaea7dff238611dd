/** The port over a register in memory: what the stores are compared with, written for plainness and not for speed. */
import {
  type AgencyId,
  type AsOf,
  type Booking,
  boundTo,
  type CaseQuery,
  type CountedMatter,
  type DailyHead,
  EMPTY_CHAIN,
  groupOf,
  inOrder,
  type ListedCase,
  type MatterRef,
  type Means,
  MemoryRegister,
  type PersonCommand,
  type RegisterStore,
  summed,
  tallyOf,
} from '../../register/index.ts';

interface Booked {
  readonly agency: AgencyId;
  readonly matter: MatterRef;
  readonly booking: Booking;
}

export interface MemoryStore extends RegisterStore {
  readonly register: MemoryRegister;
}

export function memoryStore(means: Means): MemoryStore {
  const register = new MemoryRegister(means);
  const counted = (agencies: readonly AgencyId[], asOf: AsOf) =>
    agencies.flatMap((agency) => bookedAsOf(register, agency, asOf));
  return {
    register,
    execute: async (order, moment) => register.execute(order, moment),
    async reveal(order, moment) {
      const answer = register.execute(order, moment);
      if (answer.kind !== 'accepted') return { answer };
      const { matter = '', fields: wanted } = order.command as PersonCommand;
      const fields = register.person(order.agency, matter)?.fields ?? {};
      const opened = wanted.flatMap((field) => {
        const sealed = fields[field];
        return sealed ? [[field, means.crypto.open(sealed, boundTo(order.agency, matter, field))]] : [];
      });
      return { answer, fields: Object.fromEntries(opened) };
    },
    agencies: async () => register.profiles(),
    profile: async (agency) => register.profiles().find(({ id }) => id === agency),
    end: async (agency) => register.chain(agency).at(-1)?.hash ?? EMPTY_CHAIN.hash,
    closedThrough: async (agency) => register.closedThrough(agency),
    entries: async (agency, matter) => register.entries(agency, matter),
    async *chain(agency, after = 0) {
      yield* register.chain(agency).slice(after);
    },
    heads: async (agency) => headsOf(register, agency),
    cases: async (agency, query) => page(listed(register, agency), query),
    tally: async (agencies, year, asOf) =>
      inOrder(
        summed(
          agencies.map((agency) =>
            tallyOf(
              counted([agency], asOf).map(({ booking }) => booking),
              year,
            ),
          ),
        ),
      ),
    counted: async (agencies, year, groups, asOf) => {
      const wanted = new Set(groups.map((group) => JSON.stringify(keyOf(group))));
      return counted(agencies, asOf)
        .filter(({ booking }) => {
          const key = groupOf(booking, year);
          return key !== undefined && wanted.has(JSON.stringify(keyOf(key)));
        })
        .map(countedMatter)
        .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    },
    late: async (agency, year) =>
      counted([agency], undefined)
        .filter(({ booking: { late, opened, closed } }) => late && (opened === year || closed === year))
        .map(countedMatter)
        .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    close: async () => undefined,
  };
}

function keyOf({ table, column, result, opened, closed }: ReturnType<typeof groupOf> & object) {
  return [table, column, result, opened, closed];
}

function placeOf({ agency, matter: { kind, id }, part }: CountedMatter): string {
  return [agency, kind, id, part].join(' ');
}

function countedMatter({ agency, matter, booking }: Booked): CountedMatter {
  const { part, opened, closed, result, quantity, late } = booking;
  return { agency, matter, part, opened, closed, result, quantity, late };
}

function dayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
}

/** The bookings after every change entered by the end of that day, played again from the first. */
function bookedAsOf(register: MemoryRegister, agency: AgencyId, asOf: AsOf): Booked[] {
  const known = new Map<string, Booked>();
  for (const { shelves, touched } of register.changes) {
    const end = shelves.get(agency)?.end;
    if (!end || (asOf && dayOf(end.enteredAt) > asOf.toString())) continue;
    for (const { matter, bookings } of touched.filter((one) => one.agency === agency)) {
      for (const { before, after } of bookings) {
        const name = JSON.stringify([matter, (before ?? after)?.part]);
        if (after) known.set(name, { agency, matter, booking: after });
        else known.delete(name);
      }
    }
  }
  return [...known.values()];
}

function headsOf(register: MemoryRegister, agency: AgencyId): DailyHead[] {
  const heads = register
    .chain(agency)
    .map(({ enteredAt, seq, hash }): [string, DailyHead] => [
      dayOf(enteredAt),
      { day: dayOf(enteredAt), seq, hash },
    ]);
  return [...new Map(heads).values()];
}

function listed(register: MemoryRegister, agency: AgencyId): ListedCase[] {
  return register.matters(agency).flatMap(({ row, entries }) => {
    if (!row) return [];
    const person = row.person === null ? undefined : register.person(agency, row.person);
    return [{ ...row, agency, version: entries.length, applicant: person?.masked.name ?? null }];
  });
}

function page(all: readonly ListedCase[], query: CaseQuery): Awaited<ReturnType<RegisterStore['cases']>> {
  const { kind, order, stage, handler, unit, person, limit, after } = query;
  const open = query.open ?? (order === 'due' ? true : undefined);
  const wanted = { kind, open, stage, handler, unit, person };
  const place = ({ due, id }: ListedCase) => (order === 'due' ? `${due ?? '9999'} ${id}` : id);
  const down = order === 'newest' ? -1 : 1;
  const rows = all
    .filter((row) =>
      Object.entries(wanted).every(
        ([key, value]) => value === undefined || row[key as keyof ListedCase] === value,
      ),
    )
    .toSorted((a, b) => (place(a) < place(b) ? -down : down));
  const from = after === undefined ? 0 : Number(after);
  const next = from + limit < rows.length ? { next: String(from + limit) } : {};
  return { rows: rows.slice(from, from + limit), ...next };
}

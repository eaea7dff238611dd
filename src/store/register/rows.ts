/** Between rows of the tables and values of the register. */
import type {
  Actor,
  AgencyId,
  AgencyProfile,
  BaseEvent,
  Booking,
  CaseRow,
  CountedTable,
  Entry,
  ListedCase,
  MatterKind,
  Shelf,
} from '../../register/index.ts';
import { LASTING, type Tables } from './tables.ts';

export function entryOf(row: Tables['entries']): Entry {
  return {
    agency: row.agency_id,
    seq: row.seq,
    matter: { kind: row.kind as MatterKind, id: row.matter_id },
    version: row.version,
    event: JSON.parse(row.event) as BaseEvent,
    actor: { id: row.actor_id, role: row.actor_role as Actor['role'] },
    enteredAt: row.entered_at,
    previous: row.previous,
    hash: row.hash,
  };
}

export function entryRow({ agency, seq, matter, version, event, actor, ...rest }: Entry): Tables['entries'] {
  return {
    agency_id: agency,
    seq,
    kind: matter.kind,
    matter_id: matter.id,
    version,
    event: JSON.stringify(event),
    actor_id: actor.id,
    actor_role: actor.role,
    entered_at: rest.enteredAt,
    previous: rest.previous,
    hash: rest.hash,
  };
}

export function shelfOf(row: Tables['agencies']): Shelf {
  return {
    end: { seq: row.end_seq, hash: row.end_hash, enteredAt: row.end_at },
    closedThrough: row.closed_through,
    profile: row.profile === null ? undefined : (JSON.parse(row.profile) as AgencyProfile),
  };
}

export function shelfRow(agency: AgencyId, { end, closedThrough, profile }: Shelf): Tables['agencies'] {
  return {
    agency_id: agency,
    end_seq: end.seq,
    end_hash: end.hash,
    end_at: end.enteredAt,
    closed_through: closedThrough,
    profile: profile ? JSON.stringify(profile) : null,
  };
}

export function bookingOf(row: Tables['bookings']): Booking {
  return {
    part: row.part,
    table: row.table_id as CountedTable,
    column: row.column_id,
    opened: row.opened,
    closed: row.closed === LASTING ? null : row.closed,
    result: row.result,
    quantity: row.quantity,
    late: row.late === 1,
  };
}

export function caseRow(agency: AgencyId, version: number, row: CaseRow): Tables['cases'] {
  const { kind, id, open, provisional, ...rest } = row;
  return {
    agency_id: agency,
    kind,
    matter_id: id,
    version,
    open: open ? 1 : 0,
    provisional: provisional ? 1 : 0,
    ...rest,
  };
}

export function listedCase(row: Tables['cases'] & { applicant: string | null }): ListedCase {
  const { agency_id: agency, matter_id: id, kind, open, provisional, ...rest } = row;
  return { ...rest, agency, kind: kind as MatterKind, id, open: open === 1, provisional: provisional === 1 };
}

const CHINA = '+08:00';

/** The day in China of a moment given in UTC. */
export function dayInChina(instant: string): string {
  // Whole hours apart: within one hour the day is the same, and entries come one behind the other.
  const hour = instant.slice(0, 'yyyy-mm-ddThh'.length);
  if (hour !== lastHour.hour) {
    const day = Temporal.Instant.from(instant).toZonedDateTimeISO(CHINA).toPlainDate().toString();
    lastHour = { hour, day };
  }
  return lastHour.day;
}

let lastHour = { hour: '', day: '' };

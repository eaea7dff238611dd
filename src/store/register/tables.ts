/** The tables of the register. Every key begins with the agency, so that a large installation can be split by it. */

/** A year that has not come: the end of what lasts. */
export const LASTING = 9999;

export interface Tables {
  /** One row an agency: the end of its chain, its last closed year, its profile. Locked by whoever writes. */
  agencies: {
    agency_id: string;
    end_seq: number;
    end_hash: string;
    end_at: string;
    closed_through: number;
    /** JSON; null before it is established. */
    profile: string | null;
  };
  /** The chain. Rows are only ever added. */
  entries: {
    agency_id: string;
    seq: number;
    kind: string;
    matter_id: string;
    version: number;
    event: string;
    actor_id: string;
    actor_role: string;
    entered_at: string;
    previous: string;
    hash: string;
  };
  /** Last entry of each day in China. */
  heads: { agency_id: string; day: string; seq: number; hash: string };
  /** Lines of case lists: derived, always those of the newest version. */
  cases: {
    agency_id: string;
    kind: string;
    matter_id: string;
    version: number;
    title: string;
    stage: string;
    open: number;
    opened: string;
    due: string | null;
    provisional: number;
    result: string | null;
    handler: string | null;
    unit: string | null;
    person: string | null;
  };
  /** What is counted, with the stretch of the chain in which that was known; `known_to` null: still. */
  bookings: {
    agency_id: string;
    kind: string;
    matter_id: string;
    part: string;
    known_from: number;
    known_to: number | null;
    table_id: string;
    column_id: string;
    opened: number;
    /** `LASTING` while it lasts. */
    closed: number;
    result: string | null;
    quantity: number;
    late: number;
  };
  numbers: { agency_id: string; kind: string; year: number; last: number };
  people: {
    agency_id: string;
    person_id: string;
    nature: string;
    masked_name: string;
    masked_contact: string;
    /** Keyed hash of the newest details. */
    details: string;
  };
  /** What an applicant said of himself, and from which entry on: earlier telephone numbers and addresses stay. */
  identities: {
    agency_id: string;
    person_id: string;
    since: number;
    /** JSON of sealed fields. */
    fields: string;
    key_id: string;
  };
  lookups: { agency_id: string; lookup: string; person_id: string };
  /** Idempotency keys with the keyed digest of their order and the answer given, for ever. */
  answers: { agency_id: string; key: string; order_digest: string; answer: string };
  /** Every order, refused ones too. */
  audit: {
    agency_id: string;
    id: string;
    at: string;
    actor_id: string;
    actor_role: string;
    command: string;
    matter: string | null;
    outcome: string;
    first_seq: number | null;
    last_seq: number | null;
  };
  /** What others are still to be told, written with what it tells of; a row goes when it has been told. */
  outbox: { agency_id: string; seq: number; topic: string };
  keys: { key_id: string; fingerprint: string };
}

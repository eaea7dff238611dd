/** Synthetic bookings and agencies for the tests of this room. */
import fc from 'fast-check';
import { APPLICANTS, OUTCOMES } from '../../law/index.ts';
import {
  type AgencyProfile,
  type AgencySettings,
  type Booking,
  DEFAULT_AGENCY_SETTINGS,
  tallyOf,
} from '../../register/index.ts';
import type { CompileSource, YearSource } from './source.ts';

const NOTHING_ADDED: YearSource = { adjustments: [], prose: {}, figures: [] };

export function agency(more: Partial<AgencyProfile> = {}): AgencyProfile {
  return {
    id: 'yining-sthj',
    name: '伊犁州生态环境局伊宁市分局',
    shortName: '伊州环宁',
    level: 'branch',
    creditCode: '',
    region: '654002',
    parent: null,
    reportsThrough: null,
    makesRules: false,
    ownName: true,
    respondent: null,
    supervisors: { area: null, line: null },
    contact: {
      office: '办公室',
      address: '伊宁市示例路1号',
      hours: '工作日10:00—19:00',
      phone: '0999-5550100',
      fax: '',
      postcode: '835000',
      email: 'office@example.cn',
      website: 'https://www.example.cn',
    },
    units: [],
    settings: DEFAULT_AGENCY_SETTINGS,
    ...more,
  };
}

export function settings(more: Partial<AgencySettings>): AgencyProfile {
  return agency({ settings: { ...DEFAULT_AGENCY_SETTINGS, ...more } });
}

/** A request of a natural person, or of `column`. */
export function request(
  opened: number,
  closed: number | null,
  result: string | null,
  column = 'natural',
): Booking {
  return { part: '', table: 'requests', column, opened, closed, result, quantity: 1, late: false };
}

export function dispute(
  column: string,
  opened: number,
  closed: number | null,
  result: string | null,
): Booking {
  return { part: '', table: 'disputes', column, opened, closed, result, quantity: 1, late: false };
}

/** Decided, or collected, at one stroke. */
export function stroke(column: string, year: number, quantity = 1): Booking {
  const result = column === 'charges' ? 'collected' : 'decided';
  return { part: '', table: 'proactive', column, opened: year, closed: year, result, quantity, late: false };
}

export function text(
  column: string,
  made: number,
  ended: number | null = null,
  result: string | null = null,
): Booking {
  return {
    part: '',
    table: 'proactive',
    column,
    opened: made,
    closed: ended,
    result,
    quantity: 1,
    late: false,
  };
}

export function sourceOf(
  bookings: readonly Booking[],
  year: number,
  more: Partial<Omit<CompileSource, 'state'>> & { readonly state?: Partial<YearSource> } = {},
): CompileSource {
  const { state, ...rest } = more;
  return {
    profile: agency(),
    year,
    tally: tallyOf(bookings, year),
    ...rest,
    state: { ...NOTHING_ADDED, ...state },
  };
}

const FIRST = 2018;
const LAST = 2026;
const years = fc.integer({ min: FIRST, max: LAST });

function lasting(results: readonly string[]): fc.Arbitrary<Pick<Booking, 'opened' | 'closed' | 'result'>> {
  return fc
    .record({ opened: years, after: fc.option(fc.nat(3)), result: fc.constantFrom(...results) })
    .map(({ opened, after, result }) => ({
      opened,
      closed: after === null ? null : opened + after,
      result: after === null ? null : result,
    }));
}

function some(
  table: Booking['table'],
  columns: readonly string[],
  results: readonly string[],
): fc.Arbitrary<Booking> {
  return fc
    .record({
      column: fc.constantFrom(...columns),
      life: lasting(results),
      quantity: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ column, life, quantity }) => ({ part: '', table, column, ...life, quantity, late: false }));
}

const DISPUTES = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'];

/** Anything a register may have booked, over some years. */
export const anyBookings: fc.Arbitrary<Booking[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: some('requests', Object.keys(APPLICANTS), Object.keys(OUTCOMES)) },
    { weight: 2, arbitrary: some('disputes', DISPUTES, ['upheld', 'overturned', 'other']) },
    { weight: 1, arbitrary: some('proactive', ['normativeDocuments'], ['repealed', 'expired', 'struck']) },
    {
      weight: 2,
      arbitrary: fc
        .record({
          column: fc.constantFrom('licences', 'penalties', 'coercions', 'charges'),
          year: years,
          quantity: fc.nat(123_456_789),
        })
        .map(({ column, year, quantity }) => stroke(column, year, quantity)),
    },
  ),
  { maxLength: 60 },
);

export const anyYear = fc.integer({ min: 2019, max: LAST });

/**
 * A working-day arrangement as its issuer gave it: `schemas/holiday-notice.schema.json` is the same shape for others.
 *
 * @law 放假办法§6 — a statutory day that falls on a weekend is made up; the notice of each year says where
 */
export const NOTICE_SCHEMA = 'gongkai/holiday-notice@1';

/** Dates are `YYYY-MM-DD`. */
export interface HolidayNotice {
  readonly schema: typeof NOTICE_SCHEMA;
  /** Document number, null where the copy read gives none. */
  readonly number: string | null;
  readonly title: string;
  readonly issued: string;
  /** Day it was made public, where that is known to differ from the day of issue. */
  readonly published: string | null;
  readonly source: string | null;
  /** The calendar year it settles; null when it only changes days of a year settled by another. */
  readonly year: number | null;
  /** Number of the notice it changes. */
  readonly amends: string | null;
  /** Leading digits of the GB/T 2260 area code where it applies; null for the whole country. */
  readonly area: string | null;
  readonly holidays: readonly NoticeHoliday[];
}

export interface NoticeHoliday {
  readonly name: string;
  /** Days off, both ends included, weekends among them as the notice counts them. */
  readonly off: readonly { readonly from: string; readonly to: string }[];
  /** Days worked that would otherwise be off. */
  readonly work: readonly string[];
}

/** From this day on a notice may be relied upon. */
export function knownFrom(notice: HolidayNotice): string {
  return notice.published ?? notice.issued;
}

/** How a ledger names it. */
export function labelOf(notice: HolidayNotice): string {
  return notice.number ?? notice.title;
}

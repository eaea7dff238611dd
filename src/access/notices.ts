/**
 * 放假安排: notices an installation has adopted beyond those the product brings. What was adopted is never altered: a
 * notice taken up by mistake is withdrawn, and both stay on record.
 */
import type { HolidayNotice } from '../law/index.ts';
import type { AccountId } from './subject.ts';

export interface AdoptedNotice {
  readonly id: string;
  readonly notice: HolidayNotice;
  /** UTC, ISO text with milliseconds. */
  readonly at: string;
  readonly by: AccountId;
  readonly withdrawn: { readonly at: string; readonly by: AccountId } | null;
}

export interface Notices {
  /** In the order in which they were adopted, withdrawn ones among them. */
  all(): Promise<readonly AdoptedNotice[]>;
  /** Counts from now on: for the next order of every process, for what is shown within seconds. Its id. */
  adopt(notice: HolidayNotice, by: AccountId, at: string): Promise<string>;
  withdraw(id: string, by: AccountId, at: string): Promise<void>;
}

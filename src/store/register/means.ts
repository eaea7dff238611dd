/** What the store needs beyond what the register asks for. */
import type { Means } from '../../register/index.ts';
import type { Calendars } from '../calendars.ts';
import type { OpenedKeys } from '../keys/index.ts';

/** Means whose keys can be checked against a database, and whose calendar can be brought up to date from it. */
export interface StoreMeans extends Means {
  readonly crypto: OpenedKeys;
  /** Left out: the calendar is fixed. */
  readonly notices?: Calendars;
}

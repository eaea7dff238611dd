/**
 * 主动公开: what must be published unasked (条例§20, §21), the duties that come round or follow an event, and what is
 * due, late or blank on a day. Working days come from the calendar as a function. Catalogue entries and pages are not here.
 * Read `duties.ts` first, then `status.ts`.
 */
export { DUTIES, type DueDay, type Duty, type DutyId, type Rhythm } from './duties.ts';
export { BY_LEVEL, EVERY_AGENCY, itemsFor, type LocalLevel, type PublicationItem } from './items.ts';
export {
  basesOf,
  type DutyLine,
  type DutyQuestion,
  type DutyStatus,
  dutyStatus,
  type Occurred,
  type Published,
} from './status.ts';

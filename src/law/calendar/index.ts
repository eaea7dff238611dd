/**
 * 日历: which days are working days, by the State Council's notices and by what was known when.
 * One JSON file a notice lies in `notices/`; the statutory list under an unsettled year in `statutory.ts`.
 * No period of any law is counted here: that is `../clock/`. Read `calendar.ts` first, then `notice.ts`.
 */
export {
  type Calendar,
  type CalendarDay,
  type Counted,
  calendar,
  inCalendar,
  type KnownAs,
  NOTICES,
  outOfCalendar,
} from './calendar.ts';
export { type DayNumber, dateOf, dayNumber, dayOf, isWeekend, readDate, textOf, weekday } from './days.ts';
export {
  type HolidayNotice,
  knownFrom,
  labelOf,
  NOTICE_SCHEMA,
  type NoticeHoliday,
} from './notice.ts';
export { type NoticeIssue, type ParsedNotice, parseNotice } from './parseNotice.ts';
export { type StatutoryDay, statutoryDays } from './statutory.ts';
export {
  addWorkingDays,
  type DayFact,
  type DayKind,
  type DayTable,
  factOf,
  knownNotices,
  touchesUnsettled,
  workingDaysBetween,
} from './table.ts';

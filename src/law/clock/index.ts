/**
 * 时限: from what happened to every period that runs, with its basis, its end, its state and every refusal.
 * Which day is a working day is known in `../calendar/`; the day-by-day proof is written in `../proof/`.
 * Read `events.ts` first, then `settings.ts`, then `clocks.ts`; one application is folded in `request/`.
 */
export {
  CLOCK_STATES,
  CLOCKS,
  type Clock,
  type ClockId,
  type ClockRefusal,
  type ClockState,
  type Count,
} from './clock.ts';
export { type ClockOptions, clocks, replyDeadline } from './clocks.ts';
export { type Excluded, nominalEnd } from './count.ts';
export {
  CHANNELS,
  type Channel,
  type ClockEvent,
  codeOf,
  codeText,
  detailOf,
  EVENT_KINDS,
  type EventKind,
  isEventKind,
  PARTIES,
  type Party,
  PROCEDURES,
  type Procedure,
  REMEDIES,
  type Remedy,
  rankOf,
  SERVICE_WAYS,
  type ServiceWay,
} from './events.ts';
export { datesMoved, type Matter, type MovedDate } from './moved.ts';
export { EVENT_USAGE, type EventDraft, readEvent } from './readEvent.ts';
export { type ClockSettings, DEFAULT_SETTINGS, SETTING_GROUNDS } from './settings.ts';
export { PERIODS } from './terms.ts';

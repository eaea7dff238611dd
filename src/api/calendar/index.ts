/**
 * 日历的地址: the notices the working days come from, the days of a year, what a new notice would move, and its adoption.
 * No day is judged here (`law/calendar`), no line derived (`store`). Read `notice.ts` first, then `moves.ts`, `adopting.ts`.
 */
import type { Notices } from '../../access/index.ts';
import type { Hung } from '../door/index.ts';
import { adoptingRoutes } from './adopting.ts';
import { previewRoute } from './preview.ts';
import { shownRoutes } from './shown.ts';

export function calendarRoutes(notices: Notices): Hung[] {
  return [...shownRoutes(notices), previewRoute(notices), ...adoptingRoutes(notices)];
}

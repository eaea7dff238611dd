/**
 * The calendars of all areas, by the notices the product brings and those adopted here. Every process keeps them in memory;
 * an order reads on, within its own transaction, where another process has adopted one (`register/execute.ts`), and what
 * is only shown follows within `LOOK_MS`.
 */
import {
  type Calendar,
  calendar,
  canonicalJson,
  type HolidayNotice,
  labelOf,
  NOTICES,
} from '../law/index.ts';
import { sm3 } from './keys/index.ts';

export interface KnownNotices {
  /** Rows of adoptions and withdrawals that are known. */
  count(): number;
  take(count: number, adopted: readonly HolidayNotice[]): void;
}

export interface Calendars extends KnownNotices {
  /** @param region GB/T 2260 code */
  calendar(region: string): Calendar;
  /** Digest of every notice in force: other notices, another mark. */
  mark(): string;
}

export const LOOK_MS = 2_000;

/** There are three thousand counties; a code somebody makes up shall not stay for ever. */
const MOST_REGIONS = 4_000;

export function openCalendars(): Calendars {
  let known = 0;
  let notices = NOTICES;
  let mark: string | undefined;
  const byRegion = new Map<string, Calendar>();
  return {
    count: () => known,
    take(count, adopted) {
      // Two reads may come in one after the other in the wrong order; rows are only ever added.
      if (count <= known) return;
      known = count;
      notices = inForce(adopted);
      mark = undefined;
      byRegion.clear();
    },
    calendar(region) {
      const made = byRegion.get(region) ?? calendar(notices, { area: region });
      if (byRegion.size > MOST_REGIONS) byRegion.clear();
      byRegion.set(region, made);
      return made;
    },
    mark() {
      mark ??= sm3(canonicalJson(JSON.parse(JSON.stringify(notices))));
      return mark;
    },
  };
}

/** A notice adopted before the product brought it counts once, as the product brings it. */
function inForce(adopted: readonly HolidayNotice[]): readonly HolidayNotice[] {
  const own = new Set(NOTICES.map(labelOf));
  return [...NOTICES, ...adopted.filter((notice) => !own.has(labelOf(notice)))];
}

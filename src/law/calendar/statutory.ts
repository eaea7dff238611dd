/**
 * The holidays every citizen has, by version of the 放假办法, and the days on which the movable ones fall:
 * the floor under a year whose notice is not out. It knows no make-up days, so what rests on it is provisional.
 */
import { type Citation, cite } from '../citation/index.ts';
import { type DayNumber, dayNumber } from './days.ts';

/** One version of the list. Days are `MM-DD`; the Spring Festival is counted from the first day of the lunar year. */
interface StatutoryList {
  readonly law: Citation;
  /** Day it was made public: before it nobody could know the list. */
  readonly issued: string;
  /** First year to which it applies. */
  readonly from: number;
  readonly fixed: readonly (readonly [name: string, days: readonly string[]])[];
  readonly springFestival: readonly number[];
}

const NATIONAL = ['国庆节', ['10-01', '10-02', '10-03']] as const;

/** Newest first. */
const LISTS: readonly StatutoryList[] = [
  {
    law: cite('放假办法§2'),
    issued: '2024-11-10',
    from: 2025,
    fixed: [['元旦', ['01-01']], ['劳动节', ['05-01', '05-02']], NATIONAL],
    springFestival: [-1, 0, 1, 2],
  },
  {
    law: cite('放假办法2013§2'),
    issued: '2013-12-11',
    from: 2014,
    fixed: [['元旦', ['01-01']], ['劳动节', ['05-01']], NATIONAL],
    springFestival: [0, 1, 2],
  },
  {
    law: cite('放假办法2007§2'),
    issued: '2007-12-14',
    from: 2008,
    fixed: [['元旦', ['01-01']], ['劳动节', ['05-01']], NATIONAL],
    springFestival: [-1, 0, 1],
  },
];

/** Year, first day of the lunar year, 清明, 端午, 中秋. Computed; the tests compare them with a second source. */
const MOVABLE: readonly (readonly [
  year: number,
  spring: string,
  clear: string,
  dragon: string,
  moon: string,
])[] = [
  [2008, '02-07', '04-04', '06-08', '09-14'],
  [2009, '01-26', '04-04', '05-28', '10-03'],
  [2010, '02-14', '04-05', '06-16', '09-22'],
  [2011, '02-03', '04-05', '06-06', '09-12'],
  [2012, '01-23', '04-04', '06-23', '09-30'],
  [2013, '02-10', '04-04', '06-12', '09-19'],
  [2014, '01-31', '04-05', '06-02', '09-08'],
  [2015, '02-19', '04-05', '06-20', '09-27'],
  [2016, '02-08', '04-04', '06-09', '09-15'],
  [2017, '01-28', '04-04', '05-30', '10-04'],
  [2018, '02-16', '04-05', '06-18', '09-24'],
  [2019, '02-05', '04-05', '06-07', '09-13'],
  [2020, '01-25', '04-04', '06-25', '10-01'],
  [2021, '02-12', '04-04', '06-14', '09-21'],
  [2022, '02-01', '04-05', '06-03', '09-10'],
  [2023, '01-22', '04-05', '06-22', '09-29'],
  [2024, '02-10', '04-04', '06-10', '09-17'],
  [2025, '01-29', '04-04', '05-31', '10-06'],
  [2026, '02-17', '04-05', '06-19', '09-25'],
  [2027, '02-06', '04-05', '06-09', '09-15'],
  [2028, '01-26', '04-04', '05-28', '10-03'],
  [2029, '02-13', '04-04', '06-16', '09-22'],
  [2030, '02-03', '04-05', '06-05', '09-12'],
  [2031, '01-23', '04-05', '06-24', '10-01'],
  [2032, '02-11', '04-04', '06-12', '09-19'],
  [2033, '01-31', '04-04', '06-01', '09-08'],
  [2034, '02-19', '04-05', '06-20', '09-27'],
  [2035, '02-08', '04-05', '06-10', '09-16'],
  [2036, '01-28', '04-04', '05-30', '10-04'],
  [2037, '02-15', '04-04', '06-18', '09-24'],
  [2038, '02-04', '04-05', '06-07', '09-13'],
  [2039, '01-24', '04-05', '05-27', '10-02'],
  [2040, '02-12', '04-04', '06-14', '09-20'],
  [2041, '02-01', '04-04', '06-03', '09-10'],
  [2042, '01-22', '04-04', '06-22', '09-28'],
  [2043, '02-10', '04-05', '06-11', '09-17'],
  [2044, '01-30', '04-04', '05-31', '10-05'],
  [2045, '02-17', '04-04', '06-19', '09-25'],
  [2046, '02-06', '04-04', '06-08', '09-15'],
  [2047, '01-26', '04-05', '05-29', '10-04'],
  [2048, '02-14', '04-04', '06-15', '09-22'],
  [2049, '02-02', '04-04', '06-04', '09-11'],
  [2050, '01-23', '04-04', '06-23', '09-30'],
];

export interface StatutoryDay {
  readonly day: DayNumber;
  readonly name: string;
  readonly law: Citation;
}

/** The last year whose movable holidays are known. */
export const LAST_FLOOR_YEAR = 2050;

/**
 * The statutory days of a year as the law known on `knownAs` (`YYYY-MM-DD`, null for today's law) gives them;
 * undefined when no list or no lunar dates cover that year.
 *
 * @law 放假办法§2 — thirteen days since 2025, eleven before
 */
export function statutoryDays(year: number, knownAs: string | null): StatutoryDay[] | undefined {
  const list = LISTS.find(({ from, issued }) => from <= year && (knownAs === null || issued <= knownAs));
  const movable = MOVABLE.find(([of]) => of === year);
  if (!list || !movable) return undefined;
  const [, spring, clear, dragon, moon] = movable;
  const on = (text: string): DayNumber => dayNumber(year, Number(text.slice(0, 2)), Number(text.slice(3)));
  const named = (name: string, day: DayNumber): StatutoryDay => ({ name, day, law: list.law });
  return [
    ...list.fixed.flatMap(([name, days]) => days.map((day) => named(name, on(day)))),
    ...list.springFestival.map((offset) => named('春节', on(spring) + offset)),
    named('清明节', on(clear)),
    named('端午节', on(dragon)),
    named('中秋节', on(moon)),
  ];
}

/** The year a report is on: in its title, in its period, or where the text says of which year it reports. */
import type { Block, Place } from '../manuscript.ts';
import { oneWidth, simplify } from './normal.ts';

export interface FoundYear {
  readonly value: number | null;
  readonly at?: Place;
  /** Years that compete, so that none is taken. */
  readonly rivals?: readonly number[];
}

/** A line of text, tight and in simplified characters. */
interface Statement {
  readonly text: string;
  readonly at: Place;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const YEAR = '(20\\d{2}|二[〇○零0][〇○零0一二三四五六七八九]{2})';

const [FIRST_DAY, LAST_DAY] = ['(?:1月1日|一月一日)', '(?:12月31日?|十二月三十一日?)'];
/** 2024年1月1日至12月31日, the last day's year said or not. */
const PERIOD = new RegExp(
  `${YEAR}年(?:度)?[(（]?${FIRST_DAY}(?:起|开始)?[，,]?(?:至|到|[-—－~～])(?:${YEAR}年)?${LAST_DAY}`,
  'g',
);
const YEAR_END = new RegExp(`截[至止到]${YEAR}年(?:${LAST_DAY}|年?底|年?末)`, 'g');
/** 现公布某局2024年度政府信息公开工作年度报告 */
const ANNOUNCED = new RegExp(
  `(?:将|公布|发布|编制|形成|撰写|汇报|报告|通报)[^，。；,;\\d]{0,30}${YEAR}年(?:度)?[^，。；,;《》\\d]{0,12}信息公开(?![^，。；,;]{0,6}(?:要点|计划|方案|培训|考核|通知))`,
  'g',
);
/** A line of its own above section one; a title with a slip of the pen is no title. */
const HEADLINE = new RegExp(
  `^[^，。；：,;:>＞|]*${YEAR}年(?:度)?政府信息公开(?!.*(?:要点|计划|方案|培训|考核|通知))[^，。；：,;:>＞|]*$`,
  'g',
);
/** What a dump calls its first page. */
const FIRST_LINE = new RegExp(`${YEAR}年?(?:度)?年报`, 'g');

/** Instruments carry the year they were made in. */
const INSTRUMENT = /《[^《》]*(?:通知|要点|办法|意见|方案|条例|计划|规定)[^《》]*》/g;
const LAST_YEAR = /上一?年度?|去年/;
const LONGEST_HEADLINE = 45;

/**
 * The title's year; without one, the year whose first and last day the text names as its period; without a period, the
 * year that everything before the tables says it reports on. Years that compete are none: last year's are named for
 * comparison, and are left standing from last year's text.
 *
 * @param before the block in which the tables begin
 */
export function yearIn(
  title: { readonly text: string | null; readonly at?: Place },
  blocks: readonly Block[],
  before: number,
): FoundYear {
  const inTitle = yearOf(title.text ?? '');
  if (inTitle !== null) return { value: inTitle, ...(title.at ? { at: title.at } : {}) };
  const all = statementsIn(blocks);
  const periods = all.flatMap(periodsIn);
  if (periods.length > 0) return agreed(periods);
  const [first, ...rest] = statementsIn(blocks.slice(0, Math.max(1, before)));
  return agreed([...(first ? namedIn(first, FIRST_LINE) : []), ...[first, ...rest].flatMap(saidIn)]);
}

/** The year a title names; null if it names none, or more than one. */
export function yearOf(title: string): number | null {
  const years = [...oneWidth(title).matchAll(new RegExp(`${YEAR}(?=年)|(20\\d{2})(?=[〕)）\\]])`, 'g'))].map(
    ([, year, bracketed]) => numberOf(year ?? bracketed ?? ''),
  );
  return new Set(years).size === 1 ? (years[0] ?? null) : null;
}

function statementsIn(blocks: readonly Block[]): Statement[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [{ text: simplify(oneWidth(block.text).replace(/\s+/g, '')), at: block.at }]
      : [],
  );
}

function periodsIn({ text, at }: Statement): FoundYear[] {
  return [...text.matchAll(PERIOD)]
    .filter(([, from, to = from]) => numberOf(from ?? '') === numberOf(to ?? ''))
    .map(([, year]) => ({ value: numberOf(year ?? ''), at }));
}

/** The years of which a line says that the report is on them. */
function saidIn(statement: Statement | undefined): FoundYear[] {
  if (!statement) return [];
  const own = { ...statement, text: statement.text.replace(INSTRUMENT, '') };
  const isLine = own.text.length <= LONGEST_HEADLINE && yearOf(own.text) !== null;
  const headlines = isLine ? namedIn(own, HEADLINE) : [];
  return [...namedIn(own, ANNOUNCED), ...namedIn(own, YEAR_END), ...headlines];
}

function namedIn({ text, at }: Statement, pattern: RegExp): FoundYear[] {
  return [...text.matchAll(pattern)]
    .filter(
      ({ index }) =>
        !LAST_YEAR.test(
          text
            .slice(0, index)
            .split(/[，。；,;]/)
            .at(-1) ?? '',
        ),
    )
    .map(([, year]) => ({ value: numberOf(year ?? ''), at }));
}

function agreed(found: readonly FoundYear[]): FoundYear {
  const years = [...new Set(found.flatMap(({ value }) => value ?? []))].sort();
  const [first] = found;
  return first && years.length === 1
    ? first
    : { value: null, ...(years.length > 1 ? { rivals: years } : {}) };
}

function numberOf(year: string): number {
  if (/^\d+$/.test(year)) return Number(year);
  return Number([...year].map((char) => HAN_DIGITS.indexOf(/[○零0]/.test(char) ? '〇' : char)).join(''));
}

/** What is not a table: title, agency, year, preface and the three sections of text. */
import type { SectionKey } from '../../form/index.ts';
import type { Report } from '../../model/index.ts';
import type { Block, Manuscript, Paragraph, Place } from '../manuscript.ts';
import type { Found } from '../reading.ts';
import { agencyIn, titleIn } from './heading.ts';
import { sectionTitled, titledParagraph } from './titles.ts';
import { yearIn } from './years.ts';

export interface Prose extends Pick<Report, 'title' | 'year' | 'sections'> {
  readonly agency: string | null;
  /** Years that compete where `year` is null. */
  readonly rivals: readonly number[];
  readonly found: Found;
}

interface Mark {
  readonly key: SectionKey;
  readonly block: number;
  /** As printed. */
  readonly title: string;
  /** Text that follows the title in the same paragraph. */
  readonly rest: string;
}

/** `tables` are the blocks in which the tables stand: they divide the sections where titles repeat or are missing. */
export function proseOf(manuscript: Manuscript, tables: { first: number; last: number } | null): Prose {
  const { blocks } = manuscript;
  const marks = chosen(marksIn(blocks), tables);
  const title = titleIn(manuscript, marks.overview?.block ?? tables?.first ?? blocks.length);
  const preface = prefaceIn(blocks, title.block, marks.overview?.block ?? marks.proactive?.block ?? null);
  const year = yearIn(title, blocks, tables?.first ?? blocks.length);
  const agency = agencyIn(title.text);
  return {
    title: title.text,
    agency,
    year: year.value,
    rivals: year.rivals ?? [],
    sections: {
      preface: preface.text,
      overview: sectionText(blocks, marks, 'overview', tables),
      problems: sectionText(blocks, marks, 'problems', tables),
      other: sectionText(blocks, marks, 'other', tables),
    },
    found: {
      ...(title.at ? { title: title.at } : {}),
      ...(agency && title.at ? { agency: title.at } : {}),
      ...(year.at ? { year: year.at } : {}),
      sections: {
        ...(preface.at ? { preface: preface.at } : {}),
        ...Object.fromEntries(Object.values(marks).map(({ key, block }) => [key, blocks[block]?.at])),
      },
      titles: Object.fromEntries(Object.values(marks).map(({ key, title }) => [key, title])),
    },
  };
}

function marksIn(blocks: readonly Block[]): Mark[] {
  return blocks.flatMap((block, index): Mark[] => {
    if (block.kind !== 'paragraph') return [];
    const key = sectionTitled(block.text);
    if (key) return [{ key, block: index, title: block.text.trim(), rest: '' }];
    const titled = titledParagraph(block.text);
    if (titled) return [{ ...titled, block: index }];
    const next = blocks[index + 1];
    if (next?.kind !== 'paragraph' || block.text.length >= 30) return [];
    const both = sectionTitled(block.text + next.text);
    return both ? [{ key: both, block: index + 1, title: (block.text + next.text).trim(), rest: '' }] : [];
  });
}

/** One mark a section: the last overview before the tables, the first problems behind them, other behind problems. */
function chosen(
  marks: readonly Mark[],
  tables: { first: number; last: number } | null,
): Partial<Record<SectionKey, Mark>> {
  const [first, last] = [tables?.first ?? Number.POSITIVE_INFINITY, tables?.last ?? -1];
  const of = (key: SectionKey): Mark[] => marks.filter((mark) => mark.key === key);
  const overview = of('overview').findLast((mark) => mark.block < first) ?? of('overview')[0];
  const problems = of('problems').find((mark) => mark.block > last) ?? of('problems').at(-1);
  const other = of('other').find((mark) => mark.block > (problems?.block ?? last)) ?? of('other').at(-1);
  const between = (key: SectionKey): Mark | undefined =>
    of(key).findLast((mark) => mark.block > (overview?.block ?? -1) && mark.block <= last) ?? of(key).at(-1);
  const picked = {
    overview,
    proactive: between('proactive'),
    requests: between('requests'),
    disputes: between('disputes'),
    problems,
    other,
  };
  return Object.fromEntries(Object.entries(picked).filter(([, mark]) => mark !== undefined));
}

function sectionText(
  blocks: readonly Block[],
  marks: Partial<Record<SectionKey, Mark>>,
  key: 'overview' | 'problems' | 'other',
  tables: { first: number; last: number } | null,
): string | null {
  const mark = marks[key];
  if (!mark) return null;
  const later = Object.values(marks)
    .filter((other) => other.block > mark.block)
    .map((other) => other.block);
  const stop = Math.min(
    blocks.length,
    ...later,
    ...(tables && tables.first > mark.block ? [tables.first] : []),
  );
  const paragraphs = blocks
    .slice(mark.block + 1, stop)
    .filter((block): block is Paragraph => block.kind === 'paragraph');
  const chrome = key === 'other' ? paragraphs.findIndex(({ text }) => PAGE_CHROME.test(text)) : -1;
  const kept = chrome < 0 ? paragraphs : paragraphs.slice(0, chrome);
  return [mark.rest, ...kept.map(({ text }) => text.trim())].filter(Boolean).join('\n');
}

/** Where a web page's own furniture begins behind the report. */
const PAGE_CHROME =
  /^\s*(?:[【[]?(?:打印|关闭|打印本页|关闭窗口|返回顶部|分享到|扫一扫)|相关(?:链接|文章|附件)|上一[篇条]|下一[篇条]|附件[：:]?\s*$|主办单位|主办[：:]|承办[：:]|版权所有|网站(?:标识码|地图)|ICP备|.{0,12}ICP备\d+)/;

/** Sentences between the title and section one; dates, sources and buttons of a web page are not the preface. */
function prefaceIn(
  blocks: readonly Block[],
  title: number,
  stop: number | null,
): { text: string | null; at?: Place } {
  if (stop === null) return { text: null };
  const paragraphs = blocks
    .slice(title + 1, stop)
    .filter((block): block is Paragraph => block.kind === 'paragraph');
  const from = paragraphs.findIndex(({ text }) => text.length > 25 || /[。；]/.test(text));
  const kept = from < 0 ? [] : paragraphs.slice(from);
  if (kept.length === 0) return { text: null };
  return { text: kept.map(({ text }) => text.trim()).join('\n'), at: kept[0]?.at as Place };
}

/** What is not a table: title, agency, year, preface and the three sections of text. */
import type { SectionKey } from '../../form/index.ts';
import type { Report } from '../../model/index.ts';
import type { Block, Manuscript, Paragraph, Place } from '../manuscript.ts';
import type { Found } from '../reading.ts';
import { oneWidth, simplify } from './normal.ts';
import { sectionTitled, titledParagraph } from './titles.ts';

export interface Prose extends Pick<Report, 'title' | 'year' | 'sections'> {
  readonly agency: string | null;
  readonly found: Found;
}

interface Mark {
  readonly key: SectionKey;
  readonly block: number;
  /** Text that follows the title in the same paragraph. */
  readonly rest: string;
}

/** `tables` are the blocks in which the tables stand: they divide the sections where titles repeat or are missing. */
export function proseOf(manuscript: Manuscript, tables: { first: number; last: number } | null): Prose {
  const { blocks } = manuscript;
  const marks = chosen(marksIn(blocks), tables);
  const title = titleIn(manuscript, marks.overview?.block ?? tables?.first ?? blocks.length);
  const preface = prefaceIn(blocks, title.block, marks.overview?.block ?? marks.proactive?.block ?? null);
  const year = yearIn(title.text, preface.text ?? '', blocks);
  const agency = agencyIn(title.text);
  return {
    title: title.text,
    agency,
    year: year.value,
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
    },
  };
}

function marksIn(blocks: readonly Block[]): Mark[] {
  return blocks.flatMap((block, index): Mark[] => {
    if (block.kind !== 'paragraph') return [];
    const key = sectionTitled(block.text);
    if (key) return [{ key, block: index, rest: '' }];
    const titled = titledParagraph(block.text);
    if (titled) return [{ key: titled.key, block: index, rest: titled.rest }];
    const next = blocks[index + 1];
    const both =
      next?.kind === 'paragraph' && block.text.length < 30
        ? sectionTitled(block.text + next.text)
        : undefined;
    return both ? [{ key: both, block: index + 1, rest: '' }] : [];
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

const TITLE = /政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/;

/** What a web page or a dump puts before the title on its line. */
const LEADING_LABEL = /^(?:标题|题目|名称|信息名称|文章标题)[:：]|^(?:正文|Page\d+[-—])/i;

interface Title {
  readonly text: string | null;
  readonly at?: Place;
  readonly block: number;
}

/** The title line before section one; a title broken over two or three lines is put together. */
function titleIn(manuscript: Manuscript, before: number): Title {
  const { blocks } = manuscript;
  const lines = blocks.slice(0, before).map((block) => (block.kind === 'paragraph' ? block.text.trim() : ''));
  let weak: Title | undefined;
  for (const span of [1, 2, 3]) {
    for (const [index] of lines.entries()) {
      const parts = lines.slice(index, index + span);
      const text = tight(parts.join('')).replace(LEADING_LABEL, '');
      if (parts.some((part) => part === '' || part.length > 45) || !isTitle(text)) continue;
      const found = { text, at: blocks[index]?.at, block: index + span - 1 } as Title;
      if (/\d{4}年|[二〇○零一二三四五六七八九]{4}年/.test(text) && agencyIn(text)) return found;
      weak ??= found;
    }
  }
  const own = tight(manuscript.title ?? '').replace(/[-_—|].*$/, '');
  if (weak && !(isTitle(own) && agencyIn(own))) return weak;
  return isTitle(own) ? { text: own, block: weak?.block ?? -1 } : { text: null, block: -1 };
}

function isTitle(printed: string): boolean {
  const text = simplify(printed);
  return (
    text.length <= 60 &&
    TITLE.test(text) &&
    /(?:报告|年报)(?:[（(].*[)）])?$/.test(text) &&
    !/[。，《]/.test(text)
  );
}

/** 某局2024年政府信息公开工作年度报告 and 2024年某局政府信息公开年度报告 both name 某局. */
function agencyIn(title: string | null): string | null {
  if (!title) return null;
  const name = simplify(title)
    .replace(/[（(].*[)）]$/, '')
    .replace(TITLE, '')
    .replace(/(?:\d{4}|[二〇○零一二三四五六七八九]{4})年?度?/, '')
    .replace(/^关于|的$|^[《]/g, '')
    .trim();
  if (name.length < 2 || /报告|年报/.test(name)) return null;
  // As printed: simplifying keeps the length.
  const from = simplify(title).indexOf(name);
  return from < 0 ? name : title.slice(from, from + name.length);
}

const HAN_DIGITS = '〇一二三四五六七八九';

function yearIn(
  title: string | null,
  preface: string,
  blocks: readonly Block[],
): { value: number | null; at?: Place } {
  const inTitle = yearOf(title ?? '');
  if (inTitle) return { value: inTitle };
  const period = /(\d{4})\s*年\s*1\s*月\s*1\s*日/;
  for (const text of [
    preface,
    ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  ]) {
    const match = period.exec(oneWidth(text));
    if (match) return { value: Number(match[1]) };
  }
  return { value: null };
}

function yearOf(text: string): number | null {
  const digits = /(20\d{2})年/.exec(oneWidth(text))?.[1];
  if (digits) return Number(digits);
  const han = /([二][〇○零0][一二][〇○零一二三四五六七八九])年/.exec(text)?.[1];
  if (!han) return null;
  return Number([...han].map((char) => HAN_DIGITS.indexOf(/[○零0]/.test(char) ? '〇' : char)).join(''));
}

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

function tight(text: string): string {
  return oneWidth(text).replace(/\s+/g, '').replace(/^#+/, '');
}

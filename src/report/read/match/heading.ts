/** The report's own heading: its title, and what the title says of agency and year. */
import type { Block, Manuscript, Place } from '../manuscript.ts';
import { oneWidth, simplify } from './normal.ts';
import { yearOf } from './years.ts';

export interface Title {
  readonly text: string | null;
  readonly at?: Place;
  /** The block that holds the title's last line; -1 if the title stands outside the text. */
  readonly block: number;
}

const YEAR = '(?:20\\d{2}|二[〇○零0]二?[一二]?[〇○零0一二三四五六七八九]{1,2})';
const SUBJECT = new RegExp(
  `政府信息公开(?:工作)?(?:情况)?的?(?:${YEAR}年)?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:报告|年报)`,
);
const ENDING = /(?:报告|年报)(?:[（(〔[].*[)）〕\]])?$/;
const BRACKETED = /[（(〔[]([^（(〔[]*)[)）〕\]]$/;

/** What a web page or a dump puts before the title on its line. */
const LEADING_LABEL = /^(?:信息)?(?:标题|题目|名称|文章标题)[:：]|^(?:正文|Page\d+[-—])/i;
/** Signs of a path, a menu or a sentence. */
const NO_TITLE = /[。，,；;>＞»|]|首页|当前位置|网站|栏目|上一|下一|附件|目录$/;
/** What is left of a title without subject and year and yet no agency. */
const NO_AGENCY = /[：:/>＞»|\d]|报告|年报|政府信息公开|首页|来源|日期|浏览|列表|导航/;
/** How agencies' names end. */
const AGENCY_END =
  /(?:局|委|厅|府|办|室|会|院|署|区|县|市|省|州|盟|旗|镇|乡|村|街道|处|中心|队|所|站|公司|部|社|厂|校|学|行|园|馆|台|场|团|组|关|库)$/;

const LONGEST = 60;
const LONGEST_LINE = 45;

interface Candidate extends Title {
  readonly text: string;
  readonly heading: boolean;
}

/**
 * The title before section one. A title broken over two or three lines is put together. Pages list other reports too:
 * what the file itself marks as its title comes first, then the line nearest to the text.
 */
export function titleIn(manuscript: Manuscript, before: number): Title {
  const blocks = manuscript.blocks.slice(0, before);
  const own = titleText((manuscript.title ?? '').replace(/\s*[-_—|–].*$/, ''));
  const found = [1, 2, 3].flatMap((span) => titlesOver(blocks, span));
  const whole = found.filter(({ text }) => yearOf(text) !== null && agencyIn(text) !== null);
  const chosen =
    whole.find(({ text }) => text === own) ?? whole.findLast(({ heading }) => heading) ?? whole.at(-1);
  if (chosen) return chosen;
  const [partial] = found;
  if (own !== null && (agencyIn(own) !== null || !partial)) return { text: own, block: partial?.block ?? -1 };
  return partial ?? { text: null, block: -1 };
}

/** Titles that fill `span` lines. */
function titlesOver(blocks: readonly Block[], span: number): Candidate[] {
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? block.text.trim() : ''));
  return lines.flatMap((_, index): Candidate[] => {
    const parts = lines.slice(index, index + span);
    const joined = parts.length === span && parts.every((part) => part !== '' && part.length <= LONGEST_LINE);
    const text = joined ? titleText(parts.join('')) : null;
    if (text === null || !isBroken(parts)) return [];
    const block = blocks[index] as Block;
    const at = block.at;
    return [
      {
        text,
        at,
        block: index + span - 1,
        heading: block.kind === 'paragraph' && block.heading !== undefined,
      },
    ];
  });
}

/** Several lines are one title if the last is none by itself, or lacks nothing but the agency that stands above it. */
function isBroken(parts: readonly string[]): boolean {
  const last = titleText(parts.at(-1) ?? '');
  if (parts.length === 1 || last === null) return true;
  const above = tight(parts.slice(0, -1).join(''));
  return agencyIn(last) === null && AGENCY_END.test(simplify(above)) && !NO_AGENCY.test(above);
}

/** The title a line is or quotes; null if it is none. */
function titleText(line: string): string | null {
  const whole = tight(line).replace(LEADING_LABEL, '');
  const text = /《([^《》]+)》/.exec(whole)?.[1] ?? whole;
  const plain = simplify(text);
  const isTitle =
    plain.length <= LONGEST && SUBJECT.test(plain) && ENDING.test(plain) && !NO_TITLE.test(plain);
  return isTitle ? text : null;
}

/** 某局2024年政府信息公开工作年度报告 and 2024年某局政府信息公开年度报告 both name 某局; in the words of the title. */
export function agencyIn(title: string | null): string | null {
  if (!title) return null;
  const plain = simplify(title);
  const name = plain
    .replace(BRACKETED, '')
    .replace(SUBJECT, '')
    .replace(new RegExp(`[〔(（[]?${YEAR}[〕)）\\]]?年?度?`), '')
    .replace(/^(?:关于)?(?:印发|发布|公布)?|关于$|的$/g, '')
    .trim();
  if (name.length < 2 || NO_AGENCY.test(name)) return null;
  // Simplifying keeps the length, so the printed name stands at the same place.
  const from = plain.indexOf(name);
  return from < 0 ? null : title.slice(from, from + name.length);
}

function tight(text: string): string {
  return oneWidth(text).replace(/\s+/g, '').replace(/^#+/, '');
}

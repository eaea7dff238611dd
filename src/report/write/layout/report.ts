/** The report from title to last section, as blocks in printed order. */
import { editions, type Section } from '../../form/index.ts';
import type { Report } from '../../model/index.ts';
import { page, type } from '../style.ts';
import { emsOf, POINTS_A_MILLIMETRE } from './measure.ts';
import { paragraphsOf, printable } from './printable.ts';
import type { Block, Layout, TextBlock } from './shape.ts';
import { tableFor } from './tables.ts';

/** 格式: 机关全称、年份、名称. */
const DOCUMENT_NAME = '政府信息公开工作年度报告';

/** What stands where on paper. Every format is drawn from this value alone. */
export function layout(report: Report, { draft = false }: { draft?: boolean } = {}): Layout {
  const title = titleOf(report);
  const agency = report.agency.name === null ? null : printable(report.agency.name).trim();
  return {
    title,
    agency,
    draft,
    blocks: [
      ...titleLines(title, agency, report.year).map(titleLine),
      ...prose(report.sections.preface),
      ...editions[report.form].sections.flatMap((section) => sectionBlocks(report, section)),
    ],
  };
}

function sectionBlocks(report: Report, { key, title }: Section): Block[] {
  if (key === 'overview' || key === 'problems' || key === 'other')
    return [{ kind: 'heading', text: title }, ...prose(report.sections[key])];
  return [tableFor(report, key, title)];
}

function prose(text: string | null): TextBlock[] {
  return paragraphsOf(text).map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}

/** The report's own title; where it has none, the one the form prescribes. */
function titleOf({ title, agency, year }: Report): string {
  const own = paragraphsOf(title).join('');
  return own || `${printable(agency.name ?? '').trim()}${year === null ? '' : `${year}年`}${DOCUMENT_NAME}`;
}

/** Agency and year that the title does not name stand above it: the page itself must say whose report it is, on what. */
function titleLines(title: string, agency: string | null, year: number | null): string[] {
  const missing = [
    agency && !title.includes(agency) ? agency : '',
    year !== null && !yearForms(year).some((form) => title.includes(form)) ? `${year}年` : '',
  ].join('');
  return missing ? [missing, title] : [title];
}

/** 格式: the agency's full name on one line, year and name of the document on the next. */
function titleLine(text: string): TextBlock {
  const year = text.search(/\d{4}年/);
  const tooLong = emsOf(text) * type.title > page.text * POINTS_A_MILLIMETRE;
  return { kind: 'title', text, ...(year > 0 && tooLong ? { firstLine: year } : {}) };
}

function yearForms(year: number): string[] {
  const digits = String(year);
  return [digits, digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))];
}

/** Named Word styles: what an officer changes once in Word's style list changes everywhere in the report. */
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { type FontRole, fonts, type } from '../style.ts';

/** Word counts type in half points and distances in twentieths of a point. */
export const HALF_POINTS = 2;
export const TWIPS = 20;
export const TWIPS_A_MILLIMETRE = (72 / 25.4) * TWIPS;

/** Digits and letters in the Chinese typefaces are wide and thin; official templates set them in this one. */
const LATIN = 'Times New Roman';

export const styleIds = {
  paragraph: 'ReportText',
  head: 'TableHead',
  label: 'TableLabel',
  value: 'TableNumber',
};

function face(role: FontRole): { ascii: string; hAnsi: string; cs: string; eastAsia: string } {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: fonts[role].name };
}

function exactly(points: number): { line: number; lineRule: typeof LineRuleType.EXACT } {
  return { line: points * TWIPS, lineRule: LineRuleType.EXACT };
}

/** Word reads the hundredths of a character, programs that do not know them the distance. */
const twoCharacters = { firstLineChars: 200, firstLine: 2 * type.body * TWIPS };
/** Exact, so that 表三 keeps to its page whatever font is found. */
const tableLine = exactly(12.5);
/** Points, as 表三 has it; a cell that differs says so itself. */
export const TABLE_SIZE = 10;
/** Word's own Chinese default. Empty cells under a vertical merge have this height, so it must be small. */
const NORMAL_SIZE = 10.5;
const black = { color: '000000' };
const tableText = {
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: face('table'), size: TABLE_SIZE * HALF_POINTS },
};

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: face('body'),
        size: NORMAL_SIZE * HALF_POINTS,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    title: {
      run: { ...black, font: face('title'), size: type.title * HALF_POINTS },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(36), after: type.linePitch * TWIPS },
        contextualSpacing: true,
        keepNext: true,
        keepLines: true,
      },
    },
    heading1: {
      run: { ...black, font: face('heading'), size: type.heading * HALF_POINTS },
      paragraph: {
        indent: twoCharacters,
        spacing: { ...exactly(type.linePitch), before: 8 * TWIPS, after: 6 * TWIPS },
        keepNext: true,
        keepLines: true,
      },
    },
  },
  paragraphStyles: [
    {
      id: styleIds.paragraph,
      name: '年报正文',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: type.body * HALF_POINTS },
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: twoCharacters,
        spacing: exactly(type.linePitch),
      },
    },
    {
      ...tableText,
      id: styleIds.head,
      name: '年报表头',
      paragraph: { alignment: AlignmentType.CENTER, spacing: tableLine },
    },
    {
      ...tableText,
      id: styleIds.label,
      name: '年报表格项目',
      paragraph: { alignment: AlignmentType.LEFT, spacing: tableLine },
    },
    {
      ...tableText,
      id: styleIds.value,
      name: '年报表格数字',
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};

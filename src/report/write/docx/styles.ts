/** Named Word styles: what an officer changes once in Word's style list changes everywhere in the report. */
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { type FontRole, fonts, type } from '../style.ts';

/** Word counts type in half points and distances in twentieths of a point. */
export const HALF_POINTS = 2;
export const TWIPS = 20;

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

const black = { color: '000000' };
const tableText = { basedOn: 'Normal', quickFormat: true, run: { font: face('table') } };

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: face('body'),
        size: type.body * HALF_POINTS,
        language: { value: 'zh-CN', eastAsia: 'zh-CN' },
      },
    },
    title: {
      run: { ...black, font: face('title'), size: type.title * HALF_POINTS },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(36), keepNext: true, keepLines: true },
    },
    heading1: {
      run: { ...black, font: face('heading'), size: type.heading * HALF_POINTS },
      paragraph: {
        indent: { firstLineChars: 200 },
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
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLineChars: 200, firstLine: type.body * 2 * TWIPS },
        spacing: exactly(type.linePitch),
      },
    },
    { ...tableText, id: styleIds.head, name: '年报表头', paragraph: { alignment: AlignmentType.CENTER } },
    { ...tableText, id: styleIds.label, name: '年报表格项目', paragraph: { alignment: AlignmentType.LEFT } },
    {
      ...tableText,
      id: styleIds.value,
      name: '年报表格数字',
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};

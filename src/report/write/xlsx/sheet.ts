/** What both kinds of sheet share: page set-up, measures, text that Excel takes as it stands. */
import type { WriteSheet } from 'hucre/xlsx';
import type { TableId } from '../../form/index.ts';
import { DRAFT_MARK, page } from '../style.ts';

/** One unit of column width is a digit of 宋体 11, eight pixels of a ninety-sixth of an inch. */
export const MILLIMETRES_A_UNIT = (8 / 96) * 25.4;
const MILLIMETRES_AN_INCH = 25.4;
/** Excel allows no taller row. */
export const TALLEST_ROW = 409;

export const FIRST_SHEET = '总体情况';
export const LAST_SHEET = '问题和其他';
export const tableSheets: Readonly<Record<TableId, string>> = {
  proactive: '主动公开',
  requests: '依申请公开',
  disputes: '复议诉讼',
};

export function pageSetup(draft: boolean, pagesHigh: number): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const { top, right, bottom, left } = page.margin;
  const inches = (millimetres: number): number => millimetres / MILLIMETRES_AN_INCH;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: pagesHigh,
      horizontalCentered: true,
      margins: {
        top: inches(top),
        right: inches(right),
        bottom: inches(bottom),
        left: inches(left),
        header: 0.5,
        footer: 0.8,
      },
    },
    headerFooter: {
      ...(draft ? { oddHeader: `&C&48&KD08080${DRAFT_MARK}` } : {}),
      oddFooter: '&C&12— &P —',
    },
  };
}

/** Excel reads `_x0041_` in a string as the character A: the underscore that begins such a run is written as a run itself. */
export function excelText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

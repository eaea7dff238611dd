/** The sheet 正文: one paragraph a row (a very long one merges several, as rows have a greatest height); the headings of the tables lead to their sheets. */
import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx';
import { type Layout, linesIn, type TextBlock } from '../layout/index.ts';
import { type FontRole, fonts, page } from '../style.ts';
import { excelText, MILLIMETRES_A_UNIT, PROSE_SHEET, pageSetup, TALLEST_ROW, tableSheets } from './sheet.ts';

/** Excel keeps 32,767 UTF-16 units in a cell; a longer paragraph goes on in the next row. */
const LONGEST = 32_000;

const sizes = { title: 16, heading: 14, paragraph: 12 } as const;

const looks: Readonly<Record<TextBlock['kind'], CellStyle>> = {
  title: look('title', sizes.title, 'center'),
  heading: look('heading', sizes.heading, 'left'),
  paragraph: look('body', sizes.paragraph, 'left'),
};

export function proseSheet({ blocks, draft }: Layout): WriteSheet {
  const rows: string[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const heights = new Map<number, { height: number }>();
  const merges: MergeRange[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') continue;
    const next = blocks[at + 1];
    const link =
      next?.kind === 'table' ? { hyperlink: { target: '', location: `${tableSheets[next.id]}!A1` } } : {};
    for (const text of piecesOf(block.text)) {
      const top = rows.length;
      const height = heightOf(text, sizes[block.kind]);
      const rowsNeeded = Math.ceil(height / TALLEST_ROW);
      cells.set(`${top},0`, { style: looks[block.kind], ...link });
      rows.push([excelText(text)], ...Array<string[]>(rowsNeeded - 1).fill(['']));
      for (let row = top; row < rows.length; row += 1) heights.set(row, { height: height / rowsNeeded });
      if (rowsNeeded > 1) merges.push({ startRow: top, startCol: 0, endRow: rows.length - 1, endCol: 0 });
    }
  }
  return {
    name: PROSE_SHEET,
    columns: [{ width: page.text / MILLIMETRES_A_UNIT }],
    rows,
    cells,
    merges,
    rowDefs: heights,
    ...pageSetup(draft, 0),
  };
}

function piecesOf(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const pieces = [''];
  for (const sign of text) {
    if ((pieces.at(-1) ?? '').length + sign.length > LONGEST) pieces.push('');
    pieces[pieces.length - 1] += sign;
  }
  return pieces;
}

function look(role: FontRole, size: number, horizontal: 'left' | 'center'): CellStyle {
  return {
    font: { name: fonts[role].name, size },
    alignment: { wrapText: true, vertical: 'center', horizontal },
  };
}

/** In points, with a little air: Excel cuts off what does not fit and some programs never grow a row by themselves. */
function heightOf(text: string, size: number): number {
  return linesIn(text, page.text, size) * size * 1.4 + size;
}

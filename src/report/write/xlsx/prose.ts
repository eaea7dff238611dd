/** A sheet of prose: one paragraph a row; a very long one merges several, as rows have a greatest height. */
import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx';
import { linesIn, type TextBlock } from '../layout/index.ts';
import { type FontRole, fonts, page } from '../style.ts';
import { excelText, MILLIMETRES_A_UNIT, pageSetup, TALLEST_ROW } from './sheet.ts';

/** Excel keeps 32,767 UTF-16 units in a cell; a longer paragraph goes on in the next row. */
const LONGEST = 32_000;

const sizes = { title: 16, heading: 14, paragraph: 12 } as const;

const looks: Readonly<Record<TextBlock['kind'], CellStyle>> = {
  title: look('title', sizes.title, 'center'),
  heading: look('heading', sizes.heading, 'left'),
  paragraph: look('body', sizes.paragraph, 'left'),
};

export function proseSheet(name: string, blocks: readonly TextBlock[], draft: boolean): WriteSheet {
  const rows: string[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  const merges: MergeRange[] = [];
  for (const { kind, text } of blocks.flatMap(piecesOf)) {
    const top = rows.length;
    const height = heightOf(text, sizes[kind]);
    const rowsNeeded = Math.ceil(height / TALLEST_ROW);
    cells.set(`${top},0`, { style: looks[kind] });
    rows.push([excelText(text)], ...Array<string[]>(rowsNeeded - 1).fill(['']));
    for (let row = top; row < rows.length; row += 1) rowDefs.set(row, { height: height / rowsNeeded });
    if (rowsNeeded > 1) merges.push({ startRow: top, startCol: 0, endRow: rows.length - 1, endCol: 0 });
  }
  const columns = [{ width: page.text / MILLIMETRES_A_UNIT }];
  return { name, columns, rows, cells, merges, rowDefs, ...pageSetup(draft, 0) };
}

function piecesOf({ kind, text }: TextBlock): TextBlock[] {
  if (text.length <= LONGEST) return [{ kind, text }];
  const pieces = [''];
  for (const sign of text) {
    if ((pieces.at(-1) ?? '').length + sign.length > LONGEST) pieces.push('');
    pieces[pieces.length - 1] += sign;
  }
  return pieces.map((piece) => ({ kind, text: piece }));
}

function look(role: FontRole, size: number, horizontal: 'left' | 'center'): CellStyle {
  return {
    font: { name: fonts[role].name, size },
    alignment: { wrapText: true, vertical: 'center', horizontal },
  };
}

/** In points, with a little air: Excel cuts off what does not fit, and not every program grows a row by itself. */
function heightOf(text: string, size: number): number {
  return linesIn(text, page.text, size) * size * 1.4 + size;
}

/** One table of the layout as a sheet: its section's title, merged cells, numbers as numbers. */
import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx';
import { type Cell as LayoutCell, linesIn, type TableBlock } from '../layout/index.ts';
import { fonts } from '../style.ts';
import { excelText, MILLIMETRES_A_UNIT, pageSetup, TALLEST_ROW, tableSheets } from './sheet.ts';

type Value = string | number | null;

const TITLE_SIZE = 14;
const TITLE_HEIGHT = 32;
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

export function tableSheet(table: TableBlock, draft: boolean): WriteSheet {
  const { id, title, columns, rows, headRows } = table;
  const values: Value[][] = [[title], ...rows.map(() => columns.map(() => null))];
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: titleStyle }]]);
  const merges: MergeRange[] = [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }];
  for (const [at, row] of rows.entries()) {
    for (const cell of row) {
      const top = at + 1;
      const bottom = top + cell.rowSpan - 1;
      const right = cell.column + cell.columnSpan - 1;
      values[top]![cell.column] = excelValue(cell);
      if (bottom > top || right > cell.column)
        merges.push({ startRow: top, startCol: cell.column, endRow: bottom, endCol: right });
      // Excel draws the border of a merged cell from all the cells it covers.
      for (let y = top; y <= bottom; y += 1)
        for (let x = cell.column; x <= right; x += 1) cells.set(`${y},${x}`, { style: styleOf(table, cell) });
    }
  }
  const setup = pageSetup(draft, 1);
  return {
    name: tableSheets[id],
    columns: columns.map((width) => ({ width: width / MILLIMETRES_A_UNIT })),
    rows: values,
    cells,
    merges,
    rowDefs: rowHeights(table),
    ...(headRows > 0 ? { freezePane: { rows: headRows + 1 } } : {}),
    ...setup,
    pageSetup: { ...setup.pageSetup, ...(headRows > 0 ? { printTitlesRow: `$1:$${headRows + 1}` } : {}) },
  };
}

/** A number where Excel's binary numbers hold it exactly, text where they do not. */
function excelValue({ kind, text }: LayoutCell): Value {
  if (text === '') return null;
  return kind === 'value' && String(Number(text)) === text ? Number(text) : excelText(text);
}

/** Excel does not grow rows for wrapped text in merged cells: heights are reckoned from the longest label. */
function rowHeights({ rows, columns, size }: TableBlock): Map<number, { height: number }> {
  const heights = rows.map((row) => {
    const lines = row
      .filter(({ rowSpan }) => rowSpan === 1)
      .map(({ text, column, columnSpan }) => {
        const width = columns.slice(column, column + columnSpan).reduce((sum, part) => sum + part, 0);
        return linesIn(text, width, size);
      });
    return Math.min(TALLEST_ROW, Math.max(1, ...lines) * size * 1.35 + 6);
  });
  return new Map([TITLE_HEIGHT, ...heights].map((height, at) => [at, { height }]));
}

const titleStyle: CellStyle = {
  font: { name: fonts.heading.name, size: TITLE_SIZE },
  alignment: { horizontal: 'left', vertical: 'center' },
};

function styleOf({ id, size }: TableBlock, { kind }: LayoutCell): CellStyle {
  const left = id === 'requests' && (kind === 'label' || kind === 'note');
  return {
    font: { name: fonts.table.name, size },
    border: BORDER,
    alignment: {
      horizontal: left ? 'left' : 'center',
      vertical: 'center',
      ...(kind === 'value' ? { shrinkToFit: true } : { wrapText: true }),
    },
    ...(kind === 'value' ? { numFmt: 'General' } : {}),
  };
}

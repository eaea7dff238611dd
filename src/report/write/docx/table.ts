/** One table of the layout as a Word table: fixed widths, header rows repeated, no row torn across pages. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, TableBlock } from '../layout/index.ts';
import { HALF_POINTS, styleIds, TABLE_SIZE, TWIPS, TWIPS_A_MILLIMETRE } from './styles.ts';

const CELL_SIDES = 2.5 * TWIPS;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** Points above and below the text of a cell. */
const PADDING = { proactive: 4, requests: 1.5, disputes: 4 };

export function wordTable(table: TableBlock): Table {
  const widths = table.columns.map((width) => Math.round(width * TWIPS_A_MILLIMETRE));
  const padding = PADDING[table.id] * TWIPS;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      marginUnitType: WidthType.DXA,
      top: padding,
      bottom: padding,
      left: CELL_SIDES,
      right: CELL_SIDES,
    },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: table.rows.map(
      (row, at) =>
        new TableRow({
          children: row.map((cell) => wordCell(table, cell, widths)),
          cantSplit: true,
          ...(at < table.headRows ? { tableHeader: true } : {}),
          // Each row holds on to the next, so that Word moves a table to a page that can hold all of it.
          keepNext: at < table.rows.length - 1,
        }),
    ),
  });
}

function wordCell(
  table: TableBlock,
  { kind, text, column, rowSpan, columnSpan }: Cell,
  widths: number[],
): TableCell {
  const width = sum(widths.slice(column, column + columnSpan));
  const size = kind === 'value' ? table.numberSize : table.size;
  return new TableCell({
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: styleOf(table, kind),
        children:
          text === '' ? [] : [new TextRun(size === TABLE_SIZE ? text : { text, size: size * HALF_POINTS })],
      }),
    ],
  });
}

function styleOf(table: TableBlock, kind: Cell['kind']): string {
  if (kind === 'value') return styleIds.value;
  return table.id === 'requests' && (kind === 'label' || kind === 'note') ? styleIds.label : styleIds.head;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** One worksheet, row by row: texts, blanks between them, merges, and what is hidden. */
import { LIMITS } from '../../limits.ts';
import { tooLarge } from '../settle.ts';
import type { Attributes, XmlReader } from '../xml.ts';
import type { CellStyles } from './cellStyles.ts';
import { printNumber } from './numberFormat.ts';

/** Rows and columns from 1, as the sheet itself counts. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
const BLANK_ROWS_KEPT = 3;

export class Sheet implements XmlReader {
  /**
   * The cells of rows with any text, and of blank rows with borders, in reading order; blank cells are included,
   * hidden rows and columns are not.
   */
  readonly cells: SheetCell[] = [];
  readonly merges: Range[] = [];
  readonly #strings: readonly string[];
  readonly #styles: CellStyles;
  readonly #hiddenColumns = new Uint8Array(LAST_COLUMN + 1);
  #row = 0;
  #column = 0;
  #rowHidden = false;
  #rowCells: SheetCell[] = [];
  #rowDrawn = false;
  /** Blank rows with borders met since the last row with text. */
  #blankRows = 0;
  #type = 'n';
  #style: string | undefined;
  #text = '';
  #inValue = false;
  #textLength = 0;

  constructor(strings: readonly string[], styles: CellStyles) {
    this.#strings = strings;
    this.#styles = styles;
  }

  open(name: string, attribute: Attributes): boolean {
    this.#inValue = name === 'x:v' || name === 'x:t';
    if (name === 'x:row') this.#startRow(attribute);
    else if (name === 'x:c') this.#startCell(attribute);
    else if (name === 'x:col' && isTrue(attribute('hidden'))) this.#hideColumns(attribute);
    else if (name === 'x:mergeCell') this.#merge(attribute('ref') ?? '');
    return name !== 'x:rPh' && name !== 'x:f' && name !== 'x:extLst';
  }

  close(name: string): void {
    this.#inValue = false;
    if (name === 'x:c') this.#endCell();
    else if (name === 'x:row') this.#endRow();
  }

  text(text: string): void {
    if (this.#inValue) this.#text += text;
  }

  #startRow(attribute: Attributes): void {
    this.#row = countOf(attribute('r'), LAST_ROW) ?? this.#row + 1;
    this.#rowHidden = isTrue(attribute('hidden'));
    this.#column = 0;
  }

  #startCell(attribute: Attributes): void {
    this.#column = columnOf(attribute('r') ?? '') ?? this.#column + 1;
    this.#type = attribute('t') ?? 'n';
    this.#style = attribute('s');
    this.#text = '';
  }

  #endCell(): void {
    if (this.#rowHidden || this.#column > LAST_COLUMN || this.#hiddenColumns[this.#column]) return;
    const text = tidy(this.#printed());
    this.#textLength += text.length;
    if (this.#textLength > LIMITS.textLength) throw tooLarge('文字过多');
    this.#rowCells.push({ row: this.#row, column: this.#column, text });
    this.#rowDrawn ||= this.#styles.isDrawn(this.#style);
  }

  #printed(): string {
    if (this.#text === '') return '';
    if (this.#type === 's') return this.#strings[Number(this.#text)] ?? '';
    if (this.#type === 'b') return isTrue(this.#text) ? 'TRUE' : 'FALSE';
    return this.#type === 'n' ? printNumber(this.#text, this.#styles.formatOf(this.#style)) : this.#text;
  }

  /** A form's row may be all blank; a page of ruled rows below it is paper. */
  #endRow(): void {
    const written = this.#rowCells.some((cell) => cell.text !== '');
    this.#blankRows = written ? 0 : this.#blankRows + 1;
    if (written || (this.#rowDrawn && this.#blankRows <= BLANK_ROWS_KEPT)) this.cells.push(...this.#rowCells);
    if (this.cells.length > LIMITS.gridCells) throw tooLarge('表格过大');
    this.#rowCells = [];
    this.#rowDrawn = false;
  }

  #hideColumns(attribute: Attributes): void {
    const from = countOf(attribute('min'), LAST_COLUMN);
    const to = countOf(attribute('max'), LAST_COLUMN);
    if (from !== undefined && to !== undefined) this.#hiddenColumns.fill(1, from, to + 1);
  }

  #merge(ref: string): void {
    const corners = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref);
    if (!corners) return;
    const [left, right] = [columnOf(corners[1]!), columnOf(corners[3]!)];
    this.merges.push({ top: Number(corners[2]), left: left!, bottom: Number(corners[4]), right: right! });
    if (this.merges.length > LIMITS.mergedRanges) throw tooLarge('合并单元格过多');
  }
}

/** `AB12` → 28. */
export function columnOf(ref: string): number | undefined {
  const letters = /^\$?([A-Z]{1,3})/i.exec(ref)?.[1];
  if (!letters) return undefined;
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function countOf(text: string | undefined, most: number): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= most ? count : undefined;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** Line ends and other control characters are written as `_x000D_`; lines without text are layout. */
export function tidy(text: string): string {
  if (!/[\s\u00a0_]/.test(text)) return text;
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

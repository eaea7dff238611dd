/** The first visible sheet of a workbook: texts, numbers as kept, dates out of serial numbers, formulas by what they came to. */

import { type OfficePackage, openOfficePackage } from '../formats/officePackage.ts';
import { CellStyles } from '../formats/xlsx/cellStyles.ts';
import { printNumber } from '../formats/xlsx/numberFormat.ts';
import { dateOfSerial } from '../formats/xlsx/serial.ts';
import { SharedStrings } from '../formats/xlsx/sharedStrings.ts';
import { columnOf, tidy } from '../formats/xlsx/sheet.ts';
import type { Attributes, XmlReader } from '../formats/xml.ts';
import { Unreadable } from '../unreadable.ts';
import { TABLE_LIMITS, type TableCell, type TableRow, tooMany } from './shape.ts';

export async function workbookRows(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const workbook = await openOfficePackage(bytes, 'xl/workbook.xml');
  const strings = new SharedStrings();
  const styles = new CellStyles();
  await workbook.readPart(workbook.related('sharedStrings'), strings);
  await workbook.readPart(workbook.related('styles'), styles);
  const { part, from1904 } = await firstSheet(workbook);
  const sheet = new ListSheet(strings.list, styles, from1904);
  await workbook.readPart(part, sheet);
  return sheet.rows;
}

/** @throws Unreadable where every sheet is hidden */
async function firstSheet(workbook: OfficePackage): Promise<{ part: string; from1904: boolean }> {
  const parts: string[] = [];
  let from1904 = false;
  await workbook.readMain({
    open: (name, attribute) => {
      if (name === 'x:workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      const relation = name === 'x:sheet' ? workbook.relations.get(attribute('r:id') ?? '') : undefined;
      if (relation?.type === 'worksheet' && (attribute('state') ?? 'visible') === 'visible')
        parts.push(relation.target);
      return true;
    },
  });
  const [part] = parts;
  if (part !== undefined) return { part, from1904 };
  throw new Unreadable('noText', '工作簿里没有可见的工作表。', '请取消隐藏，或者另存一份再试。');
}

const FAILED = '公式出错，没有结果';
const UNCOMPUTED = '公式没有算过，没有结果；请用 Excel 或 WPS 打开后保存一次';

class ListSheet implements XmlReader {
  readonly rows: TableRow[] = [];
  readonly #strings: readonly string[];
  readonly #styles: CellStyles;
  readonly #from1904: boolean;
  #row = 0;
  #column = 0;
  #cells = new Map<number, TableCell>();
  #type = 'n';
  #style: string | undefined;
  #text = '';
  #inValue = false;
  #formula = false;

  constructor(strings: readonly string[], styles: CellStyles, from1904: boolean) {
    this.#strings = strings;
    this.#styles = styles;
    this.#from1904 = from1904;
  }

  open(name: string, attribute: Attributes): boolean {
    this.#inValue = name === 'x:v' || name === 'x:t';
    if (name === 'x:row') {
      const row = Number(attribute('r'));
      this.#row = Number.isSafeInteger(row) && row > this.#row ? row : this.#row + 1;
      this.#column = 0;
    } else if (name === 'x:c') this.#startCell(attribute);
    else if (name === 'x:f') this.#formula = true;
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

  #startCell(attribute: Attributes): void {
    this.#column = columnOf(attribute('r') ?? '') ?? this.#column + 1;
    this.#type = attribute('t') ?? 'n';
    this.#style = attribute('s');
    this.#text = '';
    this.#formula = false;
  }

  #endCell(): void {
    const cell = this.#cell();
    if (!cell) return;
    if (this.#column > TABLE_LIMITS.columns) throw tooMany('列');
    const text = cell.text.slice(0, TABLE_LIMITS.textLength);
    this.#cells.set(this.#column, { ...cell, text, ...(this.#formula && { formula: true as const }) });
  }

  #cell(): TableCell | undefined {
    const stored = this.#text;
    if (this.#type === 'e') return { text: '', fault: FAILED };
    if (stored === '') return this.#formula ? { text: '', fault: UNCOMPUTED } : undefined;
    if (this.#type === 's') return said(this.#strings[Number(stored)] ?? '');
    if (this.#type === 'd') return said(stored.slice(0, 10));
    if (this.#type !== 'n') return said(stored);
    const number = Number(stored);
    if (!Number.isFinite(number)) return said(stored);
    const date = this.#styles.isDate(this.#style) ? dateOfSerial(number, this.#from1904) : undefined;
    return { text: date ?? printNumber(stored, this.#styles.formatOf(this.#style)), number };
  }

  #endRow(): void {
    if (this.#cells.size > 0) this.rows.push({ row: this.#row, cells: this.#cells });
    if (this.rows.length > TABLE_LIMITS.rows + 1) throw tooMany('行');
    this.#cells = new Map();
  }
}

function said(text: string): TableCell | undefined {
  const clean = tidy(text);
  return clean === '' ? undefined : { text: clean };
}

/** Separated values (RFC 4180): commas, semicolons or tabs, whichever the first line has most of; quotes may hold line ends. */
import { TABLE_LIMITS, type TableCell, type TableRow, tooMany } from './shape.ts';

const SEPARATORS = [',', '\t', ';', '，'] as const;

export function csvRows(text: string): TableRow[] {
  const separator = separatorOf(text);
  const rows: TableRow[] = [];
  let cells = new Map<number, TableCell>();
  let column = 1;
  let row = 1;
  const endCell = (value: string): void => {
    if (column > TABLE_LIMITS.columns) throw tooMany('列');
    const said = value.trim();
    if (said !== '') cells.set(column, { text: said.slice(0, TABLE_LIMITS.textLength) });
    column += 1;
  };
  const endRow = (): void => {
    if (cells.size > 0) rows.push({ row, cells });
    if (rows.length > TABLE_LIMITS.rows + 1) throw tooMany('行');
    cells = new Map();
    column = 1;
    row += 1;
  };
  for (const { value, end } of fieldsOf(text, separator)) {
    endCell(value);
    if (end) endRow();
  }
  return rows;
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const counted = SEPARATORS.map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

interface Field {
  readonly value: string;
  /** Last of its row. */
  readonly end: boolean;
}

function* fieldsOf(text: string, separator: string): Generator<Field> {
  let at = 0;
  while (at < text.length) {
    const { value, next } = text[at] === '"' ? quoted(text, at) : { value: '', next: at };
    const rest = restOf(text, next, separator);
    at = next + rest.length;
    const end = text[at] !== separator;
    yield { value: value + rest, end };
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

/** From an opening quote to the sign behind the closing one; doubled quotes stand for one. */
function quoted(text: string, from: number): { readonly value: string; readonly next: number } {
  let value = '';
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at);
    // A quote that is never closed was meant as a sign.
    if (close < 0) return { value: '', next: from };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, next: close + 1 };
    value += '"';
    at = close + 2;
  }
}

function restOf(text: string, from: number, separator: string): string {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return text.slice(from, at);
}

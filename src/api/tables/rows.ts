/** A list read against its form: which column holds which field, and each row as a command, or what is wrong with it. */
import { parseCommand } from '../../register/index.ts';
import type { TableCell, TableRow } from '../../report/index.ts';
import { bareHead, type ListField, type ListForm } from './forms.ts';

interface Fault {
  /** A field of the row; empty for the row as a whole. */
  readonly field: string;
  readonly message: string;
}

export interface ReadRow {
  /** As the file counts. */
  readonly row: number;
  /** Fields of the command, without its type; null where a field could not be read. */
  readonly command: Readonly<Record<string, unknown>> | null;
  readonly faults: readonly Fault[];
  /** Columns that were computed by the spreadsheet: their last results were taken. */
  readonly formulas: readonly string[];
}

interface Head {
  readonly column: number;
  readonly head: string;
  readonly field: string | null;
}

export interface ReadList {
  readonly heads: readonly Head[];
  readonly missing: readonly string[];
  readonly rows: readonly ReadRow[];
}

/** Lists begin with a title and the like; so many rows are looked at for the heads. */
const ROWS_TO_HEADS = 10;

/** @param common what is said once for every row: `source`, `evidence` */
export function readList(
  form: ListForm,
  rows: readonly TableRow[],
  common: Readonly<Record<string, string | undefined>>,
): ReadList {
  const at = headRow(form, rows);
  const heads = headsIn(form, rows[at]);
  const found = new Set(heads.map(({ field }) => field));
  const missing = form.fields
    .filter(({ key, required }) => required && !found.has(key) && common[key] === undefined)
    .map(({ label }) => label);
  if (missing.length > 0) return { heads, missing, rows: [] };
  return { heads, missing, rows: rows.slice(at + 1).map((row) => rowOf(form, heads, row, common)) };
}

/** The row in which most heads are known. */
function headRow(form: ListForm, rows: readonly TableRow[]): number {
  const known = rows
    .slice(0, ROWS_TO_HEADS)
    .map((row) => headsIn(form, row).filter(({ field }) => field !== null).length);
  return Math.max(0, known.indexOf(Math.max(...known)));
}

/** Of two columns that could be the same field the first is it. */
function headsIn({ fields }: ListForm, row: TableRow | undefined): Head[] {
  const taken = new Set<string>();
  return [...(row?.cells ?? [])].map(([column, { text }]) => {
    const bare = bareHead(text);
    const field = fields.find(({ key, heads }) => !taken.has(key) && heads.includes(bare))?.key ?? null;
    if (field !== null) taken.add(field);
    return { column, head: text, field };
  });
}

function rowOf(
  form: ListForm,
  heads: readonly Head[],
  { row, cells }: TableRow,
  common: Readonly<Record<string, string | undefined>>,
): ReadRow {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  const formulas: string[] = [];
  for (const field of form.fields) {
    const head = heads.find((one) => one.field === field.key);
    const cell = head && cells.get(head.column);
    if (cell?.formula) formulas.push(field.label);
    const read = cellIn(field, cell, head?.head ?? '', common[field.key]);
    if ('fault' in read) faults.push({ field: field.key, message: `${field.label}：${read.fault}。` });
    else if (read.value !== undefined) values[field.key] = read.value;
  }
  if (faults.length > 0) return { row, command: null, faults, formulas };
  const command = form.compose(values);
  const parsed = parseCommand({ ...command, type: form.command });
  const issues =
    'issues' in parsed ? parsed.issues.map(({ path, message }) => ({ field: path, message })) : [];
  return { row, command: issues.length > 0 ? null : command, faults: issues, formulas };
}

function cellIn({ required, read }: ListField, cell: TableCell | undefined, head: string, common?: string) {
  if (cell?.fault !== undefined) return { fault: cell.fault };
  if (cell && cell.text !== '') return read(cell, head);
  if (common !== undefined) return { value: common };
  return required ? { fault: '没有填' } : { value: undefined };
}

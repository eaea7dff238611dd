/** What stands behind one cell. */
import type { GroupKey } from '../../register/index.ts';
import type { Address, EditionId } from '../form/index.ts';
import { type CellValue, type Report, valueAt } from '../model/index.ts';
import { columnLabel, labelOf, rowLabel } from './labels.ts';
import type { Adjustment, Compiled } from './source.ts';
import { type Sum, sumAt } from './sums.ts';

export interface Explanation {
  readonly address: Address;
  /** In the words of the form. */
  readonly label: string;
  readonly value: CellValue;
  /** Before adjustments. */
  readonly fromRegister: CellValue;
  /** Ask the store for the matters behind these: `RegisterStore.counted`. */
  readonly groups: readonly GroupKey[];
  readonly adjustments: readonly Adjustment[];
  /** How a sum comes about, with its figures; null for a cell straight from the register. */
  readonly relation: string | null;
  /** The cells of that sum. */
  readonly sums: readonly Address[];
}

/** @throws RangeError for a cell the report does not print */
export function explain({ report, form, cells }: Compiled, address: string): Explanation {
  const source = cells.get(address as Address);
  if (!source) throw new RangeError(`the ${form} edition has no cell ${address}`);
  const cell = address as Address;
  const sum = sumAt(form, cell);
  return {
    address: cell,
    label: labelOf(form, cell),
    value: valueAt(report, cell) ?? null,
    fromRegister: source.fromRegister,
    groups: source.groups,
    adjustments: source.adjustments,
    relation: sum ? relationText(report, form, sum) : null,
    sums: sum ? [...sum.plus, ...sum.minus] : [],
  };
}

/** A long sum names only what is not zero. */
function relationText(report: Report, form: EditionId, { cell, rule, plus, minus }: Sum): string {
  const name = rule === 'A1' || rule === 'A2' ? rowLabel : columnLabel;
  const value = (address: Address): number => Number(valueAt(report, address) ?? 0);
  const told = rule === 'A2' ? plus.filter((address) => value(address) !== 0) : plus;
  const side = (addresses: readonly Address[], sign: string): string =>
    addresses.map((address) => `${name(form, address)} ${value(address)}`).join(sign);
  const less = minus.length > 0 ? ` − ${side(minus, ' − ')}` : '';
  const right = told.length > 0 ? `${side(told, ' ＋ ')}${less}` : '各项办理结果均为 0';
  const left = `${name(form, cell)} ${value(cell)}`;
  const where = name === rowLabel ? `${columnLabel(form, cell)}列` : rowLabel(form, cell);
  return `${where}：${left} ＝ ${right}`;
}

/** The shape in which an edition of the form is written down as data, and what can be asked of it. */
import type { Citation } from '../../law/index.ts';

export type EditionId = '2021' | '2019';
export type TableId = 'proactive' | 'requests' | 'disputes';
export type SectionKey = 'overview' | TableId | 'problems' | 'other';

/** `count` 件, whole and never negative · `change` 增减, whole and signed · `amount` 万元, decimal. */
export type Unit = 'count' | 'change' | 'amount';

/** Where a cell stands in the report's JSON: `requests.withheld.stateSecret/natural`. */
export type Address = `${TableId}.${string}/${string}`;

export interface Column {
  readonly key: string;
  /** As the form prints it. */
  readonly label: string;
  readonly unit: Unit;
  /** The header over several columns, as the form prints it. */
  readonly group?: string;
  /** Other wordings met in published reports. */
  readonly variants?: readonly string[];
}

export interface Row {
  readonly key: string;
  readonly label: string;
  /** The labels to the left that span several rows, outermost first. */
  readonly groups?: readonly string[];
  readonly variants?: readonly string[];
}

/** A run of rows under one header. */
export interface Block {
  /** The band printed over the header: 第二十条第（一）项. */
  readonly heading?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface FormTable {
  readonly id: TableId;
  readonly blocks: readonly Block[];
  /** The form prints the rows of this table side by side on one line. */
  readonly sideways?: true;
}

export interface Section {
  readonly key: SectionKey;
  readonly title: string;
  readonly variants?: readonly string[];
}

/** An equality the form demands: the cells on the left add up to the cells on the right. */
export interface Relation {
  /** Stable: the rule and where it applies, `A1/natural`, `A3/received`, `A4/litigation.direct`. */
  readonly id: string;
  readonly rule: 'A1' | 'A2' | 'A3' | 'A4';
  readonly left: readonly Address[];
  readonly right: readonly Address[];
}

export interface Edition {
  readonly id: EditionId;
  readonly source: Citation;
  /** Reporting years, both included; `to` is null while the edition is in use. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly sections: readonly Section[];
  readonly tables: readonly FormTable[];
}

/** One cell of the form with the labels that lead to it. */
export interface FormCell {
  readonly address: Address;
  readonly table: TableId;
  readonly row: Row;
  readonly column: Column;
}

export function addressOf(table: TableId, row: string, column: string): Address {
  return `${table}.${row}/${column}`;
}

/** The parts of an address. @throws RangeError on anything that is not an address. */
export function partsOf(address: string): { table: TableId; row: string; column: string } {
  const match = /^(proactive|requests|disputes)\.([^/]+)\/([^/]+)$/.exec(address);
  if (!match) throw new RangeError(`not a cell address: ${address}`);
  return { table: match[1] as TableId, row: match[2] ?? '', column: match[3] ?? '' };
}

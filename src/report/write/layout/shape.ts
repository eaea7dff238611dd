/** The shape of a laid-out report: what stands where, in which role. Renderers know nothing else of the report. */
import type { TableId } from '../../form/index.ts';

export interface Layout {
  /** Title and agency for the file's properties; the title is also printed. */
  readonly title: string;
  readonly agency: string | null;
  /** Marks every page 草稿. */
  readonly draft: boolean;
  readonly blocks: readonly Block[];
}

export type Block = TextBlock | TableBlock;

export interface TextBlock {
  readonly kind: 'title' | 'heading' | 'paragraph';
  readonly text: string;
  /** In a title too long for one line: how many characters the first line best has, so that no phrase is torn. */
  readonly firstLine?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: TableId;
  /** The heading of its section, which a table is the whole of. */
  readonly title: string;
  /** Column widths in millimetres; together the width of the text. */
  readonly columns: readonly number[];
  /** Type size in points of labels, and of numbers (smaller where the longest would not fit its column). */
  readonly size: number;
  readonly numberSize: number;
  /** How many rows at the top are repeated on a further page. */
  readonly headRows: number;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * `band` over a block of rows · `head` of columns · `group` label spanning rows · `label` of one row · `note` the
 * printed relation · `value` a number, or blank.
 */
export type CellKind = 'band' | 'head' | 'group' | 'label' | 'note' | 'value';

/** `column` begins with 0; a cell covered by another's span is not listed. */
export interface Cell {
  readonly kind: CellKind;
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

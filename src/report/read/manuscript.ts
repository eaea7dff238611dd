/**
 * The one shape into which every file format is turned before anything is understood: headings, paragraphs and
 * grids of cells, each with its place in the file. Formats fill it; the matcher reads nothing else.
 */

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'json';

/** Where something stands in the file; all counts begin with 1. */
export interface Place {
  readonly page?: number;
  readonly sheet?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
  /** Left, top, right, bottom in points from the page's top left corner. */
  readonly box?: readonly [number, number, number, number];
}

/** A run of text of its own: a paragraph, a heading, or one line of a text dump. Tabs stand for wide gaps. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Level of a heading that the file itself marks as one. */
  readonly heading?: number;
  readonly at: Place;
}

/** `row` and `column` begin with 0; spans are at least 1. Line breaks inside the cell are kept as `\n`. */
export interface GridCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly at: Place;
}

/** A table as drawn: cells in reading order, spans resolved, nothing guessed. Gaps have no cell. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  readonly at: Place;
}

export type Block = Paragraph | Grid;

export interface Manuscript {
  readonly format: Format;
  /** What the file calls itself (HTML title, document property), if anything. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/** Empty cells beyond a row's columns in running text: bars that open and close rows, one of which may be a cell. */
import type { Item } from './lines.ts';
import type { Run } from './runs.ts';

/** What the rows of a text have beyond their columns. */
export interface Padding {
  /** Rows begin, or end, with empty cells too many: in a row without any, an empty cell at that edge may be one. */
  readonly starts: boolean;
  readonly ends: boolean;
  /** So many at the end of most rows, and none in front of any; 0 where there is no such rule. */
  readonly tail: number;
  /** Whether so many cells for so many columns are what most rows have: as many surplus ones, or as many in all. */
  readonly usual: (items: number, width: number) => boolean;
}

interface Row {
  readonly run: Run;
  readonly target: { readonly width: number };
}

export function paddingOf(rows: readonly Row[]): Padding {
  const loose = rows.filter(({ run }) => run.grid === null);
  const isMost = (alike: number): boolean => alike > 1 && alike * 2 > loose.length;
  const surplus = ({ run, target }: Row): number => run.items.length - target.width;
  const having = (count: number): number => loose.filter((row) => surplus(row) === count).length;
  // Rows with a figure at one edge of their columns tell on which side the surplus stands.
  const long = loose.filter((row) => surplus(row) > 0);
  const starts = long.filter(({ run: { items } }) => isEmpty(items[0]) && !isEmpty(items.at(-1))).length;
  const ends = long.filter(({ run: { items } }) => isEmpty(items.at(-1)) && !isEmpty(items[0])).length;
  const [most = 0] = [...new Set(long.map(surplus))].filter((count) => isMost(having(count)));
  return {
    starts: starts > 0,
    ends: ends > 0,
    tail: starts === 0 && ends > 1 ? most : 0,
    usual: (items, width) =>
      isMost(having(items - width)) || isMost(loose.filter(({ run }) => run.items.length === items).length),
  };
}

/** Only a cell with nothing in it may be padding; a printed `/` or `-` is a cell. */
export function isEmpty(item: Item | undefined): boolean {
  return item?.kind === 'blank' && item.text.trim() === '';
}

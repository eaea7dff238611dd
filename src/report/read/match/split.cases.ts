/** Digits without gaps, and the ways to take them apart. */
export interface SplitCase {
  readonly digits: string;
  readonly width: number;
  /** Every so many figures add up to the last of them; null where nothing adds up. */
  readonly group: number | null;
  /** The ways, figures apart; null when there are too many to try. */
  readonly ways: readonly string[] | null;
}

export const SPLITS: readonly SplitCase[] = [
  { digits: '000', width: 3, group: null, ways: ['0 0 0'] },
  { digits: '00', width: 3, group: null, ways: [] },
  { digits: '1200', width: 3, group: null, ways: null },
  { digits: '0000000', width: 7, group: 7, ways: ['0 0 0 0 0 0 0'] },
  { digits: '341002037', width: 7, group: 7, ways: ['34 1 0 0 2 0 37'] },
  { digits: '40000004', width: 7, group: 7, ways: [] },
  { digits: '1111114', width: 7, group: 7, ways: [] },
  { digits: '1010011', width: 5, group: 5, ways: ['1 0 10 0 11', '10 1 0 0 11'] },
  { digits: '1000100000', width: 10, group: 5, ways: ['1 0 0 0 1 0 0 0 0 0'] },
  { digits: '9'.repeat(27), width: 7, group: 7, ways: null },
];

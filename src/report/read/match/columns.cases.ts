/** Runs of figures, and which column each belongs to. `_` is an empty cell, `/` a printed sign for nothing. */
export interface PlaceCase {
  readonly title: string;
  readonly run: string;
  /** The line has a label of its own, in front of the figures. */
  readonly labelled?: true;
  /** In a grid: the column of the first item; `ragged` if the row lacks cells that others have. */
  readonly from?: number;
  readonly ragged?: true;
  /** The figures came on lines of their own; `patched`: one of them later than the others. */
  readonly grown?: true;
  readonly patched?: true;
  readonly width: number;
  readonly totals?: number;
  /** Known columns of the grid. */
  readonly columns?: readonly number[];
  readonly uniform?: true;
  readonly dropsBlanks?: true;
  readonly glued?: true;
  /** The row as told, `?` where nothing stands; or how many readings there are. */
  readonly gives: string | number;
  /** Told for a reason, not simply read. */
  readonly deduced?: true;
}

const SEVEN = { width: 7, totals: 7 } as const;

export const PLACES: readonly PlaceCase[] = [
  { title: '格数正好', run: '4 0 0 0 0 0 4', ...SEVEN, gives: '4 0 0 0 0 0 4' },
  { title: '格数正好，合计不符也照读', run: '4 0 0 0 0 0 9', ...SEVEN, gives: '4 0 0 0 0 0 9' },
  { title: '斜线是格', run: '/ / / / / / 4', ...SEVEN, gives: '/ / / / / / 4' },
  { title: '行末多出空格', run: '1 2 3 _ _', from: 1, labelled: true, width: 3, gives: '1 2 3' },
  { title: '行首多出空格', run: '_ _ 1 2 3', from: 1, labelled: true, width: 3, gives: '1 2 3' },
  { title: '多出的不是空格', run: '1 2 3 4', width: 3, gives: 0 },
  { title: '斜线不是多出的空格', run: '/ 1 2 3', width: 3, gives: 0 },
  { title: '首末都空：两种读法', run: '_ 2 3 _', from: 1, labelled: true, width: 3, gives: 2 },
  {
    title: '首末都空，只有一种合计相符',
    run: '_ 4 0 0 0 0 0 4 _',
    from: 1,
    labelled: true,
    ...SEVEN,
    gives: '4 0 0 0 0 0 4',
  },
  {
    title: '首末都空，按合计对齐',
    run: '_ 4 0 0 0 0 4 _',
    from: 1,
    labelled: true,
    ...SEVEN,
    gives: '_ 4 0 0 0 0 4',
    deduced: true,
  },
  { title: '没有行名，首个数字可能是行号', run: '3 1 2 _', from: 0, width: 3, gives: 2 },
  {
    title: '没有行名，按合计知道首个是行号',
    run: '3 1 0 1 1 3 _',
    from: 0,
    width: 5,
    totals: 5,
    gives: '1 0 1 1 3',
    deduced: true,
  },
  {
    title: '残行里首格空：末格可能丢了',
    run: '_ 2 3',
    from: 1,
    ragged: true,
    labelled: true,
    width: 3,
    gives: 1,
  },
  {
    title: '残行里首格空，但各行都这么多格',
    run: '_ 2 3',
    from: 1,
    ragged: true,
    labelled: true,
    uniform: true,
    width: 3,
    gives: '_ 2 3',
  },
  {
    title: '残行多出空格：末格可能丢了',
    run: '_ _ 4 7',
    from: 1,
    ragged: true,
    labelled: true,
    width: 3,
    gives: 2,
  },
  {
    title: '知道各栏的列',
    run: '_ 2 3 _',
    from: 1,
    labelled: true,
    width: 3,
    columns: [2, 3, 4],
    gives: '2 3 _',
  },
  {
    title: '知道列，行末少一格',
    run: '_ 2 3',
    from: 1,
    labelled: true,
    width: 3,
    columns: [2, 3, 4],
    gives: '2 3 ?',
  },
  {
    title: '知道列，首个数字在各栏之前',
    run: '9 1 2 3',
    from: 0,
    width: 3,
    columns: [1, 2, 3],
    gives: '1 2 3',
    deduced: true,
  },
  {
    title: '数字不在已知的列',
    run: '_ 2 3 4',
    from: 1,
    labelled: true,
    width: 3,
    columns: [1, 2, 3],
    gives: '2 3 4',
  },
  {
    title: '一格一行，同表有行缺格：合计不符就不读',
    run: '1 2 0 0 0 0 9',
    grown: true,
    dropsBlanks: true,
    ...SEVEN,
    gives: 1,
  },
  {
    title: '一格一行，同表有行缺格：合计相符照读',
    run: '1 2 0 0 0 0 3',
    grown: true,
    dropsBlanks: true,
    ...SEVEN,
    gives: '1 2 0 0 0 0 3',
  },
  {
    title: '一格一行，同表有行缺格，又没有合计可核：不读',
    run: '1 2 3',
    grown: true,
    dropsBlanks: true,
    width: 3,
    gives: 1,
  },
  { title: '独占一行的光数字，同表有行缺格：可能是页码', run: '7', dropsBlanks: true, width: 1, gives: 1 },
  {
    title: '行名后的一个数字，同表有行缺格：照读',
    run: '7',
    labelled: true,
    dropsBlanks: true,
    width: 1,
    gives: '7',
  },
  { title: '一格一行而多出一格：其中一个可能是页码', run: '9 _ _ _', grown: true, width: 3, gives: 1 },
  {
    title: '几个数字一行，又一个独占一行：可能是页码',
    run: '1 2 7',
    grown: true,
    patched: true,
    width: 3,
    gives: 1,
  },
  { title: '数字不够', run: '1 2', width: 3, gives: 0 },
  {
    title: '数字不够，末一个是其余之和',
    run: '4 0 4',
    ...SEVEN,
    gives: '? ? ? ? ? ? 4',
    deduced: true,
  },
  { title: '数字不够，全是零', run: '0 0 0', ...SEVEN, gives: 0 },
  { title: '连写，合计只有一种拆法', run: '341002037', ...SEVEN, gives: '34 1 0 0 2 0 37', deduced: true },
  { title: '连写，没有拆法', run: '40000005', ...SEVEN, gives: 0 },
  { title: '连写，各行都连写', run: '303', width: 3, glued: true, gives: '3 0 3', deduced: true },
  { title: '三位数不是连写的三格', run: '303', width: 3, gives: 0 },
];

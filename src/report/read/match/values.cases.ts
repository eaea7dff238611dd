/** What cells say, column by column. */
import type { Unit } from '../../form/index.ts';
import type { CellValue } from '../../model/index.ts';
import type { Kind } from './values.ts';

export const KINDS: readonly (readonly [text: string, kind: Kind])[] = [
  ['', 'blank'],
  [' \u3000\n', 'blank'],
  ['/', 'blank'],
  ['—', 'blank'],
  ['－－', 'blank'],
  ['0', 'value'],
  ['１２', 'value'],
  ['1,234', 'value'],
  ['1，234.5', 'value'],
  ['-3', 'value'],
  ['−3', 'value'],
  ['+2', 'value'],
  ['减3', 'value'],
  ['约5件', 'value'],
  ['0.37万元', 'value'],
  ['22（其中修订16件）', 'value'],
  ['22\n（其中\n修订16件）', 'value'],
  ['4件。', 'value'],
  ['无', 'value'],
  ['未增未减', 'value'],
  ['规章', 'label'],
  ['1.', 'label'],
  ['2024年', 'label'],
  ['1,23', 'label'],
  ['3-5', 'label'],
  ['1.2.3', 'label'],
  ['（一）', 'label'],
  ['第3项', 'label'],
  ['12次以上', 'label'],
  [`22（${'其中修订，'.repeat(12)}）`, 'label'],
];

/** Cells in which several figures may stand, or one set wide; the figures they may be. */
export const PARTED: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ['12', []],
  ['1 2', ['12', '1', '2']],
  ['45\n45', ['4545', '45']],
  ['1　234', ['1234', '1', '234']],
  ['1\u00a02', ['12', '1', '2']],
  ['1\u202f234', []],
  ['1\u2009234.5', []],
  ['1\u20092', ['12', '1', '2']],
  ['22 （其中修订 16 件）', []],
  ['22（其中 1 2 件）', []],
  ['减 3', []],
  ['0. 37', []],
  ['1, 234', []],
  ['251 000元', ['251000元', '251', '000元']],
];

export interface FigureCase {
  readonly text: string;
  readonly unit: Unit;
  readonly value: CellValue;
  /** A part of the reason why the value is not simply what is printed, or of what is wrong. */
  readonly reason?: string;
  readonly misfit?: string;
}

export const FIGURES: readonly FigureCase[] = [
  { text: '4', unit: 'count', value: 4 },
  { text: '０', unit: 'count', value: 0 },
  { text: '007', unit: 'count', value: 7 },
  { text: '1,234,567', unit: 'count', value: 1_234_567 },
  { text: '22（其中修订16件）', unit: 'count', value: 22 },
  { text: '3万', unit: 'count', value: 30_000, reason: '万' },
  { text: '0.37万', unit: 'count', value: 3_700, reason: '万' },
  { text: '无', unit: 'count', value: 0, reason: '无' },
  { text: '〇', unit: 'count', value: 0 },
  { text: '-0', unit: 'count', value: 0 },
  { text: '-3', unit: 'count', value: null, misfit: '负数' },
  { text: '0.5', unit: 'count', value: null, misfit: '整数' },
  { text: '9'.repeat(20), unit: 'count', value: null, misfit: '整数' },
  { text: '251元', unit: 'count', value: null, misfit: '金额' },
  { text: '规章', unit: 'count', value: null, misfit: '不是数字' },
  { text: '-3', unit: 'change', value: -3 },
  { text: '减3', unit: 'change', value: -3 },
  { text: '减少12项', unit: 'change', value: -12 },
  { text: '增加2', unit: 'change', value: 2 },
  { text: '+2', unit: 'change', value: 2 },
  { text: '未增未减', unit: 'change', value: 0, reason: '未增未减' },
  { text: '0.37', unit: 'amount', value: '0.37' },
  { text: '0.370', unit: 'amount', value: '0.37' },
  { text: '24,252.311082', unit: 'amount', value: '24252.311082' },
  { text: '0.37万元', unit: 'amount', value: '0.37' },
  { text: '251000元', unit: 'amount', value: '25.1', reason: '元' },
  { text: '1元', unit: 'amount', value: '0.0001', reason: '元' },
  { text: '1.2亿元', unit: 'amount', value: '12000', reason: '亿元' },
  { text: '35千元', unit: 'amount', value: '3.5', reason: '千元' },
  { text: '持平', unit: 'amount', value: '0', reason: '持平' },
  { text: '零', unit: 'amount', value: '0' },
  { text: '-1', unit: 'amount', value: null, misfit: '负数' },
  { text: '4件', unit: 'amount', value: null, misfit: '件数' },
];

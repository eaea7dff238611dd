/** Blank cells: how many, which of them cannot be zero, which lines nobody filled. */
import { cite } from '../../law/index.ts';
import type { Address } from '../form/index.ts';
import { type Check, type CheckContext, type Fault, notAssessable, PASSES, type Verdict } from './finding.ts';
import { CELL, printed } from './ledger.ts';
import { cellName } from './names.ts';

export const blankChecks: readonly Check[] = [
  {
    id: 'BL-01',
    rule: '空格',
    family: 'blank',
    title: '没有的填 0，不留空格',
    severity: 'warning',
    citation: cite('格式'),
    judge: (_, context) => countBlanks(context),
  },
  {
    id: 'BL-02',
    rule: '空格',
    family: 'blank',
    title: '空格处按勾稽关系应有数字',
    severity: 'error',
    citation: cite('格式§表三'),
    judge: (_, context) => missingNumbers(context),
  },
  {
    id: 'BL-03',
    rule: '空格',
    family: 'blank',
    title: '总计或分类不整行整列空着',
    severity: 'warning',
    citation: cite('格式§表三'),
    judge: (_, context) => missingLines(context),
  },
];

function countBlanks({ ledger }: CheckContext): Verdict {
  if (!ledger.states.includes(CELL.blank)) return PASSES;
  if (!ledger.states.includes(CELL.filled)) return notAssessable('三张表没有任何数字，可能没有读到表格。');
  const blanks = ledger.network.addresses.filter((_, at) => ledger.states[at] === CELL.blank);
  const examples = blanks.slice(0, 3).map((address) => cellName(ledger.network.edition, address));
  const list = `${examples.join('、')}${blanks.length > 3 ? ' 等' : ''}`;
  return [
    {
      message: `有 ${blanks.length} 个格空着或画了“/”“—”：${list}。没有发生的请填 0，漏填的请补上。`,
      cells: blanks,
    },
  ];
}

/** A sum that fails with its blanks as zero, in a table that otherwise prints its zeros. */
function missingNumbers({ ledger, arithmetic }: CheckContext): Verdict {
  const { network, states } = ledger;
  const open = arithmetic.undecided.filter(({ because }) => because === 'blank');
  if (open.length === 0) {
    return states.includes(CELL.filled) ? PASSES : notAssessable('三张表没有任何数字。');
  }
  const told = new Set<string>();
  return open.flatMap(({ equation }): Fault[] => {
    const { cells, relation } = network.equations[equation]!;
    const blanks = [...cells].filter((at) => states[at] === CELL.blank).map((at) => network.addresses[at]!);
    const deduced = blanks.filter((address) => deducedAt(address) !== undefined && deducedAt(address) !== 0);
    const named = deduced.length > 0 ? deduced : blanks;
    if (told.has(named.join())) return [];
    told.add(named.join());
    const names = named.map((address) => {
      const value = deducedAt(address);
      return `${cellName(network.edition, address)}${value === undefined ? '' : `应为 ${value}`}`;
    });
    const rest = `${names.slice(0, 4).join('、')}${names.length > 4 ? ` 等 ${names.length} 格` : ''}`;
    return [
      {
        message: `按勾稽关系（${relation.rule}），这里的空格不会都是 0：${rest}。请补填。`,
        cells: named,
        values: printed(ledger, named),
      },
    ];
  });

  function deducedAt(address: Address): number | undefined {
    const at = network.positions.get(address)!;
    const { ranges } = arithmetic;
    return ranges && ranges.low[at] === ranges.high[at] ? ranges.low[at] : undefined;
  }
}

function missingLines({ ledger, arithmetic }: CheckContext): Verdict {
  if (!ledger.states.includes(CELL.filled)) return notAssessable('三张表没有任何数字。');
  if (arithmetic.omitted.length === 0) return PASSES;
  return arithmetic.omitted.map((line): Fault => {
    const table = line.table === 'requests' ? '表三' : '表四';
    return {
      message: `${table}的${line.name}全部空着，涉及它的勾稽关系无从核对。请补填。`,
      cells: line.cells
        .filter((at) => ledger.states[at] === CELL.blank)
        .map((at) => ledger.network.addresses[at]!),
    };
  });
}

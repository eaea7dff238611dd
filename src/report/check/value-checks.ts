/** A8 and A13: what a single cell may hold. */
import { cite } from '../../law/index.ts';
import type { Address } from '../form/index.ts';
import type { Arithmetic } from './arithmetic.ts';
import { type Check, type CheckContext, type Fault, notAssessable, PASSES, type Verdict } from './finding.ts';
import { CELL, filled, type Ledger, numberAt, printed } from './ledger.ts';
import { cellName } from './names.ts';

export const valueChecks: readonly Check[] = [
  {
    id: 'TX-01',
    rule: 'A8',
    family: 'plausibility',
    title: '件数为不小于零的整数，金额不为负数',
    severity: 'error',
    citation: cite('格式'),
    judge: (_, context) => wholeAndNotNegative(context),
  },
  {
    id: 'T3-05',
    rule: 'A13',
    family: 'plausibility',
    title: '表三：任何一项办理结果不多于新收与结转之和',
    severity: 'warning',
    citation: cite('格式§表三'),
    judge: (_, context) => resultsWithinIntake(context),
  },
];

function wholeAndNotNegative({ ledger }: CheckContext): Verdict {
  const { numbers, states, network } = ledger;
  const faults: Fault[] = [];
  let any = false;
  for (let at = 0; at < numbers.length; at++) {
    if (states[at] !== CELL.filled) continue;
    any = true;
    const value = numbers[at]!;
    if (value >= 0 && Number.isSafeInteger(value)) continue;
    const cell = network.cells[at]!;
    const signed = cell.column.unit === 'change';
    if (cell.column.unit === 'amount' ? value >= 0 : Number.isSafeInteger(value) && (signed || value >= 0))
      continue;
    const what = cell.column.unit === 'amount' ? '不小于零的金额' : signed ? '整数' : '不小于零的整数';
    faults.push({
      message: `${cellName(network.edition, cell.address)}填的是 ${value}，应当是${what}。请核对后改正。`,
      cells: [cell.address],
      values: { [cell.address]: value },
    });
  }
  if (!any) return notAssessable('三张表都没有数字。');
  return faults.length > 0 ? faults : PASSES;
}

/** Where the sums of a column hold this follows from them; it speaks where they cannot be judged. */
function resultsWithinIntake({ ledger, arithmetic }: CheckContext): Verdict {
  const { network, states, numbers } = ledger;
  const intakes = network.rows.find(({ table, row }) => table === 'requests' && row === 'received');
  const columns = intakes!.columns.filter((_, i) => states[intakes!.positions[i]!] === CELL.filled);
  if (columns.length === 0) return notAssessable('没有填写新收件数，无法与办理结果比较。');
  if (arithmetic.undecided.length === 0) return PASSES;
  return columns.flatMap((column): Fault[] => {
    const intake: Address[] = [`requests.received/${column}`, `requests.carriedOver/${column}`];
    if (!filled(ledger, ...intake) || brokenColumn(ledger, arithmetic, column)) return [];
    const most = numberAt(ledger, intake[0]!) + numberAt(ledger, intake[1]!);
    return network.cells.flatMap(({ address, table, row }, at): Fault[] => {
      const result = table === 'requests' && row.groups && row.key !== 'concluded';
      if (!result || network.places[at]!.column !== column || numbers[at]! <= most) return [];
      return [
        {
          message: `${cellName(network.edition, address)}为 ${numbers[at]}，多于同列新收与上年结转之和 ${most}。请核对是否填错列或填错行。`,
          cells: [address, ...intake],
          values: printed(ledger, [address, ...intake]),
          difference: numbers[at]! - most,
        },
      ];
    });
  });
}

function brokenColumn({ network }: Ledger, { breaches }: Arithmetic, column: string): boolean {
  const sums = [`A1/${column}`, `A2/${column}`];
  return breaches.some(({ equation }) => sums.includes(network.equations[equation]!.relation.id));
}

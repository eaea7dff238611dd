/** A1–A4: the sums of the form (勾稽关系). */
import { cite } from '../../law/index.ts';
import type { Relation, TableId } from '../form/index.ts';
import type { Breach, Ground } from './arithmetic.ts';
import { type Check, type CheckContext, type Fault, notAssessable, PASSES, type Verdict } from './finding.ts';
import { CELL, type Ledger, printed } from './ledger.ts';
import { rowMark, rowWords } from './names.ts';
import type { Equation } from './network.ts';

type Rule = Relation['rule'];

export const arithmeticChecks: readonly Check[] = [
  sumCheck('T3-01', 'A1', '表三：新收加结转等于办结加结转下年', '格式§表三'),
  sumCheck('T3-02', 'A2', '表三：（七）总计等于各项办理结果之和', '格式§表三'),
  sumCheck('T3-03', 'A3', '表三：每行总计等于各类申请人之和', '格式§表三'),
  sumCheck('T4-01', 'A4', '表四：总计等于四种结果之和', '格式§表四'),
];

function sumCheck(id: string, rule: Rule, title: string, citation: Parameters<typeof cite>[0]): Check {
  return {
    id,
    rule,
    family: 'arithmetic',
    title,
    severity: 'error',
    citation: cite(citation),
    judge: (_, context) => judge(rule, context),
  };
}

function judge(rule: Rule, { ledger, arithmetic }: CheckContext): Verdict {
  const { equations } = ledger.network;
  const broken = arithmetic.breaches.filter(({ equation }) => equations[equation]!.relation.rule === rule);
  if (broken.length > 0) return broken.map((breach) => faultOf(ledger, breach));
  return anyPrinted(ledger, rule) ? PASSES : notAssessable('表内没有填写任何数字，无从核对。');
}

function anyPrinted(ledger: Ledger, rule: Rule): boolean {
  for (const { relation, cells } of ledger.network.equations) {
    if (relation.rule !== rule) continue;
    for (const at of cells) if (ledger.states[at] === CELL.filled) return true;
  }
  return false;
}

function faultOf(ledger: Ledger, { equation: index, difference, ground }: Breach): Fault {
  const equation = ledger.network.equations[index]!;
  const cells = [...equation.cells].filter((at) => ledger.states[at] !== CELL.absent);
  const addresses = cells.map((at) => ledger.network.addresses[at]!);
  const text = equationText(ledger, equation);
  const fault = {
    message: `${whereIs(ledger, equation)}不平衡：${text}，相差 ${Math.abs(difference)}。请对照办理台账核对这些格，改正错填的数字。`,
    equation: text,
    values: printed(ledger, addresses),
    difference,
    cells: addresses,
  };
  return ground === 'printed' ? fault : { ...fault, assumption: assumptionOf(ground, ledger, equation) };
}

const GROUNDS: Record<Exclude<Ground, 'printed'>, string> = {
  blanksAsZero: '把零留作了空格，空格按 0 计算',
  noFilling: '未填或未能识别的格无论是多少，等式都不能成立',
  noFillingOfAll: '未填或未能识别的格无论是多少，这个等式与其他勾稽关系都不能同时成立',
};

function assumptionOf(ground: Exclude<Ground, 'printed'>, ledger: Ledger, { cells }: Equation): string {
  const empty = cells.filter(
    (at) => ledger.states[at] === CELL.blank || ledger.states[at] === CELL.unknown,
  ).length;
  const name = TABLE_NAMES[ledger.network.places[cells[0]!]!.table];
  return ground === 'blanksAsZero'
    ? `${name}${GROUNDS[ground]}（等式中有 ${empty} 个空格）。`
    : `等式中有 ${empty} 个格没有数字：${GROUNDS[ground]}。`;
}

const TABLE_NAMES: Record<TableId, string> = { proactive: '表二', requests: '表三', disputes: '表四' };

function whereIs({ network }: Ledger, { relation, cells }: Equation): string {
  const first = network.cells[cells[0]!]!;
  if (relation.rule === 'A3') return `表三“${rowMark(first)} ${rowWords(first)}”一行`;
  if (relation.rule === 'A4') return `表四“${first.row.label}”`;
  return `表三“${first.column.label}”列`;
}

/** A1 shows all four terms, a sum its total and whatever in it is not zero. */
function equationText(ledger: Ledger, { relation, cells, signs }: Equation): string {
  const term = (at: number): string => {
    const cell = ledger.network.cells[at]!;
    const name = relation.rule === 'A3' || relation.rule === 'A4' ? cell.column.label : rowMark(cell);
    const gap = name.endsWith('）') ? '' : /\d$/.test(name) ? '：' : ' ';
    return `${name}${gap}${valueText(ledger, at)}`;
  };
  const side = (sign: number): string => {
    const present = [...cells].filter((at, i) => signs[i] === sign && ledger.states[at] !== CELL.absent);
    const shown =
      relation.rule === 'A2' || relation.rule === 'A3' ? present.filter((at) => tells(ledger, at)) : present;
    if (shown.length > 0) return shown.map(term).join(' + ');
    return `${term(present[0]!)}${present.length > 1 ? ' 等各格' : ''}`;
  };
  return `${side(1)} ≠ ${side(-1)}`;
}

function tells(ledger: Ledger, at: number): boolean {
  return ledger.numbers[at] !== 0 || ledger.states[at] === CELL.unknown;
}

function valueText(ledger: Ledger, at: number): string {
  if (ledger.states[at] === CELL.unknown) return '（未识别）';
  return ledger.states[at] === CELL.blank ? '（空）' : String(ledger.numbers[at]);
}

/** Figures that cannot well be: rules of a body without the power, amounts in the wrong unit. */
import { cite } from '../../law/index.ts';
import type { Address } from '../form/index.ts';
import { type Report, valueAt } from '../model/index.ts';
import { type Check, type CheckContext, type Fault, notAssessable, PASSES, type Verdict } from './finding.ts';
import { CELL, filled, numberAt, printed, stateAt } from './ledger.ts';
import { cellName } from './names.ts';

export const plausibilityChecks: readonly Check[] = [
  {
    id: 'T2-01',
    rule: '规章',
    family: 'plausibility',
    title: '没有规章制定权的机关，规章各格为零',
    severity: 'warning',
    citation: cite('格式§表二'),
    judge: rulesWithoutPower,
  },
  {
    id: 'T2-02',
    rule: '单位',
    family: 'plausibility',
    title: '收费金额以万元为单位',
    severity: 'warning',
    citation: cite('格式§表二'),
    judge: amountInYuan,
  },
  {
    id: 'T2-03',
    rule: '单位',
    family: 'plausibility',
    title: '处理决定数量与上年没有千倍之差',
    severity: 'warning',
    citation: cite('格式§表二'),
    judge: jumps,
  },
];

type Power = 'has' | 'lacks' | 'unsure';

/**
 * Who may make 规章: departments of the State Council, provincial governments, governments of 设区的市 and 自治州.
 * Only the name is known here, and a county-level 市 is named like a prefecture-level one, hence `unsure`.
 */
function rulemakingPower(name: string): Power {
  const body = name.replace(/\s|人民政府.*$|政府(?:办公[室厅])?$/g, '');
  if (/(?:县|区|旗|镇|乡|街道|街道办事处)$/.test(body) && !/自治区$/.test(body)) return 'lacks';
  if (/(?:省|自治区|自治州)$/.test(body) || /^(?:北京|天津|上海|重庆)市?$/.test(body)) return 'has';
  const local =
    /(?:[省市县州盟旗镇乡]|(?<!^国家)区).{1,40}(?:局|厅|委员会|委|中心|大队|支队|总队|办公室|站|所|分局)$/;
  return local.test(body) && !/^(?:国家|中国|国务院)/.test(body) ? 'lacks' : 'unsure';
}

const RULES_CELLS = ['made', 'repealed', 'valid', 'disclosed', 'disclosedTotal'].map(
  (column): Address => `proactive.rules/${column}`,
);

function rulesWithoutPower({ agency }: Report, { ledger }: CheckContext): Verdict {
  if (!agency.name) return notAssessable('没有机关名称，无法判断有无规章制定权。');
  const power = rulemakingPower(agency.name);
  if (power === 'unsure') return notAssessable(`从名称“${agency.name}”看不出有无规章制定权。`);
  const cells = RULES_CELLS.filter(
    (cell) => stateAt(ledger, cell) === CELL.filled && numberAt(ledger, cell) > 0,
  );
  if (power === 'has' || cells.length === 0) return PASSES;
  return [
    {
      message: `“${agency.name}”没有规章制定权，规章一行却填了 ${cells.map((cell) => numberAt(ledger, cell)).join('、')}。只统计本机关制定的规章，没有的填 0；行政规范性文件请填在下一行。`,
      cells,
      values: printed(ledger, cells),
    },
  ];
}

const CHARGES: Address = 'proactive.charges/amount';
/** A figure in 元 is ten thousand times the one in 万元; a thousandfold jump is beyond any growth. */
const JUMP = 1_000;
/** 万元 (ten 亿元) a year: beyond what one bureau, town or street collects. */
const BEYOND_ONE_BUREAU = 100_000;

function amountInYuan(report: Report, { ledger, lastYear }: CheckContext): Verdict {
  if (!filled(ledger, CHARGES)) return notAssessable('收费金额没有填写或未能识别。');
  const amount = numberAt(ledger, CHARGES);
  const before = Number((lastYear && valueAt(lastYear, CHARGES)) ?? 0);
  const fault = (message: string): Fault[] => [
    { message, cells: [CHARGES], values: printed(ledger, [CHARGES]) },
  ];
  if (before > 0 && amount >= before * JUMP) {
    return fault(
      `收费金额 ${amount} 万元，是上年 ${before} 万元的 ${Math.round(amount / before)} 倍，可能误以元为单位。请核对。`,
    );
  }
  if (amount > 0 && amount * JUMP <= before) {
    return fault(
      `收费金额 ${amount} 万元，上年是 ${before} 万元，相差千倍以上，有一年的单位可能有误。请核对。`,
    );
  }
  if (amount >= BEYOND_ONE_BUREAU && isOneBureau(report.agency.name)) {
    return fault(
      `收费金额 ${amount} 万元，对一个部门来说过大，可能误以元为单位（应为 ${amount / 10_000} 万元）。请核对。`,
    );
  }
  return PASSES;
}

function isOneBureau(name: string | null): boolean {
  return name !== null && /(?:局|镇|乡|街道|街道办事处|中心|大队|支队)(?:人民政府)?$/.test(name);
}

function jumps(_: Report, { ledger, lastYear }: CheckContext): Verdict {
  if (!lastYear) return notAssessable('没有提供上一年度的报告。');
  const cells = (['licences', 'penalties', 'coercions'] as const).map(
    (row): Address => `proactive.${row}/decided`,
  );
  const both = cells.filter((cell) => filled(ledger, cell) && typeof valueAt(lastYear, cell) === 'number');
  if (both.length === 0) return notAssessable('两年的处理决定数量不齐。');
  return both.flatMap((cell): Fault[] => {
    const now = numberAt(ledger, cell);
    const before = Number(valueAt(lastYear, cell));
    const apart = Math.max(now, before) >= JUMP * Math.min(now, before) && Math.min(now, before) > 0;
    if (!apart) return [];
    return [
      {
        message: `${cellName(ledger.network.edition, cell)}本年 ${now}，上年 ${before}，相差千倍以上。请核对口径和单位。`,
        cells: [cell],
        values: printed(ledger, [cell]),
        difference: now - before,
      },
    ];
  });
}

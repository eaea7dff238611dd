/** A5–A7: this year's figures against last year's report. */
import { cite } from '../../law/index.ts';
import type { Address } from '../form/index.ts';
import { type CellValue, type Report, valueAt } from '../model/index.ts';
import { type Check, type CheckContext, type Fault, notAssessable, PASSES, type Verdict } from './finding.ts';
import { CELL, filled, numberAt, stateAt } from './ledger.ts';
import { cellName } from './names.ts';

export const lastYearChecks: readonly Check[] = [
  {
    id: 'LY-05',
    rule: '上年',
    family: 'lastYear',
    title: '用来比较的是本机关上一年度的报告',
    severity: 'warning',
    citation: cite('格式§表三'),
    judge: rightReport,
  },
  {
    id: 'LY-01',
    rule: 'A5',
    family: 'lastYear',
    title: '上年结转等于上一年度报告的结转下年度',
    severity: 'error',
    citation: cite('格式§表三'),
    judge: (_, context) => withLastYear(context, carriedOver),
  },
  {
    id: 'LY-02',
    rule: 'A6',
    family: 'lastYear',
    title: '现行有效件数等于上年现行有效加制发减废止',
    severity: 'warning',
    citation: cite('格式§表二'),
    judge: (_, context) => withLastYear(context, validDocuments),
  },
  {
    id: 'LY-03',
    rule: 'A7',
    family: 'lastYear',
    title: '复议、诉讼总计不少于上年尚未审结',
    severity: 'warning',
    citation: cite('格式§表四'),
    judge: (_, context) => withLastYear(context, pendingDisputes),
  },
];

/** Runs a comparison when the other report is the one for the year before. */
export function withLastYear(
  context: CheckContext,
  compare: (context: CheckContext, lastYear: Report) => Verdict,
): Verdict {
  const { lastYear } = context;
  return lastYear ? compare(context, lastYear) : notAssessable('没有提供上一年度的报告。');
}

/** A report where it may be the one for the year before; undefined where it certainly is not. */
export function yearBefore({ year }: Report, other: Report | undefined): Report | undefined {
  const certainlyNot = year !== null && other?.year != null && other.year !== year - 1;
  return certainlyNot ? undefined : other;
}

function rightReport({ year, agency }: Report, { compared, lastYear }: CheckContext): Verdict {
  if (!compared) return notAssessable('没有提供上一年度的报告。');
  if (!lastYear) {
    return [
      {
        message: `用来比较的是 ${compared.year} 年度报告，不是 ${year! - 1} 年度的，没有与它比较。请换成上一年度的报告。`,
      },
    ];
  }
  const [now, before] = [agency.name, lastYear.agency.name].map((name) => name?.replace(/\s/g, ''));
  if (now && before && !now.includes(before) && !before.includes(now)) {
    return [
      {
        message: `用来比较的是“${before}”的报告，本报告是“${now}”的。请核对是不是同一机关；机关更名、合并的可以不理会。`,
      },
    ];
  }
  if (year !== null && lastYear.year !== null) return PASSES;
  return [
    {
      message: `${year === null ? '本报告' : '用来比较的报告'}没有年度，当作前后两年比较。请核对。`,
      severity: 'note',
    },
  ];
}

const APPLICANTS = ['natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg', 'total'] as const;

function carriedOver({ ledger }: CheckContext, lastYear: Report): Verdict {
  const faults: Fault[] = [];
  let compared = 0;
  for (const column of APPLICANTS) {
    const address: Address = `requests.carriedOver/${column}`;
    const before = valueAt(lastYear, `requests.carriedForward/${column}`);
    const state = stateAt(ledger, address);
    if (state === CELL.unknown || (state !== CELL.filled && typeof before !== 'number')) continue;
    compared++;
    const now = numberAt(ledger, address);
    const then = typeof before === 'number' ? before : 0;
    if (now === then) continue;
    const blank = state === CELL.blank || typeof before !== 'number';
    faults.push({
      message: `${cellName(ledger.network.edition, address)}为 ${now}，而上一年度报告的结转下年度为 ${then}。请核对；如上年公布的数字有误，应在上年报告中更正并说明，不要改动本年数字去凑。`,
      equation: `本年 二 ${now} ≠ 上年 四 ${then}`,
      values: { [address]: state === CELL.filled ? now : null },
      difference: now - then,
      cells: [address],
      ...(blank ? { assumption: '空格按 0 计算。' } : {}),
    });
  }
  return compared > 0 ? faults : notAssessable('两年的结转数都没有填写或未能识别。');
}

function validDocuments({ ledger }: CheckContext, lastYear: Report): Verdict {
  const faults: Fault[] = [];
  let compared = 0;
  for (const row of ['rules', 'normativeDocuments'] as const) {
    const made: Address = `proactive.${row}/made`;
    const repealed: Address = `proactive.${row}/repealed`;
    const valid: Address = `proactive.${row}/valid`;
    const before: CellValue | undefined = valueAt(lastYear, valid);
    if (typeof before !== 'number' || !filled(ledger, made, repealed, valid)) continue;
    compared++;
    const [m, r, v] = [numberAt(ledger, made), numberAt(ledger, repealed), numberAt(ledger, valid)];
    const expected = before + m - r;
    if (v === expected) continue;
    faults.push({
      message: `${row === 'rules' ? '规章' : '行政规范性文件'}现行有效 ${v} 件，按上年 ${before} 件加制发 ${m} 件减废止 ${r} 件应为 ${expected} 件。请与司法行政部门核对；因有效期届满等原因不同的，请留存说明。`,
      equation: `现行有效 ${v} ≠ 上年 ${before} + 制发 ${m} − 废止 ${r}`,
      values: { [made]: m, [repealed]: r, [valid]: v },
      difference: v - expected,
      cells: [valid, made, repealed],
    });
  }
  return compared > 0 ? faults : notAssessable('两年的现行有效件数不齐，无法推算。');
}

function pendingDisputes({ ledger }: CheckContext, lastYear: Report): Verdict {
  const faults: Fault[] = [];
  let compared = 0;
  for (const row of ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'] as const) {
    const total: Address = `disputes.${row}/total`;
    const pending = valueAt(lastYear, `disputes.${row}/pending`);
    if (typeof pending !== 'number' || stateAt(ledger, total) === CELL.unknown) continue;
    compared++;
    const now = numberAt(ledger, total);
    if (now >= pending) continue;
    faults.push({
      message: `${cellName(ledger.network.edition, total)}为 ${now}，少于上年末尚未审结的 ${pending} 件。上年未结的案件本年仍应计入，请核对是否漏计。`,
      equation: `本年总计 ${now} < 上年尚未审结 ${pending}`,
      values: { [total]: filled(ledger, total) ? now : null },
      difference: now - pending,
      cells: [total],
    });
  }
  return compared > 0 ? faults : notAssessable('上年尚未审结件数或本年总计没有数字。');
}

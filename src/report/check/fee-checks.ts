/** A10 and A11: the handling fee (信息处理费) in section six and the tables. */
import { cite } from '../../law/index.ts';
import type { Address } from '../form/index.ts';
import type { Report } from '../model/index.ts';
import { type Check, type CheckContext, notAssessable, PASSES, type Verdict } from './finding.ts';
import { CELL, filled, numberAt, printed, stateAt } from './ledger.ts';
import { scan } from './scan.ts';

export const feeChecks: readonly Check[] = [
  {
    id: 'TX-31',
    rule: 'A10',
    family: 'prose',
    title: '收取了信息处理费或有逾期未缴费的，第六部分要写明',
    severity: 'error',
    citation: cite('109号'),
    judge: feesReported,
  },
  {
    id: 'TX-32',
    rule: 'A10',
    family: 'prose',
    title: '第六部分写明信息处理费收取情况',
    severity: 'note',
    citation: cite('109号'),
    judge: feeSentence,
  },
  {
    id: 'TX-33',
    rule: 'A11',
    family: 'plausibility',
    title: '收取了信息处理费的，表二收费金额大于零',
    severity: 'warning',
    citation: cite('格式§表二'),
    judge: feeInTableTwo,
  },
];

const FEE_LAPSED: Address = 'requests.otherHandling.feeLapsed/total';
const CHARGES: Address = 'proactive.charges/amount';
const FEE_WORDS = /处理费|(?:依申请公开|信息公开)[^，。]{0,12}(?:收费|费用)/;
const FEE_AMOUNT = /处理费([^。；\d]{0,20}?)(\d[\d,]{0,20}(?:\.\d{1,6})?)\s?(万?)元/g;

/** 元 collected as the prose says; undefined when it gives no amount. */
function feeStated({ sections: { other, overview } }: Report): number | undefined {
  for (const text of [other, overview]) {
    if (!text?.includes('处理费')) continue;
    for (const { index, 1: between, 2: amount, 3: scale } of scan(FEE_AMOUNT, text)) {
      const before = text.slice(Math.max(0, index - 8), index);
      // What was waived, and what one item costs, was not collected.
      if (/[减免退][^，。；]*$/.test(before) || /[减免退每]|标准/.test(between!)) continue;
      return Number(amount!.replaceAll(',', '')) * (scale ? 10_000 : 1);
    }
  }
  return undefined;
}

function feesReported(report: Report, { ledger }: CheckContext): Verdict {
  const state = stateAt(ledger, FEE_LAPSED);
  const stated = feeStated(report) ?? 0;
  const lapsed = numberAt(ledger, FEE_LAPSED);
  if (state === CELL.unknown) return notAssessable('逾期未缴费件数未能识别。');
  if (state !== CELL.filled && stated === 0)
    return notAssessable('没有逾期未缴费的件数，正文也没有写收费金额。');
  const six = report.sections.other;
  if ((lapsed === 0 && stated === 0) || FEE_WORDS.test(six ?? '')) return PASSES;
  if (six === null) return notAssessable('没有读到第六部分。');
  const why = lapsed > 0 ? `表三三（六）2有 ${lapsed} 件逾期未缴费` : `正文写收取了信息处理费 ${stated} 元`;
  return [
    {
      message: `${why}，第六部分却没有写信息处理费。请在第六部分写明收费通知、收取金额和件数。`,
      cells: lapsed > 0 ? [FEE_LAPSED] : [],
      ...(lapsed > 0 ? { values: printed(ledger, [FEE_LAPSED]) } : {}),
    },
  ];
}

function feeSentence({ sections: { other }, year }: Report): Verdict {
  if (other === null) return notAssessable('没有读到第六部分。');
  if (year !== null && year < 2021) return notAssessable('信息处理费自2021年1月1日起收取。');
  if (FEE_WORDS.test(other)) return PASSES;
  return [{ message: '第六部分没有提到信息处理费。没有收取的也请写明“本年度未收取信息处理费”。' }];
}

function feeInTableTwo(report: Report, { ledger }: CheckContext): Verdict {
  const fee = feeStated(report);
  if (fee === undefined) return notAssessable('正文没有写信息处理费金额。');
  if (!filled(ledger, CHARGES)) return notAssessable('表二收费金额没有填写或未能识别。');
  if (fee === 0 || numberAt(ledger, CHARGES) > 0) return PASSES;
  return [
    {
      message: `正文写收取信息处理费 ${fee} 元，而表二行政事业性收费金额为 0。信息处理费属于行政事业性收费，请核对。`,
      cells: [CHARGES],
      values: printed(ledger, [CHARGES]),
    },
  ];
}

/** 调整: corrections of single cells, each with its reason and its two persons. */
import { cite, type Reason } from '../../law/index.ts';
import { type Address, cellsOf, type EditionId } from '../form/index.ts';
import { labelOf } from './labels.ts';
import { isKept } from './leaves.ts';
import type { Adjustment } from './source.ts';
import { type Sum, sumAt } from './sums.ts';

/** An adjustment that may not be made. Carries every reason of every entry. */
export class AdjustmentRefused extends Error {
  override readonly name = 'AdjustmentRefused';
  readonly reasons: readonly Reason[];

  constructor(reasons: readonly Reason[]) {
    super(reasons.map(({ text }) => text).join('\n'));
    this.reasons = reasons;
  }
}

/** The adjustments by cell. @throws AdjustmentRefused */
export function adjustmentsByCell(
  adjustments: readonly Adjustment[],
  edition: EditionId,
): Map<Address, Adjustment[]> {
  const reasons = adjustments.flatMap((each) => faultsOf(each, edition));
  if (reasons.length > 0) throw new AdjustmentRefused(reasons);
  return Map.groupBy(adjustments, ({ cell }) => cell as Address);
}

function faultsOf(adjustment: Adjustment, edition: EditionId): Reason[] {
  const { cell, delta, reason, by, approvedBy } = adjustment;
  const printed = cellsOf(edition).find(({ address }) => address === cell);
  const sum = printed && sumAt(edition, printed.address);
  const name = printed ? `对${labelOf(edition, printed.address)}的调整` : `对“${cell}”的调整`;
  const faults = [
    !printed && { text: `${name}：${edition} 年版格式没有这一格。`, law: cite('格式') },
    sum && { text: `${name}：${whyNot(sum)}`, law: cite(sum.rule === 'A4' ? '格式§表四' : '格式§表三') },
    !Number.isSafeInteger(delta) && {
      text: `${name}：调整数应为整数（件，金额为分）。`,
      law: cite('格式'),
    },
    // Zero says "none" where the register has nothing to say.
    delta === 0 &&
      isKept(cell as Address) && { text: `${name}：调整数为零，什么也不变。`, law: cite('格式') },
    reason.trim() === '' && { text: `${name}：没有写明理由。`, law: cite('30号') },
    (by === '' || approvedBy === '' || by === approvedBy) && {
      text: `${name}：须由一人提出、另一人核准。`,
      law: cite('30号'),
    },
  ];
  return faults.filter((fault) => fault !== false && fault !== undefined);
}

function whyNot({ rule }: Sum): string {
  if (rule === 'A1') return '结转下年度由新收、上年结转和办理结果算出，请调整那几行。';
  return '总计由其他各格算出，请调整各分项。';
}

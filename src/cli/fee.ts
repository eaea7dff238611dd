/** `fee`: the handling fee for so many items of a month or so many pages of a request, tier by tier. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { cite, FEE_CLOCK, type Fee, type FeeStandard, feeFor, printCitation } from '../law/index.ts';
import { rejectUnknown } from './arguments.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ARGS = {
  items: { type: 'string', description: '按件：同一申请人一个自然月内累计的件数', valueHint: '31' },
  pages: { type: 'string', description: '按量：一件申请的页数', valueHint: '68' },
  json: { type: 'boolean', description: '输出 JSON' },
} as const satisfies ArgsDef;

const UNIT: Record<FeeStandard, string> = { item: '件', page: '页' };

export function feeCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 0);
      const fee = asked(args.items, args.pages);
      await terminal.out(args.json ? `${JSON.stringify(asJson(fee))}\n` : explained(fee));
    },
  });
}

function asked(items: string | undefined, pages: string | undefined): Fee {
  if (items !== undefined && pages !== undefined) {
    throw new UsageError('按件和按量只能选一种：--items 和 --pages 不能同时用。');
  }
  const [standard, text] = items !== undefined ? (['item', items] as const) : (['page', pages] as const);
  if (text === undefined) throw new UsageError('请给出件数（--items 31）或者页数（--pages 68）。');
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,9}$/.test(digits)) {
    throw new UsageError(`“${text}”不是${standard === 'item' ? '件数' : '页数'}，应为不小于零的整数。`);
  }
  const fee = feeFor(standard, Number(digits));
  if (!fee.ok) throw new UsageError(fee.reasons.map((reason) => reason.text).join(''));
  return fee.value;
}

function explained({ standard, count, yuan, tiers, law }: Fee): string {
  const unit = UNIT[standard];
  const per = standard === 'item' ? '同一申请人一个自然月累计' : '一件申请';
  const steps = tiers.map(({ from, to, count: within, rate, yuan: sum }) => {
    const range = from === to ? `第${from}${unit}` : `第${from}—${to}${unit}`;
    return `  ${range}：${within}${unit} × ${rate}元 = ${sum}元\n`;
  });
  const { payment } = FEE_CLOCK;
  return [
    `${per}${count}${unit}，信息处理费 ${yuan} 元\n`,
    ...steps,
    `依据：${printCitation(law)}\n`,
    ...(yuan > 0
      ? [
          `这是计算，不是收费决定。数量、频次明显超过合理范围的才可以收费（${printCitation(cite('条例§42'))}），须经批准，`,
          `在办理期限内发收费通知；申请人收到次日起${payment.workingDays}个工作日内缴费，缴清后办理期限重新计算，`,
          `逾期未缴视为放弃申请（${printCitation(payment.law)}）。\n`,
        ]
      : []),
  ].join('');
}

function asJson({ law, ...fee }: Fee) {
  const { notice, payment, unpaid, paid } = FEE_CLOCK;
  return {
    ...fee,
    law: law.notation,
    automatic: false,
    notice: { within: notice.within, law: notice.law.notation },
    payment: { workingDays: payment.workingDays, from: payment.from, law: payment.law.notation },
    unpaid: { outcome: unpaid.outcome, law: unpaid.law.notation },
    paid: { reply: paid.reply, from: paid.from, law: paid.law.notation },
  };
}

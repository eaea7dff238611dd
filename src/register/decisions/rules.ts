/** What the law and the order of days hold against a decision: before a command, and over the whole history. */
import { cite, type Reason } from '../../law/index.ts';
import { lastDayOf } from '../charges/index.ts';
import { numberFaults } from '../documents/index.ts';
import type { Facts } from '../matter.ts';
import type { DecisionCommand } from './events.ts';
import type { DecisionSeries, DecisionState, SingleDecision } from './state.ts';

const TABLE = cite('格式§表二');
const PENALTY = cite('处罚法§48');
const ITEM = cite('条例§20(6)');

/** Refusals that come from where the command is given, not from what it says. */
export function outOfPlace(state: DecisionState, command: DecisionCommand, facts: Facts): Reason[] {
  const { entered, voided } = state;
  const opening = command.type === 'decision.register' || command.type === 'decision.openSeries';
  if (opening) return entered === null ? [] : [{ text: '已经登记；记错的请用更正或者作废。', law: TABLE }];
  if (entered === null) return [{ text: '没有这个编号的决定，请核对。', law: TABLE }];
  if (voided) return [{ text: '这项登记已经作废。', law: TABLE }];
  if (command.type === 'decision.void') return [];
  if (entered.form === 'series') {
    if (command.type !== 'decision.addTotal')
      return [{ text: '这是月度汇总，没有单件决定可以办理。', law: TABLE }];
    const over = Temporal.PlainDate.compare(lastDayOf(command.month), facts.today) < 0;
    return over ? [] : [{ text: `${command.month}还没有结束，合计数要等月末以后再登记。`, law: TABLE }];
  }
  if (command.type === 'decision.addTotal')
    return [{ text: '这是单件决定，合计数请登记到月度汇总。', law: TABLE }];
  return outOfStep(entered, command);
}

function outOfStep(single: SingleDecision, command: DecisionCommand): Reason[] {
  const { published, overturned, withdrawnOn } = single;
  const linked = published?.disclosure ?? undefined;
  switch (command.type) {
    case 'decision.publish':
      return [
        published && { text: '这项决定已经登记为公开。', law: ITEM },
        overturned && { text: '这项决定已被变更、撤销或者确认违法、无效，不能再公开。', law: PENALTY },
      ].filter((fault) => fault !== null);
    case 'decision.withhold':
      return published ? [{ text: '这项决定已经公开，不能再定为不公开。', law: ITEM }] : [];
    case 'decision.overturn':
      return [
        overturned && { text: '已经登记过变更、撤销或者确认违法、无效。', law: PENALTY },
        command.disclosure !== linked && {
          text: linked
            ? `这项决定由${linked}公开，请一并写明，以便撤回。`
            : '这项决定没有对应的主动公开信息，请不要填写。',
          law: PENALTY,
        },
      ].filter((fault) => fault !== false && fault !== null);
    case 'decision.withdrawPublication':
      if (!published) return [{ text: '这项决定没有公开过，无从撤回。', law: PENALTY }];
      if (linked) return [{ text: `这项决定由${linked}公开，请在那里撤回。`, law: PENALTY }];
      return withdrawnOn === null ? [] : [{ text: '已经撤回。', law: PENALTY }];
    default:
      return [];
  }
}

export function decisionFaults({ entered }: DecisionState): Reason[] {
  if (!entered) return [];
  return entered.form === 'single' ? singleFaults(entered) : seriesFaults(entered);
}

function singleFaults({ kind, number, on, withheld, published, overturned, withdrawnOn }: SingleDecision) {
  const found: (false | Reason)[] = [
    ...numberFaults(number, on, ITEM),
    kind !== 'penalty' &&
      withheld?.ground === 'noSocialEffect' && {
        text: '“不具有一定社会影响”只适用于行政处罚；许可和强制决定请写明其他不公开的依据。',
        law: ITEM,
      },
    published !== null &&
      published.on < on && { text: `公开日期${published.on}早于决定日期${on}。`, law: ITEM },
    overturned !== null &&
      overturned.on < on && { text: `变更、撤销的日期${overturned.on}早于决定日期${on}。`, law: PENALTY },
    withdrawnOn !== null && published === null && { text: '这项决定没有公开过，无从撤回。', law: PENALTY },
    withdrawnOn !== null &&
      published !== null &&
      withdrawnOn < published.on && { text: '撤回早于公开。', law: PENALTY },
  ];
  return found.filter((fault) => fault !== false);
}

function seriesFaults({ from, totals }: DecisionSeries): Reason[] {
  const months = totals.map(({ month }) => month);
  const twice = months.filter((month, at) => months.indexOf(month) !== at);
  const found = [
    ...twice.map((month) => ({
      text: `${month}的合计数已经登记；数字有误的请用更正，不能再登记一次。`,
      law: TABLE,
    })),
    ...months
      .filter((month) => month < from)
      .map((month) => ({ text: `${month}早于汇总起始月份${from}。`, law: TABLE })),
    ...totals
      .filter(({ quantity, published }) => published > quantity)
      .map(({ month, quantity, published }) => ({
        text: `${month}已公开${published}件，多于全部${quantity}件。`,
        law: TABLE,
      })),
  ];
  return found;
}

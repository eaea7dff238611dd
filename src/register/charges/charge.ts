/** 行政事业性收费: what was collected and given back, in whole 分; a refund counts against the year it was paid in. */
import { z } from 'zod';
import { cite, granted, type Reason, refused } from '../../law/index.ts';
import { type CommandOf, commandsOf, FACT, SHORT_TEXT } from '../commands.ts';
import type { Countable } from '../counting/index.ts';
import type { BaseEvent, DateText, Draft } from '../entry/index.ts';
import type { Facts, Matter, Needs } from '../matter.ts';
import { firstDayOf, lastDayOf, PERIOD, yearOf } from '../period.ts';
import { requests } from '../requests/index.ts';

/** Whole 分; a hundred million 元 and more in one receipt is a slip of the pen. */
const AMOUNT = z
  .int()
  .positive('金额应大于零，以分为单位。')
  .max(10_000_000_000, '金额过大，请核对单位是否为分。');

const COMMANDS = commandsOf({
  /** One receipt. */
  'charge.collect': {
    ...FACT,
    item: SHORT_TEXT,
    basis: SHORT_TEXT,
    amount: AMOUNT,
    receipt: SHORT_TEXT,
    handlingFeeOf: z.string().max(40).optional(),
  },
  /** A period's sum from a business system. */
  'charge.collectTotal': {
    item: SHORT_TEXT,
    basis: SHORT_TEXT,
    amount: AMOUNT,
    period: PERIOD,
    source: SHORT_TEXT,
  },
  'charge.refund': { ...FACT, amount: AMOUNT, receipt: SHORT_TEXT, reason: SHORT_TEXT },
  'charge.void': { reason: SHORT_TEXT },
});

export type ChargeCommand = CommandOf<typeof COMMANDS>;

interface Taken extends BaseEvent {
  readonly item: string;
  readonly basis: string;
  readonly amount: number;
}

export type ChargeEvent =
  | (Taken & {
      readonly type: 'charge.collected';
      readonly on: DateText;
      readonly receipt: string;
      readonly handlingFeeOf?: string;
    })
  | (Taken & { readonly type: 'charge.totalled'; readonly period: string; readonly source: string })
  | (BaseEvent & {
      readonly type: 'charge.refunded';
      readonly on: DateText;
      readonly amount: number;
      readonly receipt: string;
    })
  | (BaseEvent & { readonly type: 'charge.voided'; readonly reason: string });

export interface ChargeState {
  readonly id: string;
  readonly taken: {
    readonly item: string;
    readonly basis: string;
    readonly amount: number;
    /** A day, or a period such as `2024-03`. */
    readonly when: string;
    /** Receipt or, for a sum, the system it comes from. */
    readonly proof: string;
    readonly handlingFeeOf: string | null;
  } | null;
  /** `version` is that of the entry. */
  readonly refunds: readonly { readonly version: number; readonly on: DateText; readonly amount: number }[];
  readonly voided: boolean;
}

export const CHARGE_STAGES = {
  collected: '已收取',
  partlyRefunded: '部分退还',
  refunded: '全额退还',
  voided: '已作废',
} as const;
export type ChargeStage = keyof typeof CHARGE_STAGES;

const LAW = cite('条例§20(8)');

/** @law 条例§20(8), 格式§表二, 109号§8 */
export const charges: Matter<ChargeState, ChargeEvent, ChargeCommand> = {
  kind: 'charge',
  identity: 'numbered',
  commands: COMMANDS,
  opens: ['charge.collect', 'charge.collectTotal'],
  needs: (command): Needs =>
    command.type === 'charge.collect' && command.handlingFeeOf !== undefined
      ? { matters: [{ kind: 'request', id: command.handlingFeeOf }] }
      : {},
  start: (id) => ({ id, taken: null, refunds: [], voided: false }),
  apply: (state, { event, entry }) => folded(state, event, entry.version),
  decide(state, command, facts) {
    const event = meant(command);
    const next = folded(state, event, 0);
    const reasons = [...outOfPlace(state, command, facts), ...faultsOf(next)];
    if (reasons.length > 0) return refused(...reasons);
    const id = opens(command) ? facts.allocate('charge', facts.today.year) : state.id;
    return granted<readonly Draft[]>([{ matter: { kind: 'charge', id }, event }]);
  },
  faults: faultsOf,
  counts: countsOf,
  row(state) {
    if (!state.taken) return null;
    const { item, when } = state.taken;
    return {
      kind: 'charge',
      id: state.id,
      title: item,
      stage: chargeStage(state),
      open: false,
      opened: when.length === 10 ? when : lastDayOf(when).toString(),
      due: null,
      provisional: false,
      result: null,
      handler: null,
      unit: null,
      person: null,
    };
  },
};

function opens({ type }: ChargeCommand): boolean {
  return type === 'charge.collect' || type === 'charge.collectTotal';
}

function meant(command: ChargeCommand): ChargeEvent {
  switch (command.type) {
    case 'charge.collect': {
      const { matter: _, ...fields } = command;
      return { ...fields, type: 'charge.collected' };
    }
    case 'charge.collectTotal': {
      const { matter: _, ...fields } = command;
      return { ...fields, type: 'charge.totalled' };
    }
    case 'charge.refund': {
      const { matter: _, ...fields } = command;
      return { ...fields, type: 'charge.refunded' };
    }
    case 'charge.void':
      return { type: 'charge.voided', reason: command.reason };
  }
}

function folded(state: ChargeState, event: ChargeEvent, version: number): ChargeState {
  switch (event.type) {
    case 'charge.collected':
    case 'charge.totalled': {
      const { item, basis, amount } = event;
      const own =
        event.type === 'charge.collected'
          ? { when: event.on, proof: event.receipt, handlingFeeOf: event.handlingFeeOf ?? null }
          : { when: event.period, proof: event.source, handlingFeeOf: null };
      return { ...state, taken: { item, basis, amount, ...own } };
    }
    case 'charge.refunded': {
      const { on, amount } = event;
      return { ...state, refunds: [...state.refunds, { version, on, amount }] };
    }
    case 'charge.voided':
      return { ...state, voided: true };
  }
}

/** What stands against the command where it stands, whatever it says. */
function outOfPlace(state: ChargeState, command: ChargeCommand, facts: Facts): Reason[] {
  const opening = opens(command);
  const of = command.type === 'charge.collect' ? command.handlingFeeOf : undefined;
  const period = command.type === 'charge.collectTotal' ? command.period : undefined;
  const found = [
    opening && state.taken !== null && { text: '这笔收费已经登记；记错的请用更正或者作废。', law: LAW },
    !opening && state.taken === null && { text: '没有这个编号的收费，请核对。', law: LAW },
    state.voided && { text: '这笔收费已经作废。', law: LAW },
    command.type === 'charge.void' &&
      state.refunds.length > 0 && { text: '已有退还记录，不能作废；先更正退还记录。', law: LAW },
    of !== undefined &&
      facts.see(requests, of) === undefined && {
        text: `没有编号为${of}的公开申请，信息处理费须对应一件申请。`,
        law: cite('109号§8'),
      },
    period !== undefined &&
      Temporal.PlainDate.compare(lastDayOf(period), facts.today) >= 0 && {
        text: `${period}还没有结束，合计数要等期满再登记。`,
        law: cite('格式§表二'),
      },
  ];
  return found.filter((fault) => fault !== false);
}

function faultsOf({ taken, refunds }: ChargeState): Reason[] {
  if (!taken) return [];
  const returned = sumOf(refunds);
  const from = taken.when.length === 10 ? taken.when : firstDayOf(taken.when).toString();
  const early = refunds.some(({ on }) => on < from);
  const found = [
    returned > taken.amount && {
      text: `退还合计${yuan(returned)}元，多于收取的${yuan(taken.amount)}元。`,
      law: cite('格式§表二'),
    },
    early && { text: '退还不能早于收取。', law: LAW },
  ];
  return found.filter((fault) => fault !== false);
}

/** @law 格式§表二 — what was collected in the year; what was given back lessens the year in which it was */
function countsOf({ taken, refunds, voided }: ChargeState): Countable[] {
  if (!taken || voided) return [];
  // The report's section six speaks of 信息处理费 alone, its table two of all charges together.
  const result = taken.handlingFeeOf === null ? 'collected' : 'handlingFee';
  const line = { table: 'proactive', column: 'charges', result } as const;
  const year = yearOf(taken.when);
  const paidBack = refunds.map(({ version, on, amount }) => ({
    ...line,
    part: `refund-${version}`,
    opened: yearOf(on),
    closed: yearOf(on),
    quantity: -amount,
  }));
  return [{ ...line, part: '', opened: year, closed: year, quantity: taken.amount }, ...paidBack];
}

export function chargeStage({ taken, refunds, voided }: ChargeState): ChargeStage {
  if (voided) return 'voided';
  if (refunds.length === 0) return 'collected';
  return taken && sumOf(refunds) < taken.amount ? 'partlyRefunded' : 'refunded';
}

function sumOf(refunds: ChargeState['refunds']): number {
  return refunds.reduce((sum, { amount }) => sum + amount, 0);
}

/** 分 as 元 with two places. */
function yuan(amount: number): string {
  return `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}

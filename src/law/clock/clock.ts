/** What a clock is: one running period with its basis, its end, its state, and everything said against what was tried. */
import { type DayNumber, type DayTable, dateOf, outOfCalendar, touchesUnsettled } from '../calendar/index.ts';
import { type Citation, cite, type Reason } from '../citation/index.ts';
import { type Excluded, nominalEnd } from './count.ts';
import type { ClockEvent } from './events.ts';
import type { ClockSettings } from './settings.ts';

/** Every clock, with its printed name and the places it rests on. */
export const CLOCKS = {
  reply: { title: '答复期限', basis: [cite('条例§33.2')] },
  clarificationNotice: { title: '告知补正期限', basis: [cite('条例§30')] },
  clarificationWindow: { title: '申请人补正期限', basis: [cite('条例§30')] },
  thirdPartyOpinion: { title: '第三方答复意见期限', basis: [cite('条例§32')] },
  jointAgencyOpinion: { title: '共同制作机关答复意见期限', basis: [cite('条例§34')] },
  extensionNotice: { title: '告知延期期限', basis: [cite('条例§33.2')] },
  extensionLimit: { title: '延期后最迟答复日', basis: [cite('条例§33.2')] },
  feePayment: { title: '缴费期限', basis: [cite('109号§6')] },
  delayedReply: { title: '延迟答复期限', basis: [cite('条例§35')] },
  publication: { title: '主动公开期限', basis: [cite('条例§26')] },
  creditPublication: { title: '双公示期限', basis: [cite('118号'), cite('424号')] },
  penaltyWithdrawal: { title: '撤回处罚信息期限', basis: [cite('处罚法§48'), cite('处罚法§85')] },
  reconsiderationAnswer: {
    title: '复议答复期限',
    basis: [cite('复议法§48'), cite('复议法§54'), cite('复议法§88')],
  },
  courtAnswer: { title: '应诉答辩期限', basis: [cite('行诉法§67')] },
  applicantReconsideration: { title: '申请人申请复议期限', basis: [cite('复议法§20')] },
  applicantLitigation: { title: '申请人直接起诉期限', basis: [cite('行诉法§46')] },
  litigationAfterReconsideration: { title: '复议后起诉期限', basis: [cite('行诉法§45')] },
  annualReport: { title: '年度报告报送并公布期限', basis: [cite('条例§49.1')] },
  governmentAnnualReport: { title: '本级政府年度报告公布期限', basis: [cite('条例§49.2')] },
} as const satisfies Record<string, { title: string; basis: readonly Citation[] }>;

export type ClockId = keyof typeof CLOCKS;

/** Where a clock stands, with its printed name. */
export const CLOCK_STATES = {
  running: '计时中',
  suspended: '停止计时',
  met: '按期完成',
  late: '逾期',
  lapsed: '已届满',
  superseded: '已被新的期限取代',
  closed: '已了结',
  waiting: '尚未起算',
  unknown: '不能计算',
} as const;
export type ClockState = keyof typeof CLOCK_STATES;

/** What was tried and does not count, with every reason; no event where the clock itself cannot be computed. */
export interface ClockRefusal {
  readonly event: ClockEvent | null;
  readonly reasons: readonly Reason[];
}

/** How the end was reached, in day numbers: enough to write the ledger. */
export interface Count {
  readonly unit: 'workingDay' | 'day' | 'month' | 'fixed';
  readonly n: number;
  /** First day shown in a ledger, day zero of the count, and the end. */
  readonly opened: DayNumber;
  readonly start: DayNumber;
  readonly due: DayNumber;
  readonly excluded: readonly Excluded[];
  /** Refused events: they moved nothing. */
  readonly refused: readonly ClockRefusal[];
}

export interface Clock {
  readonly id: ClockId;
  /** Which party, document or case, where there may be several. */
  readonly ref: string | null;
  readonly basis: readonly Citation[];
  /** Day zero; null while it has not begun. */
  readonly start: Temporal.PlainDate | null;
  /** Last day; null while no date can be named. */
  readonly due: Temporal.PlainDate | null;
  readonly state: ClockState;
  readonly doneOn: Temporal.PlainDate | null;
  readonly provisional: boolean;
  /** What was presumed, and what is better done. */
  readonly cautions: readonly Reason[];
  readonly refusals: readonly ClockRefusal[];
  /** Null while `due` is. */
  readonly count: Count | null;
}

export interface ClockContext {
  readonly table: DayTable;
  readonly settings: ClockSettings;
  readonly asOf: DayNumber;
}

interface Draft {
  readonly id: ClockId;
  readonly ref?: string | null;
  readonly basis?: readonly Citation[];
  readonly opened?: DayNumber;
  readonly start: DayNumber | null;
  readonly due: DayNumber;
  readonly unit?: Count['unit'];
  readonly n: number;
  readonly excluded?: readonly Excluded[];
  readonly refused?: readonly ClockRefusal[];
  readonly done?: DayNumber | null;
  /** No end is in sight because the clock stands still, not because the calendar ends. */
  readonly endless?: boolean;
  /** Given where the ordinary rule (done in time, done late, past, running) does not decide. */
  readonly state?: ClockState | undefined;
  readonly cautions?: readonly Reason[];
  readonly refusals?: readonly ClockRefusal[];
}

const NOTHING: readonly never[] = [];

/** Turns day numbers into a clock; a due day of Infinity means that none can be named. */
export function clockOf(draft: Draft, { table, asOf }: ClockContext): Clock {
  const { id, ref = null, start, due, n, done = null } = draft;
  const dated = start !== null && due !== Number.POSITIVE_INFINITY;
  const lost = start !== null && !dated && !draft.endless;
  const refusals = draft.refusals ?? NOTHING;
  return {
    id,
    ref,
    basis: draft.basis ?? CLOCKS[id].basis,
    start: start === null ? null : dateOf(start),
    due: dated ? dateOf(due) : null,
    state: lost ? 'unknown' : (draft.state ?? stateOf(due, done, asOf)),
    doneOn: done === null ? null : dateOf(done),
    provisional: dated && isProvisional(table, start, due, draft),
    cautions: draft.cautions ?? NOTHING,
    refusals: lost
      ? [...refusals, { event: null, reasons: outOfCalendar(table, dateOf(start)).reasons }]
      : refusals,
    count: dated
      ? {
          unit: draft.unit ?? 'workingDay',
          n,
          opened: draft.opened ?? start,
          start,
          due,
          excluded: draft.excluded ?? NOTHING,
          refused: draft.refused ?? NOTHING,
        }
      : null,
  };
}

/** A count is provisional where it passes unsettled days; a calendar period only where its end does; a fixed day never. */
function isProvisional(
  table: DayTable,
  start: DayNumber,
  due: DayNumber,
  { unit = 'workingDay', n }: Draft,
): boolean {
  if (unit === 'fixed') return false;
  return touchesUnsettled(table, unit === 'workingDay' ? start : nominalEnd(start, unit, n) - 1, due);
}

function stateOf(due: DayNumber, done: DayNumber | null, asOf: DayNumber): ClockState {
  if (done !== null) return done <= due ? 'met' : 'late';
  return asOf > due ? 'late' : 'running';
}

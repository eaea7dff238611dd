/** 存在的主要问题及改进情况: problems as they came to light, what is done about them by whom and until when. */
import { cite, granted, type Reason, refused } from '../../law/index.ts';
import type { DateText } from '../entry/index.ts';
import type { Matter } from '../matter.ts';
import {
  IMPROVEMENT_COMMANDS,
  type ImprovementCommand,
  type ImprovementEvent,
  improvementEventOf,
  type ProblemSource,
} from './events.ts';

export interface ImprovementPlan {
  readonly measures: string;
  /** Account of whoever answers for it. */
  readonly inCharge: string;
  readonly due: DateText;
}

export interface ImprovementState {
  readonly id: string;
  readonly found: {
    readonly on: DateText;
    readonly source: ProblemSource;
    readonly description: string;
  } | null;
  readonly openedBy: string;
  readonly plan: ImprovementPlan | null;
  readonly notes: readonly { readonly on: DateText; readonly text: string }[];
  /** Years out of which it was carried into the next. */
  readonly carriedFrom: readonly number[];
  readonly ended: { readonly on: DateText; readonly done: boolean; readonly text: string } | null;
  readonly voided: boolean;
}

export const IMPROVEMENT_STAGES = {
  found: '待定措施',
  inProgress: '正在改进',
  done: '已完成',
  givenUp: '未完成，已终止',
  void: '已作废',
} as const;
export type ImprovementStage = keyof typeof IMPROVEMENT_STAGES;

const LAW = cite('条例§50');

/** @law 条例§50 — the annual report says which problems there were and what was done about them */
export const improvements: Matter<ImprovementState, ImprovementEvent, ImprovementCommand> = {
  kind: 'improvement',
  identity: 'numbered',
  commands: IMPROVEMENT_COMMANDS,
  opens: ['improvement.open'],
  start: (id) => ({
    id,
    found: null,
    openedBy: '',
    plan: null,
    notes: [],
    carriedFrom: [],
    ended: null,
    voided: false,
  }),
  apply: (state, { event, entry }) => after(state, event, entry.actor.id),
  decide(state, command, { actor, today, allocate }) {
    const event = improvementEventOf(command);
    const standing = new Set(improvementFaults(state).map(({ text }) => text));
    const added = improvementFaults(after(state, event, actor.id)).filter(({ text }) => !standing.has(text));
    const reasons = [...outOfStep(state, command, actor.id, today), ...added];
    if (reasons.length > 0) return refused(...reasons);
    const id = command.type === 'improvement.open' ? allocate('improvement', today.year) : state.id;
    return granted([{ matter: { kind: 'improvement', id }, event }]);
  },
  faults: improvementFaults,
  counts: () => [],
  row(state) {
    const { id, found, plan, ended, voided } = state;
    if (!found) return null;
    const open = !ended && !voided;
    return {
      kind: 'improvement',
      id,
      title: shortened(found.description),
      stage: improvementStage(state),
      open,
      opened: found.on,
      due: open ? (plan?.due ?? null) : null,
      provisional: false,
      result: ended ? (ended.done ? 'done' : 'givenUp') : null,
      handler: plan?.inCharge ?? null,
      unit: null,
      person: null,
    };
  },
};

export function improvementStage({ plan, ended, voided }: ImprovementState): ImprovementStage {
  if (voided) return 'void';
  if (ended) return ended.done ? 'done' : 'givenUp';
  return plan ? 'inProgress' : 'found';
}

function after(state: ImprovementState, event: ImprovementEvent, actor: string): ImprovementState {
  switch (event.type) {
    case 'improvement.opened': {
      const { on, source, description } = event;
      return { ...state, found: { on, source, description }, openedBy: actor };
    }
    case 'improvement.planned': {
      const { measures, inCharge, due } = event;
      return { ...state, plan: { measures, inCharge, due } };
    }
    case 'improvement.noted':
      return { ...state, notes: [...state.notes, { on: event.on, text: event.text }] };
    case 'improvement.finished':
      return { ...state, ended: { on: event.on, done: true, text: event.text } };
    case 'improvement.givenUp':
      return { ...state, ended: { on: event.on, done: false, text: event.reason } };
    case 'improvement.carriedOver': {
      const carriedFrom = [...state.carriedFrom, yearOf(event.due) - 1];
      return { ...state, carriedFrom, plan: state.plan && { ...state.plan, due: event.due } };
    }
    case 'improvement.voided':
      return { ...state, voided: true };
  }
}

function outOfStep(
  { found, openedBy, plan, ended, voided, carriedFrom }: ImprovementState,
  command: ImprovementCommand,
  actor: string,
  today: Temporal.PlainDate,
): Reason[] {
  if (command.type === 'improvement.open')
    return found ? [{ text: '这个问题已经登记；记错的请用更正或者作废。', law: LAW }] : [];
  const faults: (Reason | false)[] = [
    !found && { text: '没有这个编号的问题，请核对。', law: LAW },
    voided && { text: '这项登记已经作废。', law: LAW },
    ended !== null &&
      command.type !== 'improvement.void' && { text: '这个问题已经了结，不能再登记进展。', law: LAW },
    command.type === 'improvement.plan' &&
      plan !== null &&
      command.reason === undefined && { text: '已有改进措施，改动须写明理由。', law: LAW },
    command.type === 'improvement.finish' &&
      !plan && { text: '还没有登记改进措施、负责人和期限，不能登记完成。', law: LAW },
    command.type === 'improvement.void' &&
      openedBy === actor && { text: '作废须由登记人以外的另一人办理。', law: cite('条例§45') },
    ...(command.type === 'improvement.carryOver' ? carryFaults(command.due, plan, carriedFrom, today) : []),
  ];
  return faults.filter((fault) => fault !== false);
}

/** Carried over at the end of a year or in the weeks after it, when the report on it is written. */
function carryFaults(
  due: DateText,
  plan: ImprovementPlan | null,
  carriedFrom: readonly number[],
  today: Temporal.PlainDate,
): (Reason | false)[] {
  const from = yearOf(due) - 1;
  return [
    !plan && { text: '还没有改进措施，先登记措施、负责人和期限，再结转。', law: LAW },
    (from < today.year - 1 || from > today.year) && {
      text: `只能结转到${today.year}年或者${today.year + 1}年，新的期限应在那一年内。`,
      law: LAW,
    },
    carriedFrom.includes(from) && { text: `已经由${from}年结转过。`, law: LAW },
  ];
}

function improvementFaults({ found, plan, notes, ended }: ImprovementState): Reason[] {
  if (!found) return [];
  const { on } = found;
  const faults: (Reason | false)[] = [
    plan !== null && plan.due < on && { text: `期限${plan.due}早于发现问题之日${on}。`, law: LAW },
    ...notes.map((note) => note.on < on && { text: `进展${note.on}早于发现问题之日${on}。`, law: LAW }),
    ended !== null && ended.on < on && { text: `了结之日${ended.on}早于发现问题之日${on}。`, law: LAW },
    ended?.done === true && !plan && { text: '没有改进措施，却登记了完成。', law: LAW },
  ];
  return faults.filter((fault) => fault !== false);
}

/** What the report of a year says of a problem. */
export interface ProblemInYear {
  readonly id: string;
  readonly description: string;
  readonly source: ProblemSource;
  /** Left from an earlier year, or found in this one. */
  readonly since: 'before' | 'during';
  readonly plan: ImprovementPlan | null;
  /** At the end of the year: done, ended otherwise, or going on into the next. */
  readonly atYearEnd: 'done' | 'givenUp' | 'goesOn';
}

/** @law 条例§50 — undefined where the problem was not there in that year */
export function problemIn(state: ImprovementState, year: number): ProblemInYear | undefined {
  const { id, found, plan, ended, voided } = state;
  if (!found || voided) return undefined;
  const [from, to] = [yearOf(found.on), ended ? yearOf(ended.on) : Number.POSITIVE_INFINITY];
  if (year < from || year > to) return undefined;
  const over = ended !== null && to === year;
  return {
    id,
    description: found.description,
    source: found.source,
    since: from < year ? 'before' : 'during',
    plan,
    atYearEnd: over ? (ended.done ? 'done' : 'givenUp') : 'goesOn',
  };
}

function yearOf(on: DateText): number {
  return Number(on.slice(0, 4));
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length <= 40 ? text : `${signs.slice(0, 39).join('')}…`;
}

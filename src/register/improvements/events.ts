/** What can be said to and of the register of problems and improvements. */
import { z } from 'zod';
import { type CommandOf, commandsOf, DATE, EVIDENCE, FACT, SHORT_TEXT, TEXT } from '../commands.ts';
import type { BaseEvent } from '../entry/index.ts';

/** Where a problem came to light. */
export const PROBLEM_SOURCES = {
  inspection: '上级检查',
  assessment: '考核评议',
  dispute: '复议、诉讼纠错',
  letter: '群众反映',
  selfCheck: '自查',
  lastReport: '上年度报告',
  other: '其他',
} as const;
export type ProblemSource = keyof typeof PROBLEM_SOURCES;

export const IMPROVEMENT_COMMANDS = commandsOf({
  'improvement.open': {
    ...FACT,
    source: z.enum(Object.keys(PROBLEM_SOURCES) as [ProblemSource]),
    description: TEXT,
  },
  /** `inCharge`: a staff account. Given again, it takes the place of the plan before, with a reason. */
  'improvement.plan': {
    measures: TEXT,
    inCharge: z.string().trim().min(1).max(100),
    due: DATE,
    reason: SHORT_TEXT.optional(),
  },
  'improvement.note': { ...FACT, text: TEXT },
  'improvement.finish': { on: DATE, evidence: EVIDENCE, text: TEXT },
  /** Ends without the work having been done. */
  'improvement.giveUp': { ...FACT, reason: SHORT_TEXT },
  'improvement.carryOver': { due: DATE, reason: SHORT_TEXT },
  'improvement.void': { reason: SHORT_TEXT },
});

export type ImprovementCommand = CommandOf<typeof IMPROVEMENT_COMMANDS>;
type CommandType = ImprovementCommand['type'];

const EVENT_TYPES = {
  'improvement.open': 'improvement.opened',
  'improvement.plan': 'improvement.planned',
  'improvement.note': 'improvement.noted',
  'improvement.finish': 'improvement.finished',
  'improvement.giveUp': 'improvement.givenUp',
  'improvement.carryOver': 'improvement.carriedOver',
  'improvement.void': 'improvement.voided',
} as const satisfies Record<CommandType, string>;

type SaidBy<K extends CommandType> = Omit<Extract<ImprovementCommand, { type: K }>, 'type' | 'matter'>;

export type ImprovementEvent = {
  [K in CommandType]: BaseEvent & SaidBy<K> & { readonly type: (typeof EVENT_TYPES)[K] };
}[CommandType];

/** The event a command stands for. */
export function improvementEventOf(command: ImprovementCommand): ImprovementEvent {
  const { matter: _, ...said } = command;
  return { ...said, type: EVENT_TYPES[command.type] } as ImprovementEvent;
}

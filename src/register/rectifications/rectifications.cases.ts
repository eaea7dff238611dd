/** 更正, as lines of commands: day, command without its prefix, fields that differ from the usual ones. */

export type Line = readonly [day: string, verb: string, fields?: Readonly<Record<string, unknown>>];

export interface RectificationCase {
  readonly law: string;
  readonly title: string;
  readonly given: readonly Line[];
  /** A piece of each reason for which the last line is refused. */
  readonly refused?: readonly string[];
  readonly stage?: string;
  readonly open?: boolean;
}

const DAY = '2026-03-02';
const OPEN: readonly Line[] = [[DAY, 'register']];
const CHECKED: readonly Line[] = [...OPEN, ['2026-03-04', 'check']];
const NOT_OURS: readonly Line[] = [...OPEN, ['2026-03-04', 'check', { conclusion: 'notOurs' }]];

export const RECTIFICATION_CASES: readonly RectificationCase[] = [
  { law: '条例§41', title: '登记', given: OPEN, stage: 'registered', open: true },
  {
    law: '条例§41',
    title: '核实、更正、答复',
    given: [...CHECKED, ['2026-03-05', 'correct'], ['2026-03-06', 'reply']],
    stage: 'replied',
    open: false,
  },
  {
    law: '条例§41',
    title: '无权更正的转送后答复',
    given: [...NOT_OURS, ['2026-03-05', 'forward'], ['2026-03-06', 'reply']],
    stage: 'replied',
  },
  {
    law: '条例§41',
    title: '无权更正的告知去处后答复',
    given: [...NOT_OURS, ['2026-03-05', 'direct'], ['2026-03-06', 'reply']],
    stage: 'replied',
  },
  {
    law: '条例§41',
    title: '没有不准确的直接答复',
    given: [...OPEN, ['2026-03-04', 'check', { conclusion: 'accurate' }], ['2026-03-06', 'reply']],
    stage: 'replied',
  },
  {
    law: '条例§41',
    title: '没有证据的先请其提供',
    given: [
      [DAY, 'register', { proofs: [] }],
      ['2026-03-04', 'check'],
    ],
    refused: ['没有提供证据'],
  },
  {
    law: '条例§41',
    title: '补交证据后核实',
    given: [
      [DAY, 'register', { proofs: [] }],
      ['2026-03-04', 'addProof'],
      ['2026-03-05', 'check'],
    ],
    stage: 'checked',
  },
  { law: '条例§41', title: '没有核实不能更正', given: [...OPEN, [DAY, 'correct']], refused: ['还没有核实'] },
  { law: '条例§41', title: '没有核实不能答复', given: [...OPEN, [DAY, 'reply']], refused: ['还没有核实'] },
  {
    law: '条例§41',
    title: '没有不准确的不能更正',
    given: [...OPEN, ['2026-03-04', 'check', { conclusion: 'accurate' }], ['2026-03-05', 'correct']],
    refused: ['不是确有不准确'],
  },
  {
    law: '条例§41',
    title: '有权更正的不能转送',
    given: [...CHECKED, ['2026-03-05', 'forward']],
    refused: ['应当自己处理'],
  },
  {
    law: '条例§41',
    title: '确有不准确的先更正再答复',
    given: [...CHECKED, ['2026-03-05', 'reply']],
    refused: ['先更正再告知'],
  },
  {
    law: '条例§41',
    title: '无权更正的先转送或者告知去处',
    given: [...NOT_OURS, ['2026-03-05', 'reply']],
    refused: ['先转送或者写明'],
  },
  {
    law: '条例§41',
    title: '更正不能早于核实',
    given: [...CHECKED, ['2026-03-05', 'correct', { on: '2026-03-03' }]],
    refused: ['不能早于2026-03-04的核实'],
  },
  {
    law: '条例§45',
    title: '核实不能早于收到',
    given: [...OPEN, ['2026-03-05', 'check', { on: '2026-03-01' }]],
    refused: ['早于2026-03-02收到申请'],
  },
  {
    law: '条例§45',
    title: '答复后不再办理',
    given: [...CHECKED, ['2026-03-05', 'correct'], ['2026-03-06', 'reply'], ['2026-03-09', 'correct']],
    refused: ['2026-03-06已经答复'],
  },
  {
    law: '条例§45',
    title: '撤回后不再办理',
    given: [...OPEN, [DAY, 'withdraw'], ['2026-03-04', 'check']],
    refused: ['申请已经撤回'],
  },
  { law: '条例§45', title: '作废', given: [...OPEN, [DAY, 'void']], stage: 'void', open: false },
  {
    law: '条例§45',
    title: '作废后不再办理',
    given: [...OPEN, [DAY, 'void'], ['2026-03-04', 'check']],
    refused: ['登记已经作废'],
  },
];

/** 更正: evidence, check, correction or the way to whoever may correct, reply. No statutory period; not in the tables. */
import {
  cite,
  granted,
  identityShown,
  type Notation,
  type Reason,
  type Result,
  refused,
} from '../../law/index.ts';
import type { Draft } from '../entry/index.ts';
import type { CaseRow, Facts, Matter } from '../matter.ts';
import { COMMANDS, type CommandNamed, type RectificationCommand } from './commands.ts';
import { apply, type RectificationEvent, type RectificationState, start } from './state.ts';

function because(law: Notation, text: string): Reason {
  return { text, law: cite(law) };
}

/** What must hold before each command; undefined text passes. */
function against(state: RectificationState, command: RectificationCommand): readonly Reason[] {
  const { type } = command;
  if (type === 'rectification.register') {
    return state.received === null ? [] : [because('条例§45', '这个编号已经登记过申请。')];
  }
  const on = 'on' in command ? command.on : null;
  const found: readonly (Reason | false)[] = [
    state.received === null && because('条例§45', '请写明是哪一件更正申请。'),
    state.isVoid && because('条例§45', '登记已经作废，不能再办理。'),
    state.replied !== null && because('条例§45', `${state.replied}已经答复。`),
    state.withdrawn !== null && because('条例§45', `${state.withdrawn}申请已经撤回。`),
    on !== null &&
      state.received !== null &&
      on < state.received &&
      because('条例§45', `${on}早于${state.received}收到申请，请核对日期。`),
    ...orderOf(state, type, on),
  ];
  return found.filter((one) => one !== false);
}

/** @law 条例§41 — who may correct checks and corrects; who may not forwards or says where to go; both tell the applicant */
function orderOf(
  { check, measure, proofs }: RectificationState,
  type: RectificationCommand['type'],
  on: string | null,
): readonly (Reason | false)[] {
  const unchecked = check === null && because('条例§41', '还没有核实。');
  const early =
    check !== null && on !== null && on < check.on && because('条例§41', `不能早于${check.on}的核实。`);
  switch (type) {
    case 'rectification.check':
      return [
        proofs.length === 0 && because('条例§41', '申请人没有提供证据，请先请其提供。'),
        measure !== null && because('条例§41', '已经办理，不再核实。'),
      ];
    case 'rectification.correct':
      return [
        unchecked,
        early,
        check !== null &&
          check.conclusion !== 'inaccurate' &&
          because('条例§41', '核实的结论不是确有不准确，不能更正。'),
      ];
    case 'rectification.forward':
    case 'rectification.direct':
      return [
        unchecked,
        early,
        check !== null &&
          check.conclusion !== 'notOurs' &&
          because('条例§41', '本机关有权更正的，应当自己处理。'),
      ];
    case 'rectification.reply':
      return [unchecked, early, unmeasured(check, measure), tooSoon(measure, on)];
    default:
      return [];
  }
}

function unmeasured(
  check: RectificationState['check'],
  measure: RectificationState['measure'],
): Reason | false {
  if (measure !== null || check === null) return false;
  if (check.conclusion === 'inaccurate') return because('条例§41', '确有不准确的，先更正再告知申请人。');
  return check.conclusion === 'notOurs' && because('条例§41', '无权更正的，先转送或者写明向哪里提出。');
}

function tooSoon(measure: RectificationState['measure'], on: string | null): Reason | false {
  return (
    measure !== null &&
    on !== null &&
    on < measure.on &&
    because('条例§41', `答复不能早于${measure.on}的办理。`)
  );
}

const EVENTS = {
  'rectification.addProof': 'rectification.proofAdded',
  'rectification.check': 'rectification.checked',
  'rectification.correct': 'rectification.corrected',
  'rectification.forward': 'rectification.forwarded',
  'rectification.direct': 'rectification.directed',
  'rectification.reply': 'rectification.replied',
  'rectification.withdraw': 'rectification.withdrawn',
  'rectification.void': 'rectification.voided',
} as const;

function decide(
  state: RectificationState,
  command: RectificationCommand,
  facts: Facts,
): Result<readonly Draft[]> {
  const reasons = against(state, command);
  if (reasons.length > 0) return refused(...reasons);
  if (command.type === 'rectification.register') return registered(command, facts);
  const { type, matter: _, ...fields } = command;
  const event = { type: EVENTS[type], ...fields } as RectificationEvent;
  return granted([{ matter: { kind: 'rectification', id: state.id }, event }]);
}

function registered(
  { type: _, matter: __, applicant, ...fields }: CommandNamed<'rectification.register'>,
  facts: Facts,
): Result<readonly Draft[]> {
  const day = Temporal.PlainDate.from(fields.on);
  const shown = identityShown(applicant, day);
  const event: RectificationEvent = {
    type: 'rectification.registered',
    ...fields,
    person: facts.identify(applicant),
    nature: applicant.nature,
    lacking: shown.answer === 'no' ? shown.reasons.map(({ text }) => text) : [],
  };
  const id = facts.allocate('rectification', day.year);
  return granted([{ matter: { kind: 'rectification', id }, event }]);
}

/** Where it stands. */
export const RECTIFICATION_STAGES = {
  registered: '已登记，待核实',
  checked: '已核实',
  measured: '已办理，待答复',
  replied: '已答复',
  withdrawn: '申请人撤回',
  void: '已作废',
} as const;

function stageOf({ isVoid, withdrawn, replied, measure, check }: RectificationState) {
  if (isVoid) return 'void';
  if (withdrawn !== null) return 'withdrawn';
  if (replied !== null) return 'replied';
  if (measure !== null) return 'measured';
  return check === null ? 'registered' : 'checked';
}

function row(state: RectificationState): CaseRow | null {
  const { id, received, subject, isVoid, withdrawn, replied, check, handler, person } = state;
  if (received === null) return null;
  const stage: keyof typeof RECTIFICATION_STAGES = stageOf(state);
  return {
    kind: 'rectification',
    id,
    title: subject,
    stage,
    open: !isVoid && withdrawn === null && replied === null,
    opened: received,
    due: null,
    provisional: false,
    result: check?.conclusion ?? null,
    handler,
    unit: null,
    person,
  };
}

/** @law 条例§41 */
export const rectifications: Matter<RectificationState, RectificationEvent, RectificationCommand> = {
  kind: 'rectification',
  identity: 'numbered',
  commands: COMMANDS,
  opens: ['rectification.register'],
  needs: (command) => (command.type === 'rectification.register' ? { applicant: command.applicant } : {}),
  start,
  apply,
  decide,
  faults: ({ check, measure, replied }) => {
    const found: readonly (Reason | false)[] = [
      replied !== null && check === null && because('条例§41', '没有核实就答复。'),
      replied !== null && unmeasured(check, measure),
      measure !== null && check === null && because('条例§41', '没有核实就办理。'),
      measure !== null && check !== null && measureAgainst(check.conclusion, measure.kind),
    ];
    return found.filter((one) => one !== false);
  },
  counts: () => [],
  row,
};

function measureAgainst(
  conclusion: NonNullable<RectificationState['check']>['conclusion'],
  kind: NonNullable<RectificationState['measure']>['kind'],
): Reason | false {
  const wanted = kind === 'corrected' ? 'inaccurate' : 'notOurs';
  return conclusion !== wanted && because('条例§41', '办理的方式与核实的结论不符。');
}

/** A command in, events or every reason against it out. */
import { granted, type Result, refused } from '../../law/index.ts';
import type { Draft } from '../entry/index.ts';
import type { Needs } from '../matter.ts';
import type { Act, Gate, Judged, RequestFacts } from './acts/facts.ts';
import { step, stepGate } from './acts/step.ts';
import { ACTS, type OtherCommandType } from './acts/table.ts';
import { COMMANDS, type CommandType, type RequestCommand } from './commands.ts';
import { all, because } from './grounds.ts';
import type { RequestState } from './state.ts';
import { isStepCommand, STEPS, type StepCommandType } from './steps.ts';

export const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[];

function isStepType(type: CommandType): type is StepCommandType {
  return Object.hasOwn(STEPS, type);
}

/** What stands against a command on a day whatever it says. */
export const gateOf: (type: CommandType) => Gate = (type) =>
  isStepType(type) ? stepGate(type) : ACTS[type].gate;

export function decide(
  state: RequestState,
  command: RequestCommand,
  facts: RequestFacts,
): Result<readonly Draft[]> {
  if (state.opened === null && command.type !== 'request.register') {
    return refused(because('条例§45', '请写明是哪一件申请。'));
  }
  const on = 'on' in command ? command.on : facts.today.toString();
  const judged: Judged = isStepCommand(command)
    ? step(state, command, facts)
    : (ACTS[command.type].act as Act<OtherCommandType>)(state, command, facts);
  const reasons = all(gateOf(command.type)(state, on, facts), judged.reasons);
  return reasons.length > 0 ? refused(...reasons) : granted(judged.draft());
}

export function needs(command: RequestCommand): Needs {
  switch (command.type) {
    case 'request.register':
      return { applicant: command.applicant };
    case 'request.consult':
      return command.counterpart ? { applicant: command.counterpart } : {};
    case 'request.merge':
      return { matters: [{ kind: 'request', id: command.into }] };
    case 'request.decide':
      return command.earlier?.request ? { matters: [{ kind: 'request', id: command.earlier.request }] } : {};
    case 'request.reopen':
      return { matters: [{ kind: 'dispute', id: command.dispute }] };
    case 'request.transfer':
      return { agencies: [command.agency] };
    default:
      return {};
  }
}

/** Every command but the steps, with its act and its gate. */
import type { CommandType } from '../commands.ts';
import type { StepCommandType } from '../steps.ts';
import { conserveGate, merge, split, transfer } from './conserve.ts';
import { decide, decideGate } from './decision.ts';
import type { Act, Gate } from './facts.ts';
import { approveFee, approveFeeGate, feeGate, proposeFee } from './fee.ts';
import { register } from './register.ts';
import { reopen, reopenGate } from './reopen.ts';
import { recordSearch } from './search.ts';
import {
  delegate,
  delegateGate,
  legalityGate,
  replyWorkGate,
  reviewLegality,
  reviewSecrecy,
  secrecyGate,
  sign,
  signGate,
} from './sign.ts';
import {
  assign,
  involve,
  involveGate,
  openGate,
  suggestDisclosure,
  suggestGate,
  triage,
  voidGate,
  voidRequest,
} from './work.ts';

export type OtherCommandType = Exclude<CommandType, StepCommandType>;

export const ACTS: { readonly [T in OtherCommandType]: { readonly act: Act<T>; readonly gate: Gate } } = {
  'request.register': { act: register, gate: () => [] },
  'request.triage': { act: triage, gate: openGate },
  'request.assign': { act: assign, gate: openGate },
  'request.involve': { act: involve, gate: involveGate },
  'request.split': { act: split, gate: conserveGate },
  'request.merge': { act: merge, gate: conserveGate },
  'request.transfer': { act: transfer, gate: conserveGate },
  'request.void': { act: voidRequest, gate: voidGate },
  'request.recordSearch': { act: recordSearch, gate: replyWorkGate },
  'request.reviewSecrecy': { act: reviewSecrecy, gate: secrecyGate },
  'request.decide': { act: decide, gate: decideGate },
  'request.reviewLegality': { act: reviewLegality, gate: legalityGate },
  'request.delegate': { act: delegate, gate: delegateGate },
  'request.sign': { act: sign, gate: signGate },
  'request.proposeFee': { act: proposeFee, gate: feeGate },
  'request.approveFee': { act: approveFee, gate: approveFeeGate },
  'request.reopen': { act: reopen, gate: reopenGate },
  'request.suggestDisclosure': { act: suggestDisclosure, gate: suggestGate },
};

/** 公开申请: the matter, put together from its parts. */
import type { Facts, Matter } from '../matter.ts';
import type { RequestFacts } from './acts/facts.ts';
import { apply } from './apply.ts';
import { COMMANDS, type RequestCommand } from './commands.ts';
import { counts } from './counts.ts';
import { decide, needs } from './decide.ts';
import type { RequestEvent } from './events.ts';
import { faults } from './faults.ts';
import { row } from './row.ts';
import { type RequestState, UNOPENED } from './state.ts';

/** @law 条例§27–§45 */
export const requests: Matter<RequestState, RequestEvent, RequestCommand> = {
  kind: 'request',
  identity: 'numbered',
  commands: COMMANDS,
  opens: ['request.register'],
  binding: [
    'request.split',
    'request.splitOff',
    'request.merged',
    'request.duplicateTaken',
    'request.transferredOut',
    'request.transferredIn',
  ],
  needs,
  start: (id) => ({ id, ...UNOPENED }),
  apply,
  decide: (state, command, facts) => decide(state, command, withRequests(facts)),
  faults,
  counts,
  row,
};

function withRequests(facts: Facts): RequestFacts {
  return { ...facts, request: (id) => facts.see(requests, id) };
}

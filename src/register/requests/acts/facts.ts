/** What the acts of this folder look at. */
import type { Reason } from '../../../law/index.ts';
import type { Draft } from '../../entry/index.ts';
import type { Facts } from '../../matter.ts';
import type { Known } from '../clocks.ts';
import type { CommandNamed, CommandType } from '../commands.ts';
import type { RequestEvent } from '../events.ts';
import type { RequestState } from '../state.ts';

export interface RequestFacts extends Facts, Known {
  /** Another request of this register, where the command named it. */
  request(id: string): RequestState | undefined;
}

/** What stands against an act whatever else its command says; views ask it ahead of the command. */
export type Gate = (state: RequestState, on: string, facts: RequestFacts) => readonly Reason[];

/** What stands against this command besides its gate, and what would be entered; drafts are made only where nothing does. */
export interface Judged {
  readonly reasons: readonly Reason[];
  draft(): readonly Draft[];
}

export type Act<T extends CommandType> = (
  state: RequestState,
  command: CommandNamed<T>,
  facts: RequestFacts,
) => Judged;

/** One event in the request's own matter. */
export function own({ id }: Pick<RequestState, 'id'>, event: RequestEvent): readonly Draft[] {
  return [{ matter: { kind: 'request', id }, event }];
}

/** 办理: kind of matter, unit and handler, joint work, suggestions, voiding. Moves no clock and decides nothing. */
import type { AgencyProfile } from '../../agencies/index.ts';
import { endOf, isOpen } from '../end.ts';
import { all, because, goneReason } from '../grounds.ts';
import { type Act, type Gate, own } from './facts.ts';

export const openGate: Gate = (state) =>
  all(goneReason(state), state.gone === null && !isOpen(state) && because('条例§45', '申请已经办结。'));

export const triage: Act<'request.triage'> = (state, { as, reason }) => ({
  reasons: [],
  draft: () => own(state, { type: 'request.triaged', as, reason }),
});

function unknownUnits({ units }: AgencyProfile, named: readonly string[]) {
  const unknown = named.filter((id) => !units.some((unit) => unit.id === id));
  return unknown.map((id) => because('条例§45', `没有代码为“${id}”的内设机构。`));
}

function pastDue(due: string | undefined, today: Temporal.PlainDate) {
  return due !== undefined && due < today.toString() && because('条例§45', '内部期限已经过去。');
}

/** The first hand-over and every later one between own units. @law 条例§45 */
export const assign: Act<'request.assign'> = (state, { unit, handler, due, reason }, { profile, today }) => ({
  reasons: all(
    unknownUnits(profile, [unit]),
    pastDue(due, today),
    state.unit !== null &&
      state.unit !== unit &&
      reason === undefined &&
      because('条例§45', '转交其他机构办理，请写明理由。'),
  ),
  draft: () => own(state, { type: 'request.assigned', unit, handler, due, reason }),
});

export const involveGate: Gate = (state, on, facts) =>
  all(
    openGate(state, on, facts),
    state.unit === null && because('条例§45', '先确定主办机构，再请其他机构协办。'),
  );

export const involve: Act<'request.involve'> = (state, { units, due, reason }, { profile, today }) => ({
  reasons: all(
    unknownUnits(profile, units),
    pastDue(due, today),
    state.unit !== null && units.includes(state.unit) && because('条例§45', '主办机构不能同时协办。'),
  ),
  draft: () => own(state, { type: 'request.unitsInvolved', units, due, reason }),
});

export const suggestGate: Gate = (state) => all(goneReason(state));

/** @law 条例§44 */
export const suggestDisclosure: Act<'request.suggestDisclosure'> = (state, { by, note }) => ({
  reasons: [],
  draft: () => own(state, { type: 'request.disclosureSuggested', by, note }),
});

export const voidGate: Gate = (state, _, { actor }) =>
  all(
    goneReason(state),
    [state.rounds[0]?.steps[0]?.by, state.handler].includes(actor.id) &&
      because('条例§45', '作废须由登记人、承办人以外的另一人办理。'),
    (state.opened?.parent !== null || state.opened.origin !== null) &&
      because('条例§45', '拆分或者转入的申请不能作废，作废会使件数落空；多拆的请并案，错转的请转回。'),
    state.duplicates.length > 0 && because('条例§45', `已经并入${state.duplicates.join('、')}，不能作废。`),
    state.rounds.some((round) => endOf(round) !== null) && because('条例§45', '已经办结的申请不能作废。'),
    state.rounds.some(({ decision }) => decision !== null) &&
      because('条例§45', '已经拟定决定的申请不能作废。'),
  );

/** Registered by mistake: the number stays, nothing is counted. @law 条例§45 */
export const voidRequest: Act<'request.void'> = (state, { reason }) => ({
  reasons: [],
  draft: () => own(state, { type: 'request.voided', reason }),
});

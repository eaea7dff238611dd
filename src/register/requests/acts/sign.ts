/** 保密审查、法制审核、签发: in this order around the decision, by different persons, each with its conclusion and basis. */
import type { Reason } from '../../../law/index.ts';
import { all, because, earlyReason, endedReason, goneReason, repliedReason } from '../grounds.ts';
import { type Round, roundOn } from '../state.ts';
import { type Act, type Gate, own } from './facts.ts';

/** What stands against any work on the reply on that day. */
export const replyWorkGate: Gate = (state, on) => {
  const round = roundOn(state, on);
  return all(goneReason(state), earlyReason(round, on), repliedReason(round) || endedReason(round, on));
};

/** @law 条例§17 — nothing is disclosed unreviewed; whoever drafts does not review himself */
export const secrecyGate: Gate = (state, on, facts) =>
  all(
    replyWorkGate(state, on, facts),
    facts.actor.role !== 'reviewer' && because('条例§17', '保密审查由审核人作出。'),
    roundOn(state, on).decision?.by === facts.actor.id && because('条例§17', '拟稿人不能审查自己拟的决定。'),
  );

export const reviewSecrecy: Act<'request.reviewSecrecy'> = (state, { type: _, matter: __, ...fields }) => ({
  reasons: [],
  draft: () => own(state, { type: 'request.secrecyReviewed', ...fields }),
});

/** @law 条例§45 */
export const legalityGate: Gate = (state, on, facts) => {
  const { decision } = roundOn(state, on);
  return all(
    replyWorkGate(state, on, facts),
    decision === null && because('条例§45', '还没有拟定决定，无从审核。'),
    decision !== null && on < decision.on && because('条例§45', `法制审核不能早于${decision.on}拟定的决定。`),
    decision?.by === facts.actor.id && because('条例§45', '拟稿人不能审核自己拟的决定。'),
  );
};

export const reviewLegality: Act<'request.reviewLegality'> = (state, { type: _, matter: __, ...fields }) => ({
  reasons: [],
  draft: () => own(state, { type: 'request.legalityReviewed', ...fields }),
});

export const delegateGate: Gate = (state, _, { actor }) =>
  all(
    goneReason(state),
    actor.role !== 'head' && because('条例§4', '只有公开工作机构负责人可以委托他人签发。'),
  );

export const delegate: Act<'request.delegate'> = (state, { to, reason }) => ({
  reasons: all(state.delegates.includes(to) && because('条例§45', '已经委托过，不重复登记。')),
  draft: () => own(state, { type: 'request.signingDelegated', to, reason }),
});

export const signGate: Gate = (state, on, facts) => {
  const { decision, legality, signature } = roundOn(state, on);
  const { actor } = facts;
  return all(
    replyWorkGate(state, on, facts),
    actor.role !== 'head' &&
      !state.delegates.includes(actor.id) &&
      because('条例§45', '签发由公开工作机构负责人作出，或者由其委托的人作出，没有委托记录。'),
    decision === null && because('条例§45', '还没有拟定决定，不能签发。'),
    decision?.by === actor.id && because('条例§45', '拟稿人不能签发自己拟的决定。'),
    decision !== null && legality === null && because('条例§45', '还没有法制审核，不能签发。'),
    legality?.conclusion === 'returned' && because('条例§45', '法制审核已经退回，请重新拟定。'),
    legality !== null && on < legality.on && because('条例§45', `签发不能早于${legality.on}的法制审核。`),
    signature !== null && because('条例§45', '已经签批；要改的请重新拟定。'),
  );
};

export const sign: Act<'request.sign'> = (state, { type: _, matter: __, ...fields }) => ({
  reasons: [],
  draft: () => own(state, { type: 'request.signed', ...fields }),
});

/** No reply leaves the house before it is decided and signed. @law 条例§45 */
export function replyOrder({ decision, signature }: Round, on: string): readonly Reason[] {
  return all(
    decision === null && because('条例§45', '还没有拟定决定，不能答复。'),
    signature === null && because('条例§45', '还没有签发，不能答复。'),
    signature?.conclusion === 'returned' && because('条例§45', '签发时已经退回，请重新拟定。'),
    signature !== null && on < signature.on && because('条例§45', `答复不能早于${signature.on}的签发。`),
  );
}

/** 信息处理费: computed by the law, decided by a person; the notice and the payment are steps of the clocks. */
import { feeFor, approveFee as lawfullyApproved, proposeFee as propose } from '../../../law/index.ts';
import { all, because, earlyReason, endedReason, goneReason } from '../grounds.ts';
import { roundOn } from '../state.ts';
import { type Act, type Gate, own } from './facts.ts';

const FEN_PER_YUAN = 100;

export const feeGate: Gate = (state, on) => {
  const round = roundOn(state, on);
  return all(
    goneReason(state),
    earlyReason(round, on),
    endedReason(round, on),
    round.fee?.noticed && because('109号§6', '收费通知已经发出，不能再计算或者批准。'),
  );
};

export const approveFeeGate: Gate = (state, on, facts) => {
  const { fee } = roundOn(state, on);
  return all(
    feeGate(state, on, facts),
    fee === null && because('109号§3', '还没有计算收费数额。'),
    fee !== null && on < fee.proposedOn && because('条例§42', '批准不能早于计算。'),
    fee?.approved && because('条例§42', '收费已经批准。'),
  );
};

/** @law 109号§3–§5, 条例§42 */
export const proposeFee: Act<'request.proposeFee'> = (state, command) => {
  const { type: _, matter: __, ...fields } = command;
  const before = roundOn(state, command.on).fee;
  const { standard, count, chargedBefore, excessive, alreadyPublic, on } = command;
  const proposal = propose({
    standard,
    count,
    chargedBefore: chargedBefore / FEN_PER_YUAN,
    on: Temporal.PlainDate.from(on),
    excessive,
    alreadyPublic,
    ...(before && { alreadyBy: before.standard }),
  });
  return {
    reasons: proposal.ok ? [] : proposal.reasons,
    draft: () => {
      const amount = proposal.ok ? proposal.value.yuan * FEN_PER_YUAN : 0;
      return own(state, { type: 'request.feeProposed', ...fields, amount });
    },
  };
};

/** @law 条例§42 — charging is a power; somebody decides and says why */
export const approveFee: Act<'request.approveFee'> = (state, command, { actor }) => {
  const { type: _, matter: __, ...fields } = command;
  const { fee } = roundOn(state, command.on);
  const sum = fee && feeFor(fee.standard, fee.count);
  const approved =
    fee &&
    sum?.ok &&
    lawfullyApproved(
      { state: 'proposed', fee: sum.value, yuan: fee.amount / FEN_PER_YUAN },
      { by: actor.id, on: Temporal.PlainDate.from(command.on), reason: command.reason },
    );
  return {
    reasons: approved && !approved.ok ? approved.reasons : [],
    draft: () => own(state, { type: 'request.feeApproved', ...fields }),
  };
};

/** 重新答复: ordered in a dispute, or done by the agency to end one; a new clock, not a new case. */
import { endOf } from '../end.ts';
import { all, because, goneReason } from '../grounds.ts';
import { lastRound } from '../state.ts';
import { type Act, type Gate, own } from './facts.ts';

export const reopenGate: Gate = (state, on) => {
  const end = endOf(lastRound(state));
  return all(
    goneReason(state),
    end === null && because('条例§51', '申请还在办理，没有答复可以重新作出。'),
    end?.how === 'withdrawn' && because('条例§27', '申请已经撤回，没有答复可以重新作出。'),
    end !== null && on < end.on && because('条例§51', `重新办理不能早于${end.on}的答复。`),
  );
};

/** @law 条例§51, 格式§表三 — a new reply is not counted anew */
export const reopen: Act<'request.reopen'> = (state, { type: _, matter: __, ...fields }) => ({
  reasons: all(
    fields.until !== undefined &&
      fields.until < fields.on &&
      because('条例§51', '责令答复的期限早于重新办理之日，请核对。'),
  ),
  draft: () => own(state, { type: 'request.reopened', ...fields }),
});

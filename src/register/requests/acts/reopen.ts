/** 重新答复: ordered in a dispute, or done by the agency to end one; a new clock, not a new case. */
import { type DisputeState, disputes } from '../../disputes/index.ts';
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
export const reopen: Act<'request.reopen'> = (state, { type: _, matter: __, ...fields }, facts) => ({
  reasons: all(
    disputeReasons(state.id, fields, facts.see(disputes, fields.dispute)),
    fields.until !== undefined &&
      fields.until < fields.on &&
      because('条例§51', '责令答复的期限早于重新办理之日，请核对。'),
  ),
  draft: () => own(state, { type: 'request.reopened', ...fields }),
});

/** A clock begins anew only for a dispute that is on record and is about this request. */
function disputeReasons(
  request: string,
  { dispute, on }: { readonly dispute: string; readonly on: string },
  seen: DisputeState | undefined,
) {
  if (!seen?.opened || seen.voided)
    return because('条例§51', `没有编号为${dispute}的复议诉讼案件，请先登记案件。`);
  return all(
    seen.request !== request &&
      because('条例§51', `${dispute}不是关于这件申请的案件；确是的，请先在案件里关联。`),
    on < seen.opened.on && because('条例§51', `重新办理不能早于${seen.opened.on}收到${dispute}的副本。`),
  );
}

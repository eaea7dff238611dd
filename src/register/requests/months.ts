/** 按件累计: each applicant's requests of a month in their order, with what each would add to the fee. Nothing is charged by it. */
import { type MonthSettings, type RankedRequest, rankInMonth, readDate } from '../../law/index.ts';
import { conclusionOf, receiptOf } from './end.ts';
import type { RequestState } from './state.ts';

/**
 * Only requests that count as cases: children for their parent, the earlier for its duplicate. A request not yet received by
 * law has no month.
 *
 * @law 109号§4
 */
export function monthlyRanks(states: readonly RequestState[], settings?: MonthSettings): RankedRequest[] {
  const counted = states.flatMap((state) => {
    const { id, opened, gone } = state;
    const receipt = receiptOf(state);
    const received = receipt === null ? undefined : readDate(receipt);
    if (!opened || gone || !received) return [];
    const submitted = readDate((opened.submittedAt ?? opened.received).slice(0, 10)) ?? received;
    const dropped = ['withdrawn', 'lapsed'].includes(conclusionOf(state)?.how ?? '');
    return { id, applicant: applicantKey(state), submitted, received, items: 1, dropped };
  });
  return rankInMonth(counted, settings);
}

function applicantKey({ id, opened }: RequestState): string {
  if (opened?.person != null) return opened.person;
  const { origin } = opened ?? {};
  return origin?.person != null ? `${origin.agency}/${origin.person}` : id;
}

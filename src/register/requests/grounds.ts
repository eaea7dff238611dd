/** Reasons that several acts share. */
import { cite, type Notation, OUTCOMES, type Reason } from '../../law/index.ts';
import type { DateText } from '../entry/index.ts';
import { endOf } from './end.ts';
import type { Gone, RequestState, Round } from './state.ts';

export function because(law: Notation, text: string): Reason {
  return { text, law: cite(law) };
}

/** Those that apply, each text once. */
export function all(...found: readonly (Reason | false | null | undefined | readonly Reason[])[]): Reason[] {
  const reasons = found.flatMap((one) => one || []);
  return reasons.filter(({ text }, at) => reasons.findIndex((one) => one.text === text) === at);
}

const GONE: Readonly<Record<Gone['how'], string>> = {
  void: '登记已经作废',
  split: '已经拆分为',
  merged: '已经并入',
  transferred: '已经转出到',
};

/** Nothing more happens to what is no longer a case of its own. */
export function goneReason({ gone }: RequestState): Reason | false {
  return gone !== null && because('条例§45', `${GONE[gone.how]}${gone.to.join('、')}，不能再办理。`);
}

/** Nothing is done on or after the day a round ended, except what follows from its end. */
export function endedReason(round: Round, on: DateText): Reason | false {
  const end = endOf(round);
  return (
    end !== null && end.on <= on && because('条例§45', `${end.on}已经办结（${OUTCOMES[end.outcome].zh}）。`)
  );
}

/**
 * What a reply rests on is not changed behind it, whatever day is named: a mistake is corrected openly, by two people.
 *
 * @law 条例§45
 */
export function repliedReason({ steps }: Round): Reason | false {
  const replied = steps.find(({ kind }) => kind === 'replied');
  return (
    replied !== undefined && because('条例§45', `${replied.on}已经答复，此前的办理不能再补；记错的请用更正。`)
  );
}

export function earlyReason(round: Round, on: DateText): Reason | false {
  return on < round.from && because('条例§31', `${on}早于${round.from}收到申请，请核对日期。`);
}

/** A split, a merger or a transfer would change a year already reported. */
export function closedYearReason(opened: DateText | null, closedThrough: number): Reason | false {
  const year = opened === null ? null : Number(opened.slice(0, 4));
  return (
    year !== null &&
    year <= closedThrough &&
    because('条例§49.1', `收到申请的${year}年度已经报告，不能再拆分、并案或者转出。`)
  );
}

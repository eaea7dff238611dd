/** 拆分、并案、转出: what one case gives up another takes, so that counts over the tree stay what they were. */
import type { AgencyProfile } from '../../agencies/index.ts';
import { isOpen, receiptOf } from '../end.ts';
import type { Origin, SplitOff, TransferredIn } from '../events.ts';
import { all, because, closedYearReason } from '../grounds.ts';
import type { RequestState } from '../state.ts';
import { type Act, type Gate, own } from './facts.ts';
import { inheritance } from './register.ts';
import { openGate } from './work.ts';

/** Shared by the three: an open case of the first round, undecided, in a year not yet reported. */
export const conserveGate: Gate = (state, on, facts) =>
  all(
    openGate(state, on, facts),
    state.rounds.some(({ decision }) => decision !== null) &&
      because('条例§45', '已经拟定决定，不能再拆分、并案或者转出。'),
    state.rounds.length > 1 && because('条例§51', '重新办理的申请不能拆分、并案或者转出。'),
    state.rounds.some(({ fee }) => fee !== null) &&
      because('109号§4', '已经计算收费，不能再拆分、并案或者转出。'),
    closedYearReason(receiptOf(state) ?? state.opened?.received ?? null, facts.closedThrough),
  );

/** 一事一申请: each child is a case with the parent's arrival and applicant; the parent counts no more. @law 109号§4 */
export const split: Act<'request.split'> = (state, { parts, reason }, facts) => ({
  reasons: [],
  draft: () => {
    const inherited = inheritance(state);
    const year = Number(inherited.received.slice(0, 4));
    const children = parts.map((content) => {
      const id = facts.allocate('request', year);
      const event: SplitOff = {
        type: 'request.splitOff',
        ...inherited,
        parent: state.id,
        content,
        person: state.opened?.person ?? null,
        origin: state.opened?.origin ?? null,
      };
      return { id, drafts: own({ id }, event) };
    });
    const ids = children.map(({ id }) => id);
    return [
      ...own(state, { type: 'request.split', children: ids, reason }),
      ...children.flatMap(({ drafts }) => drafts),
    ];
  },
});

/** The same application filed twice: the later filing goes into the earlier, whose clock is the one that runs. @law 条例§31 */
export const merge: Act<'request.merge'> = (state, { into, reason }, facts) => {
  const other = into === state.id ? undefined : facts.request(into);
  return {
    reasons: all(
      into === state.id && because('条例§45', '不能并入自己。'),
      into !== state.id && other === undefined && because('条例§45', `没有编号为${into}的申请。`),
      other && !isOpen(other) && because('条例§45', `${into}已经办结或者不再单独办理，不能并入。`),
      other && !sameApplicant(state, other) && because('条例§45', '不是同一申请人的申请，不能并案。'),
      other && later(other, state) && because('条例§31', '应当并入先收到的一件，期限从先收到的起算。'),
    ),
    draft: () => [
      ...own(state, { type: 'request.merged', into, reason }),
      ...own({ id: into }, { type: 'request.duplicateTaken', from: state.id, reason }),
    ],
  };
};

function sameApplicant({ opened: one }: RequestState, { opened: other }: RequestState): boolean {
  if (!one || !other) return false;
  if (one.person !== null) return one.person === other.person;
  return (
    one.origin?.person != null &&
    one.origin.agency === other.origin?.agency &&
    one.origin.person === other.origin.person
  );
}

function later(one: RequestState, other: RequestState): boolean {
  return (receiptOf(one) ?? '9999') > (receiptOf(other) ?? '9999');
}

/** Transferred only between agencies whose figures go into one report: elsewhere the applicant is told. @law 条例§36(5) */
export const transfer: Act<'request.transfer'> = (state, { agency, reason }, facts) => {
  const target = facts.profileOf(agency);
  return {
    reasons: all(
      agency === facts.agency && because('条例§45', '转给本机关内设机构的，请用分办。'),
      !target && because('条例§36(5)', '没有登记这个机关，请核对。'),
      target &&
        agency !== facts.agency &&
        reportsWith(target) !== reportsWith(facts.profile) &&
        because('条例§36(5)', '两个机关不在同一份年度报告内，不能转办；应当告知申请人向该机关申请。'),
      closedYearReason(receiptOf(state) ?? state.opened?.received ?? null, facts.closedThroughOf(agency)),
    ),
    draft: () => {
      if (!target) return [];
      const inherited = inheritance(state);
      const as = facts.allocate('request', Number(inherited.received.slice(0, 4)), agency);
      // The choices of the day it arrived come along: passing it round must move no date and lose no case.
      const event: TransferredIn = {
        type: 'request.transferredIn',
        ...inherited,
        // Whoever was asked is sealed in this register and stays there.
        consulted: inherited.consulted.map((one) => ({ ...one, person: null })),
        origin: originOf(state, facts.agency),
        reason,
      };
      return [
        ...own(state, { type: 'request.transferredOut', to: agency, as, reason }),
        { agency, matter: { kind: 'request', id: as }, event },
      ];
    },
  };
};

function reportsWith({ id, reportsThrough }: AgencyProfile): string {
  return reportsThrough ?? id;
}

/** Where the applicant is sealed: over several transfers still the first register. */
function originOf({ id, opened }: RequestState, agency: string): Origin {
  return opened?.origin ?? { agency, request: id, person: opened?.person ?? null };
}

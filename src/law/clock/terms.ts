/** The numbers of the law with the dates from which they hold; an application keeps the law of the day it came in. */
import { type DayNumber, dayOf } from '../calendar/index.ts';
import { type Citation, cite, INSTRUMENTS, type InstrumentId } from '../citation/index.ts';

export interface RequestLaw {
  readonly from: DayNumber;
  readonly law: Citation;
  /** Working days to reply, and at most by how many the term may be extended. */
  readonly reply: number;
  readonly extension: number;
  /** Working days in which to ask for clarification; null where the law set none. */
  readonly clarificationNotice: number | null;
  /** Working days an asked party has; null where the law set none and only an answer ends the consultation. */
  readonly opinion: number | null;
}

/** Newest first. */
const REQUEST_LAWS: readonly RequestLaw[] = [
  {
    from: inForceFrom('条例'),
    law: cite('条例§33.2'),
    reply: 20,
    extension: 20,
    clarificationNotice: 7,
    opinion: 15,
  },
  {
    from: inForceFrom('条例2007'),
    law: cite('条例2007§24'),
    reply: 15,
    extension: 15,
    clarificationNotice: null,
    opinion: null,
  },
];

/** Periods that one event starts and no step lengthens: the one place of their numbers, by clock. */
export const PERIODS = {
  publication: { unit: 'workingDay', n: 20 },
  creditPublication: { unit: 'workingDay', n: 7 },
  penaltyWithdrawal: { unit: 'workingDay', n: 3 },
  courtAnswer: { unit: 'day', n: 15 },
  applicantReconsideration: { unit: 'day', n: 60 },
  applicantLitigation: { unit: 'month', n: 6 },
  litigationAfterReconsideration: { unit: 'day', n: 15 },
} as const;

/** The law an application received on that day falls under; undefined before there was one. */
export function requestLaw(receipt: DayNumber): RequestLaw | undefined {
  return REQUEST_LAWS.find(({ from }) => receipt >= from);
}

/** First day on which an instrument may be applied. Only for those whose exact day is registered. */
export function inForceFrom(instrument: InstrumentId): DayNumber {
  return dayOf(Temporal.PlainDate.from(INSTRUMENTS[instrument].from));
}

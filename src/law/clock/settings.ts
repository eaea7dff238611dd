/** What the law leaves open, as settings with a stated default and its ground; an agency's lawyers may choose otherwise. */
import { type Citation, cite } from '../citation/index.ts';

export interface ClockSettings {
  /** Without a recorded confirmation: count from the day of arrival, or wait until it is confirmed. */
  readonly unconfirmedReceipt: 'arrival' | 'wait';
  /** E-mail: received when confirmed with the applicant, or when it reached the mail system. */
  readonly emailReceipt: 'confirmation' | 'arrival';
  /** Working days the applicant has to clarify where the notice names no day. */
  readonly clarificationWindow: number;
  /** Whether the day the letter went out is already left out of the count. */
  readonly excludeSendingDay: boolean;
  /** Whether the day the opinion came in is still left out. */
  readonly excludeAnswerDay: boolean;
  /** An opinion that comes after its fifteen days but within the term: does the time until then count as consultation? */
  readonly lateOpinion: 'excluded' | 'ignored';
  /** Whether asking an applicant for reasons stops the clock. */
  readonly reasonsStopClock: boolean;
  /** Whether an extension already notified lengthens the term that begins anew after clarification or payment. */
  readonly extensionAfterRestart: 'kept' | 'spent';
  /** On which days a period of calendar days cannot end: every day of rest, or only those a holiday notice names. */
  readonly rollOver: 'restDays' | 'holidays';
}

export const DEFAULT_SETTINGS: ClockSettings = {
  unconfirmedReceipt: 'arrival',
  emailReceipt: 'confirmation',
  clarificationWindow: 15,
  excludeSendingDay: false,
  excludeAnswerDay: true,
  lateOpinion: 'excluded',
  reasonsStopClock: false,
  extensionAfterRestart: 'kept',
  rollOver: 'restDays',
};

/** Why each default stands, for the page on which an agency chooses. */
export const SETTING_GROUNDS: Readonly<
  Record<keyof ClockSettings, { readonly text: string; readonly law: Citation }>
> = {
  unconfirmedReceipt: {
    text: '条例要求收到当日即确认，未登记确认日的按到达日起算，所得期限最早，对双方都稳妥。',
    law: cite('条例§31'),
  },
  emailReceipt: {
    text: '2015年解释以系统收到为准，2019年条例对互联网渠道一律以双方确认为准，新法优先。',
    law: cite('条例§31'),
  },
  clarificationWindow: {
    text: '条例只说合理期限，各地七至三十日不等，取常见的十五个工作日。',
    law: cite('条例§30'),
  },
  excludeSendingDay: { text: '期间开始的当日不计算在内，发出当日仍照常计数。', law: cite('民法典§201') },
  excludeAnswerDay: { text: '收到意见当日仍属征求意见所需时间，次日恢复计数。', law: cite('条例§33.3') },
  lateOpinion: {
    text: '条例不计入的是征求意见所需时间，意见在答复期限内迟到的，计至收到之日。',
    law: cite('条例§33.3'),
  },
  reasonsStopClock: {
    text: '条例没有规定要求说明理由期间不计算，不写明的不停。',
    law: cite('条例§35'),
  },
  extensionAfterRestart: {
    text: '延期以一次、二十个工作日为限；重新起算后，已经告知的延期仍然有效，不得再延。',
    law: cite('条例§33.2'),
  },
  rollOver: {
    text: '期间最后一日是法定休假日的顺延；周六、周日是国家机关的周休息日，与节日放假同属休假日，调休上班的周末照常上班，不顺延。',
    law: cite('民诉法§85'),
  },
};

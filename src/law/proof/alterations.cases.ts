/** Ways of falsifying a proof, one a line; each leaves everything else as it was. */
import type { Proof } from './index.ts';

type Alter = (proof: Record<string, unknown> & Proof, pick: (below: number) => number) => boolean;
const mutable = (proof: Proof) => proof as { -readonly [K in keyof Proof]: Proof[K] };
const shifted = (text: string, days: number): string =>
  Temporal.PlainDate.from(text).add({ days }).toString();

/** One row of the ledger with something changed in it. */
const inRow =
  (change: (row: Record<string, unknown>, pick: (below: number) => number) => void): Alter =>
  (proof, pick) => {
    const rows = proof.days as unknown as Record<string, unknown>[];
    const row = rows[pick(rows.length)];
    if (row) change(row, pick);
    return row !== undefined;
  };

/** One way each of falsifying; true when it could be done. */
export const ALTERATIONS: Readonly<Record<string, Alter>> = {
  改日期: inRow((row, pick) => {
    row.date = shifted(String(row.date), 1 + pick(9));
  }),
  改计入与否: inRow((row) => {
    row.counted = !row.counted;
  }),
  改序数: inRow((row, pick) => {
    row.ordinal = Number(row.ordinal ?? 0) + 1 + pick(5);
  }),
  改理由: inRow((row) => {
    row.why = row.why === '工作日' ? '周末' : '工作日';
  }),
  改所据通知: inRow((row) => {
    row.notice = row.notice === null ? '国办发明电〔2025〕7号' : null;
  }),
  改当日事件: inRow((row) => {
    row.events = [...(row.events as string[]), 'feePaid'];
  }),
  删一日: (proof, pick) =>
    proof.days.length > 0 && (proof.days as unknown[]).splice(pick(proof.days.length), 1).length > 0,
  加一日: (proof, pick) => {
    const at = pick(proof.days.length);
    (proof.days as unknown[]).splice(at, 0, { ...proof.days[at] });
    return true;
  },
  改届满日: (proof, pick) => {
    mutable(proof).due = shifted(proof.due, 1 + pick(20));
    return true;
  },
  改起算日: (proof, pick) => {
    mutable(proof).start = shifted(proof.start, -1 - pick(20));
    return true;
  },
  改暂定与否: (proof) => {
    mutable(proof).provisional = !proof.provisional;
    return true;
  },
  改事件日期: (proof, pick) => {
    const at = pick(proof.events.length);
    const event = (proof.events as unknown as { date: string }[])[at];
    if (event) event.date = shifted(event.date, pick(2) === 0 ? 1 : -1);
    return event !== undefined;
  },
  改事件种类: (proof, pick) => {
    const events = proof.events as unknown as { kind: string }[];
    const event = events[pick(events.length)];
    if (event) event.kind = event.kind === 'feePaid' ? 'confirmed' : 'feePaid';
    return event !== undefined;
  },
  改事件补充: (proof, pick) => {
    const events = proof.events as unknown as { detail: string | null }[];
    const event = events[pick(events.length)];
    if (event) event.detail = event.detail === '甲' ? null : '甲';
    return event !== undefined;
  },
  删事件: (proof, pick) => (proof.events as unknown[]).splice(pick(proof.events.length), 1).length > 0,
  加事件: (proof) => {
    (proof.events as unknown[]).push({ kind: 'extensionNotified', date: proof.due, detail: null });
    return true;
  },
  改放假与上班: (proof, pick) => {
    const days = proof.notices.flatMap((notice) => notice.days) as { off: boolean }[];
    const day = days[pick(days.length || 1)];
    if (day) day.off = !day.off;
    return day !== undefined;
  },
  删一个放假日: (proof, pick) => {
    const held = proof.notices.filter(({ days }) => days.length > 0);
    const notice = held[pick(held.length || 1)];
    return notice !== undefined && (notice.days as unknown[]).splice(pick(notice.days.length), 1).length > 0;
  },
  加一个放假日: (proof, pick) => {
    const [notice] = proof.notices;
    const row = proof.days[pick(proof.days.length)];
    if (!notice || !row || notice.days.some((day) => day.date === row.date)) return false;
    (notice.days as unknown[]).push({ date: row.date, off: true, name: '春节' });
    return true;
  },
  改依据: (proof) => {
    mutable(proof).basis = ['条例§35'];
    return true;
  },
  换一个期限: (proof) => {
    mutable(proof).clock = proof.clock === 'clarificationNotice' ? 'reply' : 'clarificationNotice';
    return true;
  },
  事件多一项: (proof, pick) =>
    Object.assign(proof.events[pick(proof.events.length)] ?? {}, { note: '' }) !== null,
  不认识的事件: (proof) => addedOn(proof, 'served', null),
  不认识的补充: (proof) => addedOn(proof, 'extensionApproved', '0x0a'),
  不认识的设置: (proof) => Object.assign(proof.settings, { excludeAnswerDay: 0 }) !== null,
  知悉日不是日期: (proof) => Object.assign(proof, { knownAs: '9999' }) !== null,
  地区不是代码: (proof) => Object.assign(proof, { area: 11 }) !== null,
  法定节日改名: (proof, pick) => {
    const day = proof.presumed[pick(proof.presumed.length || 1)] as { name: string } | undefined;
    const row = proof.days.find(({ date }) => day && date === proof.presumed[0]?.date) as
      | { why: string }
      | undefined;
    if (!day || !row) return false;
    row.why = row.why.replace(day.name, '新年');
    day.name = '新年';
    return true;
  },
  届满日带时区: (proof) => Object.assign(proof, { due: `${proof.due}T00:00:00+08:00` }) !== null,
};

/** An event added on the last day, to the list and to the row of that day alike. */
function addedOn(proof: Proof, kind: string, detail: string | null): boolean {
  (proof.events as unknown[]).push({ date: proof.due, kind, detail });
  const codes = proof.days.at(-1)?.events as string[] | undefined;
  codes?.push(detail === null ? kind : `${kind}:${detail}`);
  return codes !== undefined;
}

/** A step the law refuses, and the term somebody would claim who let it count all the same. */
export interface Unlawful {
  readonly title: string;
  readonly given: string;
  /** Day zero claimed; the day of receipt where left out. */
  readonly start?: string;
  /** Working days claimed; twenty where left out. */
  readonly n?: number;
  /** Span claimed not to count, `after` to `to`. */
  readonly leftOut?: readonly [why: 'consultation' | 'reasons', after: string, to: string];
}

export const UNLAWFUL: readonly Unlawful[] = [
  {
    title: '当面提交的以确认日起算',
    given: 'received:2026-03-02:inPerson confirmed:2026-03-09',
    start: '2026-03-09',
  },
  {
    title: '重新起算之后再以确认日起算',
    given:
      'received:2026-03-02:online clarificationAsked:2026-03-03 clarificationReceived:2026-03-06 confirmed:2026-03-10',
    start: '2026-03-10',
  },
  {
    title: '第八个工作日告知补正',
    given: 'received:2026-03-02 clarificationAsked:2026-03-12 clarificationReceived:2026-03-20',
    start: '2026-03-20',
  },
  {
    title: '没有告知而收到补正',
    given: 'received:2026-03-02 clarificationReceived:2026-03-20',
    start: '2026-03-20',
  },
  {
    title: '无正当理由逾期补正',
    given:
      'received:2026-03-02 clarificationAsked:2026-03-05:2026-03-13 clarificationServed:2026-03-05 clarificationReceived:2026-03-16',
    start: '2026-03-16',
  },
  {
    title: '补正期限早于告知日',
    given: 'received:2026-03-02 clarificationAsked:2026-03-05:2026-03-04 clarificationReceived:2026-03-16',
    start: '2026-03-16',
  },
  { title: '没有批准的延期', given: 'received:2026-03-02 extensionNotified:2026-03-20', n: 40 },
  {
    title: '期满之后告知延期',
    given: 'received:2026-03-02 extensionApproved:2026-03-20:20 extensionNotified:2026-03-31',
    n: 40,
  },
  {
    title: '二十一个工作日的延期',
    given: 'received:2026-03-02 extensionApproved:2026-03-20:21 extensionNotified:2026-03-23',
    n: 41,
  },
  {
    title: '收费办法施行之前收费',
    given: 'received:2020-11-02 feeNoticed:2020-11-10 feePaid:2020-11-20',
    start: '2020-11-20',
  },
  {
    title: '期满之后发出收费通知',
    given: 'received:2026-03-02 feeNoticed:2026-03-31 feePaid:2026-04-02',
    start: '2026-04-02',
  },
  {
    title: '逾期缴费',
    given: 'received:2026-03-02 feeNoticed:2026-03-09 feeNoticeServed:2026-03-09 feePaid:2026-04-08',
    start: '2026-04-08',
  },
  {
    title: '最后一日才征求意见',
    given: 'received:2026-03-02 thirdPartyConsulted:2026-03-30 thirdPartyAnswered:2026-04-03',
    leftOut: ['consultation', '2026-03-29', '2026-04-03'],
  },
  {
    title: '期满之后才来的意见',
    given: 'received:2026-03-02 thirdPartyConsulted:2026-03-27 thirdPartyAnswered:2026-04-30',
    leftOut: ['consultation', '2026-03-27', '2026-04-30'],
  },
  {
    title: '没有选择停止计时而扣除说明理由的时间',
    given: 'received:2026-03-02 reasonsAsked:2026-03-05 reasonsGiven:2026-03-12',
    leftOut: ['reasons', '2026-03-05', '2026-03-12'],
  },
];

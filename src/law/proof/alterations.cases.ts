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
};

/** A proof on paper: a table a county officer can follow with a wall calendar. */
import { cite, type Notation, printCitation } from '../citation/index.ts';
import { CLOCKS, codeText } from '../clock/index.ts';
import type { LedgerDay } from './ledger.ts';
import type { Proof } from './proof.ts';
import type { SealedProof } from './seal.ts';

/** 一 to 日. */
export function weekdayText(date: Temporal.PlainDate): string {
  return '一二三四五六日'.charAt(date.dayOfWeek - 1);
}

/** Lines of text, the digest last where there is one. */
export function printProof(proof: Proof | SealedProof): string[] {
  return [
    `${CLOCKS[proof.clock].title}${proof.ref === null ? '' : `（${proof.ref}）`}：${proof.due}（星期${weekdayText(Temporal.PlainDate.from(proof.due))}）${proof.provisional ? '，暂定' : ''}`,
    `依据：${proof.basis.map((notation) => printCitation(cite(notation as Notation))).join('、')}`,
    `起算：${proof.start}，自次日起计算`,
    '',
    '日期        星期  第几日  说明',
    ...proof.days.map((day) => row(day, day.date === proof.due)),
    '',
    ...proof.notices.map(({ number, title, issued }) => `放假安排：${title}（${number}，${issued}）`),
    ...(proof.presumed.length > 0 ? ['放假安排未公布的年份，法定节日按放假办法推定，调休未知。'] : []),
    ...('digest' in proof ? [`校验码：${proof.digest}`] : []),
  ];
}

function row({ date, ordinal, why, events }: LedgerDay, last: boolean): string {
  const number = ordinal === null ? '—' : String(ordinal);
  const happened = events.map(codeText).join('；');
  return `${date}  ${weekdayText(Temporal.PlainDate.from(date))}    ${number.padStart(4)}    ${why}${happened && `　◆ ${happened}`}${last ? '　← 届满日' : ''}`;
}

/** A proof on paper: a table a county officer can follow with a wall calendar. */
import { cite, type Notation, printCitation } from '../citation/index.ts';
import { CLOCKS, codeText } from '../clock/index.ts';
import { LEFT_OUT, type LedgerDay } from './ledger.ts';
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
    `数法：${counting(proof)}`,
    '',
    '日期        星期  第几日  说明',
    ...proof.days.map((day) => row(day, day.date === proof.due)),
    '',
    ...proof.notices.map(({ number, title, issued }) => `放假安排：${title}（${number}，${issued}）`),
    ...(proof.presumed.length > 0 ? ['放假安排未公布的年份，法定节日按放假办法推定，调休未知。'] : []),
    ...('digest' in proof ? [`校验码：${proof.digest}`] : []),
  ];
}

/** The whole count in one sentence: from which event, how many working days, how many left out. */
function counting({ start, days }: Proof): string {
  const begun = days.find(({ date }) => date === start)?.events.map(codeText) ?? [];
  const from = begun.length > 0 ? `（${begun.join('；')}）` : '';
  const n = days.at(-1)?.ordinal;
  const without = Object.values(LEFT_OUT).flatMap((reason) => {
    const k = days.filter(({ why }) => why === reason).length;
    return k > 0 ? [`${reason}：${k}个工作日`] : [];
  });
  return [`${start}${from}当日不计，自次日数满${n}个工作日`, ...without].join('；');
}

function row({ date, ordinal, why, events }: LedgerDay, last: boolean): string {
  const number = ordinal === null ? '—' : String(ordinal);
  const happened = events.map(codeText).join('；');
  return `${date}  ${weekdayText(Temporal.PlainDate.from(date))}    ${number.padStart(4)}    ${why}${happened && `　◆ ${happened}`}${last ? '　← 届满日' : ''}`;
}

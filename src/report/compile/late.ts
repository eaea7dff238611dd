/** What became known after its year was closed, and where it was booked instead. */
import { cite } from '../../law/index.ts';
import { type CountedMatter, MATTER_KINDS } from '../../register/index.ts';
import { decimalOf } from './money.ts';
import type { Note } from './source.ts';

/**
 * One note a matter.
 *
 * @law 条例§49, §50 — a published report stands as it is; corrections are made openly
 */
export function lateNotes(counted: readonly CountedMatter[]): Note[] {
  const late = counted.filter(({ late: isLate }) => isLate);
  const matters = Map.groupBy(late, ({ agency, matter }) => `${agency}/${matter.kind}/${matter.id}`);
  return [...matters.values()].map((bookings): Note => {
    const { matter, agency } = bookings[0]!;
    const name = `${MATTER_KINDS[matter.kind]} ${matter.id}（${agency}）`;
    const booked = bookings.map(bookedText).join('；');
    return {
      id: 'late',
      severity: 'note',
      text: `${name}的情况在有关年度关账之后才得知，已关账的年度不变，现记：${booked}。`,
      law: cite('条例§50'),
      cells: [],
    };
  });
}

function bookedText({ matter, part, opened, closed, quantity }: CountedMatter): string {
  const size = matter.kind === 'charge' ? `${decimalOf(quantity, '元')} 元` : `${quantity} 件`;
  const end = closed === null ? '，尚未终结' : `，${closed} 年终结`;
  return `${part === '' ? '' : `${part}：`}计入 ${opened} 年 ${size}${closed === opened ? '' : end}`;
}

/** Reminders at half, at four fifths and at the end of a period. */
import type { Calendar } from '../../law/index.ts';
import type { DraftMessage } from './message.ts';
import type { RunningPeriod } from './periods.ts';

/** Per cent of a period after which it is reminded of. */
const SHARES = [50, 80, 100] as const;

/**
 * One reminder for each period that has passed a share: the highest of them, so that whoever was away gets one and not
 * three. A period whose end has moved is reminded of anew.
 */
export function dueMessages(
  periods: readonly RunningPeriod[],
  today: Temporal.PlainDate,
  calendar: Calendar,
): DraftMessage[] {
  return periods.flatMap((period) => {
    const passed = passedOf(period, today, calendar);
    const share = SHARES.findLast((one) => passed >= one);
    return share === undefined ? [] : [messageOn(period, share, today)];
  });
}

/** Per cent of the period that is over at the end of the day, in working days. */
function passedOf({ start, due }: RunningPeriod, today: Temporal.PlainDate, calendar: Calendar): number {
  if (Temporal.PlainDate.compare(today, due) >= 0) return 100;
  if (Temporal.PlainDate.compare(today, start) <= 0) return 0;
  const [passed, whole] = [calendar.between(start, today), calendar.between(start, due)];
  // Where the calendar does not reach so far, or no working day lies between, days are counted.
  if (passed.ok && whole.ok && whole.value > 0) return (100 * passed.value) / whole.value;
  return (100 * start.until(today).days) / start.until(due).days;
}

function messageOn(period: RunningPeriod, share: number, today: Temporal.PlainDate): DraftMessage {
  const { matter, period: id, ref, title, due, provisional, law } = period;
  const key = `due/${matter.kind}/${matter.id}/${id}/${ref ?? ''}/${due}/${share}`;
  const facts = { kind: matter.kind, matter: matter.id, period: id, due: due.toString(), share };
  return {
    key,
    topic: 'message.due',
    facts,
    text: `${matter.id} ${title}${law && `（${law}）`}${words(share, due, today)}${provisional ? '日期暂定，节假日安排公布后可能变动。' : ''}`,
  };
}

function words(share: number, due: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const day = `${due.year}年${due.month}月${due.day}日`;
  switch (Math.sign(Temporal.PlainDate.compare(today, due))) {
    case 1:
      return `已于${day}届满，尚未办结，请立即办理。`;
    case 0:
      return `今天届满（${day}），请今天办结。`;
    default:
      return `至${day}届满，已过${share}%，请及时办理。`;
  }
}

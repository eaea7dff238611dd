/** `calendar`: a year of working days as a picture, month by month. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import type { CalendarDay } from '../law/index.ts';
import { rejectUnknown } from './arguments.ts';
import { HOLIDAY_ARGS, type Holidays, holidaysFrom } from './holidays.ts';
import { type Terminal, UsageError } from './terminal.ts';
import { padded } from './visible.ts';

const ARGS = {
  year: { type: 'positional', description: '年份，如 2026，默认今年', required: false, valueHint: '年份' },
  ...HOLIDAY_ARGS,
  json: { type: 'boolean', description: '输出 JSON' },
} as const satisfies ArgsDef;

export function calendarCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 1);
      const text = args.year?.normalize('NFKC').trim() ?? String(terminal.today.year);
      if (!/^\d{4}$/.test(text)) throw new UsageError(`“${text}”不是年份，应如 2026。`);
      const holidays = await holidaysFrom(args, rawArgs);
      const days = daysOf(Number(text), holidays);
      await terminal.out(
        args.json ? `${JSON.stringify(asJson(Number(text), days))}\n` : picture(Number(text), days, holidays),
      );
    },
  });
}

function daysOf(year: number, { calendar, knownAs }: Holidays): CalendarDay[] {
  const first = new Temporal.PlainDate(year, 1, 1);
  return Array.from({ length: first.daysInYear }, (_, at) => {
    const day = calendar.workingDay(first.add({ days: at }), knownAs);
    if (!day.ok) throw new UsageError(day.reasons.map(({ text }) => text).join(''));
    return day.value;
  });
}

function asJson(year: number, days: readonly CalendarDay[]) {
  return {
    year,
    provisional: days.some(({ provisional }) => provisional),
    workingDays: days.filter(({ working }) => working).length,
    months: byMonth(days).map((month, at) => ({
      month: at + 1,
      workingDays: month.filter(({ working }) => working).length,
    })),
    days: days.map(({ date, working, kind, name, by }) => ({ date, working, kind, name, notice: by })),
  };
}

function byMonth(days: readonly CalendarDay[]): CalendarDay[][] {
  return Array.from({ length: 12 }, (_, at) => days.filter(({ date }) => date.month === at + 1));
}

const MONTHS_A_ROW = 2;
const CELL = 5;
const GAP = '    ';
const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

/** Two months beside each other, within eighty columns; 休 a day off by arrangement, 班 a make-up working day, weekends in brackets. */
function picture(year: number, days: readonly CalendarDay[], { calendar }: Holidays): string {
  const months = byMonth(days).map(monthLines);
  const rows: string[] = [];
  for (let at = 0; at < months.length; at += MONTHS_A_ROW) {
    const beside = months.slice(at, at + MONTHS_A_ROW);
    const height = Math.max(...beside.map((lines) => lines.length));
    for (let line = 0; line < height; line++) {
      rows.push(
        beside
          .map((lines) => lines[line] ?? ' '.repeat(CELL * 7))
          .join(GAP)
          .trimEnd(),
      );
    }
    rows.push('');
  }
  const provisional = days.some((day) => day.provisional);
  const used = new Set(days.flatMap(({ by }) => by ?? []));
  const notices = calendar.notices.filter(({ number, title }) => used.has(number ?? title));
  return [
    `${year}年${provisional ? '（暂定：放假安排尚未公布，只按法定节日推算，调休未知）' : ''}　工作日 ${days.filter(({ working }) => working).length} 天`,
    '休 放假　班 调休上班　( ) 周末',
    '',
    ...rows,
    ...notices.map(({ title, number, issued }) => `${title}（${number ?? '无文号'}，${issued}）`),
    '',
  ].join('\n');
}

function monthLines(days: readonly CalendarDay[]): string[] {
  const [first] = days;
  const working = days.filter((day) => day.working).length;
  const title = `${String(first?.date.month).padStart(2)}月 工作日 ${String(working).padStart(2)} 天`;
  const cells = [
    ...Array.from({ length: (first?.date.dayOfWeek ?? 1) - 1 }, () => ' '.repeat(CELL)),
    ...days.map(cell),
  ];
  const weeks: string[] = [];
  for (let at = 0; at < cells.length; at += 7) weeks.push(cells.slice(at, at + 7).join(''));
  return [title, WEEK.map((name) => ` ${name}  `).join(''), ...weeks].map((line) => padded(line, CELL * 7));
}

/** Five columns, of which a Chinese character takes two. */
function cell({ date, kind }: CalendarDay): string {
  const day = String(date.day).padStart(2);
  if (kind === 'holiday' || kind === 'presumedHoliday') return `${day}休 `;
  if (kind === 'makeUpWorkday') return `${day}班 `;
  return kind === 'weekend' ? `(${day})`.padEnd(CELL) : ` ${day}`.padEnd(CELL);
}

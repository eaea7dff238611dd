/** How fast deadlines are counted: reply clocks with a full history, then the same with their ledgers, one core. */
import {
  type ClockEvent,
  calendar,
  clocks,
  ledgerOf,
  NOTICES,
  readEvent,
  replyDeadline,
} from '../src/law/index.ts';

const CALENDAR = calendar();
const DAYS = 2600;
const FIRST = Temporal.PlainDate.from('2019-05-15');
const AS_OF = Temporal.PlainDate.from('2026-12-31');

/** Confirmed, clarified, consulted, extended, replied and served: days after arrival, kind, further fact. */
const STORY: readonly (readonly [days: number, kind: string, detail: string | null])[] = [
  [0, 'received', 'online'],
  [0, 'confirmed', null],
  [3, 'clarificationAsked', null],
  [4, 'clarificationServed', null],
  [9, 'clarificationReceived', null],
  [12, 'thirdPartyConsulted', '甲'],
  [14, 'thirdPartyReceived', '甲'],
  [24, 'thirdPartyAnswered', '甲'],
  [30, 'extensionApproved', '20'],
  [31, 'extensionNotified', null],
  [60, 'replied', 'mailed'],
  [63, 'served', null],
];

/** As a register would load them: from texts. */
const HISTORIES = Array.from({ length: DAYS }, (_, day) =>
  STORY.map(([after, kind, detail]): ClockEvent => {
    const read = readEvent({ kind, date: FIRST.add({ days: day + after }).toString(), detail });
    if (!read.ok) throw new Error(read.message);
    return read.event;
  }),
);

function timed(count: number, work: (events: readonly ClockEvent[]) => number): string {
  let sum = 0;
  const before = process.cpuUsage();
  const start = performance.now();
  for (let at = 0; at < count; at++) sum += work(HISTORIES[at % DAYS] ?? []);
  const seconds = (performance.now() - start) / 1000;
  const own = process.cpuUsage(before).user / 1_000_000;
  const rate = Math.round(count / own).toLocaleString('en');
  return `${seconds.toFixed(2)} s, ${own.toFixed(2)} s of processor, ${rate} a second of it (check sum ${sum})`;
}

const options = { calendar: CALENDAR, asOf: AS_OF };

function report(title: string, figure: string): void {
  process.stdout.write(`${title.padEnd(58)} ${figure}\n`);
}

const cold = performance.now();
calendar(NOTICES).table();
report('calendar: lay out one state of knowledge', `${(performance.now() - cold).toFixed(2)} ms`);
report(
  `1,000,000 reply deadlines, ${STORY.length} events each`,
  timed(1_000_000, (events) => replyDeadline(events, options)?.due?.day ?? 0),
);
report(
  '100,000 reply deadlines with ledgers',
  timed(100_000, (events) => {
    const clock = replyDeadline(events, options);
    return clock ? ledgerOf(clock, events, options).length : 0;
  }),
);
report(
  '100,000 histories, every clock',
  timed(100_000, (events) => clocks(events, options).length),
);

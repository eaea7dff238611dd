/** `deadline`: every period that runs from what happened, and the ledger that shows how its last day was reached. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import {
  CHANNELS,
  CLOCK_STATES,
  CLOCKS,
  type Clock,
  type ClockEvent,
  clocks,
  codeOf,
  codeText,
  EVENT_USAGE,
  ledgerOf,
  printCitation,
  printProof,
  prove,
  type Reason,
  readEvent,
  seal,
  weekdayText,
} from '../law/index.ts';
import { rejectUnknown } from './arguments.ts';
import { dateFrom, HOLIDAY_ARGS, type Holidays, holidaysFrom } from './holidays.ts';
import { valuesOf } from './repeated.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ARGS = {
  received: { type: 'string', description: '收到申请的日期', valueHint: '2026-02-10' },
  channel: {
    type: 'string',
    description: `收到申请的渠道：${Object.entries(CHANNELS)
      .map(([id, label]) => `${id} ${label}`)
      .join('，')}`,
    valueHint: 'online',
  },
  event: {
    type: 'string',
    description: '其后发生的事，事件:日期[:补充]，可重复；有哪些事件见 --events',
    valueHint: 'thirdPartyConsulted:2026-02-12:甲公司',
  },
  events: { type: 'boolean', description: '列出全部事件和补充的写法' },
  'as-of': { type: 'string', description: '截至哪一天（默认今天）', valueHint: '2026-03-01' },
  ...HOLIDAY_ARGS,
  json: { type: 'boolean', description: '输出 JSON' },
  proof: {
    type: 'string',
    description: '只输出这一期限的逐日证明（JSON，可用 verify 核对）',
    valueHint: 'reply',
  },
} as const satisfies ArgsDef;

export function deadlineCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 0);
      if (args.events) return await terminal.out(knownEvents());
      const received = valuesOf(rawArgs, 'received');
      if (received.length > 1) throw new UsageError(`--received 只能写一次，现有：${received.join('、')}`);
      const events = eventsFrom(args.received, args.channel, valuesOf(rawArgs, 'event'));
      const holidays = await holidaysFrom(args, rawArgs);
      const asOf =
        args['as-of'] === undefined ? latest(events, terminal.today) : dateFrom(args['as-of'], '--as-of');
      const found = clocks(events, { ...holidays, asOf });
      if (args.proof !== undefined) await terminal.out(await proofOf(args.proof, found, events, holidays));
      else if (args.json) await terminal.out(`${JSON.stringify(asJson(found, events, holidays, asOf))}\n`);
      else await terminal.out(explained(found, events, holidays, asOf));
    },
  });
}

function knownEvents(): string {
  return EVENT_USAGE.map(
    ({ kind, label, detail }) => `${kind}:日期${detail && `[:${detail}]`}　${label}\n`,
  ).join('');
}

/** Kind, date and what follows; a name may hold colons of its own. */
const EVENT_CODE = /^([^:：]*)[:：]?([^:：]*)(?:[:：](.*))?$/s;

function eventsFrom(
  received: string | undefined,
  channel: string | undefined,
  codes: readonly string[],
): ClockEvent[] {
  if (received === undefined && codes.length === 0) {
    throw new UsageError('请给出收到申请的日期，如：deadline --received 2026-02-10');
  }
  if (received === undefined && channel !== undefined) {
    throw new UsageError('--channel 要和 --received 一起用。');
  }
  const drafts = codes.map((code) => {
    const [, kind = '', date = '', detail = null] = EVENT_CODE.exec(code) ?? [];
    return { kind, date, detail };
  });
  if (received !== undefined) {
    drafts.unshift({
      kind: 'received',
      date: dateFrom(received, '--received').toString(),
      detail: channel ?? null,
    });
  }
  return drafts.map((draft) => {
    const read = readEvent(draft);
    if (!read.ok) throw new UsageError(read.message);
    return read.event;
  });
}

/** Today, or the last thing that happened where that lies ahead: a planned case is judged at its end. */
function latest(events: readonly ClockEvent[], today: Temporal.PlainDate): Temporal.PlainDate {
  return events.reduce((day, { date }) => (Temporal.PlainDate.compare(date, day) > 0 ? date : day), today);
}

async function proofOf(
  id: string,
  found: readonly Clock[],
  events: readonly ClockEvent[],
  holidays: Holidays,
): Promise<string> {
  const clock = found.find((one) => one.id === id);
  if (!clock) throw new UsageError(`没有“${id}”这个期限。现有：${found.map((one) => one.id).join('、')}`);
  const proof = prove(clock, events, holidays);
  if (!proof.ok) throw new UsageError(textOf(proof.reasons));
  return `${JSON.stringify(await seal(proof.value), null, 2)}\n`;
}

function asJson(
  found: readonly Clock[],
  events: readonly ClockEvent[],
  holidays: Holidays,
  asOf: Temporal.PlainDate,
) {
  const reasons = (list: readonly Reason[]) => list.map(({ text, law }) => ({ text, law: law.notation }));
  return {
    asOf,
    clocks: found.map((clock) => ({
      id: clock.id,
      ref: clock.ref,
      title: CLOCKS[clock.id].title,
      basis: clock.basis.map(({ notation }) => notation),
      start: clock.start,
      due: clock.due,
      state: clock.state,
      doneOn: clock.doneOn,
      provisional: clock.provisional,
      cautions: reasons(clock.cautions),
      refusals: clock.refusals.map((one) => ({
        event: one.event ? { kind: one.event.kind, date: one.event.date } : null,
        reasons: reasons(one.reasons),
      })),
      days: ledgerOf(clock, events, holidays),
    })),
  };
}

function explained(
  found: readonly Clock[],
  events: readonly ClockEvent[],
  holidays: Holidays,
  asOf: Temporal.PlainDate,
): string {
  if (found.length === 0) {
    const ahead = events.every(({ date }) => Temporal.PlainDate.compare(date, asOf) > 0);
    return ahead ? `截至 ${asOf}，所列的事都还没有发生。\n` : '这些事件没有引起任何期限。\n';
  }
  const lines = [`截至 ${asOf}：`, ...found.map(clockLine), ''];
  const notes = found.flatMap((clock) => [
    ...clock.cautions.map(({ text }) => `提示：${text}`),
    ...clock.refusals.map(
      ({ event, reasons }) =>
        `不成立：${event ? `${event.date} ${codeText(codeOf(event))}——` : ''}${textOf(reasons)}`,
    ),
  ]);
  if (notes.length > 0) lines.push(...new Set(notes), '');
  if (found.some(({ provisional }) => provisional)) {
    lines.push('暂定：期限跨入放假安排尚未公布的年份，只按法定节日推算，安排公布后应当重算。', '');
  }
  const [first] = found;
  const proof = first && prove(first, events, holidays);
  if (proof?.ok) lines.push(...printProof(proof.value), '');
  return `${lines.join('\n')}`;
}

function clockLine(clock: Clock): string {
  const { title } = CLOCKS[clock.id];
  const over = clock.state === 'lapsed' || clock.state === 'closed';
  const undated = over ? '不再计算' : '现无确定日期';
  const due = clock.due ? `${clock.due}（星期${weekdayText(clock.due)}）` : undated;
  const state = `${CLOCK_STATES[clock.state]}${clock.provisional ? '，暂定' : ''}`;
  const whose = clock.ref === null ? '' : `（${clock.ref}）`;
  return `  ${title}${whose}：${due}　${state}　${clock.basis.map(printCitation).join('、')}`;
}

function textOf(reasons: readonly Reason[]): string {
  return reasons.map(({ text }) => text).join('');
}

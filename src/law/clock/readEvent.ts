/** An event from outside: three texts judged, with a sentence that says what is wrong. */
import { readDate } from '../calendar/index.ts';
import { type ClockEvent, type Detail, EVENT_KINDS, isEventKind, type Kind } from './events.ts';

/** As a ledger or a command line gives it. */
export interface EventDraft {
  readonly kind: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly detail: string | null;
}

export type ReadEvent =
  | { readonly ok: true; readonly event: ClockEvent }
  | { readonly ok: false; readonly message: string };

export function readEvent(draft: EventDraft): ReadEvent {
  const [kind, text] = [narrow(draft.kind), narrow(draft.date)];
  const { detail: given } = draft;
  const refuse = (message: string): ReadEvent => ({ ok: false, message });
  if (!isEventKind(kind)) return refuse(`没有“${kind}”这种事件。可用的有：\n${EVENT_LIST}`);
  const date = readDate(text);
  const { label, detail }: Kind = EVENT_KINDS[kind];
  if (!date) return refuse(`“${text}”不是日期，${label}应写作 ${kind}:2026-02-10。`);
  if (given === null) return { ok: true, event: { kind, date } };
  if (!detail) return refuse(`${label}只需要日期，不需要“${given}”。`);
  const value = readDetail(detail, given);
  if (value === undefined) return refuse(`${label}后面的“${given}”不对，应为${expected(detail)}。`);
  return { ok: true, event: { kind, date, [detail.field]: value } };
}

/** Full-width signs and spaces are slips of the keyboard. */
function narrow(text: string): string {
  return text.normalize('NFKC').trim();
}

function readDetail({ field, values }: Detail, given: string): unknown {
  if (field === 'ref') return given.trim() === '' ? undefined : given;
  const text = narrow(given);
  if (values) return Object.hasOwn(values, text) ? text : undefined;
  if (field === 'until') return readDate(text);
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

function expected({ field, values }: Detail): string {
  if (values) {
    const known = Object.entries(values).map(([value, label]) => `${value}（${label}）`);
    return known.join('、');
  }
  if (field === 'until') return '期满日，如 2026-03-31';
  return field === 'ref' ? '区别用的名称' : '工作日天数，如 20';
}

const EVENT_LIST = Object.entries(EVENT_KINDS)
  .map(([kind, { label }]) => `  ${kind}　${label}`)
  .join('\n');

/** How every kind is written: its label, and what may follow the date; empty where nothing may. */
export const EVENT_USAGE: readonly {
  readonly kind: string;
  readonly label: string;
  readonly detail: string;
}[] = Object.entries(EVENT_KINDS).map(([kind, { label, detail }]: [string, Kind]) => ({
  kind,
  label,
  detail: detail ? expected(detail) : '',
}));

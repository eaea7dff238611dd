/** Information published unasked: drafted, reviewed by another, published; and decisions with their publication. */
import type { Calendar } from '../law/index.ts';
import type { Step, Story } from './schedule.ts';
import { workday } from './working-days.ts';

/** What one piece of information is about. */
export interface Piece {
  readonly title: string;
  readonly summary: string;
  readonly law: string;
  readonly column: string;
  readonly genre: string;
  readonly formed: Temporal.PlainDate;
  /** Working days from formation to publication. */
  readonly days: number;
  readonly duty?: { readonly duty: string; readonly about: string };
}

export interface Office {
  readonly agency: string;
  readonly calendar: Calendar;
}

/** Three hands: whoever drafts, reviews and publishes are three persons. */
export function* published({ agency, calendar }: Office, piece: Piece): Story {
  const { formed, days, title, summary, law, column, genre } = piece;
  const written = workday(calendar, formed, 0);
  const step = (on: Temporal.PlainDate, role: Step['role'], command: Step['command']): Step => ({
    on,
    agency,
    role,
    command,
  });
  const { id: matter } = yield step(written, 'handler', {
    type: 'disclosure.draft',
    on: written.toString(),
    title,
    summary,
    item: { law },
    column,
    number: null,
    writtenOn: null,
    genre,
    theme: '综合政务',
    keywords: [],
    source: '本机关',
    origin: { kind: 'own' },
    attribute: { kind: 'proactive' },
    text: `${summary}（示例内容）`,
    attachments: [],
    result: null,
    duty: piece.duty ?? null,
    document: null,
  } as Step['command']);
  const reviewed = workday(calendar, written, Math.min(1, days));
  yield step(reviewed, 'reviewer', {
    type: 'disclosure.review',
    matter,
    on: reviewed.toString(),
    conclusion: 'mayPublish',
    basis: '经审查，不含国家秘密、工作秘密、商业秘密和个人隐私',
  } as Step['command']);
  const out = workday(calendar, written, days);
  yield step(out, 'publisher', {
    type: 'disclosure.publish',
    matter,
    on: out.toString(),
    channels: ['platform', 'website'],
    url: `https://www.example.cn/zwgk/${matter}.html`,
  } as Step['command']);
}

/** A decision taken on a day and published within seven working days, or lawfully not. */
export interface Decision {
  readonly kind: 'licence' | 'penalty' | 'coercion';
  readonly number: string;
  readonly subject: string;
  readonly on: Temporal.PlainDate;
  readonly published: boolean;
}

export function* decided({ agency, calendar }: Office, decision: Decision): Story {
  const { kind, number, subject, on, published: shown } = decision;
  const day = workday(calendar, on, 0);
  const withheld = shown ? null : { ground: 'noSocialEffect', note: '情节轻微，当场改正' };
  const { id: matter } = yield {
    on: day,
    agency,
    role: 'handler',
    command: {
      type: 'decision.register',
      on: day.toString(),
      kind,
      number,
      subject,
      source: '执法办案系统',
      withheld,
    } as Step['command'],
  };
  if (!shown) return;
  const out = workday(calendar, day, 5);
  const where = '政府信息公开专栏“行政许可和处罚”';
  yield {
    on: out,
    agency,
    role: 'publisher',
    command: { type: 'decision.publish', matter, on: out.toString(), where } as Step['command'],
  };
}

/** One month's decisions of a business system, added on the fifth working day of the next. */
export function* monthlyTotals(
  { agency, calendar }: Office,
  kind: Decision['kind'],
  from: string,
  quantities: readonly number[],
): Story {
  let month = Temporal.PlainYearMonth.from(from);
  const entered = (one: Temporal.PlainYearMonth) =>
    workday(calendar, one.add({ months: 1 }).toPlainDate({ day: 1 }), 5);
  const { id: matter } = yield {
    on: entered(month),
    agency,
    role: 'handler',
    command: { type: 'decision.openSeries', kind, source: '业务系统月报', from } as Step['command'],
  };
  for (const quantity of quantities) {
    const command = {
      type: 'decision.addTotal',
      matter,
      month: month.toString(),
      quantity,
      published: quantity,
    };
    yield { on: entered(month), agency, role: 'handler', command: command as Step['command'] };
    month = month.add({ months: 1 });
  }
}

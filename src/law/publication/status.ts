/** What has to be published, what is late, what is empty, and whose basis is gone, on a given day. */
import { type Answer, type Citation, cite, citedOn, type Reason, type Result } from '../citation/index.ts';
import { DUTIES, type DueDay, type DutyId, type Rhythm } from './duties.ts';
import { periodsOf } from './periods.ts';

/** Something published under a duty: for which period (`2026-Q3`), or about which event. */
export interface Published {
  readonly duty: DutyId;
  /** Period name or event name; empty for what is simply kept. */
  readonly about: string;
  readonly on: Temporal.PlainDate;
}

/** Something that must be published: a document formed or changed, a decision taken or overturned. */
export interface Occurred {
  readonly duty: DutyId;
  readonly about: string;
  readonly on: Temporal.PlainDate;
}

export interface DutyQuestion {
  readonly asOf: Temporal.PlainDate;
  /** Periods and events before this day are not looked at. */
  readonly since: Temporal.PlainDate;
  /** The duties this agency has. */
  readonly duties: readonly DutyId[];
  readonly published: readonly Published[];
  readonly occurred: readonly Occurred[];
  /** The n-th working day strictly after a day, from the calendar. */
  readonly add: (
    date: Temporal.PlainDate,
    n: number,
  ) => Result<{ date: Temporal.PlainDate; provisional: boolean }>;
  /** Due days the agency has set otherwise. */
  readonly dueDays?: Partial<Record<DutyId, DueDay>>;
}

export interface DutyLine {
  readonly duty: DutyId;
  readonly about: string;
  /** Absent when the calendar does not cover it; then `refused` says why. */
  readonly due?: Temporal.PlainDate;
  readonly provisional: boolean;
  readonly refused: readonly Reason[];
  readonly publishedOn?: Temporal.PlainDate;
  readonly state: 'due' | 'late' | 'publishedInTime' | 'publishedLate' | 'undetermined';
}

export interface DutyStatus {
  /** One line a period or event, by duty, oldest first. */
  readonly lines: readonly DutyLine[];
  /** Duties under which nothing has ever been published. */
  readonly blank: readonly DutyId[];
  /** Bases that may not be cited on that day, with the duties that rest on them. */
  readonly basesGone: readonly {
    readonly duty: DutyId;
    readonly law: Citation;
    readonly reasons: readonly Reason[];
  }[];
}

/**
 * What is due, late and blank on a day.
 *
 * @law 条例§20, §26, §49 and the bases of each duty
 * A change is an event of its own and sets the term running again (条例§26). What was published after `asOf` is not seen.
 */
export function dutyStatus(question: DutyQuestion): DutyStatus {
  const { asOf, duties } = question;
  const published = question.published.filter(({ on }) => upTo(on, asOf));
  return {
    lines: duties.flatMap((duty) => linesOf(duty, { ...question, published })),
    blank: duties.filter((duty) => !published.some((one) => one.duty === duty)),
    basesGone: duties.flatMap((duty) =>
      basesOf(duty, asOf)
        .filter(({ answer }) => answer === 'no')
        .map(({ law, reasons }) => ({ duty, law, reasons })),
    ),
  };
}

/** Each basis of a duty and whether it may be cited on that day. */
export function basesOf(
  duty: DutyId,
  on: Temporal.PlainDate,
): readonly (Answer & { readonly law: Citation })[] {
  return DUTIES[duty].bases.map((notation) => {
    const law = cite(notation);
    return { law, ...citedOn(law, on) };
  });
}

function linesOf(duty: DutyId, question: DutyQuestion): DutyLine[] {
  const { rhythm } = DUTIES[duty];
  if (rhythm.kind === 'kept') return [];
  return rhythm.kind === 'every' ? periodLines(duty, rhythm, question) : eventLines(duty, rhythm, question);
}

function periodLines(
  duty: DutyId,
  rhythm: Extract<Rhythm, { kind: 'every' }>,
  question: DutyQuestion,
): DutyLine[] {
  const { asOf, since, dueDays, published } = question;
  return periodsOf(rhythm.period, dueDays?.[duty] ?? rhythm.due, since, asOf).map(({ name, due }) => {
    const publishedOn = earliest(published.filter((one) => one.duty === duty && one.about === name));
    return lineOf(duty, name, { due, provisional: false }, publishedOn, asOf);
  });
}

function eventLines(
  duty: DutyId,
  rhythm: Extract<Rhythm, { kind: 'each' }>,
  question: DutyQuestion,
): DutyLine[] {
  const { asOf, since, occurred, published, add } = question;
  return occurred
    .filter((event) => event.duty === duty && upTo(event.on, asOf) && upTo(since, event.on))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
    .map(({ about, on }) => {
      const publishedOn = earliest(
        published.filter((one) => one.duty === duty && one.about === about && upTo(on, one.on)),
      );
      const due = add(on, rhythm.workingDays);
      if (!due.ok)
        return { ...undetermined(duty, about, due.reasons), ...(publishedOn ? { publishedOn } : {}) };
      return lineOf(
        duty,
        about,
        { due: due.value.date, provisional: due.value.provisional },
        publishedOn,
        asOf,
      );
    });
}

function lineOf(
  duty: DutyId,
  about: string,
  { due, provisional }: { due: Temporal.PlainDate; provisional: boolean },
  publishedOn: Temporal.PlainDate | undefined,
  asOf: Temporal.PlainDate,
): DutyLine {
  const line = { duty, about, due, provisional, refused: [] };
  if (publishedOn)
    return { ...line, publishedOn, state: upTo(publishedOn, due) ? 'publishedInTime' : 'publishedLate' };
  return { ...line, state: upTo(asOf, due) ? 'due' : 'late' };
}

function undetermined(duty: DutyId, about: string, refused: readonly Reason[]): DutyLine {
  return { duty, about, provisional: false, refused, state: 'undetermined' };
}

function earliest(published: readonly Published[]): Temporal.PlainDate | undefined {
  return published.map(({ on }) => on).toSorted(Temporal.PlainDate.compare)[0];
}

function upTo(day: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, last) <= 0;
}

/** Which open deadlines a new notice would move: every open matter derived twice, on the calendar of today and on the new one. */
import { type Calendar, CLOCKS, type Clock, calendar, type HolidayNotice } from '../../law/index.ts';
import {
  type AgencyProfile,
  type ListedCase,
  MATTERS,
  type MatterKind,
  progressOf,
  requests,
  standing,
  stateOf,
} from '../../register/index.ts';
import type { Call } from '../door/index.ts';

/** A deadline that lies otherwise on the new calendar. */
interface Move {
  readonly agency: string;
  readonly name: string;
  readonly kind: MatterKind;
  readonly id: string;
  /** Which of a request's clocks; null for the one day by which a matter of another kind is listed. */
  readonly clock: string | null;
  readonly label: string;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly newDue: string | null;
  readonly newProvisional: boolean;
}

interface Due {
  readonly clock: string | null;
  readonly ref: string | null;
  readonly due: string | null;
  readonly provisional: boolean;
}

type Given = Pick<Call, 'means' | 'moment'>;

const PAGE = 500;

export interface Moved {
  /** In the order of the agency's lists. */
  readonly moves: readonly Move[];
  /** Open matters that were derived. */
  readonly looked: number;
  /** Deadlines that keep their day but are no longer provisional. */
  readonly settled: number;
}

/** Of one agency. */
export async function movesOf(call: Given, profile: AgencyProfile, notice: HolidayNotice): Promise<Moved> {
  const { register, means } = call.means;
  const now = means.calendar(profile.region);
  const then = calendar([...now.notices, notice], { area: now.area });
  const moves: Move[] = [];
  let looked = 0;
  let settled = 0;
  for await (const { kind, id } of openCases(register, profile.id)) {
    looked += 1;
    const entries = standing(await register.entries(profile.id, { kind, id }));
    const dues = (days: Calendar) => duesOf(kind, id, entries, { ...call.moment, profile, calendar: days });
    for (const { same, ...move } of changesOf(dues(now), dues(then))) {
      if (same) settled += 1;
      else moves.push({ agency: profile.id, name: profile.name, kind, id, ...move });
    }
  }
  return { moves, looked, settled };
}

async function* openCases(register: Given['means']['register'], agency: string): AsyncGenerator<ListedCase> {
  for (const kind of Object.keys(MATTERS) as MatterKind[]) {
    for (let after: string | undefined; ; ) {
      const query = { kind, order: 'due', open: true, limit: PAGE } as const;
      const page = await register.cases(agency, after === undefined ? query : { ...query, after });
      yield* page.rows;
      if (page.next === undefined) break;
      after = page.next;
    }
  }
}

interface Known {
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  readonly profile: AgencyProfile;
}

/** A request has several periods at once, as that of a third party beside that of the reply; the others have one. */
function duesOf(kind: MatterKind, id: string, entries: ReturnType<typeof standing>, known: Known): Due[] {
  if (kind === 'request') return progressOf(stateOf(requests, id, entries), known).clocks.flatMap(dueOf);
  const definition = MATTERS[kind];
  const row = definition.row(stateOf(definition, id, entries), known);
  return row ? [{ clock: null, ref: null, due: row.due, provisional: row.provisional }] : [];
}

/** What has been done, or stands instead of another, moves nothing for anybody. */
function dueOf({ id, ref, due, provisional, state, doneOn }: Clock): Due[] {
  if (doneOn !== null || state === 'superseded' || state === 'closed') return [];
  return [{ clock: id, ref, due: due?.toString() ?? null, provisional }];
}

type Change = Omit<Move, 'agency' | 'name' | 'kind' | 'id'> & { readonly same: boolean };

function changesOf(now: readonly Due[], then: readonly Due[]): Change[] {
  const nameOf = ({ clock, ref }: Due): string => `${clock}/${ref}`;
  const later = new Map(then.map((one) => [nameOf(one), one]));
  return now.flatMap((one) => {
    const { clock, due, provisional } = one;
    const { due: newDue = null, provisional: newProvisional = false } = later.get(nameOf(one)) ?? {};
    if (due === newDue && provisional === newProvisional) return [];
    const label = clock === null ? '期限' : CLOCKS[clock as keyof typeof CLOCKS].title;
    return [{ clock, label, due, provisional, newDue, newProvisional, same: due === newDue }];
  });
}

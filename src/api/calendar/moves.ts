/** Which open deadlines a new notice would move: every open matter derived twice, on the calendar of today and on the new one. */
import { type Calendar, calendar, type HolidayNotice } from '../../law/index.ts';
import {
  type AgencyProfile,
  type CaseRow,
  type ListedCase,
  MATTER_KINDS,
  MATTERS,
  type MatterKind,
  standing,
  stateOf,
} from '../../register/index.ts';
import type { Call } from '../door/index.ts';

export interface Move {
  readonly agency: string;
  readonly kind: MatterKind;
  readonly id: string;
  readonly stage: string;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly newDue: string | null;
  readonly newProvisional: boolean;
}

type Given = Pick<Call, 'means' | 'moment'>;

const PAGE = 500;

export async function movesOf(
  call: Given,
  notice: HolidayNotice,
): Promise<{ moves: Move[]; looked: number }> {
  const { register } = call.means;
  const moves: Move[] = [];
  let looked = 0;
  for (const profile of await register.agencies()) {
    const now = call.means.means.calendar(profile.region);
    const then = calendar([...now.notices, notice], { area: now.area });
    for await (const row of openCases(register, profile.id)) {
      looked += 1;
      const move = await moveOf(call, profile, row, now, then);
      if (move) moves.push(move);
    }
  }
  return { moves, looked };
}

async function* openCases(register: Given['means']['register'], agency: string): AsyncGenerator<ListedCase> {
  for (const kind of Object.keys(MATTER_KINDS) as MatterKind[]) {
    for (let after: string | undefined; ; ) {
      const query = { kind, order: 'due', open: true, limit: PAGE } as const;
      const page = await register.cases(agency, after === undefined ? query : { ...query, after });
      yield* page.rows;
      if (page.next === undefined) break;
      after = page.next;
    }
  }
}

async function moveOf(
  { means, moment }: Given,
  profile: AgencyProfile,
  { kind, id }: ListedCase,
  now: Calendar,
  then: Calendar,
): Promise<Move | undefined> {
  const definition = MATTERS[kind];
  const state = stateOf(definition, id, standing(await means.register.entries(profile.id, { kind, id })));
  const rowOn = (days: Calendar): CaseRow | null =>
    definition.row(state, { today: moment.today, calendar: days, profile });
  const [before, after] = [rowOn(now), rowOn(then)];
  if (!before || !after) return undefined;
  if (before.due === after.due && before.provisional === after.provisional) return undefined;
  return {
    agency: profile.id,
    kind,
    id,
    stage: before.stage,
    due: before.due,
    provisional: before.provisional,
    newDue: after.due,
    newProvisional: after.provisional,
  };
}

/** How the tables of these registers are played: orders day by day, the last one judged, then the line and the figures. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Notation, parseCitation } from '../law/index.ts';
import type { TallyGroup } from './counting/index.ts';
import { type MatterRef, type Role, standing } from './entry/index.ts';
import { type CaseRow, type Matter, stateOf } from './matter.ts';
import { MATTERS } from './matters.ts';
import { parseCommand } from './parse.ts';
import { meansForTests, TestDesk } from './testing.cases.ts';

export type Command = { readonly type: string; readonly matter?: string } & Readonly<Record<string, unknown>>;

/** A day, a command, and who gives it (the handler unless said). */
export type Step = readonly [day: string, command: Command, role?: Role];

export interface OrderCase {
  readonly law: Notation;
  readonly title: string;
  readonly orders: readonly Step[];
  /** Reasons of the refusal of the last order; it must be granted where left out. */
  readonly refused?: readonly string[];
  /** Fields of the line of a matter. */
  readonly row?: { readonly of: MatterRef } & Partial<CaseRow>;
  /** A year's groups, as `column result opened/closed quantity`. */
  readonly tally?: Readonly<Record<number, readonly string[]>>;
}

export const proof = (note: string) => ({ evidence: { kind: 'paper', note } });

export function play({ law, orders, refused, row, tally }: OrderCase): TestDesk {
  expect(parseCitation(law).ok).toBe(true);
  const desk = new TestDesk();
  for (const [at, [day, command, role]] of orders.entries()) {
    desk.on(day);
    if (refused && at === orders.length - 1) expect(desk.refuse(command, role)).toEqual(refused);
    else desk.accept(command, role);
  }
  if (row) expect(lineOf(desk, row.of)).toMatchObject(withoutOf(row));
  for (const [year, groups] of Object.entries(tally ?? {}))
    expect(desk.register.tally(desk.agency, Number(year)).map(groupText)).toEqual(groups);
  return desk;
}

/** The line as of the desk's day, not of the day of the last order. */
export function lineOf(desk: TestDesk, { kind, id }: MatterRef): CaseRow | null {
  const [profile] = desk.register.profiles();
  if (!profile) throw new Error('No agency');
  const calendar = meansForTests().calendar(profile.region);
  const state = stateOf(MATTERS[kind], id, standing(desk.entries({ kind, id })));
  return MATTERS[kind].row(state, { today: desk.day, calendar, profile });
}

function withoutOf({ of: _, ...rest }: NonNullable<OrderCase['row']>): Partial<CaseRow> {
  return rest;
}

function groupText({ column, result, opened, closed, quantity }: TallyGroup): string {
  return `${column} ${result} ${opened}/${closed} ${quantity}`;
}

/**
 * Random orders of one kind on one day: every one is answered, none throws, and what was kept reads back to the same state
 * and the same figures. `check` sees every matter's state; `roles` are drawn from for each order.
 */
export function playAtRandom<S>(
  matter: Matter<S>,
  command: fc.Arbitrary<Command>,
  { day, roles = ['handler'], before = [], check = () => {} }: RandomPlay<S>,
): void {
  const orders = fc.array(fc.tuple(command, fc.constantFrom(...roles)), { maxLength: 30 });
  const accepted = new Set<string>();
  fc.assert(
    fc.property(orders, (tried) => {
      const desk = new TestDesk();
      for (const [when, one, role] of before) desk.on(when).accept(one, role);
      desk.on(day);
      for (const [one, role] of tried) {
        expect(parseCommand(JSON.parse(JSON.stringify(one)))).toHaveProperty('command');
        const { kind } = desk.do(one, role);
        expect(['accepted', 'refused']).toContain(kind);
        if (kind === 'accepted') accepted.add(one.type);
      }
      for (const { matter: ref, entries, bookings } of desk.register.matters(desk.agency)) {
        if (ref.kind !== matter.kind) continue;
        const state = stateOf(matter, ref.id, standing(entries));
        expect(stateOf(matter, ref.id, standing(JSON.parse(JSON.stringify(entries))))).toEqual(state);
        expect(bookings.map(({ late: _, ...facts }) => facts)).toEqual(matter.counts(state));
        check(state, desk);
      }
    }),
    { numRuns: 120, seed: 20_240_102 },
  );
  // Had an order never been granted, the run would have said nothing about it.
  expect([...accepted].toSorted()).toEqual(Object.keys(matter.commands).toSorted());
}

interface RandomPlay<S> {
  readonly day: string;
  readonly roles?: readonly Role[];
  readonly before?: readonly Step[];
  readonly check?: (state: S, desk: TestDesk) => void;
}

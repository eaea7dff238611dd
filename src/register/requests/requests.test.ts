/** The tables of this room through one runner: every line an order at a desk, then the row, the view and the booking. */
import { describe, expect, test } from 'vitest';
import { cite, type Notation } from '../../law/index.ts';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { parseCommand } from '../parse.ts';
import { ESTABLISH_SEED, meansForTests, SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import * as clockTables from './clocks.cases.ts';
import { requests, requestView } from './index.ts';
import * as orderTables from './order.cases.ts';
import * as outcomeTables from './outcomes.cases.ts';
import { commandOf, type Line, type RequestCase, roleOf } from './scene.cases.ts';

const GROUPS: Readonly<Record<string, readonly RequestCase[]>> = {
  期限: clockTables.TERM_CASES,
  补正: clockTables.CLARIFICATION_CASES,
  收到: clockTables.RECEIPT_CASES,
  征求意见: clockTables.CONSULTATION_CASES,
  延期: clockTables.EXTENSION_CASES,
  收费: clockTables.FEE_CASES,
  答复: clockTables.REPLY_CASES,
  办理结果: outcomeTables.OUTCOME_CASES,
  办理结果的条件: outcomeTables.CONDITION_CASES,
  审核签发: orderTables.ORDER_CASES,
  答复之后: orderTables.BEHIND_CASES,
  办理: orderTables.WORK_CASES,
  重新办理: orderTables.REOPEN_CASES,
};

function deskWith(clock: RequestCase['settings'] = {}): TestDesk {
  const settings = ESTABLISH_SEED.settings as Record<string, unknown>;
  return new TestDesk(SEED_AGENCY, { ...ESTABLISH_SEED, settings: { ...settings, clock } });
}

/** Carries out lines; the number of the request the first of them opened. */
function play(desk: TestDesk, lines: readonly Line[]): string | undefined {
  let matter: string | undefined;
  for (const line of lines) {
    const command = commandOf(line, matter);
    expect(parseCommand(JSON.parse(JSON.stringify(command)))).not.toHaveProperty('issues');
    const { id } = desk.on(line[0]).accept(command, roleOf(line));
    matter ??= id;
  }
  return matter;
}

function seen(desk: TestDesk, matter: string, today: string) {
  const ref = { kind: 'request', id: matter } as const;
  const state = stateOf(requests, matter, standing(desk.entries(ref)));
  const profile = desk.register.profiles()[0]!;
  const context = {
    today: Temporal.PlainDate.from(today),
    calendar: meansForTests().calendar(profile.region),
    profile,
    actor: { id: 'handler', role: 'handler' },
    closedThrough: 0,
  } as const;
  return { state, view: requestView(state, context), row: requests.row(state, context)! };
}

function shownCount(desk: TestDesk, matter: string): string | null {
  const kept = desk.register.matters(desk.agency).find((one) => one.matter.id === matter);
  const [booked] = kept?.bookings ?? [];
  if (!booked) return null;
  return [booked.column, booked.opened, booked.closed ?? '-', booked.result ?? '-'].join(' ');
}

describe.each(Object.entries(GROUPS))('%s', (_, rows) => {
  test.each(rows)('$law $title', (row) => {
    expect(cite(row.law as Notation).notation).toBe(row.law);
    const desk = deskWith(row.settings);
    const last = row.given.at(-1)!;
    const before = row.refused ? row.given.slice(0, -1) : row.given;
    const matter = play(desk, before);
    if (row.refused) {
      const reasons = desk.on(last[0]).refuse(commandOf(last, matter), roleOf(last));
      for (const piece of row.refused) expect(reasons.join('\n')).toContain(piece);
      expect(reasons).toHaveLength(row.refused.length);
    }
    if (matter === undefined) return;
    const { view, row: line } = seen(desk, matter, row.asOf ?? last[0]);
    if (row.stage !== undefined) expect([view.stage.id, line.stage]).toEqual([row.stage, row.stage]);
    if (row.due !== undefined) expect([view.due?.toString() ?? null, line.due]).toEqual([row.due, row.due]);
    if (row.late !== undefined) expect(view.late).toBe(row.late);
    if (row.counts !== undefined) expect(shownCount(desk, matter)).toBe(row.counts);
    if (row.block !== undefined) expect(view.block).toBe(row.block);
    const idle = view.steps.flat().filter(({ effect }) => !effect);
    expect(idle.map(({ label }) => label.replace(/（.*/, ''))).toEqual(row.idle ?? []);
    const lacking = view.lacking.map(({ text }) => text);
    for (const piece of row.lacking ?? []) expect(lacking.join()).toContain(piece);
    expect(lacking).toHaveLength(row.lacking?.length ?? 0);
  });
});

/** Random histories: nothing throws, nothing is forgotten, no count is lost, no year runs backwards. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '../entry/index.ts';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import { requests } from './index.ts';
import { commandOf, type Line, roleOf } from './scene.cases.ts';

const VERBS = [
  'register',
  'confirm',
  'askClarification',
  'recordClarificationServed',
  'recordClarificationReceived',
  'lapseClarification',
  'consult',
  'recordConsultationReceived',
  'recordOpinion',
  'lapseConsultation',
  'approveExtension',
  'notifyExtension',
  'askReasons',
  'recordReasons',
  'notifyDelay',
  'proposeFee',
  'approveFee',
  'noticeFee',
  'recordFeeServed',
  'recordFeePaid',
  'lapseFee',
  'withdraw',
  'assign',
  'involve',
  'split',
  'void',
  'recordSearch',
  'reviewSecrecy',
  'decide',
  'reviewLegality',
  'sign',
  'reply',
  'recordService',
  'reopen',
  'suggestDisclosure',
] as const;

/** A reply needs four steps before it, which chance alone would hardly ever find. */
const TOWARDS_REPLY: readonly (readonly string[])[] = [
  ['reviewSecrecy', 'decide', 'reviewLegality', 'sign', 'reply'],
  ['askClarification', 'recordClarificationServed'],
  ['proposeFee', 'approveFee', 'noticeFee', 'recordFeeServed'],
];

interface Move {
  readonly verbs: readonly string[];
  readonly pause: number;
  readonly back: number;
  readonly target: number;
  readonly channel: string;
  readonly correct: boolean;
}

const MOVE: fc.Arbitrary<Move> = fc.record({
  verbs: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...VERBS).map((verb) => [verb]) },
    { weight: 1, arbitrary: fc.constantFrom(...TOWARDS_REPLY) },
    { weight: 1, arbitrary: fc.constant(['register']) },
  ),
  pause: fc.constantFrom(0, 0, 1, 3, 12, 35),
  back: fc.constantFrom(0, 0, 0, 1, 4, 20),
  target: fc.nat(3),
  channel: fc.constantFrom('inPerson', 'online', 'email', 'mail', 'fax'),
  correct: fc.boolean(),
});

/** Undone, they would leave their counterparts behind. */
const SHARED = ['request.split', 'request.voided'];

function played(moves: readonly Move[], settings: object, corrections: boolean) {
  const desk = new TestDesk(SEED_AGENCY);
  const [profile] = desk.register.profiles();
  const clock = { ...profile!.settings, clock: settings };
  desk.accept({ type: 'agency.change', settings: clock, reason: '试验' });
  let day = Temporal.PlainDate.from('2025-11-03');
  let [registered, taken] = [0, 0];
  const ids = () =>
    desk.register
      .matters(SEED_AGENCY)
      .filter(({ matter }) => matter.kind === 'request')
      .map(({ matter }) => matter.id);
  for (const { verbs, pause, back, target, channel, correct } of moves) {
    day = day.add({ days: pause });
    for (const verb of verbs) {
      const id = ids()[target % Math.max(1, ids().length)];
      const on = day.subtract({ days: back }).toString();
      const dated = commandOf([day.toString(), verb], id).on === undefined ? {} : { on };
      const line: Line = [day.toString(), verb, verb === 'register' ? { ...dated, channel } : dated];
      const before = ids().length;
      const answer = desk.on(day.toString()).do(commandOf(line, id), roleOf(line));
      if (answer.kind !== 'accepted') continue;
      if (verb === 'register') registered += 1;
      else registered += verb === 'split' ? ids().length - before - 1 : verb === 'void' ? -1 : 0;
      taken += 1;
      if (corrections && correct && back > 0 && id) undo(desk, id);
    }
  }
  return { desk, ids: ids(), registered, taken };
}

/** Tries to strike out the last entry of a request. */
function undo(desk: TestDesk, id: string): void {
  const about = { kind: 'request', id };
  const last = desk.entries({ kind: 'request', id }).at(-1)!;
  if (SHARED.includes(last.event.type)) return;
  const proposed = desk.do({
    type: 'correction.propose',
    about,
    of: last.version,
    instead: null,
    reason: '试',
  });
  if (proposed.kind !== 'accepted') return;
  const approver: Role = 'head';
  desk.accept({ type: 'correction.approve', about, proposal: last.version + 1 }, approver);
}

const SETTINGS = fc.constantFrom({}, { unconfirmedReceipt: 'wait' }, { extensionAfterRestart: 'spent' });
const FIRST: Move = { verbs: ['register'], pause: 0, back: 0, target: 0, channel: 'online', correct: false };
const HISTORY = fc.array(MOVE, { minLength: 20, maxLength: 60 }).map((moves) => [FIRST, ...moves]);
const RUNS = { numRuns: 60, seed: 20260302 };

test('随机历史：不抛错，重放得同样的状态，结案之年不早于收到之年', () => {
  let reached = 0;
  fc.assert(
    fc.property(HISTORY, SETTINGS, (moves, settings) => {
      const { desk, ids } = played(moves, settings, true);
      for (const id of ids) {
        const entries = desk.entries({ kind: 'request', id });
        const state = stateOf(requests, id, standing(entries));
        expect(stateOf(requests, id, standing(JSON.parse(JSON.stringify(entries))))).toEqual(state);
        const kept = desk.register.matters(SEED_AGENCY).find(({ matter }) => matter.id === id)!;
        const counted = requests.counts(state);
        expect(kept.bookings).toEqual(counted.map((one) => ({ ...one, late: false })));
        for (const { opened, closed, result } of counted) {
          expect(closed === null).toBe(result === null);
          if (closed === null) continue;
          reached += 1;
          expect(closed).toBeGreaterThanOrEqual(opened);
        }
      }
    }),
    RUNS,
  );
  expect(reached).toBeGreaterThan(50);
});

test('随机历史：拆分、作废前后件数守恒', () => {
  fc.assert(
    fc.property(HISTORY, (moves) => {
      const { ids, desk, registered } = played(moves, {}, false);
      const counted = ids.flatMap((id) =>
        requests.counts(stateOf(requests, id, standing(desk.entries({ kind: 'request', id })))),
      );
      expect(counted).toHaveLength(registered);
    }),
    RUNS,
  );
});

test('随机历史：没有一次答复走在签发之前，没有一次延期没有批准', () => {
  fc.assert(
    fc.property(HISTORY, SETTINGS, (moves, settings) => {
      const { desk, ids } = played(moves, settings, true);
      for (const id of ids) {
        for (const round of stateOf(requests, id, standing(desk.entries({ kind: 'request', id }))).rounds) {
          const at = (kind: string) => round.steps.find((step) => step.kind === kind);
          const reply = at('replied');
          if (reply) {
            expect(round.signature?.conclusion).toBe('approved');
            expect(round.signature!.on <= reply.on).toBe(true);
            expect(round.decision!.by).not.toBe(round.secrecy?.by);
          }
          const told = at('extensionNotified');
          if (told) expect(at('extensionApproved')!.on <= told.on).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

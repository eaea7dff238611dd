/** 许可、处罚、强制: every decision of the year, published or lawfully not, singly or as a system's monthly sums. */
import { cite, granted, type Reason, refused } from '../../law/index.ts';
import { yearOf } from '../charges/index.ts';
import type { Countable } from '../counting/index.ts';
import { disclosures, firstPublishedOn } from '../disclosures/index.ts';
import type { BaseEvent, Draft } from '../entry/index.ts';
import type { Facts, Matter, Needs } from '../matter.ts';
import {
  DECISION_COMMANDS,
  DECISION_KINDS,
  type DecisionCommand,
  type DecisionEvent,
  decisionEventOf,
} from './events.ts';
import { decisionFaults, outOfPlace } from './rules.ts';
import { type DecisionState, decisionAfter, decisionClocks, decisionStage } from './state.ts';

/** @law 条例§20(5), 条例§20(6), 格式§表二, 处罚法§48 */
export const decisions: Matter<DecisionState, DecisionEvent, DecisionCommand> = {
  kind: 'decision',
  identity: 'numbered',
  commands: DECISION_COMMANDS,
  opens: ['decision.register', 'decision.openSeries'],
  needs: (command): Needs => {
    const id = disclosureOf(command);
    return id === undefined ? {} : { matters: [{ kind: 'disclosure', id }] };
  },
  start: (id) => ({ id, entered: null, voided: false }),
  apply: (state, { event }) => decisionAfter(state, event),
  decide(state, command, facts) {
    const event = decisionEventOf(command);
    const standing = new Set(decisionFaults(state).map(({ text }) => text));
    const added = decisionFaults(decisionAfter(state, event)).filter(({ text }) => !standing.has(text));
    const reasons = [...outOfPlace(state, command, facts), ...linkFaults(command, facts), ...added];
    if (reasons.length > 0) return refused(...reasons);
    const opening = command.type === 'decision.register' || command.type === 'decision.openSeries';
    const id = opening ? facts.allocate('decision', facts.today.year) : state.id;
    const own: Draft = { matter: { kind: 'decision', id }, event };
    return granted([own, ...passedOn(command, facts)]);
  },
  faults: decisionFaults,
  counts: countsOf,
  row(state, { today, calendar, profile }) {
    const { entered } = state;
    if (!entered) return null;
    const running = decisionClocks(state, { asOf: today, calendar, settings: profile.settings.clock })
      .filter(({ state, doneOn, due }) => doneOn === null && due !== null && state !== 'superseded')
      .toSorted((a, b) => (String(a.due) < String(b.due) ? -1 : 1))[0];
    const { zh } = DECISION_KINDS[entered.kind];
    const single = entered.form === 'single';
    return {
      kind: 'decision',
      id: state.id,
      title: single ? `${entered.subject}（${entered.number}）` : `${zh}月度汇总（${entered.source}）`,
      stage: decisionStage(state),
      open: running !== undefined,
      opened: single ? entered.on : `${entered.from}-01`,
      due: running?.due?.toString() ?? null,
      provisional: running?.provisional ?? false,
      result: single ? (entered.overturned?.how ?? null) : null,
      handler: null,
      unit: null,
      person: null,
    };
  },
};

function disclosureOf(command: DecisionCommand): string | undefined {
  return command.type === 'decision.publish' || command.type === 'decision.overturn'
    ? command.disclosure
    : undefined;
}

function linkFaults(command: DecisionCommand, facts: Facts): Reason[] {
  const id = disclosureOf(command);
  if (id === undefined) return [];
  const law = cite('条例§20(6)');
  const disclosure = facts.see(disclosures, id);
  if (!disclosure) return [{ text: `没有编号为${id}的主动公开信息，请核对。`, law }];
  if (command.type !== 'decision.publish') return [];
  const on = firstPublishedOn(disclosure);
  if (on === undefined) return [{ text: `${id}尚未发布，发布后再登记公开情况。`, law }];
  return on === command.on ? [] : [{ text: `${id}发布于${on}，与所填日期不符。`, law }];
}

/** The disclosure learns that what it shows was overturned: its three working days begin. 处罚法§48 */
function passedOn(command: DecisionCommand, facts: Facts): Draft[] {
  if (command.type !== 'decision.overturn' || command.disclosure === undefined) return [];
  const { on, how, by, evidence, disclosure: id } = command;
  if (facts.see(disclosures, id)?.overturned) return [];
  const event = { type: 'disclosure.overturned', on, how, by, evidence } as BaseEvent;
  return [{ matter: { kind: 'disclosure', id }, event }];
}

/** @law 格式§表二 — every decision of the year, whether published or lawfully not, whatever became of it later */
function countsOf({ entered, voided }: DecisionState): Countable[] {
  if (!entered || voided) return [];
  const { column } = DECISION_KINDS[entered.kind];
  const line = (part: string, when: string, quantity: number): Countable => ({
    part,
    table: 'proactive',
    column,
    opened: yearOf(when),
    closed: yearOf(when),
    result: 'decided',
    quantity,
  });
  if (entered.form === 'single') return [line('', entered.on, 1)];
  return entered.totals.map(({ month, quantity }) => line(month, month, quantity));
}

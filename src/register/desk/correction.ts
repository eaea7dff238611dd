/** Corrections: proposed by one person with a reason, answered by another; neither may pass by the law. */
import { z } from 'zod';
import { cite, granted, type Reason, type Result, refused } from '../../law/index.ts';
import { SHORT_TEXT } from '../commands.ts';
import {
  type BaseEvent,
  type Draft,
  type Entry,
  MATTER_KINDS,
  type MatterKind,
  type MatterRef,
  openProposals,
  refText,
  type Standing,
  standing,
} from '../entry/index.ts';
import { type BaseCommand, type Facts, type Matter, stateOf } from '../matter.ts';
import { NO_MATTER } from './reasons.ts';

const ABOUT = z.strictObject({
  kind: z.enum(Object.keys(MATTER_KINDS) as [MatterKind]),
  id: z.string().max(40),
});

/** Shapes of the three commands. What should stand instead is said as a command, so that it passes every rule again. */
export const CORRECTION_COMMANDS = {
  'correction.propose': z.strictObject({
    type: z.literal('correction.propose'),
    about: ABOUT,
    of: z.int().positive(),
    /** The command that should have been given; null: none. */
    instead: z
      .looseObject({ type: z.string() })
      .nullable()
      .meta({ example: { type: 'request.confirm', on: '2026-03-02' } }),
    reason: SHORT_TEXT,
  }),
  'correction.approve': z.strictObject({
    type: z.literal('correction.approve'),
    about: ABOUT,
    proposal: z.int().positive(),
  }),
  'correction.decline': z.strictObject({
    type: z.literal('correction.decline'),
    about: ABOUT,
    proposal: z.int().positive(),
    reason: SHORT_TEXT,
  }),
};

export type CorrectionCommand = z.infer<(typeof CORRECTION_COMMANDS)[keyof typeof CORRECTION_COMMANDS]>;

export function isCorrectionCommand(command: BaseCommand): command is CorrectionCommand {
  return Object.hasOwn(CORRECTION_COMMANDS, command.type);
}

/** The command a proposal holds, which needs loaded what any command needs. */
export function insteadOf(command: CorrectionCommand): BaseCommand | undefined {
  return command.type === 'correction.propose' ? (command.instead ?? undefined) : undefined;
}

const LAW = cite('条例§45');

/** @law 条例§45 — registration, review and filing are duties: what was entered is corrected openly, by two people */
export function decideCorrection(
  matter: Matter,
  command: CorrectionCommand,
  entries: readonly Entry[],
  facts: Facts,
): Result<readonly Draft[]> {
  const { about } = command;
  if (entries.length === 0) return refused(NO_MATTER);
  if (command.type === 'correction.propose') return propose(matter, command, entries, facts);
  const proposal = openProposals(entries).get(command.proposal);
  if (!proposal) return refused({ text: '没有这一条待批准的更正，或者已经答复。', law: LAW });
  if (proposal.actor.id === facts.actor.id) {
    return refused({ text: '更正须由另一人批准，提出的人不能自己答复。', law: LAW });
  }
  if (command.type === 'correction.decline') {
    const { proposal: version, reason } = command;
    return drafted(about, { type: 'correction.declined', proposal: version, reason } as BaseEvent);
  }
  const { of, instead } = proposal.event;
  const faults = newFaults(matter, about, entries, of, instead, facts);
  if (faults.length > 0) return refused(...faults);
  return drafted(about, { type: 'correction.approved', proposal: command.proposal } as BaseEvent);
}

function propose(
  matter: Matter,
  { about, of, instead, reason }: Extract<CorrectionCommand, { type: 'correction.propose' }>,
  entries: readonly Entry[],
  facts: Facts,
): Result<readonly Draft[]> {
  const history = standing(entries);
  const at = history.findIndex(({ entry }) => entry.version === of);
  const target = history[at];
  if (!target) return refused({ text: '要更正的记录不存在，或者已经被更正掉。', law: LAW });
  if (instead === null && of === 1) {
    return refused({ text: '登记本身不能更正掉，请用作废并写明理由。', law: LAW });
  }
  if (matter.binding?.includes(target.event.type)) {
    const text = '这一条同时记在两件事项上（如拆分、并案、转出），只改一边会使件数重复或者落空，不能更正。';
    return refused({ text, law: LAW });
  }
  const own = (matter.unalterable as Readonly<Record<string, string>> | undefined)?.[target.event.type];
  if (own !== undefined) return refused({ text: own, law: LAW });
  const others = enteredBy(target, about);
  if (others) {
    return refused({
      text: `这一条是${others}登记的，不由本机关更正；有误的请${others}另行登记。`,
      law: LAW,
    });
  }
  const meant = meantInstead(matter, about, target, history.slice(0, at), instead, facts);
  if (!meant.ok) return meant;
  const faults = newFaults(matter, about, entries, of, meant.value, facts);
  if (faults.length > 0) return refused(...faults);
  return drafted(about, { type: 'correction.proposed', of, instead: meant.value, reason } as BaseEvent);
}

/** Who judges an agency or places it among the others, where it was he who entered this: it is not the agency's to undo. */
function enteredBy({ entry }: Standing, { kind }: MatterRef): string | undefined {
  if (entry.actor.role === 'supervisor') return '主管部门';
  return kind === 'agency' && entry.actor.role === 'system' ? '系统管理员' : undefined;
}

/** The event the other command would have made at that place: of the same kind, in the same matter. */
function meantInstead(
  matter: Matter,
  about: MatterRef,
  target: Standing,
  before: readonly Standing[],
  instead: BaseCommand | null,
  facts: Facts,
): Result<BaseEvent | null> {
  if (instead === null) return granted(null);
  const shape = Object.hasOwn(matter.commands, instead.type) ? matter.commands[instead.type] : undefined;
  const read = shape?.safeParse(instead);
  if (!read?.success) return refused({ text: '更正后的内容填写不全或者格式不对。', law: LAW });
  const state = stateOf(matter, about.id, before);
  const decided = matter.decide(state, read.data as BaseCommand, { ...facts, allocate: () => about.id });
  if (!decided.ok) return decided;
  const [draft, ...more] = decided.value;
  if (
    !draft ||
    more.length > 0 ||
    draft.event.type !== target.event.type ||
    refText(draft.matter) !== refText(about)
  ) {
    return refused({ text: '更正后应为同一事项的同一种记录；记错种类的，先更正掉再另行登记。', law: LAW });
  }
  const undated = redated(draft.event, target.event, facts.today.toString());
  return undated ? refused(undated) : granted(draft.event);
}

/** A day that is moved is a day named afterwards: never a coming one, and not without something that shows it. */
function redated({ on, evidence }: BaseEvent, before: BaseEvent, today: string): Reason | undefined {
  if (on === undefined || on === before.on) return undefined;
  if (on > today) return { text: `${on}还没有到，不能登记将来的事。`, law: LAW };
  return evidence
    ? undefined
    : { text: `把日期改为${on}，请写明凭据（如邮戳、签收单、通话记录）。`, law: LAW };
}

/** What the law would hold against the corrected history and does not hold against the present one. */
function newFaults(
  matter: Matter,
  { id }: MatterRef,
  entries: readonly Entry[],
  of: number,
  instead: BaseEvent | null,
  facts: Facts,
): readonly Reason[] {
  if (!matter.faults) return [];
  const now = standing(entries);
  const then = now.flatMap((one) =>
    one.entry.version !== of ? [one] : instead === null ? [] : [{ ...one, event: instead }],
  );
  const known = new Set(matter.faults(stateOf(matter, id, now), facts).map(({ text }) => text));
  return matter.faults(stateOf(matter, id, then), facts).filter(({ text }) => !known.has(text));
}

function drafted(matter: MatterRef, event: BaseEvent): Result<readonly Draft[]> {
  return granted([{ matter, event }]);
}

/** 规章和行政规范性文件: made, amended, prolonged, ended; counted in the year made and in the year ended. */
import { cite, granted, type Reason, refused } from '../../law/index.ts';
import type { Countable } from '../counting/index.ts';
import type { Draft } from '../entry/index.ts';
import type { Facts, Matter } from '../matter.ts';
import { DOCUMENT_COMMANDS, type DocumentCommand, type DocumentEvent, documentEventOf } from './events.ts';
import { numberFaults } from './number.ts';
import { type DocumentState, documentAfter, documentStage, endOf, unregistered } from './state.ts';

const LAW = cite('条例§20(1)');
const TABLE = cite('格式§表二');

/** @law 条例§20(1), 格式§表二 */
export const documents: Matter<DocumentState, DocumentEvent, DocumentCommand> = {
  kind: 'document',
  identity: 'numbered',
  commands: DOCUMENT_COMMANDS,
  opens: ['document.register'],
  start: unregistered,
  apply: (state, { event }) => documentAfter(state, event),
  decide(state, command, facts) {
    const event = documentEventOf(command);
    const standing = new Set(faultsOf(state, facts).map(({ text }) => text));
    const added = faultsOf(documentAfter(state, event), facts).filter(({ text }) => !standing.has(text));
    const reasons = [...outOfPlace(state, command), ...added];
    if (reasons.length > 0) return refused(...reasons);
    const id = opens(command) ? facts.allocate('document', facts.today.year) : state.id;
    return granted<readonly Draft[]>([{ matter: { kind: 'document', id }, event }]);
  },
  faults: faultsOf,
  counts: countsOf,
  row(state, { today }) {
    if (!state.made) return null;
    const stage = documentStage(state, today.toString());
    const open = stage === 'valid' || stage === 'amended';
    return {
      kind: 'document',
      id: state.id,
      title: `${state.made.name}（${state.made.number}）`,
      stage,
      open,
      opened: state.made.on,
      due: open ? (state.terms.at(-1)?.validUntil ?? null) : null,
      provisional: false,
      result: open ? null : stage,
      handler: null,
      unit: null,
      person: null,
    };
  },
};

function opens({ type }: DocumentCommand): boolean {
  return type === 'document.register';
}

function outOfPlace(state: DocumentState, command: DocumentCommand): Reason[] {
  const opening = opens(command);
  const found = [
    opening && state.made !== null && { text: '这件文件已经登记；记错的请用更正或者作废。', law: LAW },
    !opening && state.made === null && { text: '没有这个编号的文件，请核对。', law: LAW },
    state.voided && { text: '这件文件的登记已经作废。', law: LAW },
    state.ends.length > 0 &&
      command.type !== 'document.void' && { text: '这件文件已经废止或者宣布失效，不再变动。', law: LAW },
  ];
  return found.filter((fault) => fault !== false);
}

/** The history against itself: power, numbers, and the order of days. */
function faultsOf(state: DocumentState, { profile }: Pick<Facts, 'profile'>): Reason[] {
  const { made, amendments } = state;
  if (!made) return [];
  const found = [
    made.kind === 'rules' &&
      !profile.makesRules && {
        text: `${profile.name}没有规章制定权，规章一栏应为0；请登记为行政规范性文件，或者先变更机关信息。`,
        law: TABLE,
      },
    ...numberFaults(made.number, made.on),
    ...amendments.flatMap(({ number, on }) => (number === null ? [] : numberFaults(number, on))),
    ...termFaults(state, made.on),
    ...endFaults(state, made.on),
  ];
  return found.filter((fault) => fault !== false);
}

function termFaults({ terms }: DocumentState, madeOn: string): Reason[] {
  return terms.flatMap(({ on, validUntil }, at) => {
    const before = at === 0 ? null : (terms[at - 1]?.validUntil ?? null);
    const found = [
      validUntil !== null &&
        validUntil < madeOn && { text: `有效期截止日${validUntil}早于成文日期${madeOn}。`, law: LAW },
      on < madeOn && { text: `延长有效期的日期${on}早于成文日期${madeOn}。`, law: LAW },
      at > 0 && before === null && { text: '没有设定有效期，不需要延长。', law: LAW },
      before !== null &&
        on > before && {
          text: `有效期已于${before}届满，文件失效，不能再延长；重新发布的另行登记。`,
          law: LAW,
        },
      before !== null &&
        validUntil !== null &&
        validUntil <= before && { text: `延长后的截止日${validUntil}应晚于原来的${before}。`, law: LAW },
    ];
    return found.filter((fault) => fault !== false);
  });
}

function endFaults({ amendments, ends, terms }: DocumentState, madeOn: string): Reason[] {
  const lastDay = terms.at(-1)?.validUntil ?? null;
  const [end] = ends;
  const changes = [...amendments, ...ends];
  const found = [
    ends.length > 1 && { text: '废止、失效只能登记一次。', law: LAW },
    changes.some(({ on }) => on < madeOn) && { text: `修改、废止或者失效早于成文日期${madeOn}。`, law: LAW },
    lastDay !== null &&
      changes.some(({ on }) => on > lastDay) && {
        text: `有效期已于${lastDay}届满，其后不能再修改、废止或者宣布失效。`,
        law: LAW,
      },
    end !== undefined &&
      amendments.some(({ on }) => on >= end.on) && {
        text: `文件自${end.on}起不再有效，其后不能修改。`,
        law: LAW,
      },
  ];
  return found.filter((fault) => fault !== false);
}

/**
 * @law 格式§表二
 * Reading: a jointly made document counts with the agency whose number it bears, so that a tree of agencies counts it once.
 * A document valid to the end of a year still stands on its last day: it ends in the year of the day after.
 */
function countsOf(state: DocumentState): Countable[] {
  const { made, voided } = state;
  if (!made || voided || made.joint?.lead === false) return [];
  const end = endOf(state);
  return [
    {
      part: '',
      table: 'proactive',
      column: made.kind,
      opened: Number(made.on.slice(0, 4)),
      closed: end ? Number(end.on.slice(0, 4)) : null,
      result: end?.how ?? null,
      quantity: 1,
    },
  ];
}

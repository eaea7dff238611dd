/** What the law and the order of days hold against a disclosure: before a command, and over the whole history. */
import { cite, type Reason } from '../../law/index.ts';
import type { Actor } from '../entry/index.ts';
import type { Facts } from '../matter.ts';
import { disclosureStage } from './clocks.ts';
import type { DisclosureCommand, InterpretationRef } from './events.ts';
import { type DisclosureState, publicVersion, validityOf } from './state.ts';

const REVIEW = cite('条例§17');
const TERM = cite('条例§26');
const PENALTY = cite('处罚法§48');
const KEPT = cite('条例§45');

/** The other side of a link; undefined where there is none by that number. */
type OtherSide = { readonly voided: boolean } | undefined;

/** Refusals that come from where the command is given, not from what it says. */
export function outOfPlace(
  state: DisclosureState,
  command: DisclosureCommand,
  { actor }: Pick<Facts, 'actor'>,
  other: OtherSide,
): Reason[] {
  if (command.type === 'disclosure.draft') {
    return state.metadata ? [{ text: '已经起草；要改动的请用修改或者更正。', law: KEPT }] : [];
  }
  if (!state.metadata) return [{ text: '没有这个编号的主动公开信息，请核对。', law: KEPT }];
  if (state.voided) return [{ text: '这条信息已经作废。', law: KEPT }];
  return outOfStep(state, command, actor, other).filter((fault) => fault !== false);
}

function outOfStep(
  state: DisclosureState,
  command: DisclosureCommand,
  actor: Actor,
  other: OtherSide,
): readonly (false | Reason)[] {
  const last = state.versions.at(-1);
  const settled = last?.published != null;
  switch (command.type) {
    case 'disclosure.edit':
      return [
        settled && { text: '已经发布的内容要变更的，请用变更：变更要重新审查，期限重新起算。', law: TERM },
        Object.keys(command.change).length === 0 && { text: '没有要修改的内容。', law: KEPT },
      ];
    case 'disclosure.review':
      return [settled && { text: '这一版已经发布，审查应在发布以前。', law: REVIEW }];
    case 'disclosure.publish':
      return publishing(state, command, actor);
    case 'disclosure.revise':
      return [
        !settled && { text: '尚未发布的请直接修改，不需要变更。', law: TERM },
        Object.keys(command.change).length === 0 && { text: '没有要变更的内容。', law: KEPT },
      ];
    default:
      return later(state, command, other);
  }
}

function publishing(
  { versions, metadata, overturned }: DisclosureState,
  { channels, url }: Extract<DisclosureCommand, { type: 'disclosure.publish' }>,
  actor: Actor,
): readonly (false | Reason)[] {
  const last = versions.at(-1);
  const online = channels.some((channel) => channel === 'platform' || channel === 'website');
  return [
    actor.role !== 'publisher' && { text: '发布由发布人办理。', law: cite('条例§4') },
    last?.published != null && { text: '这一版已经发布。', law: TERM },
    metadata?.attribute.kind !== 'proactive' && {
      text: '公开属性不是主动公开，不能发布；属性有误的请先修改。',
      law: cite('条例§13'),
    },
    online && url === undefined && { text: '在网上公开的请写明网址。', law: cite('条例§24') },
    overturned !== null &&
      (overturned.how !== 'changed' || (last !== undefined && last.on < overturned.on)) && {
        text: '处罚决定已被变更、撤销或者确认违法、无效，原决定不能再公开。',
        law: PENALTY,
      },
  ];
}

/** Commands that come after publication, or beside it. */
function later(
  state: DisclosureState,
  command: DisclosureCommand,
  other: OtherSide,
): readonly (false | Reason)[] {
  const shown = publicVersion(state);
  switch (command.type) {
    case 'disclosure.publishCredit':
      return [
        !state.metadata?.result && { text: '不是许可、处罚结果，不需要信用公示。', law: cite('424号') },
        state.creditPublishedOn !== null && { text: '信用公示已经登记。', law: cite('424号') },
      ];
    case 'disclosure.setValidity':
      return [
        ['repealed', 'expired'].includes(validityOf(state)) && {
          text: '已经废止或者失效，有效性不再变动。',
          law: KEPT,
        },
        command.validity !== 'expired' &&
          command.by === null && { text: '修改或者废止请写明依据哪一件文件。', law: KEPT },
      ];
    case 'disclosure.interpret':
      return linking(state, command.interprets, other);
    case 'disclosure.overturn':
      return [
        state.metadata?.result?.kind !== 'penalty' && { text: '不是处罚决定，没有这一登记。', law: PENALTY },
        state.overturned !== null && { text: '已经登记过变更、撤销或者确认违法、无效。', law: PENALTY },
      ];
    case 'disclosure.withdraw':
      return [
        !shown && { text: '现在没有公开的内容，无从撤回。', law: KEPT },
        command.ground === 'penaltyOverturned' &&
          state.overturned === null && {
            text: '先登记处罚决定被变更、撤销或者确认违法、无效。',
            law: PENALTY,
          },
      ];
    case 'disclosure.deliver':
      return [!shown && { text: '现在没有公开的内容，不能送交查阅场所。', law: cite('条例§25') }];
    case 'disclosure.reassess':
      return [
        state.metadata?.attribute.kind !== 'withheld' && {
          text: '只有不予公开的信息需要定期评估。',
          law: cite('条例§18'),
        },
      ];
    case 'disclosure.void':
      return [
        state.versions.some(({ published }) => published) && {
          text: '已经发布过的不能作废，请用撤回并说明理由。',
          law: KEPT,
        },
      ];
    default:
      return [];
  }
}

/** Both sides must be there and standing. */
function linking(
  state: DisclosureState,
  { kind, id }: InterpretationRef,
  other: OtherSide,
): readonly (false | Reason)[] {
  const law = cite('条例§20(1)');
  return [
    kind === 'disclosure' && id === state.id && { text: '不能解读自己。', law },
    !other && { text: `没有编号为${id}的文件，请核对。`, law },
    other?.voided === true && { text: `${id}已经作废，不能关联。`, law },
    state.interprets.some((one) => one.kind === kind && one.id === id) && { text: `已经与${id}关联。`, law },
    disclosureStage(state) === 'withdrawn' && { text: '解读已经撤回，不能关联。', law },
  ];
}

/** The history against itself. What was done late is no fault of the record: lateness is shown by the clocks. */
export function disclosureFaults(state: DisclosureState): Reason[] {
  const formed = state.versions[0]?.on;
  if (formed === undefined) return [];
  const { versions, metadata, validity, deliveries, overturned, creditPublishedOn, reassessments } = state;
  const decidedOn = metadata?.result?.decidedOn;
  const first = versions.find(({ published }) => published)?.published?.on;
  const found = [
    ...versions.flatMap(versionFaults),
    ...versions.flatMap((one, at) => orderFaults(one, versions[at - 1])),
    validity.some(({ on }) => on < formed) && { text: '有效性变动早于生成日期。', law: KEPT },
    deliveries.length > 0 &&
      first === undefined && { text: '现在没有公开的内容，不能送交查阅场所。', law: cite('条例§25') },
    deliveries.some(({ on }) => first !== undefined && on < first) && {
      text: '送交查阅场所早于公开。',
      law: cite('条例§25'),
    },
    reassessments.some(({ on }) => on < formed) && { text: '定期评估早于生成日期。', law: cite('条例§18') },
    overturned !== null &&
      decidedOn !== undefined &&
      overturned.on < decidedOn && { text: '处罚决定被变更、撤销的日期早于决定日期。', law: PENALTY },
    creditPublishedOn !== null &&
      decidedOn !== undefined &&
      creditPublishedOn < decidedOn && { text: '信用公示早于决定日期。', law: cite('424号') },
  ];
  return found.filter((fault) => fault !== false);
}

function versionFaults({ on, authors, review, published, withdrawn }: DisclosureState['versions'][number]) {
  const found: (false | Reason)[] = [
    review !== null &&
      review.on < on && { text: `审查日期${review.on}早于形成或者变更之日${on}。`, law: REVIEW },
    published !== null &&
      published.on < on && { text: `发布日期${published.on}早于形成或者变更之日${on}。`, law: TERM },
    published !== null && review === null && { text: '尚未审查，先审查、后公开。', law: REVIEW },
    published !== null &&
      review !== null &&
      review.conclusion !== 'mayPublish' && { text: '审查结论不是可以公开，不能发布。', law: REVIEW },
    published !== null &&
      review !== null &&
      review.on > published.on && {
        text: `审查日期${review.on}晚于发布日期${published.on}，应先审查、后公开。`,
        law: REVIEW,
      },
    review !== null &&
      authors.includes(review.by) && {
        text: '起草或者修改的人不能审查自己的稿件，请换人审查。',
        law: REVIEW,
      },
    withdrawn !== null &&
      published !== null &&
      withdrawn.on < published.on && {
        text: `撤回日期${withdrawn.on}早于发布日期${published.on}。`,
        law: KEPT,
      },
  ];
  return found.filter((fault) => fault !== false);
}

function orderFaults(
  { on }: DisclosureState['versions'][number],
  before: DisclosureState['versions'][number] | undefined,
): Reason[] {
  if (!before) return [];
  const since = before.published?.on ?? before.on;
  return on < since ? [{ text: `变更日期${on}早于前一版的${since}。`, law: TERM }] : [];
}

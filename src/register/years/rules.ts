/** What stands against a command on the report of a year, and what stands against the whole of its history. */
import { cite, type Reason } from '../../law/index.ts';
import type { Facts } from '../matter.ts';
import { cellFaults } from './cells.ts';
import type { YearCommand } from './events.ts';
import { figuresIn, proseFaults, YEAR_SECTIONS, type YearSection } from './prose.ts';
import type { YearState } from './state.ts';

/** First year reported on the present form; earlier reports are read from files. 30号 */
const FIRST_YEAR = 2021;

const LAW = cite('条例§49');
const CONTENT = cite('条例§50');
const RECORD = cite('条例§45');

type Fault = Reason | false;
type Seen = Pick<Facts, 'actor' | 'today' | 'closedThrough'>;

/** Every reason against the command. */
export function yearRefusals(state: YearState, command: YearCommand, seen: Seen): Reason[] {
  const known = state.year >= FIRST_YEAR && state.year <= seen.today.year;
  if (!known) {
    return [{ text: `应写明年度，由${FIRST_YEAR}年至${seen.today.year}年。`, law: LAW }];
  }
  const faults: Fault[] = [
    ...contentFaults(state, command),
    ...approvalFaults(state, command, seen),
    ...waiverFaults(state, command),
    ...passageFaults(state, command, seen),
  ];
  return faults.filter((fault) => fault !== false);
}

const AMENDED_ONLY = '年度已经关账：数字请提出关账后调整，文字请提出正文更正，由另一人批准。';

/** What the report says: open until it is signed, frozen once the year is closed. */
function contentFaults({ closed, dates, context }: YearState, command: YearCommand): Fault[] {
  switch (command.type) {
    case 'year.amendText':
      return [
        !closed && { text: '年度尚未关账，请直接改写正文。', law: CONTENT },
        ...proseFaults(command.text),
        ...unsetFaults(figuresIn(command.text), context),
      ];
    case 'year.amend':
      return [!closed && { text: '年度尚未关账，请用调整。', law: CONTENT }, ...cellFaults(command.cell)];
    case 'year.adjust':
    case 'year.write':
    case 'year.setContext':
      return [
        closed && { text: AMENDED_ONLY, law: CONTENT },
        !closed && dates.signedOff !== null && { text: '报告已经签发，先撤回签发再修改。', law: CONTENT },
        ...(command.type === 'year.adjust' ? cellFaults(command.cell) : []),
        ...(command.type === 'year.write' ? proseFaults(command.text) : []),
      ];
    case 'year.revise':
      // Of a closed year too: what was amended since is signed again.
      return [dates.signedOff === null && { text: '报告还没有签发。', law: CONTENT }];
    default:
      return [];
  }
}

const NOT_ALONE: Reason = { text: '调整和更正须由另一人批准，提出的人不能自己批准。', law: RECORD };

function approvalFaults({ pending, wordsAt }: YearState, command: YearCommand, { actor }: Seen): Fault[] {
  if (command.type !== 'year.approveAdjustment' && command.type !== 'year.withdrawAdjustment') return [];
  const one = pending.find(({ id }) => id === command.adjustment);
  if (!one) return [{ text: '没有这一项待批准的调整或者更正，或者已经处理。', law: RECORD }];
  if (command.type === 'year.withdrawAdjustment') return [];
  const overtaken = 'section' in one && (wordsAt[one.section] ?? 0) > one.id;
  return [
    one.by === actor.id && NOT_ALONE,
    overtaken && { text: '提出以后这一部分已经改过：请撤回，按现在的文字重新提出。', law: CONTENT },
  ];
}

/** May be said of a closed year as well: last year's printed report may turn up late. */
function waiverFaults({ waivers }: YearState, command: YearCommand): Fault[] {
  if (command.type === 'year.withdrawWaiver')
    return [
      !waivers.some(({ id }) => id === command.waiver) && {
        text: '没有这一项说明，或者已经撤回。',
        law: RECORD,
      },
    ];
  if (command.type !== 'year.waive') return [];
  const cells = new Set(command.cells ?? []);
  const same = waivers.find(
    (one) => one.finding === command.finding && new Set(one.cells).symmetricDifference(cells).size === 0,
  );
  return [
    same !== undefined && {
      text: `${command.finding}已于${same.on}说明；要改说明的，先撤回原来的。`,
      law: RECORD,
    },
  ];
}

/** From the draft to the published and closed report. */
function passageFaults(state: YearState, command: YearCommand, seen: Seen): Fault[] {
  const { dates } = state;
  const unsigned: Fault = dates.signedOff === null && { text: '报告还没有签发。', law: LAW };
  const altered: Fault = dates.signedOff !== null &&
    state.altered && { text: '签发以后内容有更正，先撤回签发，再重新签发。', law: LAW };
  const unsent: Fault = dates.submitted === null && { text: '报告还没有报送。', law: LAW };
  switch (command.type) {
    case 'year.signOff':
      return [...signingFaults(state, seen), ...unfinished(state)];
    case 'year.submit':
      return [
        unsigned,
        altered,
        dates.submitted !== null && { text: `报告已于${dates.submitted}报送。`, law: LAW },
      ];
    case 'year.return':
      return [unsent];
    case 'year.accept':
      return [unsent, dates.accepted !== null && { text: `报告已于${dates.accepted}审核通过。`, law: LAW }];
    case 'year.publish':
      return [unsigned, altered];
    case 'year.close':
      return [...closingFaults(state, command.figures, seen), !state.closed && altered];
    default:
      return [];
  }
}

/** @law 条例§49, 30号 — the head of the disclosure office answers for what is signed; the year must be over */
function signingFaults({ year, dates, pending }: YearState, { actor, today }: Seen): Fault[] {
  return [
    actor.role !== 'head' && { text: '年度报告由公开工作机构负责人签发。', law: LAW },
    dates.signedOff !== null && { text: `报告已于${dates.signedOff}签发。`, law: LAW },
    today.year <= year && { text: `${year}年还没有结束，不能签发。`, law: LAW },
    pending.length > 0 && { text: `还有${pending.length}项调整或者更正没有批准。`, law: RECORD },
  ];
}

/** @law 条例§50, 格式 — no section may be left out */
function unfinished({ prose, context }: YearState): Reason[] {
  const sections = Object.entries(YEAR_SECTIONS) as [YearSection, string][];
  const blank = sections.filter(([section]) => prose[section] === undefined).map(([, title]) => title);
  return [
    ...(blank.length > 0 ? [{ text: `还没有写：${blank.join('，')}。`, law: CONTENT }] : []),
    ...unsetFaults(Object.values(prose).flatMap(figuresIn), context),
  ];
}

function unsetFaults(wanted: readonly string[], context: YearState['context']): Reason[] {
  const unset = [...new Set(wanted)].filter((name) => !Object.hasOwn(context, name));
  return unset.length > 0 ? [{ text: `正文用到的数字还没有登记：${unset.join('，')}。`, law: CONTENT }] : [];
}

/** @law 条例§49, 格式§表三 — closed in the order of years, by another than signed, with the figures that were signed */
function closingFaults(
  { year, closed, dates, signedOffBy, signedFigures }: YearState,
  figures: string,
  { actor, today, closedThrough }: Seen,
): Fault[] {
  if (closed) return [{ text: `${year}年已于${dates.closed}关账。`, law: LAW }];
  const next = closedThrough === 0 || closedThrough === year - 1;
  return [
    today.year <= year && { text: `${year}年还没有结束，不能关账。`, law: LAW },
    !next && {
      text: `应按年度依次关账：已关账至${closedThrough}年，下一个是${closedThrough + 1}年。`,
      law: cite('格式§表三'),
    },
    dates.signedOff === null && { text: '报告还没有签发，不能关账。', law: LAW },
    signedOffBy === actor.id && { text: '关账须由签发人以外的另一人办理。', law: RECORD },
    signedFigures !== null &&
      signedFigures !== figures && {
        text: '数字或者文字在签发以后有变动，与签发时不同，须重新签发。',
        law: LAW,
      },
  ];
}

/** @law 条例§49 — days in their order; a closed year stays closed and says what it said */
export function yearFaults(state: YearState, { closedThrough }: Pick<Facts, 'closedThrough'>): Reason[] {
  const { year, entered, closed, closedUnsigned, disturbed, dates, selfApproved } = state;
  const { signedOff, submitted, accepted, published } = dates;
  const before = (what: string, day: string | null, than: string, from: string | null): Fault =>
    day !== null &&
    from !== null &&
    day < from && { text: `${what}（${day}）早于${than}（${from}）。`, law: LAW };
  const faults: Fault[] = [
    before('报送', submitted, '签发', signedOff),
    before('审核通过', accepted, '报送', submitted),
    before('公布', published, '签发', signedOff),
    (submitted ?? accepted ?? published) !== null &&
      signedOff === null && { text: '报告没有签发，却已报送或者公布。', law: LAW },
    entered &&
      !closed &&
      closedThrough >= year && {
        text: `台账已经关账至${closedThrough}年，${year}年不能没有关账：不能更正为未关账，没有在台账关账的不再补办。`,
        law: LAW,
      },
    selfApproved && NOT_ALONE,
    closedUnsigned && { text: `${year}年已经关账，关账所凭的签发不能更正掉。`, law: LAW },
    disturbed && { text: `${year}年已经关账，关账以前的内容不再更正，请作关账后调整。`, law: LAW },
  ];
  return faults.filter((fault) => fault !== false);
}

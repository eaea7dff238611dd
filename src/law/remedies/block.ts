/** Which remedies stand at the foot of a letter. Driven by the legal basis and the day, never by the form's row. */
import {
  type Citation,
  cite,
  citedOn,
  covers,
  granted,
  type Notation,
  type Result,
  refused,
} from '../citation/index.ts';

/** A: reconsideration first. B: either route. S: a step in the procedure, no remedy of its own. */
export type RemedyBlock = 'A' | 'B' | 'S';

export interface RemedySettings {
  /**
   * What 不予公开 in 复议法§23.1(4) means: the court reads it as articles 14 to 16 (法释8§1(1));
   * some review bodies read it as every refusal. The agency's lawyers decide.
   */
  readonly reconsiderationFirst: 'articles14to16' | 'everyRefusal';
  /** Whether one part withheld under those articles is enough where the rest is disclosed. */
  readonly partIsEnough: boolean;
}

export const REMEDY_DEFAULTS: RemedySettings = { reconsiderationFirst: 'articles14to16', partIsEnough: true };

/** What was in force when: a reply keeps the remedies of its day. */
interface Era {
  readonly from: string;
  readonly reconsiderationFirst: readonly Notation[];
  readonly either: readonly Notation[];
  readonly reconsiderationTerm: Notation;
}

const ERAS: readonly Era[] = [
  {
    from: '2019-05-15',
    reconsiderationFirst: [],
    either: ['条例§51'],
    reconsiderationTerm: '复议法2017§9',
  },
  {
    from: '2024-01-01',
    reconsiderationFirst: ['复议法§23.1(4)', '复议法§23.2'],
    either: ['条例§51'],
    reconsiderationTerm: '复议法§20',
  },
  {
    from: '2025-06-01',
    reconsiderationFirst: ['复议法§23.1(4)', '复议法§23.2', '法释8§1(1)'],
    either: ['条例§51', '法释8§1(1)'],
    reconsiderationTerm: '复议法§20',
  },
];

const WITHHOLDING = (['条例§14', '条例§15', '条例§16'] as const).map(cite);
const GIVING = (['条例§36(1)', '条例§36(2)', '条例§37'] as const).map(cite);
const SEPARATING = cite('条例§37');

export interface BlockAnswer {
  readonly block: 'A' | 'B';
  /** Why this block. */
  readonly laws: readonly Citation[];
  /** 复议 within sixty days rests on this. */
  readonly reconsiderationTerm: Citation;
}

/**
 * Block A or B for a reply resting on these places in the law.
 *
 * @law 复议法§23.1(4), §23.2; 法释8§1(1) — withheld under 条例§14–§16: reconsideration first, else either route
 * Refused: a day before 2019-05-15 (not covered), no basis at all, a basis out of its time.
 */
export function remedyBlock(
  bases: readonly Citation[],
  on: Temporal.PlainDate,
  settings: RemedySettings = REMEDY_DEFAULTS,
): Result<BlockAnswer> {
  const era = ERAS.findLast(({ from }) => from <= on.toString());
  if (!era) return refused({ text: `救济告知只收录到2019-05-15，${on}不在其内。`, law: cite('条例§51') });
  if (bases.length === 0)
    return refused({ text: '没有写明答复所依据的条款，无法确定救济途径。', law: cite('条例§36') });
  const outOfTime = bases.map((basis) => citedOn(basis, on)).filter(({ answer }) => answer === 'no');
  if (outOfTime.length > 0) return refused(...outOfTime.flatMap(({ reasons }) => reasons));
  const first = era.reconsiderationFirst.length > 0 && refuses(bases, settings);
  return granted({
    block: first ? 'A' : 'B',
    laws: (first ? era.reconsiderationFirst : era.either).map(cite),
    reconsiderationTerm: cite(era.reconsiderationTerm),
  });
}

function refuses(
  bases: readonly Citation[],
  { reconsiderationFirst, partIsEnough }: RemedySettings,
): boolean {
  const within = (wide: readonly Citation[]) => (basis: Citation) =>
    wide.some((place) => covers(place, basis));
  if (!partIsEnough && bases.some(within([SEPARATING]))) return false;
  if (bases.some(within(WITHHOLDING))) return true;
  return reconsiderationFirst === 'everyRefusal' && !bases.every(within(GIVING));
}

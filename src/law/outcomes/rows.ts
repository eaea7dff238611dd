/** Where a finished request is counted: one request, one row. */
import { cite, granted, type Result, refused } from '../citation/index.ts';
import { OUTCOMES, type OutcomeId } from '../glossary/index.ts';
import { OUTCOME_RULES, type ResultRow } from './outcomes.ts';

/** The 2019 edition (60号) has one row for 其他处理. */
export type RowOf2019 = Exclude<ResultRow, `otherHandling.${string}`> | 'otherHandling';

/** Rows no text settles; local practice differs. */
export interface RowSettings {
  readonly alreadyPublic: 'disclosed' | 'otherHandling.other';
  readonly notGovernmentInformation: 'otherHandling.other' | 'notProcessed.petition';
}

export const ROW_DEFAULTS: RowSettings = {
  alreadyPublic: 'disclosed',
  notGovernmentInformation: 'otherHandling.other',
};

/** @law 格式§表三; 60号§表三 for the reports on 2019 and 2020 */
export function rowOf(outcome: OutcomeId, edition: '2021', settings?: RowSettings): ResultRow;
export function rowOf(outcome: OutcomeId, edition: '2019', settings?: RowSettings): RowOf2019;
export function rowOf(
  outcome: OutcomeId,
  edition: '2019' | '2021',
  settings?: RowSettings,
): ResultRow | RowOf2019;
export function rowOf(
  outcome: OutcomeId,
  edition: '2019' | '2021',
  settings: RowSettings = ROW_DEFAULTS,
): ResultRow | RowOf2019 {
  const row = settledRow(outcome, settings);
  return edition === '2019' && row.startsWith('otherHandling.') ? 'otherHandling' : row;
}

function settledRow(outcome: OutcomeId, settings: RowSettings): ResultRow {
  if (outcome === 'disclosed.alreadyPublic') return settings.alreadyPublic;
  if (outcome === 'otherHandling.notGovernmentInformation') return settings.notGovernmentInformation;
  return OUTCOME_RULES[outcome].row;
}

/**
 * The one outcome under which a request with several parts is counted.
 *
 * @law 格式§表三（（二）部分公开只计这一情形） — some given and some not is partly disclosed, and nothing else
 * Refused: no part; several grounds and nothing given, since the form counts one result and no text says which.
 */
export function countedAs(parts: readonly OutcomeId[]): Result<OutcomeId> {
  const law = cite('格式§表三');
  const different = [...new Set(parts)];
  const [first] = different;
  if (first === undefined) return refused({ text: '还没有办理结果，不能计数。', law });
  if (different.length === 1) return granted(first);
  const effects = new Set(different.map((id) => OUTCOME_RULES[id].effect));
  if (effects.size === 1 && effects.has('given')) return granted('disclosed.provided');
  if (effects.has('given') || effects.has('partlyGiven')) return granted('partlyDisclosed');
  const names = different.map((id) => OUTCOMES[id].zh).join('、');
  return refused({ text: `一件申请只计一种结果，请指定以哪一种为主：${names}。`, law });
}

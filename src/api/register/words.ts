/** Stages and results of case lines in Chinese, each kind's own words. */
import { OUTCOMES } from '../../law/index.ts';
import {
  type CaseRow,
  CHARGE_STAGES,
  CHECKS,
  DECISION_STAGES,
  DISCLOSURE_STAGES,
  DISCLOSURE_VALIDITY,
  DISPUTE_RESULTS,
  DISPUTE_STAGES,
  DOCUMENT_STAGES,
  IMPROVEMENT_STAGES,
  type MatterKind,
  OVERTURNED_HOW,
  RECTIFICATION_STAGES,
  STAGES,
  YEAR_STAGES,
} from '../../register/index.ts';

type Words = Readonly<Record<string, string>>;

export const STAGE_WORDS: Readonly<Record<MatterKind, Words>> = {
  agency: {},
  person: {},
  request: STAGES,
  rectification: RECTIFICATION_STAGES,
  disclosure: DISCLOSURE_STAGES,
  document: DOCUMENT_STAGES,
  decision: DECISION_STAGES,
  charge: CHARGE_STAGES,
  dispute: DISPUTE_STAGES,
  improvement: IMPROVEMENT_STAGES,
  year: { ...YEAR_STAGES, closed: '已关账' },
};

const OF_RESULTS: Readonly<Record<MatterKind, Words>> = {
  agency: {},
  person: {},
  request: Object.fromEntries(Object.entries(OUTCOMES).map(([id, { zh }]) => [id, zh])),
  rectification: CHECKS,
  disclosure: DISCLOSURE_VALIDITY,
  document: DOCUMENT_STAGES,
  decision: OVERTURNED_HOW,
  charge: {},
  dispute: DISPUTE_RESULTS,
  improvement: IMPROVEMENT_STAGES,
  year: {},
};

export interface Labels {
  readonly stageLabel: string;
  readonly resultLabel: string | null;
}

/** A word of an earlier version of the program stands for itself. */
export function labelsOf({ kind, stage, result }: Pick<CaseRow, 'kind' | 'stage' | 'result'>): Labels {
  const stageLabel = STAGE_WORDS[kind][stage] ?? stage;
  return { stageLabel, resultLabel: result === null ? null : (OF_RESULTS[kind][result] ?? result) };
}

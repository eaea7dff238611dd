/** The shapes of a check and of what it says. */
import type { Citation } from '../../law/index.ts';
import type { Address, SectionKey } from '../form/index.ts';
import type { CellValue, Report } from '../model/index.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { Ledger } from './ledger.ts';
import type { Mention } from './prose/mentions.ts';

/** `arithmetic` is A1–A4 alone: equalities of the form itself, which no consistent report breaks. */
export type Family = 'arithmetic' | 'lastYear' | 'prose' | 'structure' | 'blank' | 'plausibility';
export type Severity = 'error' | 'warning' | 'note';

/** One thing wrong, or likely wrong, with a report. */
export interface Finding {
  /** The check's id, stable over releases: `T3-01`. Several findings of one report may share it. */
  readonly id: string;
  /** The rule of the form behind it: `A1`. */
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly citation: Citation;
  /** Plain Chinese: what is wrong and what to do. */
  readonly message: string;
  /** The broken equation with its numbers: `一 4 + 二 0 ≠ 三（七）3 + 四 0`. */
  readonly equation?: string;
  /** The cells' values as printed; null is blank. */
  readonly values?: Readonly<Record<Address, CellValue>>;
  /** Left side minus right side of the equation, or this figure minus the one expected. */
  readonly difference?: number;
  readonly cells: readonly Address[];
  /** How blank or unreadable cells were taken, where the finding depends on it. */
  readonly assumption?: string;
  /** Set when a person has answered for it; it then no longer counts as an error. */
  readonly waived?: { readonly by: string; readonly reason: string };
}

/** What a check found, without what the check itself already says. */
export interface Fault {
  readonly message: string;
  /** Where this fault weighs more or less than the check's usual severity. */
  readonly severity?: Severity;
  readonly cells?: readonly Address[];
  readonly equation?: string;
  readonly values?: Readonly<Record<Address, CellValue>>;
  readonly difference?: number;
  readonly assumption?: string;
}

/** The check could not be applied; the reason is Chinese. */
export interface NotAssessable {
  readonly notAssessable: string;
}

/** No faults: the report passes. */
export type Verdict = readonly Fault[] | NotAssessable;

/** Section titles as a file prints them, those that were found. */
export type PrintedTitles = Readonly<Partial<Record<SectionKey, string>>>;

/** What all checks of one report share, each part worked out once and only when asked for. */
export interface CheckContext {
  readonly ledger: Ledger;
  readonly arithmetic: Arithmetic;
  /** Numbers the prose states about the tables. */
  readonly mentions: readonly Mention[];
  /** The report given for comparison where it may be last year's; its year may be unknown. */
  readonly lastYear: Report | undefined;
  /** The report given for comparison, of whatever year. */
  readonly compared: Report | undefined;
  readonly titles: PrintedTitles | undefined;
}

export interface Check {
  readonly id: string;
  readonly rule: string;
  readonly family: Family;
  readonly title: string;
  readonly severity: Severity;
  readonly citation: Citation;
  readonly judge: (report: Report, context: CheckContext) => Verdict;
}

export const PASSES: Verdict = Object.freeze([]);

export function notAssessable(reason: string): NotAssessable {
  return { notAssessable: reason };
}

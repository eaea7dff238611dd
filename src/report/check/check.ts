/** Running every check on one report. */
import type { Address } from '../form/index.ts';
import type { Report, Waiver } from '../model/index.ts';
import { type Arithmetic, judgeArithmetic } from './arithmetic.ts';
import { arithmeticChecks } from './arithmetic-checks.ts';
import { blankChecks } from './blank-checks.ts';
import { feeChecks } from './fee-checks.ts';
import type { Check, CheckContext, Fault, Finding, PrintedTitles } from './finding.ts';
import { lastYearChecks, yearBefore } from './last-year-checks.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { plausibilityChecks } from './plausibility-checks.ts';
import { type Mention, mentionsIn } from './prose/mentions.ts';
import { proseChecks } from './prose/prose-checks.ts';
import { similarityChecks } from './similarity-checks.ts';
import { structureChecks } from './structure-checks.ts';
import { titleChecks } from './title-checks.ts';
import { valueChecks } from './value-checks.ts';
import { yearChecks } from './year-checks.ts';

export interface CheckOptions {
  readonly lastYear?: Report;
  /** Cells whose value could not be told from the file: neither blank nor zero. */
  readonly unknown?: ReadonlySet<Address>;
  /** Section titles as the file prints them. */
  readonly titles?: PrintedTitles;
}

/** Every check, in the order of its findings. */
export const checks: readonly Check[] = [
  ...arithmeticChecks,
  ...valueChecks,
  ...blankChecks,
  ...lastYearChecks,
  ...proseChecks,
  ...feeChecks,
  ...plausibilityChecks,
  ...structureChecks,
  ...titleChecks,
  ...yearChecks,
  ...similarityChecks,
];

/** Everything wrong, or likely wrong, with a report. Waived findings stay in the list, marked. */
export function check(report: Report, options: CheckOptions = {}): Finding[] {
  const context = contextOf(report, options);
  const findings: Finding[] = [];
  for (const each of checks) {
    const verdict = each.judge(report, context);
    if ('notAssessable' in verdict) continue;
    for (const fault of verdict) findings.push(findingOf(each, fault, report.waivers));
  }
  return findings;
}

/** The findings that still count as errors. */
export function errorsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, waived }) => severity === 'error' && !waived);
}

export function contextOf(report: Report, { lastYear, unknown, titles }: CheckOptions): CheckContext {
  return new SharedContext(ledgerOf(report, unknown), report, lastYear, titles);
}

class SharedContext implements CheckContext {
  readonly ledger: Ledger;
  readonly lastYear: Report | undefined;
  readonly compared: Report | undefined;
  readonly titles: PrintedTitles | undefined;
  readonly #report: Report;
  #arithmetic: Arithmetic | undefined;
  #mentions: readonly Mention[] | undefined;

  constructor(
    ledger: Ledger,
    report: Report,
    compared: Report | undefined,
    titles: PrintedTitles | undefined,
  ) {
    this.ledger = ledger;
    this.#report = report;
    this.compared = compared;
    this.lastYear = yearBefore(report, compared);
    this.titles = titles;
  }

  get arithmetic(): Arithmetic {
    this.#arithmetic ??= judgeArithmetic(this.ledger);
    return this.#arithmetic;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= mentionsIn(this.#report);
    return this.#mentions;
  }
}

function findingOf(
  { id, rule, family, severity, citation }: Check,
  fault: Fault,
  waivers?: readonly Waiver[],
): Finding {
  const finding: Finding = { id, rule, family, severity, citation, cells: [], ...fault };
  const waiver = waivers?.find(
    (each) => each.finding === id && each.cells.every((cell) => finding.cells.includes(cell as Address)),
  );
  return waiver ? { ...finding, waived: { by: waiver.by, reason: waiver.reason } } : finding;
}

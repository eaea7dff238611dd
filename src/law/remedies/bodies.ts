/** Before which body a reply is reviewed: 复议法§24, and for a branch office the special rule of its fourth paragraph. */
import { type Citation, cite, granted, type Result, refused } from '../citation/index.ts';

/** The agency whose reply is attacked; every name is the full official name. */
export type Respondent =
  | { readonly kind: 'department'; readonly government: string; readonly superior?: string }
  | { readonly kind: 'government'; readonly superiorGovernment: string }
  | {
      readonly kind: 'branch';
      /** Whether a law, regulation or rule lets it act in its own name; undefined where nobody has settled it. */
      readonly actsInOwnName?: boolean | undefined;
      /** The government at the level of the department that set it up. */
      readonly parentGovernment: string;
      /** Set up by a department of a 设区的市 along administrative districts: then the government of the place. */
      readonly localGovernment?: string;
    };

export interface ReviewBody {
  readonly name: string;
  readonly law: Citation;
}

/** First day of the present reconsideration law. 复议法§90. */
const PRESENT_LAW = '2024-01-01';

/**
 * The bodies among which the applicant may choose, the usual one first.
 *
 * @law 复议法§24.1(1), §24.1(2), §24.4; until 2023-12-31 复议法2017§12
 * Not handled: agencies under vertical leadership, ministries; a branch office under the earlier law — refused, not guessed.
 */
export function reviewBodies(respondent: Respondent, on: Temporal.PlainDate): Result<readonly ReviewBody[]> {
  return on.toString() < PRESENT_LAW ? earlierBodies(respondent) : presentBodies(respondent);
}

function presentBodies(respondent: Respondent): Result<readonly ReviewBody[]> {
  switch (respondent.kind) {
    case 'department':
      return granted([{ name: respondent.government, law: cite('复议法§24.1(1)') }]);
    case 'government':
      return granted([{ name: respondent.superiorGovernment, law: cite('复议法§24.1(2)') }]);
    case 'branch':
      return branchBodies(respondent);
  }
}

function branchBodies(branch: Extract<Respondent, { kind: 'branch' }>): Result<readonly ReviewBody[]> {
  const { actsInOwnName, parentGovernment, localGovernment } = branch;
  if (actsInOwnName === undefined) {
    return refused({
      text: '派出机构能否以自己的名义答复尚未确定，复议机关无法确定。',
      law: cite('复议法§24.4'),
    });
  }
  if (!actsInOwnName) return granted([{ name: parentGovernment, law: cite('复议法§24.1(1)') }]);
  const law = cite('复议法§24.4');
  return granted(
    [parentGovernment, ...(localGovernment ? [localGovernment] : [])].map((name) => ({ name, law })),
  );
}

function earlierBodies(respondent: Respondent): Result<readonly ReviewBody[]> {
  const law = cite('复议法2017§12');
  if (respondent.kind !== 'department') {
    return refused({ text: '2024年以前的复议管辖，只收录了政府工作部门的情形。', law });
  }
  const { government, superior } = respondent;
  return granted([government, ...(superior ? [superior] : [])].map((name) => ({ name, law })));
}

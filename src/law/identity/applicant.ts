/** Who applies: the class counted in the report, and whether the application shows who the applicant is. */
import { type Answer, cite, type Reason } from '../citation/index.ts';
import type { ApplicantClass } from '../glossary/index.ts';
import { type CreditCode, checkCreditCode, checkResidentNumber } from './numbers.ts';

/** What an organisation is, in the words of its papers; a person applying for himself is `person` whatever his trade. */
export type ApplicantNature =
  | 'person'
  | 'company'
  | 'individualBusiness'
  | 'researchInstitute'
  | 'charity'
  | 'lawFirm'
  | 'legalAidOffice'
  | 'otherOrganisation';

const CLASS_OF: Readonly<Record<ApplicantNature, ApplicantClass>> = {
  person: 'natural',
  company: 'enterprise',
  individualBusiness: 'enterprise',
  researchInstitute: 'research',
  charity: 'charity',
  lawFirm: 'legal',
  legalAidOffice: 'legal',
  otherOrganisation: 'otherOrg',
};

/**
 * The column of 格式§表三 in which an applicant is counted.
 *
 * @law 格式§表三 — a lawyer who applies personally is a natural person, a law firm a legal service
 */
export function applicantClass(nature: ApplicantNature): ApplicantClass {
  return CLASS_OF[nature];
}

/**
 * The class a credit code speaks for, offered for a person to confirm: the registry shows firms (9…) and law firms (31),
 * the rest may be any kind of organisation.
 *
 * @law GB32100
 */
export function classSuggestedBy({ registeredAs }: CreditCode): ApplicantClass | undefined {
  if (registeredAs.startsWith('9')) return 'enterprise';
  return registeredAs === '31' ? 'legal' : undefined;
}

/** What the application says about the applicant; a field left out was not filled in. */
export interface ShownIdentity {
  readonly name?: string;
  readonly contact?: string;
  /** `otherPaper` is a passport or another paper whose number we cannot check. */
  readonly paper?: { readonly kind: 'residentNumber' | 'creditCode' | 'otherPaper'; readonly number: string };
  /** Set when somebody applies for another. */
  readonly agent?: { readonly hasAuthority: boolean; readonly showsIdentity: boolean };
}

/**
 * Whether name, proof of identity and contact are there and hold: yes, no with everything to be put right in the one
 * 补正 notice, or unknown when only a paper we cannot check is shown.
 *
 * @law 条例§29.2, §30
 */
export function identityShown(
  { name, contact, paper, agent }: ShownIdentity,
  on: Temporal.PlainDate,
): Answer {
  const law = cite('条例§29.2');
  const lacking: Reason[] = [];
  if (!name?.trim()) lacking.push({ text: '没有写明申请人的姓名或者名称。', law });
  if (!contact?.trim()) lacking.push({ text: '没有写明联系方式。', law });
  if (!paper?.number.trim()) lacking.push({ text: '没有提供身份证明。', law });
  else lacking.push(...paperFaults(paper, on));
  if (agent && !agent.hasAuthority) lacking.push({ text: '委托申请，没有委托书。', law });
  if (agent && !agent.showsIdentity) lacking.push({ text: '委托申请，没有受托人的身份证明。', law });
  if (lacking.length > 0) return { answer: 'no', reasons: lacking };
  if (paper?.kind === 'otherPaper') {
    return { answer: 'unknown', reasons: [{ text: '身份证明的号码无法自动核验，请人工核对。', law }] };
  }
  return { answer: 'yes', reasons: [{ text: '姓名或者名称、身份证明、联系方式齐备。', law }] };
}

function paperFaults(
  { kind, number }: NonNullable<ShownIdentity['paper']>,
  on: Temporal.PlainDate,
): readonly Reason[] {
  if (kind === 'otherPaper') return [];
  const checked = kind === 'residentNumber' ? checkResidentNumber(number, on) : checkCreditCode(number);
  return checked.ok ? [] : checked.reasons;
}

/**
 * 身份: which class an applicant is counted in, whether an application shows who applies, and the check signs of
 * 公民身份号码 and 统一社会信用代码. Nothing is stored and no number is ever repeated in a reason.
 * Read `applicant.ts` first.
 */
export {
  type ApplicantNature,
  applicantClass,
  classSuggestedBy,
  identityShown,
  type ShownIdentity,
} from './applicant.ts';
export { type CreditCode, checkCreditCode, checkResidentNumber, type ResidentNumber } from './numbers.ts';

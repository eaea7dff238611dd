/** Check characters of the two numbers an applicant shows. A number never appears in a reason. */
import { cite, granted, type Reason, type Result, refused } from '../citation/index.ts';

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECKS = '10X98765432';
const RESIDENT_SHAPE = /^\d{17}[\dX]$/;

const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_SHAPE = /^[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

export interface ResidentNumber {
  readonly born: Temporal.PlainDate;
}

export interface CreditCode {
  /** First two signs: the registering authority and the kind of organisation. */
  readonly registeredAs: string;
}

/**
 * Checks a 公民身份号码: eighteen signs, a real date of birth not after the given day, the check digit of ISO 7064 MOD 11-2.
 *
 * @law GB11643
 * Not checked: whether the number was ever issued, or the code of the place.
 */
export function checkResidentNumber(text: string, on: Temporal.PlainDate): Result<ResidentNumber> {
  const law = cite('GB11643');
  const number = plain(text);
  if (!RESIDENT_SHAPE.test(number)) {
    return refused({ text: '公民身份号码应为十八位，前十七位是数字，末位是数字或者 X。', law });
  }
  const born = dateOf(number.slice(6, 14));
  const reasons: Reason[] = [];
  if (!born) reasons.push({ text: '公民身份号码中的出生日期不是真实的日期。', law });
  if (born && Temporal.PlainDate.compare(born, on) > 0) {
    reasons.push({ text: '公民身份号码中的出生日期在将来。', law });
  }
  if (number[17] !== residentCheck(number)) {
    reasons.push({ text: '公民身份号码的校验位不对，请核对有无抄错。', law });
  }
  return born && reasons.length === 0 ? granted({ born }) : refused(...reasons);
}

/**
 * Checks a 统一社会信用代码: eighteen signs without I, O, S, V, Z and the check sign of MOD 31.
 *
 * @law GB32100
 * Not checked: whether the code was ever issued, or the check sign of the organisation code within it.
 */
export function checkCreditCode(text: string): Result<CreditCode> {
  const law = cite('GB32100');
  const code = plain(text);
  if (!CREDIT_SHAPE.test(code)) {
    return refused({
      text: '统一社会信用代码应为十八位数字和大写字母，没有 I、O、S、V、Z，第三至八位是数字。',
      law,
    });
  }
  if (code[17] !== creditCheck(code)) {
    return refused({ text: '统一社会信用代码的校验位不对，请核对有无抄错。', law });
  }
  return granted({ registeredAs: code.slice(0, 2) });
}

/** Full-width signs, spaces and small letters are slips of the keyboard, not of the applicant. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

function dateOf(digits: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  } catch {
    return undefined;
  }
}

function residentCheck(number: string): string | undefined {
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return RESIDENT_CHECKS[sum % 11];
}

function creditCheck(code: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += CREDIT_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_SIGNS[(31 - (sum % 31)) % 31];
}

/** What an applicant goes by: a receipt and a code, both from the key of the submission, so that a repeat gives the same. */
import type { CryptoProvider } from '../../register/index.ts';

/** Without letters that are taken for figures (Crockford): receipts are read out on the telephone. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPT_SIGNS = 12;
const CODE_SIGNS = 16;

export const RECEIPT = /^F-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** 60 bits: nobody meets another's by chance. */
export function receiptOf(crypto: CryptoProvider, agency: string, key: string): string {
  return `F-${grouped(signsOf(crypto.lookup(agency, `filing:${key}`), RECEIPT_SIGNS))}`;
}

/** 80 bits, kept nowhere: it follows from the receipt and the key file. */
export function codeOf(crypto: CryptoProvider, agency: string, receipt: string): string {
  return grouped(signsOf(crypto.lookup(agency, `filing code:${receipt}`), CODE_SIGNS));
}

function signsOf(hex: string, count: number): string {
  const bytes = hex.match(/../g)?.slice(0, count) ?? [];
  return bytes.map((byte) => SIGNS.charAt(Number.parseInt(byte, 16) % SIGNS.length)).join('');
}

function grouped(signs: string): string {
  return signs.match(/.{4}/g)?.join('-') ?? signs;
}

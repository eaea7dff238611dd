/** 国密: the cryptography the register asks for. Synchronous; made outside, since keys and randomness are. */

export interface Sealed {
  /** Key it was sealed with. */
  readonly keyId: string;
  /** base64url, as are the text and the tag. */
  readonly nonce: string;
  readonly text: string;
  readonly tag: string;
}

export interface CryptoProvider {
  /** The key new seals are made with. */
  readonly keyId: string;
  /** SM3, 64 hexadecimal digits. */
  digest(text: string): string;
  /** SM4-GCM; `bound` ties the seal to its place, so that it cannot be moved to another. */
  seal(plain: string, bound: string): Sealed;
  /** Throws where the key is unknown or the seal was altered. */
  open(sealed: Sealed, bound: string): string;
  /** HMAC-SM3 under a key of its own: finds the same value without opening anything. */
  lookup(agency: string, text: string): string;
}

/** What a sealed field of an applicant is bound to. */
export function boundTo(agency: string, person: string, field: string): string {
  return `${agency}/${person}/${field}`;
}

/** Applicants: who they are is sealed away; the register works with a number and a masked name. */
import type { ApplicantNature, ShownIdentity } from '../../law/index.ts';
import type { Sealed } from '../crypto.ts';

/** `U0000012`: the number of an applicant in one agency's register. */
export type PersonId = string;

/** What an application says about who applies. Plain: lives only inside a command, never in an event. */
export interface Applicant {
  readonly nature: ApplicantNature;
  readonly name: string;
  readonly contact: string;
  readonly address?: string;
  readonly paper?: NonNullable<ShownIdentity['paper']>;
  /** Somebody who applies for the applicant. */
  readonly agent?: {
    readonly name: string;
    readonly contact: string;
    readonly hasAuthority: boolean;
    readonly showsIdentity: boolean;
  };
}

/** The fields that are sealed, each for itself. */
export const IDENTITY_FIELDS = {
  name: '姓名或者名称',
  contact: '联系方式',
  address: '通信地址',
  paperNumber: '证件号码',
  agentName: '受托人姓名',
  agentContact: '受托人联系方式',
} as const;
export type IdentityField = keyof typeof IDENTITY_FIELDS;

/** An applicant as kept: every field sealed, a keyed hash to find him by, and what may be shown. */
export interface SealedPerson {
  readonly id: PersonId;
  readonly nature: ApplicantNature;
  readonly fields: Readonly<Partial<Record<IdentityField, Sealed>>>;
  /** Keyed hashes under which the same applicant is found again. */
  readonly lookups: readonly string[];
  readonly masked: { readonly name: string; readonly contact: string };
  /** Keyed hash of all of it: another telephone number, address or representative gives another. */
  readonly details: string;
}

/** An applicant found again, with the details known last. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly details: string;
}

/**
 * What identifies an applicant for a look-up: name and paper where one was shown, else name and contact. Never the paper
 * alone: a number mistyped, made up or another's would hand the application to whoever had shown it before.
 */
export function lookupText({ name, contact, paper }: Applicant): string {
  const number = paper?.number.trim();
  return number ? `paper:${plain(number)}|${plain(name)}` : `named:${plain(name)}|${plain(contact)}`;
}

export function identityFields(applicant: Applicant): Partial<Record<IdentityField, string>> {
  const { name, contact, address, paper, agent } = applicant;
  const fields = {
    name,
    contact,
    address,
    paperNumber: paper?.number,
    agentName: agent?.name,
    agentContact: agent?.contact,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value?.trim()));
}

/** 张** for a person; an organisation's name is public and stays. */
export function maskedName(name: string, nature: ApplicantNature): string {
  if (nature !== 'person') return name.trim();
  const signs = [...name.trim()];
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(1, signs.length - 1))}`;
}

/** Eleven digits and more, however they are grouped; of fewer too much would be seen. */
const TELEPHONE = /^(?:[+\d]|[- ()](?=\d)){11,}$/;

const MAIL = /^[^\s@]+@([A-Za-z0-9.-]+)$/;

/** 138****0000; the sign before @ and the domain of an address; nothing of what is short or holds words, a name perhaps. */
export function maskedContact(contact: string): string {
  const text = contact.trim();
  const [, domain] = MAIL.exec(text) ?? [];
  if (domain !== undefined) return `${[...text][0]}***@${domain}`;
  return TELEPHONE.test(text) ? `${text.slice(0, 3)}****${text.slice(-4)}` : '****';
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

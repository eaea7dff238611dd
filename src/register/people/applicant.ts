/** The applicant as a command gives him: plain here and nowhere else. */
import { z } from 'zod';
import type { ApplicantNature } from '../../law/index.ts';

/** What an applicant is, in the words of an application. */
export const NATURES = {
  person: '公民',
  company: '企业',
  individualBusiness: '个体工商户',
  researchInstitute: '科研机构',
  charity: '社会公益组织',
  lawFirm: '律师事务所',
  legalAidOffice: '法律援助机构等法律服务机构',
  otherOrganisation: '其他组织',
} as const satisfies Record<ApplicantNature, string>;

export function oneOf<K extends string>(words: Readonly<Record<K, unknown>>) {
  return z.enum(Object.keys(words) as [K, ...K[]]);
}

// Whatever is lacking or false is no reason to turn an application away: only lengths are limited.
const LINE = z.string().max(200);

/** 条例§29.2(1), with somebody who applies for him. */
export const APPLICANT = z
  .strictObject({
    nature: oneOf(NATURES),
    name: LINE,
    contact: LINE,
    address: z.string().max(500).optional(),
    paper: z
      .strictObject({ kind: z.enum(['residentNumber', 'creditCode', 'otherPaper']), number: LINE })
      .optional(),
    agent: z
      .strictObject({ name: LINE, contact: LINE, hasAuthority: z.boolean(), showsIdentity: z.boolean() })
      .optional(),
  })
  .meta({ id: 'Applicant' });

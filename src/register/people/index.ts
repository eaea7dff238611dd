/**
 * 申请人: who applies, as a number, a masked name and sealed fields; the matter `person` records every look behind the seal.
 * Not here: the cryptography (`../crypto.ts` is the port), the class of an applicant (`law/identity`).
 */
export { APPLICANT, NATURES, oneOf } from './applicant.ts';
export {
  type Applicant,
  IDENTITY_FIELDS,
  type IdentityField,
  identityFields,
  type KnownPerson,
  lookupText,
  maskedContact,
  maskedName,
  type PersonId,
  type SealedPerson,
} from './people.ts';
export { type PersonCommand, type PersonState, persons } from './person.ts';

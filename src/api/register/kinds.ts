/** Where each kind of matter lies in the addresses, and the words of its pages in the document. */
import { MATTER_KINDS, type MatterKind } from '../../register/index.ts';

/** The folder of a kind under its agency; an agency has one profile, of which it is itself the number. */
export const FOLDERS: Readonly<Record<MatterKind, string>> = {
  agency: 'profile',
  person: 'people',
  request: 'requests',
  rectification: 'rectifications',
  disclosure: 'disclosures',
  document: 'documents',
  decision: 'decisions',
  charge: 'charges',
  dispute: 'disputes',
  improvement: 'improvements',
  year: 'years',
};

export function tagOf(kind: MatterKind): string {
  return MATTER_KINDS[kind];
}

/** Kinds that have lists; the agency is one, people are found in their requests. */
export const LISTED: readonly MatterKind[] = (Object.keys(MATTER_KINDS) as MatterKind[]).filter(
  (kind) => kind !== 'agency' && kind !== 'person',
);

/**
 * Whose rows a call may touch at all, whatever it does: the second wall's measure. It follows from what an account holds and
 * from where the call goes, not from the policy's decision, so that a fault of the one is caught by the other.
 */
import type { AgencyId, AgencyProfile, AgencyScope } from '../register/index.ts';
import { type AccessObject, covers, lineageOf } from './policy.ts';
import { INSTALLATION, KEEPERS } from './roles.ts';
import type { Subject } from './subject.ts';

/** Stands for rows that are no agency's. */
const NO_AGENCY = '';

/**
 * @param named the agency in the path; null where there is none
 * @param tree every agency; asked for only where grants reach down
 */
export async function scopeOf(
  { grants }: Pick<Subject, 'grants'>,
  object: AccessObject,
  named: AgencyId | null,
  tree: () => Promise<readonly AgencyProfile[]>,
): Promise<AgencyScope> {
  if (object.kind === 'self') return [];
  if (object.kind === 'agency') return grants.some((grant) => covers(grant, object)) ? [object.agency] : [];
  if (grants.some(({ role }) => KEEPERS.has(role))) return named === null ? 'all' : [named];
  if (grants.some(({ agency, role }) => agency === INSTALLATION && role === 'auditor')) return 'all';
  const own = grants.map(({ agency }) => agency);
  const below = grants.some(({ reach }) => reach !== 'own') ? await reached(grants, await tree()) : [];
  const looksAtAll = grants.some(({ role }) => role === 'auditor') ? [NO_AGENCY] : [];
  return [...new Set([...own, ...below, ...looksAtAll])];
}

/** Of a call that anybody may make: the agency it names. */
export function publicScope(named: AgencyId | null): AgencyScope {
  return named === null ? [] : [named];
}

async function reached(grants: Subject['grants'], tree: readonly AgencyProfile[]): Promise<AgencyId[]> {
  const byId = new Map(tree.map((profile) => [profile.id, profile]));
  const found: AgencyId[] = [];
  for (const { id } of tree) {
    const above = await lineageOf(id, async (agency) => byId.get(agency));
    if (grants.some((grant) => covers(grant, { kind: 'agency', agency: id, above }))) found.push(id);
  }
  return found;
}

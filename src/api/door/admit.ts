/** Lets a call in or not: who asks, whether the policy allows it, and a line in the trail where it does not. */
import {
  type AccessDecision,
  type AccessObject,
  type Act,
  lineageOf,
  may,
  NO_LINEAGE,
  needsLineage,
  publicScope,
  type SensitiveField,
  type StaffRole,
  type Subject,
  scopeOf,
  seesField,
} from '../../access/index.ts';
import type { AgencyId, AgencyScope } from '../../register/index.ts';
import type { DoorMeans } from './means.ts';
import type { Problem } from './problem.ts';
import type { Admission, Call } from './route.ts';

export interface Admitted {
  readonly subject: Subject | null;
  readonly role: StaffRole | null;
  /** What the call may touch, whatever its handler does. */
  readonly scope: AgencyScope;
  /** Whether a sensitive field may be shown in the answer. */
  sees(field: SensitiveField): boolean;
  /** What it says of another act on the same. */
  decides(act: Act): AccessDecision;
}

const NOTHING_SENSITIVE = () => false;
const NOTHING_ELSE = (): AccessDecision => ({ allowed: false, code: 'not-your-role', text: '请先登录。' });

/** What is known of a call before anybody has looked into it. */
export interface Knock {
  readonly requestId: string;
  readonly at: string;
  readonly source: string | null;
  readonly agency: AgencyId | null;
}

export async function admit(
  admission: Admission,
  subject: Subject | null,
  knock: Knock,
  means: DoorMeans,
): Promise<Admitted | { readonly problem: Problem }> {
  if ('public' in admission)
    return {
      subject,
      role: null,
      scope: publicScope(knock.agency),
      sees: NOTHING_SENSITIVE,
      decides: NOTHING_ELSE,
    };
  if (subject === null)
    return { problem: { code: 'not-signed-in', detail: '请先登录，或者登录已经过期，请重新登录。' } };
  const object = await objectOf(admission.on, subject, knock, means);
  const decides = (act: Act) => (means.policy ?? may)(subject, act, object);
  const decision = decides(admission.act);
  if (decision.allowed) {
    const scope = await scopeOf(subject, object, knock.agency, () => means.register.agencies());
    const sees = (field: SensitiveField) => seesField(subject, admission.act, object, field);
    return { subject, role: decision.role, scope, sees, decides };
  }
  await means.trail.enter(lineOf(knock, subject, admission.act, 'refused', decision.code));
  return { problem: { code: decision.code, detail: decision.text } };
}

async function objectOf(
  on: 'agency' | 'installation' | 'self',
  subject: Subject,
  { agency }: Knock,
  { register }: DoorMeans,
): Promise<AccessObject> {
  if (on !== 'agency') return { kind: on };
  if (agency === null) throw new TypeError('a route on an agency without the parameter `agency`');
  const above = needsLineage(subject, agency)
    ? await lineageOf(agency, (id) => register.profile(id))
    : NO_LINEAGE;
  return { kind: 'agency', agency, above };
}

/** What the trail says of a call that looks. */
export type Looking = Pick<Call, 'requestId' | 'source' | 'agency' | 'subject' | 'moment' | 'means'>;

/** A look at what shows who somebody is, entered before it is shown, each time: a repeated call shows it again. */
export function enterLook(call: Looking, act: Act, about: string): Promise<void> {
  const { subject, moment, means } = call;
  return means.trail.enter(lineOf({ ...call, at: moment.now }, subject, act, 'done', null, about));
}

/** A line of the audit trail on a call. */
export function lineOf(
  { requestId, at, source, agency }: Knock,
  subject: Subject | null,
  act: Act | 'public',
  outcome: 'begun' | 'done' | 'refused' | 'failed',
  code: string | null,
  about: string | null = null,
) {
  return { at, requestId, account: subject?.account ?? null, act, agency, about, outcome, code, source };
}

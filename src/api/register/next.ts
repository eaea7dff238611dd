/** What whoever looks at a request may do next: each step under the role in which the door would take it from him. */
import { type AccessDecision, type Act, registerRole } from '../../access/index.ts';
import { cite } from '../../law/index.ts';
import type { RequestView, Role } from '../../register/index.ts';

/** @param own the role in which he looks; somebody with several acts in others, too */
export function nextFor(
  { next }: RequestView,
  own: Role,
  decides: (act: Act) => AccessDecision,
  viewAs: (role: Role) => RequestView,
): RequestView['next'] {
  const others = new Map<Role, RequestView['next']>([[own, next]]);
  return next.map((step, at) => {
    const decision = decides(step.command);
    if (!decision.allowed) return { ...step, reasons: [{ text: decision.text, law: cite('条例§45') }] };
    const role = decision.role === null ? own : registerRole(decision.role);
    const steps = others.get(role) ?? viewAs(role).next;
    others.set(role, steps);
    return steps[at] ?? step;
  });
}

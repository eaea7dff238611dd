/** What the register would say to a command that opens a matter of its own, without giving it: nothing is kept, no number spent. */
import type { Reason } from '../../law/index.ts';
import { EMPTY_CHAIN, handle, type Loaded } from '../../register/index.ts';
import type { Call } from '../door/index.ts';
import { orderOf } from '../register/index.ts';

type Trial = (command: Readonly<Record<string, unknown>> & { readonly type: string }) => readonly Reason[];

/** @throws Error for a command that looks at another matter: those cannot be tried like this */
export async function trialFor(call: Call): Promise<Trial> {
  const { register, means } = call.means;
  const agency = call.agency ?? '';
  const profile = await register.profile(agency);
  const closedThrough = await register.closedThrough(agency);
  const loaded: Loaded = {
    shelf: () => ({ end: EMPTY_CHAIN, closedThrough, profile }),
    entries: () => [],
    bookings: () => [],
    lastNumber: () => 0,
    person: () => undefined,
  };
  return (command) => {
    const { answer } = handle(orderOf(call, command), call.moment, loaded, means);
    return answer.kind === 'refused' ? answer.reasons : [];
  };
}

/** Passed on with the content that was signed: what has changed since goes to nobody before it is signed anew. */
import { standing, stateOf, years } from '../../register/index.ts';
import type { Call, Given } from '../door/index.ts';
import type { CommandGuards } from '../register/index.ts';
import { draftOf, OTHER_THAN_SIGNED } from './drafts.ts';
import { contentDigest } from './seen.ts';

export function signedGuards(): CommandGuards {
  const verbs = ['submit', 'accept', 'publish'] as const;
  return Object.fromEntries(
    verbs.map((verb) => [`year.${verb}`, (call: Call) => againstPassing(call, verb)]),
  );
}

type YearState = ReturnType<typeof years.start>;
type Verb = 'submit' | 'accept' | 'publish';

/** What the register's own rules refuse anyway, and what may be the same call come again, is left to them. */
async function againstPassing(call: Call, verb: Verb): Promise<Given | undefined> {
  const { agency, matter } = call.params as { readonly agency: string; readonly matter: string };
  const entries = await call.means.register.entries(agency, { kind: 'year', id: matter });
  const state = stateOf(years, matter, standing(entries));
  if (state.signedFigures === null || isDone(state, verb, call.body)) return undefined;
  const found = await draftOf(call, { agency, year: state.year });
  if ('refused' in found) return found.refused;
  if (contentDigest(call.means, found.draft.report) === state.signedFigures) return undefined;
  return { problem: { code: 'refused', reasons: [OTHER_THAN_SIGNED] } };
}

function isDone({ dates, publications }: YearState, verb: Verb, body: unknown): boolean {
  if (verb === 'submit') return dates.submitted !== null;
  if (verb === 'accept') return dates.accepted !== null;
  const { on, url } = body as { readonly on: string; readonly url: string };
  return publications.some((one) => one.on === on && one.url === url);
}

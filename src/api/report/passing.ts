/** Passed on with the content that was signed: what has changed since goes to nobody before it is signed anew. */
import { cite } from '../../law/index.ts';
import { standing, stateOf, years } from '../../register/index.ts';
import type { Call, Given } from '../door/index.ts';
import type { CommandGuards } from '../register/index.ts';
import { draftOf, OTHER_THAN_SIGNED } from './drafts.ts';
import { contentDigest } from './seen.ts';

export function signedGuards(): CommandGuards {
  const verbs = ['submit', 'accept', 'publish'] as const;
  const passing = verbs.map((verb) => [`year.${verb}`, (call: Call) => againstPassing(call, verb)] as const);
  return { ...Object.fromEntries(passing), 'year.revise': againstRevising };
}

type Verb = 'submit' | 'accept' | 'publish';

/** What the register's own rules refuse anyway is left to them. */
async function againstPassing(call: Call, verb: Verb): Promise<Given | undefined> {
  const state = await stateAt(call);
  const { submitted, accepted } = state.dates;
  const isDone = verb === 'submit' ? submitted !== null : verb === 'accept' && accepted !== null;
  if (state.signedFigures === null || isDone) return undefined;
  const found = await draftOf(call, { agency: agencyOf(call), year: state.year });
  if ('refused' in found) return found.refused;
  if (contentDigest(call.means, found.draft.report) === state.signedFigures) return undefined;
  return { problem: { code: 'refused', reasons: [OTHER_THAN_SIGNED] } };
}

const UNCHANGED = {
  text: '年度已经关账，内容与签发时相同，不能撤回签发：要改的先提出关账后调整或者正文更正，批准以后再撤回。',
  law: cite('条例§49'),
} as const;

/** What has gone out is not called back by one person: only what has been amended by two, to be signed again. */
async function againstRevising(call: Call): Promise<Given | undefined> {
  const state = await stateAt(call);
  if (!state.closed || state.signedFigures === null) return undefined;
  const found = await draftOf(call, { agency: agencyOf(call), year: state.year });
  if ('refused' in found || contentDigest(call.means, found.draft.report) !== state.signedFigures)
    return undefined;
  return { problem: { code: 'refused', reasons: [UNCHANGED] } };
}

async function stateAt(call: Call): Promise<ReturnType<typeof years.start>> {
  const { matter } = call.params as { readonly matter: string };
  const entries = await call.means.register.entries(agencyOf(call), { kind: 'year', id: matter });
  return stateOf(years, matter, standing(entries));
}

function agencyOf({ params }: Call): string {
  return (params as { readonly agency: string }).agency;
}

/** Writes outside the register under idempotency keys: done once, answered alike, entered in the trail before and after. */
import type { Act } from '../../access/index.ts';
import { canonicalJson } from '../../law/index.ts';
import type { Sealed } from '../../register/index.ts';
import { type Knock, lineOf } from './admit.ts';
import { mayBeKept } from './faults.ts';
import type { Problem } from './problem.ts';
import type { Call, Given, Hung } from './route.ts';

const STATES: Readonly<Record<'reused' | 'begun', Problem>> = {
  reused: { code: 'key-reused', detail: '这个幂等键已经用于另一次提交，请换一个键重新提交。' },
  begun: {
    code: 'still-working',
    detail: '用这个幂等键的上一次提交还没有结果。请先查看是否已经办成，没有办成的换一个键重新提交。',
    retryAfter: 2,
  },
};

/** Does a write under its key. `where` names the route and the matter, so that one key cannot answer for another. */
export async function onceOnly(hung: Hung, call: Call, knock: Knock, where: string): Promise<Given> {
  const { answers, means } = call.means;
  const owner = call.subject?.account ?? 'public';
  const { crypto } = means;
  const digest = crypto.lookup(owner, canonicalJson([where, call.query, call.body]));
  const bound = `answer/${owner}/${call.key}`;
  const state = await answers.begin(owner, call.key, digest, knock.at);
  if (state.kind === 'answered') {
    const body = crypto.open(JSON.parse(state.answer.body) as Sealed, bound);
    return { status: state.answer.status, json: JSON.parse(body), headers: REPEATED };
  }
  if (state.kind !== 'fresh') return { problem: STATES[state.kind] };
  let isDone = false;
  const handle: Hung['handle'] = async (asked) => {
    const given = await hung.handle(asked);
    isDone = !('problem' in given);
    return given;
  };
  try {
    const given = await entered({ ...hung, handle }, call, knock);
    if ('json' in given) {
      // An answer may hold what is shown only once, as a token: it is kept sealed.
      const body = JSON.stringify(crypto.seal(JSON.stringify(given.json), bound));
      const status = given.status ?? hung.route.answer.status ?? 200;
      await answers.settle(owner, call.key, { status, body });
    } else await answers.release(owner, call.key);
    return given;
  } catch (error) {
    // What has been done, or may have been, must not be done again under its key because its end was not kept.
    if (!isDone && !mayBeKept(error)) await answers.release(owner, call.key).catch(() => undefined);
    throw error;
  }
}

const REPEATED = { 'Idempotent-Replayed': 'true' } as const;

/** A change that cannot be entered in the trail is not made; its end is entered too. */
export async function entered(hung: Hung, call: Call, knock: Knock): Promise<Given> {
  const { trail } = call.means;
  const { admission } = hung.route;
  const act: Act | 'public' = 'act' in admission ? admission.act : 'public';
  const line = (outcome: 'begun' | 'done' | 'refused' | 'failed', code: string | null, more = '') =>
    trail.enter(lineOf(knock, call.subject, act, outcome, code, aboutOf(call, more)));
  await line('begun', null);
  let given: Given;
  try {
    given = await hung.handle(call);
  } catch (error) {
    await line('failed', null).catch(() => undefined);
    throw error;
  }
  if ('problem' in given) await line('refused', given.problem.code);
  else await line('done', null, 'about' in given ? given.about : '');
  return given;
}

/** What the path names besides the agency, and what the handler says. */
function aboutOf({ params }: Call, more: string): string | null {
  const named = Object.entries((params ?? {}) as Record<string, unknown>).filter(([key]) => key !== 'agency');
  const about = [named.map(([, value]) => String(value)).join('/'), more].filter((part) => part !== '');
  return about.length === 0 ? null : about.join(' ');
}

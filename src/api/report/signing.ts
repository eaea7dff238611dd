/** Signed and closed with the content that was seen: the client says which draft it saw, the digest is computed here. */
import { z } from '@hono/zod-openapi';
import type { Imports } from '../../access/index.ts';
import { standing, stateOf, years } from '../../register/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { ACCEPTED, give, givenBefore } from '../register/index.ts';
import { draftOf, judged, lastYearOf } from './drafts.ts';
import { PARAMS } from './params.ts';
import { enteredSince, SEEN, type Seen, seenIn } from './seen.ts';

const ASKED = z.strictObject({
  seen: z
    .string()
    .max(600)
    .regex(SEEN, '应为读年报时得到的 ETag。')
    .openapi({ description: '读年报时得到的 ETag：看过什么，签什么' }),
});

const VERBS = ['signOff', 'close'] as const;
type Verb = (typeof VERBS)[number];

export function signingRoutes(imports: Imports): Hung[] {
  return VERBS.map((verb) =>
    route(
      {
        method: 'post',
        path: `/agencies/{agency}/years/{year}/${verb}`,
        admission: { act: `year.${verb}`, on: 'agency' },
        repetition: 'register',
        versioned: true,
        tag: '年度报告',
        summary: verb === 'signOff' ? '签发年报' : '关账：此后本年度的数字不再变动',
        description: '看过以后年报有了变动的，答复 412，changed 列出其间登记的事；请重新看过再办。',
        params: PARAMS,
        body: ASKED,
        answer: { body: ACCEPTED, description: '已经登记' },
      },
      (call) => signed(call, verb, imports),
    ),
  );
}

type Signing = Call<{ readonly agency: string; readonly year: number }, unknown, { readonly seen: string }>;

async function signed(call: Signing, verb: Verb, imports: Imports): Promise<Given> {
  const { means, params, body } = call;
  const seen = seenIn(body.seen) as Seen;
  const command = { type: `year.${verb}`, matter: String(params.year), figures: seen.figures };
  const before = await givenBefore(call, command);
  if (before) return before;
  const found = await draftOf(call, params);
  if ('refused' in found) return found.refused;
  const now = judged(means, found, await lastYearOf(call, imports, found));
  const entries = await means.register.entries(params.agency, { kind: 'year', id: String(params.year) });
  const expected = call.expected ?? entries.length;
  const { shown } = seenIn(now.seen) as Seen;
  // Signed or closed already with that very content: not overtaken, but done, as the register says better.
  const isDone = doneWith(verb, stateOf(years, command.matter, standing(entries))) === seen.figures;
  if (isDone || (now.figures === seen.figures && shown === seen.shown)) {
    const isFinished = isDone || verb !== 'signOff' || now.unfinished.length === 0;
    return isFinished
      ? give({ ...call, expected }, command)
      : { problem: { code: 'refused', reasons: now.unfinished } };
  }
  const changed = await means.register.beyond(params.agency, () => enteredSince(means, found.draft, seen));
  const detail = '您看过年报以后，有了变动。请重新打开年报，核对以后再办。';
  const extra = { contentChanged: now.figures !== seen.figures, changed, seen: now.seen };
  return { problem: { code: 'version-old', detail, extra } };
}

function doneWith(verb: Verb, { signedFigures, closed, figures }: ReturnType<typeof years.start>) {
  if (verb === 'signOff') return signedFigures;
  return closed ? figures : null;
}

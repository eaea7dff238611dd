/** The periods of a request, each with its proof: the days one by one, sealed, as lines to print, and checkable elsewhere. */
import { z } from '@hono/zod-openapi';
import { CLOCKS, type Proof, printProof, seal } from '../../law/index.ts';
import { requestProofs, requests, standing, stateOf } from '../../register/index.ts';
import { etagOf, type Hung, route } from '../door/index.ts';
import { AGENCY, MATTER_ID } from './params.ts';
import { plain } from './plain.ts';
import { REASON } from './schemas.ts';

const PROOFS = z
  .object({
    proofs: z.array(
      z.object({
        /** From 1; a further one where the request was taken up again. */
        round: z.int(),
        clock: z.enum(Object.keys(CLOCKS) as [keyof typeof CLOCKS]),
        title: z.string(),
        ref: z.string().nullable(),
        /** `gongkai/deadline-proof@1`; null where the period is not counted in working days or has no end yet. */
        proof: z.looseObject({ schema: z.string(), due: z.string(), digest: z.string() }).nullable(),
        printed: z.array(z.string()),
        reasons: z.array(REASON),
      }),
    ),
  })
  .openapi('Proofs');

const SHOWN_DIGITS = 16;

export function proofRoutes(): Hung[] {
  return [
    route(
      {
        method: 'get',
        path: '/agencies/{agency}/requests/{matter}/proofs',
        admission: { act: 'register.see', on: 'agency' },
        tag: '公开申请',
        summary: '每个期限的逐日证明：哪一天算、哪一天不算、凭什么',
        description: '证明可以交给别人核对：verify/deadline.mjs 不用本系统的程序重新数一遍。',
        params: z.strictObject({ agency: AGENCY, matter: MATTER_ID }),
        answer: { body: PROOFS, description: '各轮办理的各个期限' },
      },
      async ({ means, moment, params: { agency, matter } }) => {
        const entries = await means.register.entries(agency, { kind: 'request', id: matter });
        const profile = await means.register.profile(agency);
        if (entries.length === 0 || !profile)
          return { problem: { code: 'not-found', detail: '没有这个编号的申请。' } };
        const state = stateOf(requests, matter, standing(entries));
        const known = { today: moment.today, calendar: means.means.calendar(profile.region) };
        const proofs = requestProofs(state, known).map(async ({ proof, clock, ...about }) => ({
          ...about,
          clock,
          title: CLOCKS[clock].title,
          ...(await written(proof)),
        }));
        const json = plain({ proofs: await Promise.all(proofs) });
        const shown = means.means.crypto.digest(JSON.stringify(json)).slice(0, SHOWN_DIGITS);
        return { json, etag: etagOf(entries.length, shown) };
      },
    ),
  ];
}

async function written(proof: Proof | null) {
  if (proof === null) return { proof, printed: [] };
  const sealed = await seal(proof);
  return { proof: sealed, printed: printProof(sealed) };
}

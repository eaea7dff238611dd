/** What became of a submission, for whoever holds its receipt and code; both in the body, never in an address that is logged. */
import { timingSafeEqual } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { progressOf, type RequestState, requests, STAGES, standing, stateOf } from '../../register/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { AGENCY } from '../register/index.ts';
import { codeOf, RECEIPT } from './codes.ts';
import { localTime } from './registering.ts';
import type { FilingMeans } from './submitting.ts';

const PARAMS = z.strictObject({ agency: AGENCY });
const ASKED = z.strictObject({
  receipt: z
    .string()
    .trim()
    .toUpperCase()
    .regex(RECEIPT, '应为回执号，如 F-0A1B-2C3D-4E5F。')
    .openapi({ example: 'F-0A1B-2C3D-4E5F' }),
  code: z.string().trim().toUpperCase().min(1).max(40).openapi({ example: '0A1B-2C3D-4E5F-6G7H' }),
});

const STATUS = z
  .object({
    receipt: z.string(),
    received: z.string(),
    state: z.enum(['waiting', 'registered']),
    request: z.string().nullable(),
    /** Where it stands; null while it waits to be registered. */
    stage: z.object({ id: z.string(), label: z.string() }).nullable(),
    /** Last day of the period that runs now. */
    due: z.string().nullable(),
    provisional: z.boolean(),
  })
  .openapi('FilingStatus');

/** Codes of 80 bits are not guessed; this only keeps the attempt from costing anything. */
const MOST_TRIES = 10;
const WINDOW_SECONDS = 600;

export function statusRoute(means: FilingMeans): Hung {
  return route(
    {
      method: 'post',
      path: '/public/agencies/{agency}/filings/status',
      admission: { public: '申请人凭回执号和查询码查询办理情况' },
      repetition: { unkept: '只是查询；用 POST，回执号和查询码才不会留在网址里' },
      tag: '网上申请',
      summary: '查询一件申请办到哪里',
      params: PARAMS,
      body: ASKED,
      sensitive: ['code'],
      answer: { body: STATUS, description: '办理情况' },
    },
    async (call) => {
      const { agency } = call.params;
      const { receipt, code } = call.body;
      const { crypto } = call.means.means;
      // The right code opens whatever others have tried: receipts are read out, and who hears one keeps nobody out.
      const filing = isSame(code, codeOf(crypto, agency, receipt))
        ? await means.filings.find(agency, receipt)
        : undefined;
      if (!filing) {
        const key = `filing-status/${crypto.lookup(agency, receipt)}`;
        const { used, left } = await means.throttle.look(key, call.moment.now);
        if (used >= MOST_TRIES) return tooMany(left);
        await means.throttle.add(key, WINDOW_SECONDS, call.moment.now);
        return UNKNOWN;
      }
      const received = localTime(filing.at).toPlainDate().toString();
      const { request } = filing;
      if (request === null) return { json: { receipt, received, state: 'waiting', request, ...NOWHERE } };
      return {
        json: { receipt, received, state: 'registered', request, ...(await progress(call, request, agency)) },
      };
    },
  );
}

function tooMany(retryAfter: number): Given {
  return { problem: { code: 'too-many', detail: '查询码错得太多，请稍后再试。', retryAfter } };
}

/** The same for a wrong code and for a receipt that was never given. */
const UNKNOWN: Given = {
  problem: { code: 'not-found', detail: '回执号或者查询码不对，请核对后再试。' },
};
const NOWHERE = { stage: null, due: null, provisional: false } as const;

function isSame(given: string, right: string): boolean {
  const [a, b] = [given, right].map((text) => Buffer.from(text.replaceAll(/[\s-]/g, '')));
  return a !== undefined && b !== undefined && a.length === b.length && timingSafeEqual(a, b);
}

async function progress({ means, moment }: Pick<Call, 'means' | 'moment'>, id: string, agency: string) {
  const { register } = means;
  const entries = await register.entries(agency, { kind: 'request', id });
  const profile = await register.profile(agency);
  const state: RequestState = stateOf(requests, id, standing(entries));
  const calendar = means.means.calendar(profile?.region ?? '');
  const { stage, due, provisional } = progressOf(state, { calendar, today: moment.today });
  return { stage: { id: stage, label: STAGES[stage] }, due: due?.toString() ?? null, provisional };
}

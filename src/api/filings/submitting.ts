/** The address at which anybody applies. Kept sealed before anything else; registered at once unless too much comes together. */
import { z } from '@hono/zod-openapi';
import type { Filing, Filings, Settings, Throttle } from '../../access/index.ts';
import { canonicalJson } from '../../law/index.ts';
import { MATTERS } from '../../register/index.ts';
import { type Call, type Given, type Hung, problemOf, route } from '../door/index.ts';
import { networkOf } from '../guard/index.ts';
import { AGENCY } from '../register/index.ts';
import { codeOf, receiptOf } from './codes.ts';
import { boundToFiling, localTime, registerFiling } from './registering.ts';

export interface FilingMeans {
  readonly filings: Filings;
  readonly throttle: Throttle;
  readonly settings: Settings;
}

/** The window in which `limits.filings` of the settings counts. */
const WINDOW_SECONDS = 60;

// What an applicant himself can say; day, channel and evidence are the system's.
const FILED = (MATTERS.request.commands['request.register'] as z.ZodObject).pick({
  content: true,
  supply: true,
  applicant: true,
});

const RECEIVED = z
  .object({
    /** With it and the code the applicant asks what became of it. */
    receipt: z.string(),
    code: z.string(),
    /** The day on which it came, which counts (条例§31). */
    received: z.string(),
    state: z.enum(['waiting', 'registered']),
    request: z.string().nullable(),
  })
  .openapi('FilingReceived');

const HANDED_IN = /^\/api\/public\/agencies\/[^/]+\/filings$/;

export function isFiling(method: string, path: string): boolean {
  return method === 'POST' && HANDED_IN.test(path);
}

const PARAMS = z.strictObject({ agency: AGENCY });
type FilingCall = Call<z.output<typeof PARAMS>, unknown, z.output<typeof FILED>>;

export function submitRoute(means: FilingMeans): Hung {
  return route(
    {
      method: 'post',
      path: '/public/agencies/{agency}/filings',
      admission: { public: '公民、法人和其他组织都可以申请（条例§27）' },
      // Not kept by the door: a repeat after a crash must find its receipt, not a key that nobody gives back.
      repetition: 'register',
      tag: '网上申请',
      summary: '提交一件政府信息公开申请',
      description:
        '收下即有回执；提交的人太多时先收下、稍后登记，收到的日期不变。回执号和查询码只在这里给出，请保存。',
      params: PARAMS,
      body: FILED,
      sensitive: ['applicant'],
      answer: { status: 202, body: RECEIVED, description: '已经收下：state 是 registered 的，已经登记' },
    },
    (call) => submitted(call, means),
  );
}

async function submitted(call: FilingCall, means: FilingMeans): Promise<Given> {
  const { agency } = call.params;
  const { register, trail, means: own } = call.means;
  if (!(await register.profile(agency))) return NO_AGENCY;
  const receipt = receiptOf(own.crypto, agency, call.key);
  const line = { requestId: call.requestId, at: call.moment.now, account: null, act: 'public', agency };
  const entered = { ...line, about: receipt, code: null, source: call.source };
  await trail.enter({ ...entered, outcome: 'begun' });
  const fresh = freshFiling(call, receipt);
  const kept = await means.filings.keep(fresh);
  const result = kept.digest === fresh.digest ? { kept } : REUSED;
  const done = 'kept' in result ? 'done' : 'refused';
  await trail.enter({ ...entered, outcome: done, code: 'kept' in result ? null : result.problem.code });
  if (!('kept' in result)) return result;
  const request = kept.request ?? (await registeredNow(call, kept, means));
  return {
    json: {
      receipt,
      code: codeOf(own.crypto, agency, receipt),
      received: localTime(kept.at).toPlainDate().toString(),
      state: request === null ? 'waiting' : 'registered',
      request,
    },
    headers: { 'Cache-Control': 'no-store' },
  };
}

const NO_AGENCY: Given = { problem: { code: 'not-found', detail: '没有这个机关，请核对。' } };
const REUSED = {
  problem: { code: 'key-reused', detail: '这个幂等键已经用于另一次提交，请换一个键重新提交。' },
} as const;

function freshFiling({ key, body, moment, params: { agency }, means }: FilingCall, receipt: string): Filing {
  const { crypto } = means.means;
  const text = canonicalJson(body);
  const sealed = JSON.stringify(crypto.seal(text, boundToFiling({ agency, receipt })));
  const digest = crypto.lookup(agency, `filing content:${key}:${text}`);
  return { agency, receipt, digest, at: moment.now, sealed, request: null };
}

/** Null where it waits: too many of one source, or the register is busy. What was kept is never refused any more. */
async function registeredNow(call: FilingCall, kept: Filing, means: FilingMeans): Promise<string | null> {
  try {
    if (!(await isWithinLimit(call, means))) return null;
    const own = { register: call.means.register, means: call.means.means, filings: means.filings };
    return (await registerFiling(kept, own, call.moment)) ?? null;
  } catch (error) {
    if (problemOf(error)) return null;
    throw error;
  }
}

async function isWithinLimit(
  { source, moment, means, params: { agency } }: FilingCall,
  { throttle, settings }: FilingMeans,
): Promise<boolean> {
  const { limits } = (await settings.current()).general;
  const key = `filing/${means.means.crypto.lookup(agency, `source:${networkOf(source)}`)}`;
  const { used } = await throttle.add(key, WINDOW_SECONDS, moment.now);
  return used <= limits.filings;
}

/** What an answer looks like that is no success: problem+json (RFC 9457), with a code, every reason and its article. */
import { printCitation, type Reason } from '../../law/index.ts';

export const PROBLEMS = {
  'bad-input': [400, '填写的内容有问题'],
  'key-required': [400, '缺少幂等键'],
  'not-signed-in': [401, '没有登录'],
  'second-factor-required': [403, '还没有绑定第二因素'],
  'password-change-required': [403, '须先更改密码'],
  'not-your-agency': [403, '不在您负责的机关范围内'],
  'not-your-role': [403, '不是您的职责'],
  'foreign-origin': [403, '来源不对'],
  'not-found': [404, '没有这个地址或者事项'],
  'method-not-allowed': [405, '这个地址不能这样用'],
  conflict: [409, '别人先改了'],
  'key-reused': [409, '幂等键已经用过'],
  'still-working': [409, '上一次提交还没有结果'],
  'version-old': [412, '看到的已经不是最新的'],
  'not-scanned': [409, '文件还没有查毒'],
  'too-large': [413, '内容太大'],
  'wrong-type': [415, '内容的格式不对'],
  refused: [422, '依法不能这样办'],
  infected: [422, '文件有病毒'],
  'too-many': [429, '太频繁'],
  broken: [500, '程序出错'],
  busy: [503, '系统正忙'],
  unavailable: [503, '暂时不能用'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;
export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  readonly code: ProblemCode;
  /** What to do about it, in the user's words. Never holds anything he typed. */
  readonly detail?: string;
  /** Reasons in law, each with its article. */
  readonly reasons?: readonly Reason[];
  /** Faults of the input, each with its place. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
  /** Further members, by the route that gives them. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The body and status of a problem. `type` is a name, not an address: it must hold where there is no network. */
export function problemResponse(problem: Problem, requestId: string): Response {
  const [status, title] = PROBLEMS[problem.code];
  const { code, detail, reasons, issues, retryAfter, extra } = problem;
  const body = {
    ...extra,
    type: `urn:gongkai:problem:${code}`,
    code,
    title,
    status,
    ...(detail && { detail }),
    ...(reasons && {
      reasons: reasons.map(({ text, law }) => ({ text, law: law.notation, cited: printCitation(law) })),
    }),
    ...(issues && { issues }),
    requestId,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(retryAfter !== undefined && { 'Retry-After': String(Math.ceil(retryAfter)) }),
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    },
  });
}

/** Ends a call with a problem from deep within; what a caller can expect is returned, not thrown. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The second factor of one's own account: bound, confirmed, its recovery codes renewed. */
import { z } from '@hono/zod-openapi';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { CODE_FIELD, codeOf, NEXT, PASSWORD_FIELD, passedOn } from './answers.ts';
import type { SignInMeans } from './means.ts';
import { endOthers, withPassword } from './password.ts';
import { accountOf } from './self.ts';
import { claimed } from './steps.ts';
import { deviceSign } from './throttling.ts';

const FACTOR = z.object({
  uri: z.string().openapi({ description: '在验证器里扫描或者输入' }),
  recoveryCodes: z.array(z.string()).openapi({ description: '手机不在手边时用，每个一次' }),
});

const BOUND = {
  code: 'bad-input',
  detail: '已经绑定过动态口令；要换手机的请安全管理员重置。',
} as const;
const ISSUER = '政府信息公开';
const NEVER_KEPT = { 'Cache-Control': 'no-store' } as const;

export function factorRoutes(means: SignInMeans): Hung[] {
  const enrol = { act: 'self.enrol', on: 'self' } as const;
  const common = {
    tag: '本人账号',
    method: 'post',
    repetition: { unkept: '每次都是新的秘密' },
    fails: ['not-found'],
  } as const;
  const password = z.strictObject({ password: PASSWORD_FIELD });
  return [
    route(
      {
        ...common,
        path: '/self/factor',
        admission: enrol,
        summary: '绑定动态口令：先取得密钥和恢复码',
        body: password,
        sensitive: ['password'],
        answer: { body: FACTOR, description: '密钥；用下一步的口令确认以后才生效' },
      },
      (call) => enrolled(call, call.body, means),
    ),
    route(
      {
        ...common,
        path: '/self/factor/confirm',
        admission: enrol,
        summary: '绑定动态口令：用口令确认',
        body: z.strictObject({ code: CODE_FIELD }),
        sensitive: ['code'],
        answer: { body: NEXT, description: '已经绑定' },
      },
      (call) => confirmed(call, call.body.code, means),
    ),
    route(
      {
        ...common,
        path: '/self/recovery-codes',
        admission: { act: 'self.renewRecoveryCodes', on: 'self' },
        summary: '换一套恢复码，旧的作废',
        body: password,
        sensitive: ['password'],
        answer: { body: FACTOR.pick({ recoveryCodes: true }), description: '新的恢复码，只显示这一次' },
      },
      (call) => renewed(call, call.body, means),
    ),
  ];
}

async function enrolled(call: Call, body: { readonly password: string }, means: SignInMeans): Promise<Given> {
  const { login } = await accountOf(call.subject, means);
  return withPassword(call, body.password, means, async () => {
    const given = await means.auth.api.enableTwoFactor({ headers: call.headers, body, asResponse: true });
    if (!given.ok) return { problem: BOUND };
    const { totpURI, backupCodes } = (await given.json()) as { totpURI: string; backupCodes: string[] };
    return { json: { uri: named(totpURI, login), recoveryCodes: backupCodes }, headers: NEVER_KEPT };
  });
}

/** The library calls the account by an address that nobody has; an authenticator shows what is typed to sign in. */
function named(uri: string, login: string): string {
  const { search } = new URL(uri);
  return `otpauth://totp/${encodeURIComponent(`${ISSUER}:${login}`)}${search}`;
}

async function confirmed(call: Call, code: string, means: SignInMeans): Promise<Given> {
  const { headers } = call;
  const { id, login, enrolled: isBound } = await accountOf(call.subject, means);
  // Nothing counts the tries here: an authenticator of one's own gives the right code at once.
  if (isBound) return { problem: BOUND };
  const given = await means.auth.api.verifyTOTP({ headers, body: { code }, asResponse: true });
  if (!given.ok)
    return { problem: { code: 'bad-input', detail: '口令不对。请核对手机的时间，用新的口令再试。' } };
  // Used up, so that whoever looked on cannot sign in with it.
  await claimed(id, code, means);
  // Those begun with the password alone, perhaps by somebody else, would be let in from now on without a code.
  await endOthers(id, given, means);
  return passedOn(given, 'nothing', [deviceSign(login, means)]);
}

function renewed(call: Call, body: { readonly password: string }, means: SignInMeans): Promise<Given> {
  return withPassword(call, body.password, means, async () => {
    const given = await means.auth.api.generateBackupCodes({ headers: call.headers, body, asResponse: true });
    if (!given.ok) throw new Error(`no recovery codes: ${await codeOf(given)}`);
    const { backupCodes } = (await given.json()) as { backupCodes: string[] };
    return { json: { recoveryCodes: backupCodes }, headers: NEVER_KEPT };
  });
}

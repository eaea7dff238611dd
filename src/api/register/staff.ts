/** 本机关的人: who works at an agency; a case is given to nobody else, for what he may not do himself hangs on who he is. */
import { z } from '@hono/zod-openapi';
import { type Accounts, STAFF_ROLES } from '../../access/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import type { CommandGuards } from './commands.ts';
import { AGENCY } from './params.ts';

export type Staff = Pick<Accounts, 'staff'>;

const STAFF = z.object({
  staff: z.array(
    z
      .object({
        account: z.string(),
        login: z.string(),
        roles: z.array(z.enum(Object.keys(STAFF_ROLES) as [keyof typeof STAFF_ROLES])),
      })
      .openapi('StaffMember'),
  ),
});

export function staffRoute(accounts: Staff): Hung {
  return route(
    {
      method: 'get',
      path: '/agencies/{agency}/staff',
      admission: { act: 'agency.staff', on: 'agency' },
      tag: '机关',
      summary: '在本机关工作的人',
      description: '分办、授权签发时写 account。停用的账号不在其中。',
      params: z.strictObject({ agency: AGENCY }),
      answer: { body: STAFF, description: '账号和在本机关的角色' },
    },
    async ({ params }) => ({ json: { staff: await accounts.staff(params.agency) } }),
  );
}

/** Fields that name somebody who is to handle a case or to sign. */
const NAMING: Readonly<Record<string, string>> = {
  'request.assign': 'handler',
  'request.delegate': 'to',
  'dispute.assign': 'handler',
};
const HANDLING: ReadonlySet<string> = new Set(['handler', 'reviewer', 'head']);

export function staffGuards(accounts: Staff): CommandGuards {
  const guarded = Object.entries(NAMING).map(([type, field]) => [
    type,
    (call: Call) => stranger(call, field, accounts),
  ]);
  return Object.fromEntries(guarded);
}

async function stranger(call: Call, field: string, accounts: Staff): Promise<Given | undefined> {
  const { [field]: named } = call.body as Readonly<Record<string, unknown>>;
  if (named === undefined) return undefined;
  const staff = await accounts.staff(call.agency ?? '');
  if (staff.some(({ account, roles }) => account === named && roles.some((role) => HANDLING.has(role))))
    return undefined;
  const message = '本机关没有这样一个承办人、审核人或者负责人：请写账号，见“在本机关工作的人”（…/staff）。';
  return { problem: { code: 'bad-input', issues: [{ path: field, message }] } };
}

/** Applicants: opened for a stated purpose only, and never without the look being entered first. */
import { z } from '@hono/zod-openapi';
import { IDENTITY_FIELDS, type IdentityField, parseCommand } from '../../register/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { orderOf, told } from './ordered.ts';
import { AGENCY, MATTER_ID } from './params.ts';

const FIELDS = Object.keys(IDENTITY_FIELDS) as [IdentityField, ...IdentityField[]];

const ASKED = z.strictObject({
  fields: z.array(z.enum(FIELDS)).min(1).max(FIELDS.length),
  reason: z.string().trim().min(1, '不能为空。').max(500),
});

export function peopleRoutes(): Hung[] {
  return [
    route(
      {
        method: 'post',
        path: '/agencies/{agency}/people/{matter}/reveal',
        admission: { act: 'person.reveal', on: 'agency' },
        repetition: 'register',
        tag: '申请人',
        summary: '查看申请人信息：先登记查看，再显示',
        params: z.strictObject({ agency: AGENCY, matter: MATTER_ID }),
        body: ASKED,
        answer: {
          body: z.object({ fields: z.partialRecord(z.enum(FIELDS), z.string()) }),
          description: '只显示，不保存',
        },
      },
      (call) => revealed(call, call.params.matter, call.body),
    ),
  ];
}

async function revealed(call: Call, matter: string, asked: z.infer<typeof ASKED>): Promise<Given> {
  const read = parseCommand({ ...asked, type: 'person.reveal', matter });
  if ('issues' in read) return { problem: { code: 'bad-input', issues: read.issues } };
  const { answer, fields } = await call.means.register.reveal(orderOf(call, read.command), call.moment);
  if (answer.kind !== 'accepted') return told(answer);
  return { json: { fields: fields ?? {} }, headers: { 'Cache-Control': 'no-store' } };
}

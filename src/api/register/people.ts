/** Applicants: opened for a stated purpose only, and never without the look being entered first. */
import { z } from '@hono/zod-openapi';
import {
  type Entry,
  IDENTITY_FIELDS,
  type IdentityField,
  NATURES,
  parseCommand,
} from '../../register/index.ts';
import { type Call, enterLook, type Given, type Hung, route } from '../door/index.ts';
import { orderOf, told } from './ordered.ts';
import { tagged } from './paged.ts';
import { AGENCY, MATTER_ID } from './params.ts';

const FIELDS = Object.keys(IDENTITY_FIELDS) as [IdentityField, ...IdentityField[]];

const ASKED = z.strictObject({
  fields: z.array(z.enum(FIELDS)).min(1).max(FIELDS.length),
  reason: z.string().trim().min(1, '不能为空。').max(500),
});

const PERSON = z
  .object({
    id: z.string(),
    nature: z.enum(Object.keys(NATURES) as [keyof typeof NATURES]),
    label: z.string(),
    /** Null to whoever has no need to know who asks. */
    masked: z.object({ name: z.string(), contact: z.string() }).nullable(),
    /** Every look behind the seal: who, when, at what, and why. */
    looks: z.array(
      z.object({
        at: z.string(),
        account: z.string(),
        fields: z.array(z.enum(FIELDS)),
        reason: z.string(),
      }),
    ),
  })
  .openapi('Person');

const PERSON_ID = z
  .string()
  .regex(/^U\d{7,12}$/, '应为申请人编号。')
  .openapi({ description: '申请人编号', example: 'U0000012' });

export function peopleRoutes(): Hung[] {
  return [
    route(
      {
        method: 'get',
        path: '/agencies/{agency}/people/{person}',
        admission: { act: 'register.see', on: 'agency' },
        tag: '申请人',
        summary: '一位申请人：遮盖的姓名和联系方式，以及谁查看过',
        params: z.strictObject({ agency: AGENCY, person: PERSON_ID }),
        answer: { body: PERSON, description: '加密保存的内容不在内' },
      },
      (call) => shownPerson(call, call.params.agency, call.params.person),
    ),
    route(
      {
        method: 'post',
        path: '/agencies/{agency}/people/{matter}/reveal',
        admission: { act: 'person.reveal', on: 'agency' },
        repetition: 'register',
        versioned: true,
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

const ABSENT = { code: 'not-found', detail: '没有这个编号的申请人。' } as const;

async function shownPerson(call: Pick<Call, 'means' | 'sees'>, agency: string, id: string): Promise<Given> {
  const { register } = call.means;
  const person = await register.person(agency, id);
  if (!person) return { problem: ABSENT };
  const looks = (await register.entries(agency, { kind: 'person', id })).flatMap(lookIn);
  const masked = call.sees('applicant') ? person.masked : null;
  const { nature } = person;
  return tagged(call, { id, nature, label: NATURES[nature], masked, looks });
}

function lookIn({ event, actor, enteredAt }: Entry) {
  if (event.type !== 'person.revealed') return [];
  const { fields, reason = '' } = event as typeof event & { readonly fields: readonly IdentityField[] };
  return [{ at: enteredAt, account: actor.id, fields, reason }];
}

async function revealed(call: Call, matter: string, asked: z.infer<typeof ASKED>): Promise<Given> {
  if (!asked.fields.every((field) => call.sees(`identity.${field}`)))
    return { problem: { code: 'not-your-role', detail: '这些内容只供承办、审核、签发公开申请的人员查看。' } };
  const read = parseCommand({ ...asked, type: 'person.reveal', matter });
  if ('issues' in read) return { problem: { code: 'bad-input', issues: read.issues } };
  const { register } = call.means;
  if (!(await register.person(call.agency ?? '', matter))) return { problem: ABSENT };
  const { answer, fields } = await register.reveal(orderOf(call, read.command), call.moment);
  if (answer.kind !== 'accepted') return told(answer);
  // The register enters a look once under its key; under that key it can be had again for ever.
  await enterLook(call, 'person.reveal', matter);
  return { json: { fields: fields ?? {} }, headers: { 'Cache-Control': 'no-store' } };
}

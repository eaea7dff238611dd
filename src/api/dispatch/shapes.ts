/** What hooks look like from outside, and what is wrong with one as it was typed. */
import { z } from '@hono/zod-openapi';
import {
  type DispatchSettings,
  HOOK_FORMS,
  type Hook,
  type HookForm,
  isForPeople,
  topicsOf,
} from '../../dispatch/index.ts';
import { cursorOf } from '../door/index.ts';
import { EVENT_LABELS } from '../register/index.ts';

const FORM = z.enum(Object.keys(HOOK_FORMS) as [HookForm]);
const NAME = z.string().trim().min(1).max(60);
const LABELS = topicsOf(EVENT_LABELS);
const TOPIC = z
  .enum(Object.keys(LABELS) as [string, ...string[]], '没有这个主题，可用的见接口说明。')
  .openapi({ 'x-labels': LABELS });
const TOPICS = z
  .array(TOPIC)
  .min(1)
  .max(50)
  .openapi({
    description:
      '事件类型，如 request.replied；一类事项的全部，如 request.*；系统消息，如 message.due、message.*；全部为 *',
    example: ['request.replied'],
  });
const ADDRESS = z
  .url({ protocol: /^https?$/, error: '应为 http 或者 https 的网址。' })
  .max(2000)
  .openapi({ description: '接收地址；须在设置的外呼名单里' });
const TO = z
  .array(z.string().max(320))
  .min(1)
  .max(20)
  .openapi({ description: '邮箱地址（mail）或者手机号（sms）' });
const SECRET = z.string().min(8).max(200).openapi({ description: '钉钉机器人“加签”的密钥' });

export const NEW_HOOK = z.strictObject({
  name: NAME,
  form: FORM,
  topics: TOPICS,
  address: ADDRESS.optional(),
  to: TO.optional(),
  secret: SECRET.optional(),
});

export const HOOK_CHANGE = z.strictObject({
  name: NAME.optional(),
  topics: TOPICS.optional(),
  state: z.enum(['on', 'off']).optional(),
  address: ADDRESS.optional(),
  to: TO.optional(),
  secret: SECRET.optional(),
  newSecret: z
    .literal(true)
    .optional()
    .openapi({ description: '换一个签名密钥（standard），新的只显示这一次' }),
});

export const HOOK = z
  .object({
    id: z.string(),
    owner: z.string().nullable().openapi({ description: '机关代号；全系统的为 null' }),
    name: z.string(),
    form: FORM,
    topics: z.array(z.string()),
    state: z.enum(['on', 'off', 'failed']),
    failingSince: z.string().nullable(),
    created: z.string(),
    version: z.int(),
  })
  .openapi('Hook');

export const HOOK_WITH_SECRET = HOOK.extend({
  secret: z.string().nullable().openapi({ description: '签名密钥，只显示这一次' }),
}).openapi('HookWithSecret');

export function shown({ id, owner, name, form, topics, state, failingSince, created, version }: Hook) {
  return { id, owner, name, form, topics, state, failingSince, created, version };
}

interface Typed {
  readonly address?: string | undefined;
  readonly to?: readonly string[] | undefined;
  readonly secret?: string | undefined;
  readonly newSecret?: true | undefined;
  readonly topics?: readonly string[] | undefined;
}

interface Fault {
  readonly path: string;
  readonly message: string;
}

const MAILBOX = /^[^\s<>@,;:"\\]{1,64}@[A-Za-z0-9.-]{1,253}$/;
const MOBILE = /^\+?\d{7,15}$/;
const RECIPIENTS: Readonly<Partial<Record<HookForm, { readonly like: RegExp; readonly message: string }>>> = {
  mail: { like: MAILBOX, message: '应为邮箱地址。' },
  sms: { like: MOBILE, message: '应为手机号。' },
};

/** What does not fit the form. `isNew`: it must say where to. */
export function faultsOf(
  form: HookForm,
  typed: Typed,
  { outbound }: Pick<DispatchSettings, 'outbound'>,
  isNew: boolean,
): Fault[] {
  const { address, to, secret, newSecret, topics } = typed;
  const people = RECIPIENTS[form];
  const fault = (is: boolean, path: string, message: string) => (is ? [{ path, message }] : []);
  const origin = address === undefined ? null : new URL(address).origin;
  return [
    ...fault(people !== undefined && address !== undefined, 'address', '这种方式发给收件人，没有接收地址。'),
    ...fault(people === undefined && to !== undefined, 'to', '这种方式发到接收地址，没有收件人。'),
    ...fault(isNew && people === undefined && address === undefined, 'address', '请给出接收地址。'),
    ...fault(isNew && people !== undefined && to === undefined, 'to', '请给出收件人。'),
    ...fault(
      people !== undefined && (to ?? []).some((one) => !people.like.test(one)),
      'to',
      people?.message ?? '',
    ),
    ...fault(
      people === undefined && origin !== null && !outbound.origins.some((one) => one.origin === origin),
      'address',
      '这个地址不在外呼名单里。请先在系统设置的外呼名单中加上它的主机和端口。',
    ),
    ...fault(form !== 'dingtalk' && secret !== undefined, 'secret', '只有钉钉机器人的密钥由对方给出。'),
    ...fault(form !== 'standard' && newSecret === true, 'newSecret', '只有标准 Webhook 的密钥由本系统给出。'),
    ...fault(
      form !== 'standard' && topics !== undefined && !isForPeople(topics),
      'topics',
      '发给人看的只能是系统消息（message.…），台账事件请用标准 Webhook。',
    ),
  ];
}

/** What is sealed as the place it goes to; undefined where nothing new was typed. */
export function placeIn({ address, to }: Typed): string | undefined {
  return to ? JSON.stringify(to) : address;
}

export function paged<T>({ rows, next }: { readonly rows: readonly T[]; readonly next?: string }) {
  return { json: { rows, next: cursorOf(next) } };
}

/** Gives an order to the register and tells what became of it: accepted, refused with every reason, or overtaken. */
import { z } from '@hono/zod-openapi';
import { registerRole } from '../../access/index.ts';
import { type Answer, type BaseCommand, MATTER_KINDS, NO_MATTER, type Order } from '../../register/index.ts';
import { type Call, etagOf, type Given } from '../door/index.ts';
import { labelOfEvent } from './events.ts';

export const ACCEPTED = z
  .object({
    matters: z.array(
      z.object({
        kind: z.enum(Object.keys(MATTER_KINDS) as [keyof typeof MATTER_KINDS]),
        id: z.string(),
        agency: z.string(),
        version: z.int(),
      }),
    ),
    /** Places in the agency's chain. */
    entries: z.array(z.int()),
  })
  .openapi('Accepted');

const ABSENT = { code: 'not-found', detail: NO_MATTER.text } as const;

export async function give(call: Call, command: BaseCommand): Promise<Given> {
  return told(await call.means.register.execute(orderOf(call, command), call.moment));
}

/** What the same call was answered before, under its key. */
export async function givenBefore(
  call: Call<unknown, unknown, unknown>,
  command: BaseCommand,
): Promise<Given | undefined> {
  const answer = await call.means.register.given(orderOf(call, command));
  return answer && told(answer);
}

export function orderOf(
  { agency, subject, role, key, expected }: Call<unknown, unknown, unknown>,
  command: BaseCommand,
): Order {
  if (agency === null || subject === null || role === null)
    throw new TypeError('an order needs an agency, a subject and a role');
  const actor = { id: subject.account, role: registerRole(role) };
  return { agency, command, actor, key, ...(expected !== undefined && { expected }) };
}

/** What to answer. The kept answer names no person, so neither does this. */
export function told(answer: Answer): Given {
  if (answer.kind === 'accepted') {
    const { matters, entries } = answer;
    const [first] = matters;
    return { json: { matters, entries }, ...(first && { etag: etagOf(first.version) }) };
  }
  if (answer.kind === 'refused') {
    const isAbsent = answer.reasons.every(({ text }) => text === NO_MATTER.text);
    return { problem: isAbsent ? ABSENT : { code: 'refused', reasons: answer.reasons } };
  }
  const since = answer.since.map(({ version, event, actor, enteredAt }) => ({
    version,
    type: event.type,
    label: labelOfEvent(event.type),
    actor,
    enteredAt,
  }));
  const detail =
    since.length > 0
      ? '您打开之后，别人已经办过这件事。请看过新的情况，再决定是否提交。'
      : 'If-Match 的版本比这件事现在的还新，不是读取时得到的。请重新读取，再决定是否提交。';
  return { problem: { code: 'conflict', detail, extra: { since } } };
}

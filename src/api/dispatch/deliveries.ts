/** What became of each delivery, and sending again. */
import { z } from '@hono/zod-openapi';
import { type Hung, placeOf, route } from '../door/index.ts';
import { CURSOR, INSTANT, LIMIT } from '../register/params.ts';
import { type DispatchMeans, NO_HOOK, namedBy, PLACES, type Place, withHook } from './means.ts';
import { paged } from './shapes.ts';

const STATE = z.enum(['waiting', 'done', 'dead']);
const DELIVERY_ID = z.string().regex(/^(evt|msg)_[A-Za-z0-9_-]{1,80}$/, '应为消息编号。');

const DELIVERY = z
  .object({
    id: z.string().openapi({ description: '消息编号，即 webhook-id' }),
    topic: z.string(),
    agency: z.string().nullable(),
    state: STATE,
    tries: z.int(),
    at: z.string(),
    due: z.string().openapi({ description: '下一次尝试的时间' }),
    done: z.string().nullable(),
    code: z.string().nullable().openapi({ description: '最近一次：对方的状态码，或者没有送到的原因' }),
  })
  .openapi('Delivery');

export function deliveryRoutes(means: DispatchMeans): Hung[] {
  return PLACES.flatMap((place) => [listRoute(place, means), replayRoute(place, means)]);
}

function listRoute(place: Place, { hooks, deliveries }: DispatchMeans): Hung {
  return route(
    {
      method: 'get',
      path: `${place.folder}/hooks/{hook}/deliveries`,
      admission: { act: 'hook.list', on: place.on },
      tag: '推送',
      summary: `${place.whose}的一个推送：送了什么、结果如何`,
      params: withHook(place),
      query: z.strictObject({ state: STATE.optional(), limit: LIMIT, after: CURSOR }),
      answer: {
        body: z.object({ rows: z.array(DELIVERY), next: z.string().nullable() }),
        description: '最新的在前',
      },
    },
    async ({ params, query: { state, limit, after } }) => {
      const { owner, id } = namedBy(params);
      if (!(await hooks.one(owner, id))) return NO_HOOK;
      const from = placeOf(after);
      const query = { limit, ...(state && { state }), ...(from !== undefined && { after: from }) };
      return paged(await deliveries.lines(owner, id, query));
    },
  );
}

const WHICH = z.union([
  z.strictObject({ id: DELIVERY_ID }),
  z.strictObject({ since: INSTANT.openapi({ description: '此后放弃了的，全部重发' }) }),
]);

function replayRoute(place: Place, { hooks, deliveries }: DispatchMeans): Hung {
  return route(
    {
      method: 'post',
      path: `${place.folder}/hooks/{hook}/replay`,
      admission: { act: 'hook.replay', on: place.on },
      repetition: 'kept',
      tag: '推送',
      summary: `重发${place.whose}的一个推送的消息`,
      description: '编号不变，接收方可以据此辨认已经收过的。',
      params: withHook(place),
      body: WHICH,
      answer: { body: z.object({ replayed: z.int() }), description: '重发几条' },
    },
    async ({ params, body, moment }) => {
      const { owner, id } = namedBy(params);
      if (!(await hooks.one(owner, id))) return NO_HOOK;
      const replayed = await deliveries.replay(owner, id, body, moment.now);
      if (replayed > 0 || 'since' in body) return { json: { replayed } };
      return { problem: { code: 'not-found', detail: '这个推送没有这条消息。' } };
    },
  );
}

/** The system's own messages: reminders of periods and duties, heads of days, what the administrator must look at. */
import { z } from '@hono/zod-openapi';
import { type Hung, placeOf, route } from '../door/index.ts';
import { CURSOR, LIMIT } from '../register/params.ts';
import { type DispatchMeans, namedBy, PLACES, type Place, withoutHook } from './means.ts';
import { paged } from './shapes.ts';

const MESSAGE = z
  .object({
    id: z.string(),
    topic: z.string(),
    at: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    text: z.string(),
  })
  .openapi('Message');

export function messageRoutes(means: DispatchMeans): Hung[] {
  return PLACES.map((place) => messageRoute(place, means));
}

function messageRoute(place: Place, { deliveries }: DispatchMeans): Hung {
  return route(
    {
      method: 'get',
      path: `${place.folder}/messages`,
      // Reminders are for whoever works at the agency, the installation's for whoever keeps the machine.
      admission:
        place.on === 'agency'
          ? { act: 'register.list', on: 'agency' }
          : { act: 'job.list', on: 'installation' },
      tag: '推送',
      summary: `${place.whose}的系统消息`,
      params: withoutHook(place),
      query: z.strictObject({ limit: LIMIT, after: CURSOR }),
      answer: {
        body: z.object({ rows: z.array(MESSAGE), next: z.string().nullable() }),
        description: '最新的在前',
      },
    },
    async ({ params, query: { limit, after } }) => {
      const from = placeOf(after);
      const query = { limit, ...(from !== undefined && { after: from }) };
      const { rows, ...rest } = await deliveries.messages(namedBy(params).owner, query);
      return paged({ ...rest, rows: rows.map(({ agency: _, ...message }) => message) });
    },
  );
}

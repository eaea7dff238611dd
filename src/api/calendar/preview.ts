/** A new notice tried out: every open deadline it would move, agency by agency, and nothing changed. */
import { z } from '@hono/zod-openapi';
import type { Notices } from '../../access/index.ts';
import { labelOf } from '../../law/index.ts';
import { MATTER_KINDS } from '../../register/index.ts';
import { cursorOf, type Hung, placeOf, route } from '../door/index.ts';
import { CURSOR } from '../register/index.ts';
import { type Moved, movesOf } from './moves.ts';
import { judgedNotice, NOTICE, noticesInForce } from './notice.ts';

const MOVE = z.object({
  agency: z.string(),
  name: z.string(),
  kind: z.enum(Object.keys(MATTER_KINDS) as [keyof typeof MATTER_KINDS]),
  id: z.string(),
  clock: z.string().nullable(),
  label: z.string().openapi({ example: '答复期限' }),
  due: z.string().nullable(),
  provisional: z.boolean(),
  newDue: z.string().nullable(),
  newProvisional: z.boolean(),
});

const PREVIEW = z
  .object({
    notice: z.string(),
    agencies: z.int().openapi({ description: '这一页看过的机关' }),
    looked: z.int().openapi({ description: '看过的未办结事项' }),
    settled: z.int().openapi({ description: '日期不变、不再是暂定的期限' }),
    moves: z.array(MOVE),
    next: z.string().nullable(),
  })
  .openapi('NoticePreview');

export function previewRoute(notices: Notices): Hung {
  return route(
    {
      method: 'post',
      path: '/calendar/preview',
      admission: { act: 'calendar.preview', on: 'installation' },
      repetition: { unkept: '只是预览，什么也不改' },
      tag: '日历',
      summary: '一份新的放假安排会移动哪些未办结的期限',
      description: '按机关逐个列出；机关多的分页，每页若干个机关，每个机关一次列全。',
      query: z.strictObject({
        after: CURSOR,
        limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: '每页多少个机关' }),
      }),
      body: NOTICE,
      answer: { body: PREVIEW, description: '每一件会变的：原来的到期日和新的到期日' },
    },
    async (call) => {
      const { register } = call.means;
      const judged = judgedNotice(call.body, await noticesInForce(call, notices), call.moment.today);
      if ('problem' in judged) return judged;
      const { limit, after: cursor } = call.query;
      const after = placeOf(cursor) ?? '';
      const ahead = (await register.agencies()).filter(({ id }) => id > after);
      const page = ahead.slice(0, limit);
      const found: Moved[] = [];
      for (const profile of page) found.push(await movesOf(call, profile, judged.notice));
      const sum = (count: (one: Moved) => number) => found.reduce((total, one) => total + count(one), 0);
      const json = {
        notice: labelOf(judged.notice),
        agencies: page.length,
        looked: sum(({ looked }) => looked),
        settled: sum(({ settled }) => settled),
        moves: found.flatMap(({ moves }) => moves),
        next: ahead.length > limit ? cursorOf(page.at(-1)?.id) : null,
      };
      return { json };
    },
  );
}

/** 日历的地址: the notices the working days come from, a day looked up, and what a new notice would move. */
import { z } from '@hono/zod-openapi';
import { labelOf, NOTICES, parseNotice } from '../../law/index.ts';
import { MATTER_KINDS } from '../../register/index.ts';
import { type Hung, route } from '../door/index.ts';
import { plain } from '../register/index.ts';
import { movesOf } from './moves.ts';

const NOTICE = z
  .looseObject({
    number: z.string(),
    title: z.string(),
    issued: z.string(),
    year: z.int(),
    area: z.string().nullable(),
  })
  .openapi('HolidayNotice');

const MOVE = z.object({
  agency: z.string(),
  kind: z.enum(Object.keys(MATTER_KINDS) as [keyof typeof MATTER_KINDS]),
  id: z.string(),
  stage: z.string(),
  due: z.string().nullable(),
  provisional: z.boolean(),
  newDue: z.string().nullable(),
  newProvisional: z.boolean(),
});

const PREVIEW = z
  .object({
    notice: z.string(),
    /** Open matters that were looked at. */
    looked: z.int(),
    moves: z.array(MOVE),
  })
  .openapi('NoticePreview');

export function calendarRoutes(): Hung[] {
  return [
    route(
      {
        method: 'get',
        path: '/calendar/notices',
        admission: { act: 'calendar.see', on: 'installation' },
        tag: '日历',
        summary: '工作日所依据的放假安排',
        answer: { body: z.object({ notices: z.array(NOTICE) }), description: '一年一份，以及各次调整' },
      },
      () => ({ json: { notices: NOTICES } }),
    ),
    route(
      {
        method: 'post',
        path: '/calendar/preview',
        admission: { act: 'calendar.preview', on: 'installation' },
        repetition: { unkept: '只是预览，什么也不改' },
        tag: '日历',
        summary: '一份新的放假安排会移动哪些未办结的期限',
        description: '内容按 schemas/holiday-notice.schema.json。',
        body: z.looseObject({ schema: z.string().max(100) }),
        answer: { body: PREVIEW, description: '每一件会变的：原来的到期日和新的到期日' },
      },
      async (call) => {
        const parsed = parseNotice(call.body);
        if (!parsed.ok) {
          const issues = parsed.issues.map(({ path, expected }) => ({ path, message: `应为${expected}。` }));
          return { problem: { code: 'bad-input', issues } };
        }
        const { moves, looked } = await movesOf(call, parsed.notice);
        return { json: plain({ notice: labelOf(parsed.notice), looked, moves }) };
      },
    ),
  ];
}

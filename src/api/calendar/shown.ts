/** The notices in force and withdrawn, and the days of a year by them. */
import { z } from '@hono/zod-openapi';
import type { Notices } from '../../access/index.ts';
import { labelOf, NOTICES } from '../../law/index.ts';
import { type Hung, route } from '../door/index.ts';
import { NOTICE } from './notice.ts';

// Not by `extend`: beside the component of a strict shape nothing could stand.
const LINE = z.object({
  ...NOTICE.shape,
  label: z.string(),
  adopted: z
    .object({
      id: z.string(),
      at: z.string(),
      by: z.string(),
      withdrawn: z.object({ at: z.string(), by: z.string() }).nullable(),
    })
    .nullable()
    .openapi({ description: '本单位采用的；产品自带的为 null' }),
});

const DAY = z.object({
  date: z.string(),
  working: z.boolean(),
  kind: z.string(),
  why: z.string(),
  by: z.string().nullable(),
  provisional: z.boolean(),
});

export function shownRoutes(notices: Notices): Hung[] {
  return [noticesRoute(notices), daysRoute()];
}

function noticesRoute(notices: Notices): Hung {
  return route(
    {
      method: 'get',
      path: '/calendar/notices',
      admission: { act: 'calendar.see', on: 'installation' },
      tag: '日历',
      summary: '工作日所依据的放假安排',
      answer: { body: z.object({ notices: z.array(LINE) }), description: '一年一份，以及各次调整' },
    },
    async () => {
      const own = NOTICES.map((notice) => ({ ...notice, label: labelOf(notice), adopted: null }));
      const added = (await notices.all()).map(({ notice, ...adopted }) => ({
        ...notice,
        label: labelOf(notice),
        adopted,
      }));
      return { json: { notices: [...own, ...added] } };
    },
  );
}

function daysRoute(): Hung {
  return route(
    {
      method: 'get',
      path: '/calendar/years/{year}',
      admission: { act: 'calendar.see', on: 'installation' },
      tag: '日历',
      summary: '一年里每一天是不是工作日，依据哪一份通知',
      params: z.strictObject({ year: z.coerce.number().int().min(2007).max(2099) }),
      query: z.strictObject({
        area: z
          .string()
          .regex(/^\d{2,6}$/, '应为行政区划代码。')
          .optional(),
      }),
      fails: ['refused'],
      answer: {
        body: z.object({ year: z.int(), workingDays: z.int(), days: z.array(DAY) }),
        description: '通知没有公布的年份为暂定',
      },
    },
    ({ params: { year }, query, means: { means } }) => {
      const days = means.calendar(query.area ?? '');
      const first = new Temporal.PlainDate(year, 1, 1);
      const found = [];
      for (let at = 0; at < first.daysInYear; at += 1) {
        const day = days.workingDay(first.add({ days: at }));
        if (!day.ok) return { problem: { code: 'refused', reasons: day.reasons } };
        const { date, working, kind, why, by, provisional } = day.value;
        found.push({ date: date.toString(), working, kind, why, by, provisional });
      }
      return { json: { year, workingDays: found.filter(({ working }) => working).length, days: found } };
    },
  );
}

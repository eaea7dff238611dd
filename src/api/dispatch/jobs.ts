/** Jobs: what waits, what was put aside after its last try, and trying that again. */
import { z } from '@hono/zod-openapi';
import { JOBS, type JobName } from '../../dispatch/index.ts';
import { type Hung, placeOf, route } from '../door/index.ts';
import { CURSOR, LIMIT } from '../register/params.ts';
import type { DispatchMeans } from './means.ts';
import { paged } from './shapes.ts';

const STATE = z.enum(['waiting', 'dead']);

const JOB = z
  .object({
    id: z.string(),
    name: z.string(),
    label: z.string().nullable().openapi({ description: '做什么' }),
    key: z.string(),
    payload: z.record(z.string(), z.union([z.string(), z.number()])),
    state: STATE,
    tries: z.int(),
    since: z.string(),
    fault: z.string().nullable().openapi({ description: '最近一次在哪里出错' }),
  })
  .openapi('Job');

export function jobRoutes({ jobs }: DispatchMeans): Hung[] {
  return [
    route(
      {
        method: 'get',
        path: '/jobs',
        admission: { act: 'job.list', on: 'installation' },
        tag: '作业',
        summary: '后台作业：等待的、搁置的',
        query: z.strictObject({ state: STATE.default('dead'), limit: LIMIT, after: CURSOR }),
        answer: {
          body: z.object({ rows: z.array(JOB), next: z.string().nullable() }),
          description: '最早的在前',
        },
      },
      async ({ query: { state, limit, after } }) => {
        const from = placeOf(after);
        const { rows, ...rest } = await jobs.lines({
          state,
          limit,
          ...(from !== undefined && { after: from }),
        });
        return paged({ ...rest, rows: rows.map((row) => ({ ...row, label: labelOf(row.name) })) });
      },
    ),
    route(
      {
        method: 'post',
        path: '/jobs/{job}/retry',
        admission: { act: 'job.retry', on: 'installation' },
        repetition: 'kept',
        tag: '作业',
        summary: '重试一件搁置的作业',
        params: z.strictObject({ job: z.uuid() }),
        answer: { body: z.object({ queued: z.literal(true) }), description: '已重新排队' },
      },
      async ({ params: { job } }) =>
        (await jobs.retry(job))
          ? { json: { queued: true } }
          : { problem: { code: 'not-found', detail: '没有这件搁置的作业。' } },
    ),
  ];
}

function labelOf(name: string): string | null {
  return Object.hasOwn(JOBS, name) ? JOBS[name as JobName].zh : null;
}

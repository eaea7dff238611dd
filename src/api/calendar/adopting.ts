/** A notice adopted or withdrawn: from then on every deadline is counted by it, and the case lists are derived anew. */
import { z } from '@hono/zod-openapi';
import type { Notices } from '../../access/index.ts';
import { type Call, type Hung, route } from '../door/index.ts';
import { judgedNotice, NOTICE, noticesInForce } from './notice.ts';

/**
 * For so long an adoption derives lists itself; what is left is the job's. Deadlines counted from events are right at
 * once: only lists wait.
 */
const BUDGET_MS = 5_000;

const ADOPTED = z
  .object({
    id: z.string(),
    changed: z.int().openapi({ description: '清单中变动的事项' }),
    left: z.int().openapi({ description: '清单还没有重算的机关，由作业接着办' }),
  })
  .openapi('AdoptedNotice');

const ID = z.string().regex(/^\d{17}-[0-9a-f-]{36}$/, '应为放假安排的编号。');

export function adoptingRoutes(notices: Notices): Hung[] {
  return [adoptRoute(notices), withdrawRoute(notices)];
}

function adoptRoute(notices: Notices): Hung {
  return route(
    {
      method: 'post',
      path: '/calendar/notices',
      admission: { act: 'calendar.adopt', on: 'installation' },
      repetition: 'kept',
      tag: '日历',
      summary: '采用一份新的放假安排',
      description:
        '采用以后，各进程的下一次办理就按它计算，只读的页面两秒以内跟上。先用预览看清会移动哪些期限。',
      body: NOTICE,
      answer: { body: ADOPTED, description: '已经采用，清单已经重算' },
    },
    async (call) => {
      const judged = judgedNotice(call.body, await noticesInForce(call, notices), call.moment.today);
      if ('problem' in judged) return judged;
      const id = await notices.adopt(judged.notice, accountOf(call), call.moment.now);
      return { json: { id, ...(await rederived(call)) }, about: id };
    },
  );
}

function withdrawRoute(notices: Notices): Hung {
  return route(
    {
      method: 'post',
      path: '/calendar/notices/{notice}/withdraw',
      admission: { act: 'calendar.withdraw', on: 'installation' },
      repetition: 'kept',
      tag: '日历',
      summary: '撤回误采用的放假安排',
      description: '产品自带的不能撤回。',
      params: z.strictObject({ notice: ID }),
      answer: { body: ADOPTED, description: '已经撤回，清单已经重算' },
    },
    async (call) => {
      const { notice: id } = call.params;
      const found = (await notices.all()).find((one) => one.id === id && one.withdrawn === null);
      if (!found) return { problem: { code: 'not-found', detail: '没有采用过这一份，或者已经撤回。' } };
      await notices.withdraw(id, accountOf(call), call.moment.now);
      return { json: { id, ...(await rederived(call)) } };
    },
  );
}

async function rederived({ means: { register }, moment }: Pick<Call, 'means' | 'moment'>) {
  const end = performance.now() + BUDGET_MS;
  const agencies = [...(await register.outdated(moment.today))];
  let changed = 0;
  for (let next = agencies[0]; next !== undefined && performance.now() < end; next = agencies[0]) {
    changed += await register.rederive(next, moment.today);
    agencies.shift();
  }
  return { changed, left: agencies.length };
}

function accountOf({ subject }: Pick<Call, 'subject'>): string {
  if (subject === null) throw new TypeError('an admitted call without a subject');
  return subject.account;
}

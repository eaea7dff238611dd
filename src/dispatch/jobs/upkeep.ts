/** Jobs that keep the house in order. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../messages/message.ts';
import type { Job, JobMeans } from './job.ts';

const BACKUP = /^gongkai-\d{4}-\d{2}-\d{2}$/;
/** Of a try whose process was killed. */
const LEFT_BEHIND = /^gongkai-\d{4}-\d{2}-\d{2}\.partial-/;

/** Of the embedded store, into a folder of the day; older ones beyond those to be kept are removed. */
export const backup: Job = {
  zh: '备份',
  rhythm: { every: 'day', at: '02:00' },
  per: 'installation',
  tries: 4,
  delay: 600,
  async run(_, means) {
    const plan = means.backup;
    if (!plan) return;
    const { now, today } = means.moment();
    const name = `gongkai-${today}`;
    // A try that got so far before its process ended: a backup appears whole or not at all.
    if ((await foldersIn(plan.folder)).includes(name)) return;
    // Night after night they would fill the disk that the next one needs.
    for (const one of await foldersIn(plan.folder, LEFT_BEHIND))
      await rm(join(plan.folder, one), { recursive: true });
    const { ok } = await plan.make(join(plan.folder, name), now);
    // Kept although something in it is damaged; somebody has to look.
    if (!ok)
      return remind(means, `备份 ${name} 已经完成，但是有文件与摘要不符，请管理员检查。`, `damaged/${today}`);
    const old = (await foldersIn(plan.folder)).slice(0, -Math.max(1, plan.keep));
    for (const one of old) await rm(join(plan.folder, one), { recursive: true });
  },
};

/** Nobody can see from in here whether a backup elsewhere was made, or can be restored. */
export const backupReminder: Job = {
  zh: '备份提醒',
  rhythm: { every: 'month', day: 1, at: '09:00' },
  per: 'installation',
  tries: 3,
  delay: 600,
  async run(_, means) {
    const month = means.moment().today.toPlainYearMonth().toString();
    const text = means.backup
      ? '请将备份目录另存一份到别的地方，并试恢复一次，步骤见 docs/operations.md。'
      : '请确认数据库和文件的备份照常进行，在别处另存一份，并试恢复一次，步骤见 docs/operations.md。';
    return remind(means, text, month);
  },
};

export const sweep: Job = {
  zh: '按保存期清理',
  rhythm: { every: 'day', at: '03:30' },
  per: 'installation',
  tries: 3,
  delay: 600,
  async run(_, means) {
    const { retention } = (await means.settings.current()).general;
    const { now } = means.moment();
    await means.deliveries.sweep(daysBefore(now, retention.deliveryDays));
    await means.answers.sweep(daysBefore(now, retention.answerDays));
    const before = daysBefore(now, retention.trailDays);
    const gone = await means.trail.sweep(before);
    if (gone > 0) await means.trail.enter({ ...SWEPT, at: now, about: `${before} ${gone}` });
  },
};

/** What the trail says of its own oldest lines: up to when, and how many. */
const SWEPT = {
  requestId: 'sweep',
  account: null,
  act: 'trail.sweep',
  agency: null,
  outcome: 'done',
  code: null,
  source: null,
} as const;

function daysBefore(now: string, days: number): string {
  const before = Temporal.Instant.from(now).subtract({ hours: 24 * days });
  return before.toString({ smallestUnit: 'millisecond' });
}

async function foldersIn(folder: string, called = BACKUP): Promise<string[]> {
  const all = await readdir(folder).catch(() => []);
  return all.filter((name) => called.test(name)).sort();
}

async function remind({ deliveries, moment }: JobMeans, text: string, about: string): Promise<void> {
  const draft = { key: `backup/${about}`, topic: 'message.backup', facts: { about }, text } as const;
  await deliveries.keep(messageOf(draft, null, moment().now));
}

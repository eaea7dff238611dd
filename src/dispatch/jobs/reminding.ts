/** Jobs that go through an agency's register and remind of what is due there. */
import {
  type AgencyId,
  type AgencyProfile,
  type CaseQuery,
  type DisclosureState,
  dutiesOf,
  type KeptRegister,
  type ListedCase,
  MATTERS,
  type MatterKind,
  type RequestState,
  standing,
  stateOf,
  type YearState,
} from '../../register/index.ts';
import { consultationMessages } from '../messages/consultations.ts';
import { dueMessages } from '../messages/due.ts';
import { dutyMessages } from '../messages/duties.ts';
import { type DraftMessage, messageOf } from '../messages/message.ts';
import { periodsOf } from '../messages/periods.ts';
import { reportMessages } from '../messages/report.ts';
import { dispatchSettings } from '../settings.ts';
import { agencyIn, type Job, type JobMeans } from './job.ts';

const PAGE = 200;

/** Kinds with a period of their own. */
const TIMED: readonly MatterKind[] = [
  'request',
  'rectification',
  'disclosure',
  'document',
  'decision',
  'dispute',
];

export const dueReminders: Job = {
  zh: '期限提醒（50%、80%、届满）',
  rhythm: { every: 'day', at: '07:30' },
  per: 'agency',
  tries: 5,
  delay: 60,
  run: (payload, means, signal) =>
    forAgency(agencyIn(payload), means, async (profile) => {
      const { consultationDays } = dispatchSettings(await means.settings.current());
      const facts = { ...factsOf(profile, means), profile };
      const { today, calendar } = facts;
      const open = (kind: MatterKind) =>
        casesOf(means.register, profile.id, { kind, order: 'due', open: true });
      await forEach(TIMED.map(open), signal, async (row) => {
        const { kind } = row;
        const state = await readState(means.register, profile.id, row.kind, row.id);
        const messages = dueMessages(periodsOf(row, state, facts), today, calendar);
        const asked = kind === 'request' ? (state as RequestState) : undefined;
        const more = asked ? consultationMessages(asked, today, calendar, consultationDays) : [];
        await keep([...messages, ...more], profile.id, means);
      });
    }),
};

export const dutyReminders: Job = {
  zh: '主动公开任务提醒',
  rhythm: { every: 'day', at: '07:40' },
  per: 'agency',
  tries: 5,
  delay: 60,
  run: (payload, means, signal) =>
    forAgency(agencyIn(payload), means, async (profile) => {
      const { today, calendar } = factsOf(profile, means);
      const states: DisclosureState[] = [];
      const query = { kind: 'disclosure', order: 'newest' } as const;
      for await (const { kind, id } of casesOf(means.register, profile.id, query)) {
        signal.throwIfAborted();
        states.push((await readState(means.register, profile.id, kind, id)) as DisclosureState);
      }
      await keep(dutyMessages(dutiesOf(states, profile, today, calendar), today), profile.id, means);
    }),
};

export const reportReminders: Job = {
  zh: '年度报告提醒（一月至三月）',
  rhythm: { every: 'day', at: '08:00' },
  per: 'agency',
  tries: 5,
  delay: 60,
  run: (payload, means) =>
    forAgency(agencyIn(payload), means, async (profile) => {
      const { today } = factsOf(profile, means);
      const id = String(today.year - 1);
      const { publications, dates } = (await readState(means.register, profile.id, 'year', id)) as YearState;
      const said = { published: publications.length > 0, submitted: dates.submitted !== null };
      await keep(reportMessages(profile, said, today), profile.id, means);
    }),
};

/**
 * The head of yesterday's chain, told to whoever keeps it elsewhere: nothing before it can be altered unseen then.
 * The day is over, so that the head can no longer move.
 */
export const dailyHeads: Job = {
  zh: '每日链尾',
  rhythm: { every: 'day', at: '00:10' },
  per: 'agency',
  tries: 8,
  delay: 60,
  run: (payload, means) =>
    forAgency(agencyIn(payload), means, async (profile) => {
      const { today } = factsOf(profile, means);
      const heads = await means.register.heads(profile.id);
      const head = heads.findLast(({ day }) => day < today.toString());
      if (!head) return;
      const { day, seq, hash } = head;
      const text = `${day}的台账末条为第${seq}条，摘要 ${hash}。请留存：此前的任何改动都会使它对不上。`;
      await keep(
        [{ key: `head/${day}`, topic: 'message.head', facts: { day, seq, hash }, text }],
        profile.id,
        means,
      );
    }),
};

/** An agency that is not established yet, or has been queued and is gone, has nothing to be reminded of. */
async function forAgency(
  agency: AgencyId,
  { register }: JobMeans,
  work: (profile: AgencyProfile) => Promise<void>,
): Promise<void> {
  const profile = await register.profile(agency);
  if (profile) await work(profile);
}

/**
 * One after the other. A matter that cannot be read keeps nobody from being reminded of the others.
 *
 * @throws the first fault, at the end: somebody has to look; that of a database which is away at once
 */
async function forEach(
  lists: readonly AsyncIterable<ListedCase>[],
  signal: AbortSignal,
  work: (row: ListedCase) => Promise<void>,
): Promise<void> {
  const faults: unknown[] = [];
  for (const list of lists)
    for await (const row of list) {
      signal.throwIfAborted();
      await work(row).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'StoreError') throw error;
        faults.push(error);
      });
    }
  if (faults.length > 0) throw faults[0];
}

function factsOf({ region }: AgencyProfile, { moment, means }: JobMeans) {
  return { today: moment().today, calendar: means.calendar(region) };
}

async function* casesOf(
  register: KeptRegister,
  agency: AgencyId,
  query: Omit<CaseQuery, 'limit' | 'after'>,
): AsyncIterable<ListedCase> {
  for (let after: string | undefined; ; ) {
    const page = await register.cases(agency, {
      ...query,
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    yield* page.rows;
    after = page.next;
    if (after === undefined) return;
  }
}

async function readState(
  register: KeptRegister,
  agency: AgencyId,
  kind: MatterKind,
  id: string,
): Promise<unknown> {
  return stateOf(MATTERS[kind], id, standing(await register.entries(agency, { kind, id })));
}

async function keep(drafts: readonly DraftMessage[], agency: AgencyId, means: JobMeans): Promise<void> {
  const { now } = means.moment();
  for (const draft of drafts) await means.deliveries.keep(messageOf(draft, agency, now));
}

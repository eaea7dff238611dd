/** Recurring work: a round is queued once it has come, by whichever process sees it first. */
import type { Job, Rhythm } from './job.ts';
import type { JobQueue, NewJob, Rounds } from './queue.ts';

/**
 * The name of the round that has come last, as of an instant: day, month, or instant. Names sort by time.
 *
 * @param now ISO text
 */
export function roundOf(rhythm: Rhythm, now: string): string {
  const instant = Temporal.Instant.from(now);
  if (rhythm.every === 'minutes') {
    const length = rhythm.n * 60_000;
    const begun = Math.floor(instant.epochMilliseconds / length) * length;
    return Temporal.Instant.fromEpochMilliseconds(begun).toString();
  }
  const local = instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime();
  const time = Temporal.PlainTime.from(rhythm.at);
  const day = local.toPlainDate();
  const isEarly = Temporal.PlainTime.compare(local.toPlainTime(), time) < 0;
  const last = isEarly ? day.subtract({ days: 1 }) : day;
  if (rhythm.every === 'day') return last.toString();
  const month = last.toPlainYearMonth();
  return (last.day < rhythm.day ? month.subtract({ months: 1 }) : month).toString();
}

export interface RoundMeans {
  readonly jobs: JobQueue;
  readonly rounds: Rounds;
  /** Agencies, for what is done for each of them. */
  readonly agencies: () => Promise<readonly string[]>;
}

/**
 * Queues every round that has come and was not queued. Queued first and noted afterwards: killed in between, it is
 * queued once more, and a job may be done twice.
 */
export async function beginRounds(
  all: Readonly<Record<string, Job>>,
  { jobs, rounds, agencies }: RoundMeans,
  now: string,
): Promise<number> {
  let queued = 0;
  for (const [name, job] of Object.entries(all)) {
    if (job.rhythm === null) continue;
    const round = roundOf(job.rhythm, now);
    const last = await rounds.last(name);
    const ahead = last !== null && last > roundOf(job.rhythm, later(now)) ? last : undefined;
    if (last !== null && last >= round && ahead === undefined) continue;
    const whom = job.per === 'agency' ? await agencies() : [null];
    for (const agency of whom) if (await jobs.enqueue(jobOf(name, job, round, agency))) queued += 1;
    await rounds.begun(name, round, ahead);
  }
  return queued;
}

/**
 * A round noted later than this was noted by a clock that ran ahead, which has been put right since: waiting for it, nobody
 * would be reminded of anything until then.
 */
function later(now: string): string {
  return Temporal.Instant.from(now).add({ hours: 24 }).toString();
}

function jobOf(name: string, { tries, delay }: Job, round: string, agency: string | null): NewJob {
  if (agency === null) return { name, key: round, payload: { round }, tries, delay };
  return { name, key: `${agency}/${round}`, payload: { agency, round }, tries, delay };
}

/** A kept submission becomes a request: at once, or by a job when too much came together; with the day on which it came. */
import type { Filing, Filings } from '../../access/index.ts';
import type { Job, JobMeans } from '../../dispatch/index.ts';
import {
  type KeptRegister,
  type Means,
  type Moment,
  parseCommand,
  type Sealed,
} from '../../register/index.ts';

export interface RegisteringMeans {
  readonly register: Pick<KeptRegister, 'execute'>;
  readonly means: Means;
  readonly filings: Filings;
}

/** What a submission's seal is bound to. */
export function boundToFiling({ agency, receipt }: Pick<Filing, 'agency' | 'receipt'>): string {
  return `filing/${agency}/${receipt}`;
}

/** The instant as the clock on the wall in China has it. */
export function localTime(at: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime();
}

/**
 * The number of the request. May be done twice, also by two processes: the register answers the same key alike.
 *
 * @law 条例§31 — the day of receipt is the day on which it was submitted, however long it waited here
 * @returns undefined where the register does not take it yet, as for a day of a year its calendar does not know
 */
export async function registerFiling(
  filing: Filing,
  { register, means, filings }: RegisteringMeans,
  moment: Moment,
): Promise<string | undefined> {
  if (filing.request !== null || filing.sealed === null) return filing.request ?? undefined;
  const { agency, receipt } = filing;
  const said = JSON.parse(means.crypto.open(JSON.parse(filing.sealed) as Sealed, boundToFiling(filing)));
  const came = localTime(filing.at);
  const read = parseCommand({
    ...said,
    type: 'request.register',
    channel: 'online',
    on: came.toPlainDate().toString(),
    submittedAt: came.toString({ smallestUnit: 'minute' }),
    evidence: { kind: 'system', note: `网上提交，回执号 ${receipt}` },
  });
  if ('issues' in read) throw new TypeError('a kept filing that is no command');
  const actor = { id: receipt, role: 'applicant' } as const;
  // Callers choose their keys: whoever could know this one could take it first, and the application would never be registered.
  const key = `filing/${means.crypto.lookup(agency, `filing order:${receipt}`)}`;
  const order = { agency, command: read.command, actor, key };
  const answer = await register.execute(order, moment);
  if (answer.kind !== 'accepted') return undefined;
  const request = answer.matters.find(({ kind }) => kind === 'request');
  if (!request) throw new TypeError('an application was registered without a request');
  await filings.settle(agency, receipt, request.id);
  return request.id;
}

const AT_ONCE = 50;

/**
 * Registers everything that waits, in the order in which it came; how many. One that cannot be registered does not hold up
 * those behind it.
 *
 * @throws the first fault, or RangeError, at the end, where some were left: whoever keeps the jobs has to look
 */
export async function settleFilings(
  means: RegisteringMeans & { readonly moment: () => Moment },
  signal?: AbortSignal,
): Promise<number> {
  const faults: unknown[] = [];
  let registered = 0;
  for (let after: Filing | undefined; ; ) {
    const page = await means.filings.waiting(AT_ONCE, after);
    for (const filing of page) {
      signal?.throwIfAborted();
      try {
        const request = await registerFiling(filing, means, means.moment());
        if (request === undefined) throw new RangeError('a filing that the register does not take');
        registered += 1;
      } catch (error) {
        faults.push(error);
      }
    }
    after = page.at(-1);
    if (page.length < AT_ONCE) break;
  }
  if (faults.length > 0) throw faults[0];
  return registered;
}

/** For the worker: `openJobs(means, { more: filingJobs(filings) })`. */
export function filingJobs(filings: Filings): { readonly settleFilings: Job } {
  return {
    settleFilings: {
      zh: '登记网上提交的申请',
      rhythm: { every: 'minutes', n: 1 },
      per: 'installation',
      tries: 5,
      delay: 60,
      run: async (_, means: JobMeans, signal) => void (await settleFilings({ ...means, filings }, signal)),
    },
  };
}

/** What goes on beside the calls: the jobs of `dispatch`, and those of other rooms. */
import { type Figures, filingJobs, type Log, scanJobs } from '../api/index.ts';
import { type Background, type BackupPlan, type Job, openJobs } from '../dispatch/index.ts';
import type { Moment } from '../register/index.ts';
import type { HousedPremises } from '../store/index.ts';

export function backgroundOf(
  premises: HousedPremises,
  log: Log,
  moment: () => Moment,
  backup: BackupPlan | null,
): Background {
  const { office, files } = premises;
  const others = { ...filingJobs(office.filings), ...scanJobs({ evidence: office.evidence, files }) };
  const more = { rederive, sweepCounts: sweepCounts(premises), ...others };
  return openJobs({ ...premises, ...premises.office, log, moment, backup }, { more });
}

/** Every day anew, and beyond what the adoption of a notice did itself; what was broken off is begun again. */
const rederive: Job = {
  zh: '按当天和现行的放假安排重算清单',
  rhythm: { every: 'minutes', n: 10 },
  per: 'installation',
  tries: 5,
  delay: 30,
  async run(_, { register, moment }, signal) {
    const { today } = moment();
    for (const agency of await register.outdated(today)) {
      if (signal.aborted) return;
      await register.rederive(agency, today);
    }
  },
};

function sweepCounts({ office }: HousedPremises): Job {
  return {
    zh: '清理过期的计数和登录',
    rhythm: { every: 'minutes', n: 60 },
    per: 'installation',
    tries: 2,
    delay: 60,
    async run(_, { moment }) {
      const { now } = moment();
      await office.throttle.sweep(now);
      await office.accounts.sweep(now);
    },
  };
}

/** Beyond this many it is no longer a number somebody works off. */
const COUNTED = 200;

/** What a monitoring system should hear of beside the calls. */
export async function figuresOf(premises: HousedPremises): Promise<Figures> {
  const { jobs, outbox } = premises.office;
  const [waiting, dead, agencies] = await premises.register.within('all', () =>
    Promise.all([
      jobs.lines({ state: 'waiting', limit: COUNTED }),
      jobs.lines({ state: 'dead', limit: COUNTED }),
      outbox.waiting(),
    ]),
  );
  const pool = premises.connections();
  return {
    gongkai_jobs_waiting: { help: `Jobs that wait, at most ${COUNTED}`, value: waiting.rows.length },
    gongkai_jobs_dead: { help: `Jobs put aside, at most ${COUNTED}`, value: dead.rows.length },
    gongkai_outbox_agencies: { help: 'Agencies whose events wait to be laid out', value: agencies.length },
    ...(pool && {
      gongkai_database_connections: { help: 'Open connections', value: pool.open },
      gongkai_database_connections_idle: { help: 'Idle connections', value: pool.idle },
      gongkai_database_connections_awaited: { help: 'Callers that wait for one', value: pool.awaited },
    }),
  };
}

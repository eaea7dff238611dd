/**
 * 内务的存放: what the interfaces keep beside the register: accounts, counts, audit trail, answers to
 * repeated writes. One file a subject, with
 * its tables, its step of the schema and its port. Read `tables.ts` first.
 */
import type {
  Accounts,
  EvidenceFiles,
  Filings,
  Imports,
  KeptAnswers,
  Notices,
  Orders,
  Settings,
  Throttle,
  Trail,
} from '../../access/index.ts';
import type { Deliveries, Hooks, JobQueue, Outbox, Rounds } from '../../dispatch/index.ts';
import type { CryptoProvider } from '../../register/index.ts';
import type { KnownNotices } from '../calendars.ts';
import { type Engine, unwalled } from '../engine/index.ts';
import { accountsOn } from './accounts.ts';
import { answersOn } from './answers.ts';
import { deliveriesOn } from './deliveries.ts';
import { evidenceOn } from './evidence.ts';
import { filingsOn } from './filings.ts';
import { hooksOn } from './hooks.ts';
import { importsOn } from './imports.ts';
import { embeddedJobs, roundsOn } from './jobs.ts';
import { bossJobs } from './jobs-boss.ts';
import { noticesOn } from './notices.ts';
import { ordersOn } from './orders.ts';
import { outboxOn } from './outbox.ts';
import { settingsOn } from './settings.ts';
import type { OfficeTables } from './tables.ts';
import { throttleOn } from './throttle.ts';
import { trailOn } from './trail.ts';

export interface Office {
  readonly trail: Trail;
  readonly answers: KeptAnswers;
  readonly throttle: Throttle;
  readonly accounts: Accounts;
  readonly notices: Notices;
  readonly settings: Settings;
  readonly imports: Imports;
  readonly filings: Filings;
  readonly evidence: EvidenceFiles;
  readonly orders: Orders;
  readonly hooks: Hooks;
  readonly outbox: Outbox;
  readonly deliveries: Deliveries;
  /** To be closed before the engine. */
  readonly jobs: JobQueue;
  readonly rounds: Rounds;
  /** Tables of the sign-in library, in the form in which it takes a database; nobody else looks into it. */
  readonly authTables: unknown;
}

export interface OfficeMeans {
  readonly crypto: CryptoProvider;
  readonly calendars: KnownNotices;
  /** Address of the database, where it is PostgreSQL. */
  readonly url?: string | undefined;
}

/** On the engine of a register, whose schema has been brought up to date. */
export function openOffice<Schema>(opened: Engine<Schema>, { crypto, calendars, url }: OfficeMeans): Office {
  const engine = opened as unknown as Engine<OfficeTables>;
  const [trail, accounts] = [trailOn(engine), accountsOn(engine)];
  const { session, token, touch, sweep } = accounts;
  return {
    trail: { ...trail, ...unwalled({ enter: trail.enter }) },
    answers: unwalled(answersOn(engine)),
    throttle: unwalled(throttleOn(engine)),
    // Giving and taking rights is walled in; finding out who asks comes before anybody knows whose call it is.
    accounts: { ...accounts, ...unwalled({ session, token, touch, sweep }) },
    notices: unwalled(noticesOn(engine, calendars)),
    settings: unwalled(settingsOn(engine, crypto)),
    imports: importsOn(engine),
    filings: filingsOn(engine),
    evidence: evidenceOn(engine),
    orders: ordersOn(engine),
    hooks: hooksOn(engine),
    outbox: outboxOn(opened as unknown as Parameters<typeof outboxOn>[0]),
    deliveries: deliveriesOn(engine),
    jobs: url === undefined ? embeddedJobs(engine) : bossJobs(url),
    rounds: roundsOn(engine),
    // Said to be SQLite on both engines: times then come as text and truth as 0 and 1, as this store keeps them.
    authTables: { db: engine.db, type: 'sqlite' },
  };
}

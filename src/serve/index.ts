/**
 * 启动: wires store, clock and settings to the interface, serves, and stops in order. `main.ts` calls it for `serve`.
 * Read `settings.ts` for what the environment may say, `background.ts` for what goes on beside the calls.
 */
import {
  type Api,
  type ApiMeans,
  createApi,
  type DemoAccount,
  type Log,
  metricsOf,
  openLog,
  openSignIn,
  type RunningServer,
  type SignIn,
  serveOn,
  watchLoad,
  watchLoop,
} from '../api/index.ts';
import type { BackupPlan } from '../dispatch/index.ts';
import type { Moment } from '../register/index.ts';
import { openReaders } from '../report/pool/index.ts';
import { type HousedPremises, type HouseKeeper, keeperIn, s3In } from '../store/index.ts';
import { announcement, backupTrouble, portTrouble, takenPort } from './announcing.ts';
import { backgroundOf, figuresOf } from './background.ts';
import { type Environment, type Settings, settingsFrom } from './settings.ts';
import { demonstration, hasDemoAccounts } from './trying.ts';

/** Reads files while the others are served; more would take the processors from them. */
const READER_THREADS = 1;
const REFUSED = 2;
/** Of ten seconds, what jobs and calls at hand may take. */
const ENDING_MS = 8_000;
/** What then still goes on, as a call out that nobody answers, is done again by whoever comes next. */
const LAST_MS = 9_500;

/** Serves until a signal comes. @returns the exit code */
export async function serve(environment: Environment): Promise<number> {
  const settings = settingsFrom(environment);
  if ('faults' in settings)
    return refused(`设置有误，没有启动：\n${settings.faults.map((fault) => `  ${fault}`).join('\n')}`);
  const { DATA, DATABASE_URL: databaseUrl, GONGKAI_KEYS: keys } = settings;
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_REPLICA_URL: replicaUrl } = settings;
  const today = momentNow().today.toString();
  const keeper = keeperIn({ databaseUrl, ownerUrl, replicaUrl, keys, s3: s3In(environment), today });
  const unsaved = backupTrouble(settings);
  if (unsaved !== undefined) return refused(unsaved);
  try {
    return await serveAlone(keeper, settings);
  } catch (error) {
    const { name, message, code } = error as Error & { readonly code?: string };
    if (name !== 'StoreError' || code !== 'cannotOpen') throw error;
    return refused(`${message}数据目录是 ${DATA}（DATA，或者 --data）。`);
  }
}

async function serveAlone(keeper: HouseKeeper, settings: Settings): Promise<number> {
  const { DATA } = settings;
  const release = keeper.hold(DATA);
  if (!release)
    return refused(
      `数据目录 ${DATA} 已经有一个服务在用，内置数据库只能由一个服务使用。请停掉那一个，或者用 DATA 另指一个目录；要开几个服务，请用 PostgreSQL（DATABASE_URL）。`,
    );
  try {
    const taken = await takenPort(settings);
    return taken === undefined ? await serveFrom(keeper, settings) : refused(taken);
  } finally {
    release();
  }
}

function refused(why: string): number {
  process.stderr.write(`${why}\n`);
  return REFUSED;
}

async function serveFrom(keeper: HouseKeeper, settings: Settings): Promise<number> {
  const premises = await keeper.open(settings.DATA);
  try {
    if (settings.GONGKAI_ENV === 'production' && (await hasDemoAccounts(premises)))
      return refused(
        '库里有密码公开的演示账号，正式运行不能用这个库。请换一个空库，或者先在开发模式下停用全部 demo- 账号。',
      );
    return await serveIn(premises, settings, backupBy(keeper, settings));
  } finally {
    await premises.close();
  }
}

async function serveIn(
  premises: HousedPremises,
  settings: Settings,
  backup: BackupPlan | null,
): Promise<number> {
  const signIn = openSignIn(
    premises.office,
    premises.means.crypto,
    { publicUrl: settings.PUBLIC_URL },
    () => momentNow().now,
  );
  const demo =
    settings.GONGKAI_ENV === 'development' ? await demonstration(premises, signIn, momentNow()) : [];
  const state = { stopping: false };
  const log = openLog();
  const { means, close } = meansOf(premises, settings, { signIn, demo, log, state });
  const background = backgroundOf(premises, log, momentNow, backup);
  try {
    const server = await listening(createApi(means, signIn.routes), settings);
    if (!server) return REFUSED;
    background.start();
    const unwatch = watchLoop();
    const firstToken = await premises.register.within('all', () => signIn.firstToken());
    const { port } = server;
    process.stdout.write(announcement({ premises, settings, port, demo, firstToken }));
    log.info({ signal: await signalled() }, 'stopping');
    setTimeout(() => process.exit(0), LAST_MS).unref();
    state.stopping = true;
    await Promise.all([server.stop(ENDING_MS), background.stop(ENDING_MS)]);
    await unwatch();
    log.info({}, 'stopped');
    return 0;
  } finally {
    await close();
  }
}

interface Wired {
  readonly signIn: SignIn;
  readonly demo: readonly DemoAccount[];
  readonly log: Log;
  readonly state: { readonly stopping: boolean };
}

/** What the interface is handed, and how to end what was started for it. */
function meansOf(
  premises: HousedPremises,
  settings: Settings,
  { signIn, demo, log, state }: Wired,
): { readonly means: ApiMeans; close(): Promise<void> } {
  const load = watchLoad((lag, isLate) => log.warn({ lag }, isLate ? 'loop is late' : 'loop is in time'));
  const readers = openReaders(READER_THREADS);
  const means = {
    ...premises,
    ...premises.office,
    identify: signIn.identify,
    log,
    moment: momentNow,
    readers,
    load,
    metrics: metricsOf(load, () => figuresOf(premises)),
    guard: guardSettings(settings),
    pages: {
      start: async () => {
        const agencies = (await premises.register.agencies()).map(({ name }) => name);
        return { place: premises.place, agencies, demo };
      },
      ask: () => premises.current(),
      stopping: () => state.stopping,
      metricsToken: settings.METRICS_TOKEN ?? null,
    },
  };
  const close = async () => {
    load.close();
    await readers.close();
  };
  return { means, close };
}

function guardSettings(settings: Settings): ApiMeans['guard'] {
  const { PUBLIC_URL: publicUrl, HOSTS: hosts, ORIGINS: origins, TRUSTED_PROXIES: trustedProxies } = settings;
  const limits = { reads: settings.READS_PER_MINUTE, writes: settings.WRITES_PER_MINUTE };
  return { publicUrl, hosts, origins, trustedProxies, limits };
}

function backupBy(keeper: HouseKeeper, settings: Settings): BackupPlan | null {
  const { BACKUP_DIR: folder, BACKUP_KEEP: keep, DATA } = settings;
  return folder ? { folder, keep, make: (target, made) => keeper.backup(DATA, target, made) } : null;
}

async function listening(api: Api, settings: Settings): Promise<RunningServer | null> {
  try {
    return await serveOn(api, { host: settings.HOST, port: settings.PORT });
  } catch (error) {
    const trouble = portTrouble(error, settings);
    if (trouble === undefined) throw error;
    process.stderr.write(`${trouble}\n`);
    return null;
  }
}

function signalled(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

const CHINA_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
let [day, today] = [-1, new Temporal.PlainDate(1970, 1, 1)];
let [at, moment]: [number, Moment] = [-1, { now: '', today }];

/**
 * Asked at every call, of which many come in one millisecond; the day in China, which keeps one time and no summer time, is made
 * once a day.
 */
function momentNow(): Moment {
  const now = Date.now();
  if (now === at) return moment;
  const dayNow = Math.floor((now + CHINA_MS) / DAY_MS);
  if (dayNow !== day) [day, today] = [dayNow, new Temporal.PlainDate(1970, 1, 1).add({ days: dayNow })];
  [at, moment] = [now, { now: new Date(now).toISOString(), today }];
  return moment;
}

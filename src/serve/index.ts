/**
 * 启动: wires store, clock and settings to the interface, serves, and stops in order. `main.ts` calls it for `serve`.
 * Read `settings.ts` for what the environment may say.
 */
import {
  createApi,
  type DemoAccount,
  demoAccounts,
  metricsOf,
  openLog,
  openSignIn,
  type RunningServer,
  type SignIn,
  serveOn,
  watchLoad,
  watchLoop,
} from '../api/index.ts';
import { seedExample } from '../demo/index.ts';
import type { Moment } from '../register/index.ts';
import { openReaders } from '../report/pool/index.ts';
import { type HousedPremises, keeperIn, s3In } from '../store/index.ts';
import { type Settings, settingsFrom } from './settings.ts';

/** Reads files while the others are served; more would take the processors from them. */
const READER_THREADS = 1;

/** Serves until a signal comes. @returns the exit code */
export async function serve(environment: NodeJS.ProcessEnv): Promise<number> {
  const settings = settingsFrom(environment);
  if ('faults' in settings) {
    process.stderr.write(`设置有误，没有启动：\n${settings.faults.map((fault) => `  ${fault}\n`).join('')}`);
    return 2;
  }
  const { DATA, DATABASE_URL: databaseUrl, GONGKAI_KEYS: keys } = settings;
  const keeper = keeperIn({ databaseUrl, keys, s3: s3In(environment), today: momentNow().today.toString() });
  const premises = await keeper.open(DATA);
  try {
    return await serveIn(premises, settings);
  } finally {
    await premises.close();
  }
}

async function serveIn(premises: HousedPremises, settings: Settings): Promise<number> {
  const { PUBLIC_URL: publicUrl, GONGKAI_ENV: mode } = settings;
  const signIn = openSignIn(
    premises.office,
    premises.means.crypto,
    signInSettings(settings),
    () => momentNow().now,
  );
  const demo = mode === 'development' ? await demonstration(premises, signIn) : [];
  const state = { stopping: false };
  const load = watchLoad();
  const log = openLog();
  const readers = openReaders(READER_THREADS);
  const api = createApi(
    {
      ...premises,
      ...premises.office,
      identify: signIn.identify,
      log,
      moment: momentNow,
      readers,
      load,
      metrics: metricsOf(load),
      guard: {
        publicUrl,
        hosts: settings.HOSTS?.split(/[,\s]+/) ?? [],
        trustedProxies: settings.TRUSTED_PROXIES,
      },
      pages: {
        start: async () => {
          const agencies = (await premises.register.agencies()).map(({ name }) => name);
          return { place: premises.place, agencies, demo };
        },
        ask: async () => void (await premises.office.accounts.none()),
        stopping: () => state.stopping,
        metricsToken: settings.METRICS_TOKEN ?? null,
      },
    },
    signIn.routes,
  );
  const server = await listening(api, settings);
  if (!server) return 2;
  const unwatch = watchLoop();
  await announced(premises, server, settings, demo, signIn);
  log.info({ signal: await signalled() }, 'stopping');
  state.stopping = true;
  await server.stop();
  await Promise.all([readers.close(), unwatch()]);
  load.close();
  log.info({}, 'stopped');
  return 0;
}

function signInSettings(settings: Settings) {
  const { PUBLIC_URL: publicUrl, PASSWORD_PROFILE: passwords } = settings;
  const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_HOURS: absoluteHours } = settings;
  return { publicUrl, passwords, idleMinutes, absoluteHours };
}

/** An example and accounts to try it with, in an empty folder. What is already there is never touched. */
async function demonstration(premises: HousedPremises, signIn: SignIn): Promise<readonly DemoAccount[]> {
  const { register, means } = premises;
  if ((await register.agencies()).length === 0) {
    process.stderr.write('数据目录是空的，先生成示例数据（虚构的人和事）……\n');
    await register.append(seedExample(means).changes);
  }
  const [agency] = await register.agencies();
  const list = await signIn.means.accounts.list();
  const isDemo = list.length === 0 || list.some(({ login }) => login.startsWith('demo-'));
  return agency && isDemo ? demoAccounts(signIn.means, agency.id) : [];
}

async function listening(
  api: Parameters<typeof serveOn>[0],
  settings: Settings,
): Promise<RunningServer | null> {
  const { HOST: host, PORT: port } = settings;
  try {
    return await serveOn(api, { host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const why: Readonly<Record<string, string>> = {
      EADDRINUSE: `端口 ${port} 已经有别的程序在用。请停掉它，或者换一个端口：PORT=3001 npm start`,
      EACCES: `没有权限使用端口 ${port}。请用 1024 以上的端口，由反向代理转发。`,
      EADDRNOTAVAIL: `这台机器没有地址 ${host}，请改 HOST。`,
    };
    if (!why[code]) throw error;
    process.stderr.write(`${why[code]}\n`);
    return null;
  }
}

async function announced(
  premises: HousedPremises,
  server: RunningServer,
  settings: Settings,
  demo: readonly DemoAccount[],
  signIn: SignIn,
): Promise<void> {
  const url = settings.PUBLIC_URL.replace(/:0$/, `:${server.port}`);
  const lines = [`政府信息公开系统已经启动：${url}（监听 ${settings.HOST}:${server.port}）`];
  lines.push(`接口说明：${url}/api/docs`, `数据：${premises.place}`);
  if (demo.length > 0) {
    lines.push('', '演示账号（只在开发模式下有，数据是虚构的；动态口令见首页）：');
    lines.push(...demo.map(({ login, password }) => `  ${login}  ${password}`));
    lines.push('', `接着：用浏览器打开 ${url} 。停止请按 Ctrl+C。`);
  } else {
    const token = await signIn.firstToken();
    if (token)
      lines.push(
        '',
        '还没有任何账号。第一个安全管理员凭这个令牌开账号（只能用一次，只显示这一次）：',
        `  ${token}`,
        `接着：POST ${url}/api/sign-in/first，写明 token、login、password。`,
      );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

function signalled(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

function momentNow(): Moment {
  const instant = Temporal.Now.instant();
  return {
    now: instant.toString({ smallestUnit: 'millisecond' }),
    today: instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDate(),
  };
}

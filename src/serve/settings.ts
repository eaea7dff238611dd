/** What the environment may say to the server, read once and strictly: a wrong word must not become a silent default. */
import { z } from 'zod';
import { S3_VARIABLES } from '../store/index.ts';
import { misspelt } from './misspelt.ts';

const WHOLE = /^\d{1,9}$/;

function whole(least: number, most: number) {
  const error = `应为 ${least} 至 ${most} 的整数。`;
  const isOne = (text: string): boolean => WHOLE.test(text) && Number(text) >= least && Number(text) <= most;
  return z.string().refine(isOne, error).transform(Number);
}

function oneOf<const T extends readonly [string, ...string[]]>(...words: T) {
  return z.enum(words, `应为 ${words.join(' 或 ')}。`);
}

const TEXT = z.string().max(2000, '太长。');
const DATABASE = TEXT.regex(/^postgres(ql)?:\/\//, '应为 postgres:// 开头的地址。');
/** Nothing after the host: the interface lies at the root of its name. */
const ORIGIN = z
  .url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的网址。' })
  .refine(
    (url) => !URL.canParse(url) || ['/', ''].includes(new URL(url).pathname),
    '只写到域名和端口，后面不要有路径。',
  )
  .transform((url) => new URL(url).origin);
const LIST = TEXT.transform((text) =>
  text
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((word) => word !== ''),
);

const SETTINGS = z.object({
  /** `development`: an empty folder is filled with an example and accounts to try. */
  GONGKAI_ENV: oneOf('development', 'production').default('development'),
  HOST: TEXT.optional(),
  PORT: whole(0, 65_535).default(3000),
  /** Where the embedded database lies, and files and keys beside any other. */
  DATA: TEXT.default('data'),
  DATABASE_URL: DATABASE.optional(),
  DATABASE_OWNER_URL: DATABASE.optional(),
  DATABASE_REPLICA_URL: DATABASE.optional(),
  /** It grows by a key with every rotation. */
  GONGKAI_KEYS: z.string().max(100_000, '太长。').optional(),
  PUBLIC_URL: ORIGIN.optional(),
  /** Further names of this server, beside that of PUBLIC_URL. */
  HOSTS: LIST.default([]),
  /** Pages of these may read answers, by tokens. */
  ORIGINS: LIST.pipe(z.array(ORIGIN)).default([]),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  /** Of one source; 0: as many as it likes. An office behind one address is one source. */
  READS_PER_MINUTE: whole(0, 1_000_000).default(3000),
  WRITES_PER_MINUTE: whole(0, 1_000_000).default(600),
  METRICS_TOKEN: TEXT.min(16, '至少十六个字符。').optional(),
  /** The embedded database is saved there every night; the newest are kept. */
  BACKUP_DIR: TEXT.optional(),
  BACKUP_KEEP: whole(1, 1000).default(14),
});

const NAMES: readonly string[] = [...Object.keys(SETTINGS.shape), ...S3_VARIABLES];

export type Settings = z.output<typeof SETTINGS> & { readonly PUBLIC_URL: string; readonly HOST: string };
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, or every fault of them in words for whoever set them. What is set may be a secret and is never repeated. */
export function settingsFrom(environment: Environment): Settings | { readonly faults: readonly string[] } {
  // Left out or left empty is the same.
  const given = Object.entries(environment).flatMap(([name, value]) => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [[name, text] as const];
  });
  const read = SETTINGS.safeParse(Object.fromEntries(given));
  const wrong = misspelt(
    given.map(([name]) => name),
    NAMES,
  );
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => `${String(path[0])}：${message}`);
    return { faults: [...wrong, ...issues] };
  }
  const { PORT, HOST = '127.0.0.1', PUBLIC_URL = `http://localhost:${PORT}` } = read.data;
  const faults = [...wrong, ...contradictions(read.data, HOST)];
  // A server tried out is nobody else's business; one in production stands behind its proxy.
  return faults.length > 0 ? { faults } : { ...read.data, HOST, PUBLIC_URL };
}

function contradictions(read: z.output<typeof SETTINGS>, host: string): string[] {
  const { GONGKAI_ENV: mode, PUBLIC_URL: url, DATABASE_URL: database } = read;
  const isProduction = mode === 'production';
  return [
    isProduction && url === undefined && 'PUBLIC_URL：正式运行须写明对外的网址，如 https://gk.example.cn。',
    isProduction && url?.startsWith('http:') && 'PUBLIC_URL：正式运行须用 https。',
    !isProduction &&
      !isOwnMachine(host) &&
      'HOST：开发模式有公开密码的演示账号，只能监听本机（127.0.0.1）；要给别人用，请设 GONGKAI_ENV=production。',
    // A proxy on this machine brings everybody to an address that only this machine has.
    !isProduction &&
      isForOthers(read) &&
      'GONGKAI_ENV：PUBLIC_URL、HOSTS、TRUSTED_PROXIES 表明是给别人用的，而开发模式有公开密码的演示账号；请设 GONGKAI_ENV=production。',
    !database &&
      read.DATABASE_OWNER_URL !== undefined &&
      'DATABASE_OWNER_URL：没有设 DATABASE_URL，单设这一项没有用。',
    !database &&
      read.DATABASE_REPLICA_URL !== undefined &&
      'DATABASE_REPLICA_URL：没有设 DATABASE_URL，单设这一项没有用。',
    database !== undefined &&
      read.BACKUP_DIR !== undefined &&
      'BACKUP_DIR：只用于内置数据库；PostgreSQL 的备份见 docs/operations.md。',
  ].filter((fault) => typeof fault === 'string');
}

function isForOthers({ PUBLIC_URL, HOSTS, TRUSTED_PROXIES }: z.output<typeof SETTINGS>): boolean {
  const isElsewhere = PUBLIC_URL !== undefined && !isOwnMachine(new URL(PUBLIC_URL).hostname);
  return isElsewhere || HOSTS.length > 0 || TRUSTED_PROXIES > 0;
}

function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.');
}

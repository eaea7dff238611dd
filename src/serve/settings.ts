/** What the environment may say to the server, read once and strictly: a wrong word must not become a silent default. */
import { z } from 'zod';

const PORT = z.coerce.number().int().min(0).max(65_535);
const COUNT = z.coerce.number().int().min(0).max(10);
/** Left out or left empty is the same. */
const TEXT = z
  .string()
  .trim()
  .max(2000)
  .optional()
  .transform((text) => text || undefined);

const SETTINGS = z.object({
  /** `development`: an empty folder is filled with an example and accounts to try. */
  GONGKAI_ENV: z.enum(['development', 'production']).default('development'),
  HOST: TEXT,
  PORT: PORT.default(3000),
  DATA: z.string().trim().min(1).max(1000).default('data'),
  DATABASE_URL: TEXT,
  GONGKAI_KEYS: TEXT,
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  HOSTS: TEXT,
  TRUSTED_PROXIES: COUNT.default(0),
  METRICS_TOKEN: z.string().min(16, '至少十六个字符。').optional(),
  PASSWORD_PROFILE: z.enum(['dengbao', 'asvs']).default('dengbao'),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12),
});

export type Settings = z.output<typeof SETTINGS> & { readonly PUBLIC_URL: string; readonly HOST: string };

/** The settings, or every fault of them in words for whoever set them. */
export function settingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): Settings | { readonly faults: readonly string[] } {
  const read = SETTINGS.safeParse(environment, { error: z.locales.zhCN().localeError });
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`) };
  const { GONGKAI_ENV: mode, PORT: port, HOST: host, PUBLIC_URL: url } = read.data;
  const faults = [
    mode === 'production' &&
      url === undefined &&
      'PUBLIC_URL：正式运行须写明对外的网址，如 https://gk.example.cn。',
    mode === 'production' && url?.startsWith('http:') && 'PUBLIC_URL：正式运行须用 https。',
  ].filter((fault) => typeof fault === 'string');
  if (faults.length > 0) return { faults };
  // A server tried out is nobody else's business; one in production stands behind its proxy.
  return { ...read.data, HOST: host ?? '127.0.0.1', PUBLIC_URL: url ?? `http://localhost:${port}` };
}

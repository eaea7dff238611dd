/**
 * 设置: what an installation chooses beyond the law, in two parts, for two people change them. Where it listens, where its
 * database and its backups lie is the deployer's and comes from the environment.
 * A field that is taken away or renamed needs a step of the schema that rewrites what was kept.
 */
import { z } from 'zod';
import { PASSWORD_PROFILES, type PasswordProfileId } from './passwords.ts';
import type { AccountId } from './subject.ts';

const TEXT = z.string().trim().min(1).max(200);
const HOST = z.string().regex(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/, '应为主机名或者地址。');
const PORT = z.int().min(1).max(65_535);
const WEB = z.url({ protocol: /^https?$/, error: '应为 http 或者 https 的网址。' }).max(500);
const ORIGIN = WEB.refine(
  (text) => URL.canParse(text) && new URL(text).origin === text,
  '只写到主机和端口。',
).meta({ examples: ['https://hotline.example.gov.cn'] });
const DAYS = z.int().min(1).max(36_500);

/** A year and more: GB/T 22239—2019 8.1.5.4, 网络安全法§21 (six months at the least). */
const SHORTEST_TRAIL_DAYS = 400;

const MAIL = z.strictObject({
  host: HOST,
  port: PORT.default(465),
  /** TLS from the first byte; otherwise STARTTLS is demanded, unless `plain`. */
  secure: z.boolean().default(true),
  /** Without TLS at all: for a relay on the same machine. */
  plain: z.boolean().default(false),
  user: TEXT.nullable().default(null),
  from: z.string().regex(/^[^\s<>@\r\n]{1,64}@[A-Za-z0-9.-]{1,253}$/, '应为发件邮箱地址。'),
  /** PEM of an authority of one's own. */
  authority: z.string().max(20_000).optional(),
});

const SMS = z.strictObject({
  url: WEB,
  /** The gateway's template for each kind of notice. */
  templates: z.record(z.string().max(60), TEXT).default({}),
});

const GENERAL = z.strictObject({
  /** As the pages head it. */
  name: TEXT.default('政府信息公开'),
  outbound: z
    .strictObject({
      /** `https://hooks.example.cn`: nothing else is ever called. `inside`: it may lie on a private network. */
      origins: z
        .array(z.strictObject({ origin: ORIGIN, inside: z.boolean().default(false) }))
        .max(100)
        .default([]),
      timeoutMs: z.int().min(1_000).max(30_000).default(10_000),
      mostBytes: z.int().min(1_024).max(1_000_000).default(65_536),
    })
    .prefault({}),
  mail: MAIL.nullable().default(null),
  sms: SMS.nullable().default(null),
  /** ClamAV's daemon; null: files are not scanned. */
  scanner: z
    .strictObject({ host: HOST, port: PORT.default(3310) })
    .nullable()
    .default(null),
  /**
   * Working days after which a consultation of another agency without an answer is reminded of. No text sets a period;
   * 15 is that of 条例§32 for third parties.
   */
  consultationDays: z.int().min(1).max(250).default(15),
  /** Submissions a minute of one source, beyond which they wait. All other calls are limited by the environment. */
  limits: z.strictObject({ filings: z.int().min(1).max(10_000).default(20) }).prefault({}),
  retention: z
    .strictObject({
      trailDays: DAYS.min(SHORTEST_TRAIL_DAYS).default(1_095),
      /** What was sent out, and notices. */
      deliveryDays: DAYS.default(180),
      /** Answers under idempotency keys; a retry comes within minutes, a careful one within days. */
      answerDays: DAYS.min(7).default(90),
    })
    .prefault({}),
});

const SIGN_IN = z.strictObject({
  passwords: z.enum(Object.keys(PASSWORD_PROFILES) as [PasswordProfileId]).default('dengbao'),
  /** Minutes without a call after which a session ends. */
  idleMinutes: z.int().min(5).max(480).default(30),
  /** Hours after which it ends whatever is done. */
  absoluteHours: z.int().min(1).max(24).default(12),
  oidc: z
    .strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, '应为小写字母开头的代号。'),
      discoveryUrl: WEB,
      clientId: TEXT,
    })
    .nullable()
    .default(null),
});

/** Each part with its schema; everything left out of one has its default. */
export const SETTINGS = { general: GENERAL, signIn: SIGN_IN } as const;
export type SettingsPart = keyof typeof SETTINGS;
export type SettingsOf<P extends SettingsPart> = z.output<(typeof SETTINGS)[P]>;

/** Secrets, each with the part it belongs to: kept sealed, never given back. */
export const SETTING_SECRETS = {
  mailPassword: 'general',
  smsToken: 'general',
  oidcClientSecret: 'signIn',
} as const satisfies Readonly<Record<string, SettingsPart>>;
export type SettingSecret = keyof typeof SETTING_SECRETS;

export function secretsOf(part: SettingsPart): SettingSecret[] {
  return (Object.keys(SETTING_SECRETS) as SettingSecret[]).filter((name) => SETTING_SECRETS[name] === part);
}

export interface CurrentSettings {
  readonly general: SettingsOf<'general'>;
  readonly signIn: SettingsOf<'signIn'>;
  /** In the clear, for whoever uses it. */
  secret(name: SettingSecret): string | null;
}

export interface KeptSettings<P extends SettingsPart = SettingsPart> {
  /** 0: never changed. */
  readonly version: number;
  readonly values: SettingsOf<P>;
  /** Those that are set. */
  readonly secrets: readonly SettingSecret[];
}

export interface SettingsChange<P extends SettingsPart> {
  readonly values: SettingsOf<P>;
  /** Null takes one away; one left out stays. */
  readonly secrets: Readonly<Partial<Record<SettingSecret, string | null>>>;
  /** Version it was made from. */
  readonly expected: number;
  readonly by: AccountId;
  /** UTC, ISO text. */
  readonly at: string;
}

export interface Settings {
  /** How often this process has changed them: whoever remembers them asks anew when it has grown. */
  changes(): number;
  /** Read anew each time, so that a change needs no restart, on whatever node it was made. */
  current(): Promise<CurrentSettings>;
  part<P extends SettingsPart>(part: P): Promise<KeptSettings<P>>;
  change<P extends SettingsPart>(part: P, change: SettingsChange<P>): Promise<KeptSettings<P> | 'overtaken'>;
}

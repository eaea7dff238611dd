/** What is said of published information: the entry of the catalogue, and what the page shows around the text. */
import { z } from 'zod';
import { DUTIES, type DutyId, EXEMPTIONS, type ExemptionId } from '../../law/index.ts';
import { DATE, SHORT_TEXT, TEXT } from '../commands.ts';

/** A page anybody can open: http or https, so that no link runs a script. */
export const WEB_ADDRESS = SHORT_TEXT.pipe(z.url({ protocol: /^https?$/ })).meta({ format: 'uri' });

/** Settled when it is drafted. 条例§13 */
export const ATTRIBUTES = { proactive: '主动公开', onRequest: '依申请公开', withheld: '不予公开' } as const;

export const ORIGINS = {
  own: '本机关制作',
  fromPublic: '从公民、法人或者其他组织取得',
  fromAgency: '从其他行政机关取得',
  joint: '共同制作',
} as const;

/** Where it can be read or heard: the platform first, and beside it what the law names. 条例§24 */
export const PUBLISHING_CHANNELS = {
  platform: '政府信息公开平台',
  website: '政府网站',
  gazette: '政府公报',
  media: '政务新媒体',
  pressConference: '新闻发布会',
  newspaper: '报刊',
  broadcast: '广播',
  television: '电视',
} as const;

/** The words of a closed list, for its schema. */
export const keysOf = <T extends string>(labels: Readonly<Record<T, unknown>>) =>
  Object.keys(labels) as [T, ...T[]];

const ATTRIBUTE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proactive') }),
  z.strictObject({ kind: z.literal('onRequest'), basis: SHORT_TEXT }),
  z.strictObject({
    kind: z.literal('withheld'),
    ground: z.enum(keysOf<ExemptionId>(EXEMPTIONS)),
    basis: SHORT_TEXT,
  }),
]);

const ORIGIN = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own') }),
  z.strictObject({ kind: z.literal('fromPublic') }),
  /** `publishedAt`: where the agency responsible has published it already; then it may be shown here as well. */
  z.strictObject({
    kind: z.literal('fromAgency'),
    agency: SHORT_TEXT,
    publishedAt: WEB_ADDRESS.optional(),
  }),
  z.strictObject({
    kind: z.literal('joint'),
    lead: SHORT_TEXT,
    members: z.array(SHORT_TEXT).min(1).max(50),
  }),
]);

export const METADATA = {
  title: SHORT_TEXT,
  /** A hundred signs at most: refused with its reason, not as a slip of form. 条例§12 */
  summary: SHORT_TEXT,
  /** `topic`: for 条例§21, which of the subjects of the agency's level. */
  item: z.strictObject({ law: z.string().max(40), topic: SHORT_TEXT.optional() }),
  /** The agency's own column. */
  column: SHORT_TEXT,
  number: SHORT_TEXT.nullable(),
  /** 成文日期; null where there is none, as for data. */
  writtenOn: DATE.nullable(),
  genre: SHORT_TEXT,
  theme: SHORT_TEXT,
  keywords: z.array(SHORT_TEXT).max(10),
  source: SHORT_TEXT,
  origin: ORIGIN,
  attribute: ATTRIBUTE,
  /** What the page shows; long texts and tables are attachments. */
  text: TEXT,
  attachments: z.array(z.strictObject({ name: SHORT_TEXT, file: z.string().max(100) })).max(100),
  /** Set for the result of a licence or a penalty: it is publicised on the credit site as well. 424号 */
  result: z.strictObject({ kind: z.enum(['licence', 'penalty']), decidedOn: DATE }).nullable(),
  /** Which recurring duty it fulfils, for which period (`2024-03`, `2024-Q1`, `2024`; empty for duties without one). */
  duty: z.strictObject({ duty: z.enum(keysOf<DutyId>(DUTIES)), about: z.string().max(10) }).nullable(),
  /** The document of the register whose text this is. */
  document: z.string().max(40).nullable(),
};

const METADATA_SCHEMA = z.strictObject(METADATA);

export type DisclosureMetadata = Readonly<z.infer<typeof METADATA_SCHEMA>>;
export const CHANGE = METADATA_SCHEMA.partial();

export const CHANNEL = z.enum(keysOf(PUBLISHING_CHANNELS));
export type PublishingChannel = z.infer<typeof CHANNEL>;

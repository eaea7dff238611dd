/** 机关: the one matter every register opens with; its profile is data for every other decision. */
import { z } from 'zod';
import {
  cite,
  type DEFAULT_SETTINGS,
  DUTIES,
  granted,
  type Reason,
  ROW_DEFAULTS,
  refused,
} from '../../law/index.ts';
import { type CommandOf, commandsOf, SHORT_TEXT } from '../commands.ts';
import type { BaseEvent } from '../entry/index.ts';
import type { Matter } from '../matter.ts';
import { AGENCY_LEVELS, type AgencyLevel, type AgencyProfile } from './profile.ts';

const CONTACT = z.strictObject({
  office: SHORT_TEXT,
  address: SHORT_TEXT,
  hours: SHORT_TEXT,
  phone: SHORT_TEXT,
  fax: z.string().max(100),
  postcode: z.string().max(20),
  email: z.string().max(200),
  website: z.string().max(500),
});

const RESPONDENT = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('department'), government: SHORT_TEXT, superior: SHORT_TEXT.optional() }),
  z.strictObject({ kind: z.literal('government'), superiorGovernment: SHORT_TEXT }),
  z.strictObject({
    kind: z.literal('branch'),
    actsInOwnName: z.boolean().optional(),
    parentGovernment: SHORT_TEXT,
    localGovernment: SHORT_TEXT.optional(),
  }),
]);

const SETTINGS = z.strictObject({
  clock: z
    .strictObject({
      unconfirmedReceipt: z.enum(['arrival', 'wait']),
      emailReceipt: z.enum(['confirmation', 'arrival']),
      clarificationWindow: z.int().min(7).max(30),
      excludeSendingDay: z.boolean(),
      excludeAnswerDay: z.boolean(),
      lateOpinion: z.enum(['excluded', 'ignored']),
      reasonsStopClock: z.boolean(),
      extensionAfterRestart: z.enum(['kept', 'spent']),
      rollOver: z.enum(['restDays', 'holidays']),
    } satisfies Record<keyof typeof DEFAULT_SETTINGS, z.ZodType>)
    .partial(),
  rows: z.strictObject({
    alreadyPublic: z.enum(['disclosed', 'otherHandling.other']),
    notGovernmentInformation: z.enum(['otherHandling.other', 'notProcessed.petition']),
  }),
  disputesCountedBy: z.enum(['dispute', 'instance']),
  expiryCountsAsRepeal: z.boolean(),
  duties: z.array(z.enum(Object.keys(DUTIES) as [keyof typeof DUTIES])),
});

const AGENCY_ID = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, '应为小写字母、数字和连字符，二至四十位。');

const PROFILE = {
  name: SHORT_TEXT,
  shortName: z.string().max(40),
  level: z.enum(Object.keys(AGENCY_LEVELS) as [AgencyLevel]),
  creditCode: z.string().max(18),
  region: z.string().regex(/^\d{6}(\d{3})?$/, '应为六位或者九位行政区划代码。'),
  parent: AGENCY_ID.nullable(),
  reportsThrough: AGENCY_ID.nullable(),
  makesRules: z.boolean(),
  ownName: z.boolean(),
  respondent: RESPONDENT.nullable(),
  supervisors: z.strictObject({ area: AGENCY_ID.nullable(), line: AGENCY_ID.nullable() }),
  contact: CONTACT,
  units: z.array(z.strictObject({ id: AGENCY_ID, name: SHORT_TEXT })).max(500),
  settings: SETTINGS,
};

const COMMANDS = commandsOf({
  'agency.establish': PROFILE,
  'agency.change': { ...z.strictObject(PROFILE).partial().shape, reason: SHORT_TEXT },
});

export type AgencyCommand = CommandOf<typeof COMMANDS>;

type AgencyEvent =
  | (BaseEvent & { readonly type: 'agency.established'; readonly profile: Omit<AgencyProfile, 'id'> })
  | (BaseEvent & {
      readonly type: 'agency.changed';
      readonly change: Partial<Omit<AgencyProfile, 'id'>>;
      readonly reason: string;
    });

export interface AgencyState {
  readonly established: boolean;
  readonly profile: AgencyProfile;
}

const REF = { kind: 'agency', id: 'agency' } as const;

/** @law 条例§3, §4, §10, §12 */
export const agencies: Matter<AgencyState, AgencyEvent, AgencyCommand> = {
  kind: 'agency',
  identity: 'single',
  commands: COMMANDS,
  start: () => ({ established: false, profile: UNKNOWN_AGENCY }),
  apply({ profile }, { event, entry }) {
    const change = event.type === 'agency.established' ? event.profile : event.change;
    return { established: true, profile: { ...profile, ...change, id: entry.agency } };
  },
  decide({ established, profile }, command, { agency, actor }) {
    const { type, matter: _, ...fields } = command;
    const { reason, ...change } = { reason: '', ...fields };
    const next = { ...profile, ...change, id: agency };
    const moves = established && actor.role !== 'system' && placeOf(next) !== placeOf(profile);
    const reasons = [...faultsOf(next, established, type), ...(moves ? [NOT_BY_ITSELF] : [])];
    if (reasons.length > 0) return refused(...reasons);
    const event: AgencyEvent =
      type === 'agency.establish'
        ? { type: 'agency.established', profile: change as Omit<AgencyProfile, 'id'> }
        : { type: 'agency.changed', change, reason };
    return granted([{ matter: REF, event }]);
  },
  counts: () => [],
  row: () => null,
};

/** Who looks on and who is reported to hang on it: nobody chooses them for himself. */
function placeOf({ parent, reportsThrough, supervisors: { area, line } }: AgencyProfile): string {
  return JSON.stringify([parent, reportsThrough, area, line]);
}

const NOT_BY_ITSELF: Reason = {
  text: '上级机关、主管部门、经由哪个机关报送，由系统管理员登记，本机关不能自己改。',
  law: cite('条例§3'),
};

function faultsOf(next: AgencyProfile, established: boolean, type: AgencyCommand['type']): Reason[] {
  const faults = [
    !AGENCY_ID.safeParse(next.id).success && {
      text: '机关代号应为小写字母、数字和连字符，二至四十位。',
      law: cite('条例§4'),
    },
    type === 'agency.establish' && established && { text: '本机关已经登记，请用变更。', law: cite('条例§4') },
    type === 'agency.change' && !established && { text: '本机关尚未登记。', law: cite('条例§4') },
    next.parent === next.id && { text: '不能以自己为上级机关。', law: cite('条例§3') },
    next.reportsThrough === next.id && { text: '不能经由自己报送。', law: cite('条例§49') },
    next.ownName === false &&
      next.reportsThrough === null && {
        text: '不以自己的名义履行职能的机构不单独编制年度报告，请写明经由哪个机关报送。',
        law: cite('条例§10'),
      },
  ];
  return faults.filter((fault) => fault !== false);
}

/** Settings with every default. */
export const DEFAULT_AGENCY_SETTINGS: AgencyProfile['settings'] = {
  clock: {},
  rows: ROW_DEFAULTS,
  disputesCountedBy: 'dispute',
  expiryCountsAsRepeal: false,
  duties: [],
};

const UNKNOWN_AGENCY: AgencyProfile = {
  id: '',
  name: '',
  shortName: '',
  level: 'department',
  creditCode: '',
  region: '000000',
  parent: null,
  reportsThrough: null,
  makesRules: false,
  ownName: true,
  respondent: null,
  supervisors: { area: null, line: null },
  contact: { office: '', address: '', hours: '', phone: '', fax: '', postcode: '', email: '', website: '' },
  units: [],
  settings: DEFAULT_AGENCY_SETTINGS,
};

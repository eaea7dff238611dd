/** The example agencies: one real name for the seed, whose figures are public; a city that does not exist. */
import type { AgencyLevel } from '../register/index.ts';
import type { Step } from './schedule.ts';

export interface ExampleAgency {
  readonly id: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly region: string;
  readonly parent: string | null;
  readonly reportsThrough: string | null;
  readonly makesRules: boolean;
  readonly respondent: object;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly duties: readonly string[];
}

export function establishment(agency: ExampleAgency, on: Temporal.PlainDate): Step {
  const { id, name, level, region, parent, reportsThrough, makesRules, respondent, units, duties } = agency;
  const command = {
    type: 'agency.establish',
    name,
    shortName: '',
    level,
    creditCode: '',
    region,
    parent,
    reportsThrough,
    makesRules,
    ownName: reportsThrough === null,
    respondent,
    supervisors: { area: parent, line: null },
    contact: {
      office: '办公室',
      address: '示例路1号',
      hours: '工作日10:00—13:30，15:30—19:00',
      phone: '0999-5550100',
      fax: '0999-5550101',
      postcode: '835000',
      email: 'office@example.cn',
      website: 'https://www.example.cn',
    },
    units,
    settings: {
      clock: {},
      rows: { alreadyPublic: 'disclosed', notGovernmentInformation: 'otherHandling.other' },
      disputesCountedBy: 'dispute',
      expiryCountsAsRepeal: false,
      duties,
    },
  };
  return { on, agency: id, role: 'head', command: command as Step['command'] };
}

const UNITS = [
  { id: 'office', name: '办公室' },
  { id: 'law', name: '法制科' },
  { id: 'business', name: '业务科' },
];

const ECOLOGY_DUTIES = [
  'guide',
  'catalogue',
  'proactive',
  'annualReport',
  'drinkingWater',
  'environmentMonthly',
];
const DUTIES = ['guide', 'catalogue', 'proactive', 'annualReport'];

/** The first user's agency, with its published figures of 2024; people and texts are invented. */
export const SEED: ExampleAgency = {
  id: 'yining-sthj',
  name: '伊犁州生态环境局伊宁市分局',
  level: 'branch',
  region: '654002',
  parent: null,
  reportsThrough: null,
  makesRules: false,
  respondent: {
    kind: 'branch',
    actsInOwnName: true,
    parentGovernment: '伊犁哈萨克自治州人民政府',
    localGovernment: '伊宁市人民政府',
  },
  units: UNITS,
  duties: ECOLOGY_DUTIES,
};

const CITY = '示例市';
const GOVERNMENT = 'shili-zf';

function member(id: string, name: string, more: Partial<ExampleAgency> = {}): ExampleAgency {
  return {
    id,
    name: `${CITY}${name}`,
    level: 'department',
    region: '659900',
    parent: GOVERNMENT,
    reportsThrough: null,
    makesRules: false,
    respondent: { kind: 'department', government: `${CITY}人民政府` },
    units: UNITS,
    duties: DUTIES,
    ...more,
  };
}

function branch(id: string, name: string, parent: string, alone: boolean): ExampleAgency {
  const respondent = { kind: 'branch', actsInOwnName: alone, parentGovernment: `${CITY}人民政府` };
  return member(id, name, {
    level: 'branch',
    parent,
    reportsThrough: alone ? null : parent,
    respondent,
  });
}

/** Twelve: the government, six departments, three branches of which two report through their bureau, two towns. */
export const CITY_AGENCIES: readonly ExampleAgency[] = [
  member(GOVERNMENT, '人民政府办公室', {
    name: `${CITY}人民政府`,
    level: 'government',
    parent: null,
    makesRules: true,
    respondent: { kind: 'government', superiorGovernment: '示例省人民政府' },
  }),
  member('shili-zygh', '自然资源和规划局'),
  member('shili-sthj', '生态环境局', { duties: ECOLOGY_DUTIES }),
  member('shili-zj', '住房和城乡建设局'),
  member('shili-rs', '人力资源和社会保障局'),
  member('shili-scjg', '市场监督管理局'),
  member('shili-jy', '教育局'),
  branch('shili-sthj-dong', '生态环境局东区分局', 'shili-sthj', true),
  branch('shili-sthj-xi', '生态环境局西区分局', 'shili-sthj', false),
  branch('shili-scjg-yi', '市场监督管理局第一管理所', 'shili-scjg', false),
  member('shili-bei', '北镇人民政府', { level: 'township' }),
  member('shili-nan', '南镇人民政府', { level: 'township' }),
];

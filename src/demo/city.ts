/** The example city: twelve agencies, five thousand requests, twenty thousand publications over three years. */
import type { ApplicantNature, Calendar } from '../law/index.ts';
import { type Means, MemoryRegister } from '../register/index.ts';
import { CITY_AGENCIES, type ExampleAgency, establishment } from './agencies.ts';
import { type Asking, asked } from './asking.ts';
import { contested } from './contesting.ts';
import { Dice } from './dice.ts';
import { rolledEnding } from './endings.ts';
import { inventedApplicant } from './people.ts';
import { monthlyTotals, type Office, type Piece, published } from './publishing.ts';
import { type Story, tell } from './schedule.ts';
import { workday } from './working-days.ts';

export interface CitySize {
  readonly requests: number;
  readonly publications: number;
  readonly disputes: number;
}

const FULL: CitySize = { requests: 5000, publications: 20_000, disputes: 240 };
const FIRST = new Temporal.PlainDate(2022, 1, 4);
const LAST = new Temporal.PlainDate(2024, 12, 31);
const DAYS = FIRST.until(LAST).days;

/** Made from a seed number. Stories that are not over on the last day are left open, as on any new year's eve. */
export function cityExample(means: Means, seed = 2024, size: CitySize = FULL): MemoryRegister {
  const dice = new Dice(seed);
  const register = new MemoryRegister(means);
  const offices = CITY_AGENCIES.map(
    ({ id, region }): Office => ({ agency: id, calendar: means.calendar(region) }),
  );
  const stories = [
    ...CITY_AGENCIES.map(opened),
    ...many(size.requests, () => asked(officeOf(dice, offices), rolledAsking(dice, offices[0]!.calendar))),
    ...many(size.publications, (at) =>
      published(dice.pick(offices), rolledPiece(dice, at, offices[0]!.calendar)),
    ),
    ...many(size.disputes, (at) =>
      contested(officeOf(dice, offices), dice, rolledDay(dice, offices[0]!.calendar), at),
    ),
    ...offices.flatMap((office) => totalsOf(office, dice)),
  ];
  tell(register, stories, LAST);
  return register;
}

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function* opened(agency: ExampleAgency): Story {
  yield establishment(agency, FIRST);
}

/** Half of all requests go to the three agencies people ask most. */
function officeOf(dice: Dice, offices: readonly Office[]): Office {
  return dice.pick(dice.chance(50) ? offices.slice(0, 3) : offices);
}

function rolledDay(dice: Dice, calendar: Calendar): Temporal.PlainDate {
  return workday(calendar, FIRST.add({ days: dice.whole(1, DAYS) }), 0);
}

const CHANNELS: readonly (readonly [Asking['channel'], number])[] = [
  ['online', 45],
  ['registeredMail', 25],
  ['inPerson', 14],
  ['email', 10],
  ['mail', 3],
  ['fax', 2],
  ['oral', 1],
];

const NATURES: readonly (readonly [ApplicantNature, number])[] = [
  ['person', 930],
  ['company', 30],
  ['individualBusiness', 6],
  ['researchInstitute', 4],
  ['charity', 4],
  ['lawFirm', 16],
  ['legalAidOffice', 2],
  ['otherOrganisation', 8],
];

const SUBJECTS = [
  '征地补偿安置方案',
  '规划许可证及附图',
  '环境影响评价批复',
  '处罚决定书',
  '财政资金使用情况',
  '招生计划',
  '房屋征收公告',
  '监测数据',
];

function rolledAsking(dice: Dice, calendar: Calendar): Asking {
  return {
    arrived: rolledDay(dice, calendar),
    channel: dice.weighed(CHANNELS),
    applicant: inventedApplicant(dice, dice.weighed(NATURES)),
    description: `示例第${dice.whole(1, 900)}号地块（项目）${dice.pick(SUBJECTS)}`,
    days: dice.whole(4, 19),
    unit: dice.pick(['office', 'law', 'business']),
    ending: rolledEnding(dice),
  };
}

const KINDS: readonly (readonly [law: string, column: string, genre: string])[] = [
  ['条例§20(3)', '规划计划', '文件'],
  ['条例§20(5)', '行政许可', '公示'],
  ['条例§20(6)', '行政处罚', '公示'],
  ['条例§20(7)', '财政预决算', '数据'],
  ['条例§20(11)', '民生政策', '文件'],
  ['条例§20(13)', '监督检查', '信息'],
];

function rolledPiece(dice: Dice, at: number, calendar: Calendar): Piece {
  const [law, column, genre] = dice.pick(KINDS);
  const title = `${column}信息（示例第${at + 1}条）`;
  return {
    title,
    summary: title,
    law,
    column,
    genre,
    formed: rolledDay(dice, calendar),
    days: dice.whole(1, 18),
  };
}

const MONTHS = 36;

/** Licences and penalties from the business systems, month by month; offices that have none open no series. */
function totalsOf(office: Office, dice: Dice): Story[] {
  const kinds = (['licence', 'penalty', 'coercion'] as const).filter(() => dice.chance(60));
  return kinds.map((kind) => {
    const most = kind === 'licence' ? 400 : kind === 'penalty' ? 60 : 5;
    return monthlyTotals(
      office,
      kind,
      '2022-01',
      many(MONTHS - 1, () => dice.whole(0, most)),
    );
  });
}

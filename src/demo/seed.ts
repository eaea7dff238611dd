/** The seed: the year 2024 of a county branch with four requests and fifteen penalties, as its report counts them. */
import type { Calendar } from '../law/index.ts';
import { type Means, MemoryRegister } from '../register/index.ts';
import { establishment, SEED } from './agencies.ts';
import { type Asking, asked, GIVEN } from './asking.ts';
import { Dice } from './dice.ts';
import { inventedApplicant } from './people.ts';
import { decided, type Office, type Piece, published } from './publishing.ts';
import { type Step, type Story, tell } from './schedule.ts';
import { SEED_PROSE } from './seed-prose.ts';

const YEAR = 2024;
const day = (text: string) => Temporal.PlainDate.from(text);
const monthDay = (month: number, date: number) => new Temporal.PlainDate(YEAR, month, date);

const NOT_HELD = [
  { what: '所申请的信息', outcome: 'unavailable.notExisting', reason: '经检索没有制作或者获取' },
] as const;

const ASKED: readonly (readonly [
  on: string,
  channel: Asking['channel'],
  what: string,
  ends: 'given' | 'notHeld',
])[] = [
  ['2024-02-26', 'inPerson', '某建设项目环境影响报告表批复', 'given'],
  ['2024-05-14', 'online', '城区噪声监测点位及年度监测数据', 'given'],
  ['2024-08-06', 'registeredMail', '某企业排污许可证副本', 'given'],
  ['2024-10-15', 'email', '某地块土壤修复工程验收意见', 'notHeld'],
];

/** Made from a seed number; every call gives the same matters, names and days. */
export function seedExample(means: Means, seed = YEAR): MemoryRegister {
  const dice = new Dice(seed);
  const calendar = means.calendar(SEED.region);
  const office: Office = { agency: SEED.id, calendar };
  const register = new MemoryRegister(means);
  tell(
    register,
    [
      established(),
      ...requestsOf(office, dice),
      ...penaltiesOf(office),
      ...piecesOf(office),
      reported(office),
    ],
    day('2025-12-31'),
  );
  return register;
}

function* established(): Story {
  yield establishment(SEED, monthDay(1, 2));
}

function requestsOf(office: Office, dice: Dice): Story[] {
  return ASKED.map(([on, channel, description, ends], at) =>
    asked(office, {
      arrived: day(on),
      channel,
      applicant: inventedApplicant(dice),
      description,
      days: 9 + at,
      unit: 'business',
      ending: { kind: 'decided', parts: ends === 'given' ? GIVEN : NOT_HELD },
    }),
  );
}

const PENALTIES = 15;
const OFFENCES = ['未依法公开排污信息', '未按规定设置危险废物识别标志', '污染防治设施不正常运行', '未批先建'];

function penaltiesOf(office: Office): Story[] {
  return Array.from({ length: PENALTIES }, (_, at) =>
    decided(office, {
      kind: 'penalty',
      number: `伊州环宁罚〔${YEAR}〕${at + 1}号`,
      subject: `示例企业${at + 1}${OFFENCES[at % OFFENCES.length]}案`,
      on: monthDay(1 + Math.floor((at * 11) / PENALTIES), 8 + (at % 3) * 6),
      published: true,
    }),
  );
}

const SERIES: readonly (readonly [count: number, piece: (at: number) => Piece])[] = [
  [12, (at) => airReport(at + 1)],
  [4, (at) => waterReport(at + 1)],
  [15, (at) => plain(at, 15, `行政处罚决定公开（第${at + 1}号）`, '条例§20(6)', '行政处罚', '处罚决定')],
  [38, (at) => plain(at, 38, `建设项目环境影响评价公示（第${at + 1}期）`, '条例§20(5)', '行政许可', '公示')],
  [57, (at) => plain(at, 57, `生态环境工作信息（第${at + 1}期）`, '条例§20(13)', '监督检查', '信息')],
];

/** 126 in all, of which 38 about environmental impact. */
function piecesOf(office: Office): Story[] {
  return SERIES.flatMap(([count, piece]) =>
    Array.from({ length: count }, (_, at) => published(office, piece(at))),
  );
}

function plain(at: number, of: number, title: string, law: string, column: string, genre: string): Piece {
  const formed = monthDay(1, 3).add({ days: Math.floor((at * 335) / of) });
  return { title, summary: title, law, column, genre, formed, days: 3 + (at % 6) };
}

function airReport(month: number): Piece {
  const formed = monthDay(month, month === 1 ? 3 : 2);
  const title = `${YEAR}年${month}月环境空气质量状况`;
  return { title, summary: title, law: '条例§20(13)', column: '环境质量', genre: '数据', formed, days: 4 };
}

function waterReport(quarter: number): Piece {
  const title = `${YEAR}年第${quarter}季度集中式饮用水水源水质状况`;
  const duty = { duty: 'drinkingWater', about: `${YEAR}-Q${quarter}` };
  const formed = monthDay(quarter * 3, 18);
  return {
    title,
    summary: title,
    law: '条例§20(13)',
    column: '环境质量',
    genre: '数据',
    formed,
    days: 6,
    duty,
  };
}

/** In January somebody writes the text; the figures come of themselves. */
function* reported({ agency, calendar }: { agency: string; calendar: Calendar }): Story {
  const added = calendar.add(day('2025-01-01'), 6);
  if (!added.ok) throw new Error('2025 is not in the calendar');
  const on = added.value.date;
  const matter = String(YEAR);
  const said = (command: object): Step => ({
    on,
    agency,
    role: 'handler',
    command: { matter, ...command } as Step['command'],
  });
  yield said({ type: 'year.setContext', name: 'published', label: '主动公开信息条数', value: '126' });
  yield said({
    type: 'year.setContext',
    name: 'impactNotices',
    label: '环评受理、审批公示条数',
    value: '38',
  });
  for (const [section, text] of Object.entries(SEED_PROSE)) yield said({ type: 'year.write', section, text });
}

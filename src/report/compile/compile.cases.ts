/** What bookings come to in the form's cells: 格式§表二 to §表四, and 60号 for the earlier years. */
import type { AgencyProfile, Booking } from '../../register/index.ts';
import type { Address } from '../form/index.ts';
import { blankReport, type CellValue, type Report, withCells } from '../model/index.ts';
import { dispute, request, settings, stroke, text } from './bookings.cases.ts';
import type { Adjustment, NoteId } from './source.ts';

interface CompileCase {
  readonly title: string;
  readonly bookings: readonly Booking[];
  readonly year: number;
  readonly profile?: AgencyProfile;
  readonly adjustments?: readonly Adjustment[];
  readonly lastYear?: Report;
  readonly cells: Readonly<Record<Address, CellValue>>;
  /** Notes besides those on drafts. */
  readonly notes?: readonly (readonly [NoteId, words: string])[];
}

export function adjust(cell: string, delta: number, more: Partial<Adjustment> = {}): Adjustment {
  return {
    cell,
    delta,
    reason: '纸质台账漏录',
    by: 'zhang',
    approvedBy: 'li',
    amendment: false,
    ...more,
  };
}

function lastYearsReport(year: number, cells: Record<Address, CellValue>): Report {
  return { ...withCells(blankReport('2021'), Object.entries(cells) as [Address, CellValue][]), year };
}

const CARRIED = {
  'requests.carriedForward/natural': 1,
  'requests.carriedForward/enterprise': 0,
  'requests.carriedForward/research': 0,
  'requests.carriedForward/charity': 0,
  'requests.carriedForward/legal': 0,
  'requests.carriedForward/otherOrg': 0,
  'requests.carriedForward/total': 1,
} as const;

export const COMPILED: readonly CompileCase[] = [
  {
    title: '本年收到、本年办结',
    bookings: [request(2024, 2024, 'disclosed.provided')],
    year: 2024,
    cells: {
      'requests.received/natural': 1,
      'requests.carriedOver/natural': 0,
      'requests.disclosed/natural': 1,
      'requests.concluded/total': 1,
      'requests.carriedForward/total': 0,
    },
  },
  {
    title: '上年收到、本年办结',
    bookings: [request(2023, 2024, 'withheld.stateSecret', 'legal')],
    year: 2024,
    cells: {
      'requests.received/total': 0,
      'requests.carriedOver/legal': 1,
      'requests.withheld.stateSecret/legal': 1,
      'requests.concluded/legal': 1,
    },
  },
  {
    title: '本年收到、下年才办结，不计结果',
    bookings: [request(2024, 2025, 'partlyDisclosed', 'enterprise')],
    year: 2024,
    cells: {
      'requests.received/enterprise': 1,
      'requests.partlyDisclosed/total': 0,
      'requests.carriedForward/enterprise': 1,
      'requests.carriedForward/total': 1,
    },
  },
  {
    title: '跨过全年的案件既是结转来的，又结转下去',
    bookings: [request(2023, null, null)],
    year: 2024,
    cells: {
      'requests.carriedOver/natural': 1,
      'requests.carriedForward/natural': 1,
      'requests.received/total': 0,
    },
  },
  {
    title: '不存在和非本机关计入同一行，撤回计入其他',
    bookings: [
      request(2024, 2024, 'unavailable.notExisting'),
      request(2024, 2024, 'unavailable.notOurs'),
      request(2024, 2024, 'otherHandling.withdrawn'),
    ],
    year: 2024,
    cells: { 'requests.unavailable.notHeld/natural': 2, 'requests.otherHandling.other/natural': 1 },
  },
  {
    title: '没有定论的两行按机关的选择',
    bookings: [
      request(2024, 2024, 'disclosed.alreadyPublic'),
      request(2024, 2024, 'otherHandling.notGovernmentInformation'),
    ],
    year: 2024,
    profile: settings({
      rows: { alreadyPublic: 'otherHandling.other', notGovernmentInformation: 'notProcessed.petition' },
    }),
    cells: {
      'requests.disclosed/total': 0,
      'requests.otherHandling.other/total': 1,
      'requests.notProcessed.petition/total': 1,
    },
  },
  {
    title: '争议：未审结的每年都计，审结的计入审结那年',
    bookings: [
      dispute('reconsideration', 2023, null, null),
      dispute('reconsideration', 2023, 2024, 'overturned'),
      dispute('litigation.direct', 2024, 2025, 'upheld'),
      dispute('litigation.afterReconsideration', 2022, 2023, 'other'),
    ],
    year: 2024,
    cells: {
      'disputes.reconsideration/pending': 1,
      'disputes.reconsideration/overturned': 1,
      'disputes.reconsideration/total': 2,
      'disputes.litigation.direct/pending': 1,
      'disputes.litigation.direct/upheld': 0,
      'disputes.litigation.afterReconsideration/total': 0,
    },
  },
  {
    title: '规范性文件：制发、废止、年末有效；期满失效默认不算废止，但要说明',
    bookings: [
      text('normativeDocuments', 2024),
      text('normativeDocuments', 2020, 2024, 'repealed'),
      text('normativeDocuments', 2021, 2024, 'expired'),
      text('rules', 2010, 2025, 'repealed'),
    ],
    year: 2024,
    cells: {
      'proactive.normativeDocuments/made': 1,
      'proactive.normativeDocuments/repealed': 1,
      'proactive.normativeDocuments/valid': 1,
      'proactive.rules/valid': 1,
      'proactive.rules/repealed': 0,
    },
    notes: [['expired', '行政规范性文件有 1 件']],
  },
  {
    title: '期满失效算废止的机关',
    bookings: [text('normativeDocuments', 2021, 2024, 'expired')],
    year: 2024,
    profile: settings({ expiryCountsAsRepeal: true }),
    cells: { 'proactive.normativeDocuments/repealed': 1, 'proactive.normativeDocuments/valid': 0 },
  },
  {
    title: '处理决定按件数相加，收费的分换成万元一分不差',
    bookings: [
      stroke('penalties', 2024, 15),
      stroke('penalties', 2024, 2),
      stroke('licences', 2023, 9),
      stroke('charges', 2024, 10),
      stroke('charges', 2024, 20),
    ],
    year: 2024,
    cells: {
      'proactive.penalties/decided': 17,
      'proactive.licences/decided': 0,
      'proactive.charges/amount': '0.00003',
    },
  },
  {
    title: '收费去掉末尾的零，整万元没有小数',
    bookings: [stroke('charges', 2024, 316_441_000_000)],
    year: 2024,
    cells: { 'proactive.charges/amount': '316441' },
  },
  {
    title: '2020 年用 2019 年版格式：其他处理只有一行，台账没有的栏留空并说明',
    bookings: [
      request(2020, 2020, 'otherHandling.feeLapsed'),
      request(2020, 2020, 'otherHandling.withdrawn'),
      text('normativeDocuments', 2020),
      stroke('coercions', 2020, 3),
      stroke('charges', 2020, 100),
    ],
    year: 2020,
    cells: {
      'requests.otherHandling/natural': 2,
      'proactive.normativeDocuments/made': 1,
      'proactive.normativeDocuments/disclosed': null,
      'proactive.coercions/decided': 3,
      'proactive.coercions/previousItems': null,
      'proactive.otherServices/decided': null,
      'proactive.charges/change': null,
      'proactive.procurement/amount': null,
    },
    notes: [['notKept', '台账没有数据']],
  },
  {
    title: '2019 年版留空的栏用调整填写，增减可以为负',
    bookings: [],
    year: 2019,
    adjustments: [
      adjust('proactive.charges/change', -1),
      adjust('proactive.charges/previousItems', 0),
      adjust('proactive.procurement/amount', 128_356_000),
    ],
    cells: {
      'proactive.charges/change': -1,
      'proactive.charges/previousItems': 0,
      'proactive.procurement/amount': '128.356',
    },
    notes: [['notKept', '台账没有数据']],
  },
  {
    title: '调整新收：总计和结转跟着变，勾稽关系不破',
    bookings: [request(2024, 2024, 'disclosed.provided')],
    year: 2024,
    adjustments: [adjust('requests.received/research', 2), adjust('requests.disclosed/research', 1)],
    cells: {
      'requests.received/research': 2,
      'requests.received/total': 3,
      'requests.disclosed/total': 2,
      'requests.concluded/research': 1,
      'requests.concluded/total': 2,
      'requests.carriedForward/research': 1,
      'requests.carriedForward/total': 1,
    },
  },
  {
    title: '调整成负数：写明是哪一条',
    bookings: [dispute('reconsideration', 2024, 2024, 'upheld')],
    year: 2024,
    adjustments: [adjust('disputes.reconsideration/upheld', -2, { reason: '重复登记' })],
    cells: { 'disputes.reconsideration/upheld': -1, 'disputes.reconsideration/total': -1 },
    notes: [['negative', '减 2（重复登记，zhang提出，li核准）']],
  },
  {
    title: '调整的办理结果多于收到的，结转为负：写明是哪一条',
    bookings: [request(2024, 2024, 'partlyDisclosed')],
    year: 2024,
    adjustments: [
      adjust('requests.disclosed/natural', 3),
      adjust('requests.partlyDisclosed/natural', -1),
      adjust('requests.received/natural', 1),
    ],
    cells: { 'requests.carriedForward/natural': -1 },
    notes: [
      [
        'negative',
        '结转下年度继续办理”自然人为 -1，不能小于零。请核对这些调整：表三“三、本年度办理结果（一）予以公开”自然人加 3（纸质台账漏录，zhang提出，li核准）。',
      ],
    ],
  },
  {
    title: '退费多于收费',
    bookings: [stroke('charges', 2024, -1_200_000)],
    year: 2024,
    cells: { 'proactive.charges/amount': '-1.2' },
    notes: [['negative', '这个数来自台账']],
  },
  {
    title: '上年结转与上年年报的结转下年度一致',
    bookings: [request(2023, 2024, 'disclosed.provided')],
    year: 2024,
    lastYear: lastYearsReport(2023, CARRIED),
    cells: { 'requests.carriedOver/natural': 1 },
  },
  {
    title: '上年结转与上年年报不一致：写明哪一列',
    bookings: [request(2023, 2024, 'disclosed.provided', 'enterprise')],
    year: 2024,
    lastYear: lastYearsReport(2023, CARRIED),
    cells: { 'requests.carriedOver/enterprise': 1 },
    notes: [
      ['carriedOver', '“自然人”列为 0，而 2023 年度报告的结转下年度为 1'],
      ['carriedOver', '“商业企业”列为 1，而 2023 年度报告的结转下年度为 0'],
    ],
  },
  {
    title: '上年年报的结转下年度空着：按零比较并说明',
    bookings: [request(2023, 2024, 'disclosed.provided')],
    year: 2024,
    lastYear: lastYearsReport(2023, {}),
    cells: {},
    notes: [
      ['carriedOver', '“自然人”列为 1，而 2023 年度报告的结转下年度空着'],
      ['carriedOver', '“总计”列为 1'],
    ],
  },
  {
    title: '给的不是上一年度的报告：不比较',
    bookings: [],
    year: 2024,
    lastYear: lastYearsReport(2022, CARRIED),
    cells: {},
    notes: [['otherYear', '2022 年度报告，不是上一年度的']],
  },
];

export const REFUSED: readonly {
  readonly title: string;
  readonly adjustment: Adjustment;
  readonly year?: number;
  readonly says: string;
}[] = [
  { title: '行的总计', adjustment: adjust('requests.received/total', 1), says: '请调整各分项' },
  { title: '办理结果总计', adjustment: adjust('requests.concluded/natural', 1), says: '请调整各分项' },
  { title: '结转下年度', adjustment: adjust('requests.carriedForward/natural', 1), says: '请调整那几行' },
  { title: '争议总计', adjustment: adjust('disputes.reconsideration/total', 1), says: '请调整各分项' },
  { title: '没有的格', adjustment: adjust('requests.nothing/natural', 1), says: '没有这一格' },
  { title: '另一版格式的格', adjustment: adjust('requests.otherHandling/natural', 1), says: '没有这一格' },
  {
    title: '2019 年版没有的格',
    adjustment: adjust('proactive.charges/amount', 1),
    year: 2020,
    says: '没有这一格',
  },
  { title: '小数', adjustment: adjust('requests.received/natural', 0.5), says: '整数' },
  { title: '零', adjustment: adjust('requests.received/natural', 0), says: '调整数为零' },
  { title: '没有理由', adjustment: adjust('requests.received/natural', 1, { reason: ' ' }), says: '理由' },
  {
    title: '自己核准自己',
    adjustment: adjust('requests.received/natural', 1, { approvedBy: 'zhang' }),
    says: '另一人核准',
  },
];

/** Bookings nobody may make: a bug, so that they stop everything. */
export const BUGS: readonly (readonly [title: string, booking: Booking])[] = [
  ['不认识的结果', request(2024, 2024, 'disclosed.whatever')],
  ['办结而没有结果', request(2024, 2024, null)],
  ['不认识的申请人类别', request(2024, null, null, 'total')],
  ['不认识的争议', dispute('litigation', 2024, null, null)],
  ['不认识的争议结果', dispute('reconsideration', 2024, 2024, 'won')],
  ['不认识的事项', stroke('toString', 2024)],
  ['文件不认识的终结', text('rules', 2023, 2024, 'lost')],
];

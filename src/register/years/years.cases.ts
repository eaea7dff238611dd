/** 条例§49, §50: what is entered about the report of a year → where it stands, what it says, what is refused. */
import type { Notation } from '../../law/index.ts';
import type { Role } from '../entry/index.ts';
import type { YearState } from './index.ts';

/** Day of entry, command without `year.`, fields, role (which is the account, too), year. */
export type YearStep = readonly [
  day: string,
  verb: string,
  fields?: Readonly<Record<string, unknown>>,
  role?: Role,
  year?: string,
];

export interface YearCase {
  readonly law: Notation;
  readonly title: string;
  readonly given: readonly YearStep[];
  /** Beginnings of the reasons against the last step. */
  readonly refused?: readonly string[];
  /** Fields of the state of 2024 in which this must be found. */
  readonly state?: Partial<Pick<YearState, 'stage' | 'closed' | 'figures' | 'remarks' | 'prose' | 'waivers'>>;
  /** `cell delta by>approvedBy`, with `!` where it is an amendment. */
  readonly adjustments?: readonly string[];
  readonly pending?: number;
  readonly due?: string | null;
  readonly open?: boolean;
  readonly closedThrough?: number;
}

export const FIGURES = 'a1'.repeat(32);
const OTHER_FIGURES = 'b2'.repeat(32);

const SECTIONS = ['preface', 'overview', 'problems', 'other'] as const;
const TEXT = '本年新收申请{{requests.received/total}}件，结转{{ requests.carriedForward/total }}件。';

const REWORDED = '本年新收申请{{requests.received/total}}件，均在法定期限内答复。';
const PROSE_REWORDED = { preface: TEXT, overview: TEXT, problems: TEXT, other: REWORDED };

export const WRITTEN: readonly YearStep[] = SECTIONS.map((section) => [
  '2025-01-06',
  'write',
  { section, text: TEXT },
]);
const SIGNED: readonly YearStep[] = [...WRITTEN, ['2025-01-10', 'signOff', { figures: FIGURES }, 'head']];
const SUBMITTED: readonly YearStep[] = [...SIGNED, ['2025-01-14', 'submit', { on: '2025-01-14' }]];
const PUBLISH: YearStep = [
  '2025-01-22',
  'publish',
  { on: '2025-01-22', url: 'https://www.example.cn/nb2024.html' },
];
const CLOSE: YearStep = ['2025-02-05', 'close', { figures: FIGURES }];
const WAIVE: YearStep = ['2025-03-03', 'waive', { finding: 'LY-01', reason: '上年印错' }, 'head'];
const CLOSED: readonly YearStep[] = [...SUBMITTED, PUBLISH, CLOSE];
const RETURNED: readonly YearStep[] = [
  ...CLOSED,
  ['2025-03-03', 'return', { on: '2025-03-03', remarks: '第六部分过于笼统' }, 'supervisor'],
];
const AMENDED: YearStep = [
  '2025-03-04',
  'amendText',
  { section: 'other', text: REWORDED, reason: '按退回意见写明' },
];
const EARLY = { on: '2025-01-08', evidence: { kind: 'paper', note: '签收' } };
const adjust = (day: string, cell: string, delta = 1, verb = 'adjust', role: Role = 'handler'): YearStep => [
  day,
  verb,
  { cell, delta, reason: '纸质台账补录' },
  role,
];

export const YEAR_CASES: readonly YearCase[] = [
  {
    law: '条例§50',
    title: '写正文，数字以字段写入',
    given: WRITTEN.slice(0, 1),
    state: { stage: 'drafting', closed: false, prose: { preface: TEXT } },
    due: '2025-01-31',
    open: true,
  },
  {
    law: '条例§50',
    title: '年内就可以写，期限年末以后才有',
    given: [['2024-11-04', 'write', { section: 'overview', text: '尚在编制。' }]],
    due: null,
    open: true,
  },
  {
    law: '条例§50',
    title: '字段写错的不收；大括号没有成对',
    given: [['2025-01-06', 'write', { section: 'overview', text: '新收{{新收}}件，{{requests.received' }]],
    refused: ['“{{新收}}”不是字段', '双大括号没有成对'],
  },
  {
    law: '条例§50',
    title: '没有这一张表的字段不收',
    given: [['2025-01-06', 'write', { section: 'overview', text: '{{letters.sent/total}}' }]],
    refused: ['“{{letters.sent/total}}”不是字段'],
  },
  {
    law: '条例§50',
    title: '台账以外的数字登记以后可以引用',
    given: [
      ['2025-01-06', 'setContext', { name: 'websiteItems', label: '门户网站发布条数', value: '1280' }],
      ...SECTIONS.map(
        (section): YearStep => ['2025-01-06', 'write', { section, text: '{{figure.websiteItems}}条' }],
      ),
      ['2025-01-10', 'signOff', { figures: FIGURES }, 'head'],
    ],
    state: { stage: 'signedOff' },
  },
  {
    law: '条例§50',
    title: '正文用到的数字没有登记，不能签发',
    given: [
      ...WRITTEN,
      ['2025-01-06', 'write', { section: 'other', text: '{{figure.platforms}}个平台' }],
      ['2025-01-10', 'signOff', { figures: FIGURES }, 'head'],
    ],
    refused: ['正文用到的数字还没有登记：platforms'],
  },
  {
    law: '格式§表三',
    title: '调整须经批准，未批准的不算',
    given: [adjust('2025-01-06', 'requests.disclosed/natural')],
    adjustments: [],
    pending: 1,
  },
  {
    law: '条例§45',
    title: '提出的人不能自己批准',
    given: [
      adjust('2025-01-06', 'requests.disclosed/natural'),
      ['2025-01-07', 'approveAdjustment', { adjustment: 1 }],
    ],
    refused: ['调整和更正须由另一人批准'],
  },
  {
    law: '条例§45',
    title: '另一人批准的调整',
    given: [
      adjust('2025-01-06', 'requests.disclosed/natural', -2),
      ['2025-01-07', 'approveAdjustment', { adjustment: 1 }, 'reviewer'],
    ],
    adjustments: ['requests.disclosed/natural -2 handler>reviewer'],
    pending: 0,
  },
  {
    law: '条例§45',
    title: '撤回的调整不算',
    given: [
      adjust('2025-01-06', 'requests.disclosed/natural'),
      ['2025-01-07', 'withdrawAdjustment', { adjustment: 1, reason: '已另行登记' }],
    ],
    adjustments: [],
    pending: 0,
  },
  {
    law: '条例§45',
    title: '撤回以后不能再批准',
    given: [
      adjust('2025-01-06', 'requests.disclosed/natural'),
      ['2025-01-07', 'withdrawAdjustment', { adjustment: 1, reason: '已另行登记' }],
      ['2025-01-08', 'approveAdjustment', { adjustment: 1 }, 'reviewer'],
    ],
    refused: ['没有这一项待批准的调整'],
  },
  {
    law: '格式§表三',
    title: '合计不能调整',
    given: [adjust('2025-01-06', 'requests.disclosed/total')],
    refused: ['合计由其他各格相加得出'],
  },
  {
    law: '格式§表三',
    title: '办理结果总计不能调整',
    given: [adjust('2025-01-06', 'requests.concluded/natural')],
    refused: ['合计由其他各格相加得出'],
  },
  {
    law: '格式§表三',
    title: '上年结转不能调整',
    given: [adjust('2025-01-06', 'requests.carriedOver/natural')],
    refused: ['上年结转等于上年度报告的结转下年度'],
  },
  {
    law: '格式§表四',
    title: '复议诉讼的总计不能调整',
    given: [adjust('2025-01-06', 'disputes.litigation.direct/total')],
    refused: ['合计由其他各格相加得出'],
  },
  {
    law: '格式§表二',
    title: '没有这一格',
    given: [adjust('2025-01-06', 'proactive.licences/made')],
    refused: ['报告中没有“proactive.licences/made”这一格'],
  },
  {
    law: '格式§表二',
    title: '收费以分计',
    given: [
      adjust('2025-01-06', 'proactive.charges/amount', 1_050_000),
      ['2025-01-07', 'approveAdjustment', { adjustment: 1 }, 'head'],
    ],
    adjustments: ['proactive.charges/amount 1050000 handler>head'],
  },
  {
    law: '条例§49',
    title: '签发须由负责人、年度结束以后、各部分写齐、调整批准',
    given: [
      adjust('2024-11-04', 'requests.received/natural'),
      ['2024-12-31', 'signOff', { figures: FIGURES }],
    ],
    refused: [
      '年度报告由公开工作机构负责人签发',
      '2024年还没有结束',
      '还有1项调整或者更正没有批准',
      '还没有写：前言',
    ],
  },
  {
    law: '条例§49',
    title: '签发以后不能改动',
    given: [...SIGNED, ['2025-01-11', 'write', { section: 'other', text: '补充。' }]],
    refused: ['报告已经签发，先撤回签发再修改'],
  },
  {
    law: '条例§49',
    title: '撤回签发以后可以改动',
    given: [
      ...SIGNED,
      ['2025-01-11', 'revise', { reason: '错字' }],
      ['2025-01-11', 'write', { section: 'other', text: '补充。' }],
    ],
    state: { stage: 'drafting' },
  },
  { law: '条例§49', title: '报送', given: SUBMITTED, state: { stage: 'submitted' }, due: '2025-01-31' },
  {
    law: '条例§49',
    title: '没有签发不能关账',
    given: [...WRITTEN, CLOSE],
    refused: ['报告还没有签发，不能关账'],
  },
  {
    law: '条例§49',
    title: '没有签发不能公布',
    given: [...WRITTEN, PUBLISH],
    refused: ['报告还没有签发'],
  },
  {
    law: '条例§49',
    title: '退回修改，须重新签发',
    given: [...SUBMITTED, ['2025-01-15', 'return', { on: '2025-01-15', remarks: '第五部分过于笼统' }]],
    state: { stage: 'returned', remarks: '第五部分过于笼统' },
  },
  {
    law: '条例§49',
    title: '退回以后再签发、报送、审核通过、公布',
    given: [
      ...SUBMITTED,
      ['2025-01-15', 'return', { on: '2025-01-15', remarks: '第五部分过于笼统' }],
      ['2025-01-16', 'write', { section: 'problems', text: '解读关联率偏低，已定措施。' }],
      ['2025-01-17', 'signOff', { figures: FIGURES }, 'head'],
      ['2025-01-17', 'submit', { on: '2025-01-17' }],
      ['2025-01-20', 'accept', { on: '2025-01-20' }],
      PUBLISH,
    ],
    state: { stage: 'published', remarks: null },
    due: null,
    open: true,
  },
  {
    law: '条例§49',
    title: '没有报送就退回',
    given: [...SIGNED, ['2025-01-15', 'return', { on: '2025-01-15', remarks: '退' }]],
    refused: ['报告还没有报送'],
  },
  {
    law: '条例§49',
    title: '报送早于签发',
    given: [...SIGNED, ['2025-01-14', 'submit', EARLY]],
    refused: ['报送（2025-01-08）早于签发（2025-01-10）'],
  },
  {
    law: '条例§49',
    title: '公布早于签发',
    given: [...SIGNED, ['2025-01-22', 'publish', { ...EARLY, url: 'https://www.example.cn/' }]],
    refused: ['公布（2025-01-08）早于签发（2025-01-10）'],
  },
  {
    law: '条例§49',
    title: '审核通过早于报送',
    given: [...SUBMITTED, ['2025-01-22', 'accept', EARLY]],
    refused: ['审核通过（2025-01-08）早于报送（2025-01-14）'],
  },
  {
    law: '条例§49',
    title: '年度没有结束不能关账',
    given: [['2024-12-31', 'close', { figures: FIGURES }]],
    refused: ['2024年还没有结束，不能关账', '报告还没有签发，不能关账'],
  },
  {
    law: '条例§49',
    title: '关账：冻结签发时的数字',
    given: CLOSED,
    state: { stage: 'published', closed: true, figures: FIGURES },
    open: false,
    closedThrough: 2024,
  },
  {
    law: '条例§45',
    title: '签发人自己不能关账',
    given: [...SUBMITTED, PUBLISH, ['2025-02-05', 'close', { figures: FIGURES }, 'head']],
    refused: ['关账须由签发人以外的另一人办理'],
  },
  {
    law: '条例§49',
    title: '签发以后数字有变，不能关账',
    given: [...SUBMITTED, PUBLISH, ['2025-02-05', 'close', { figures: OTHER_FIGURES }]],
    refused: ['数字或者文字在签发以后有变动'],
  },
  {
    law: '条例§49',
    title: '已经关账的不再关',
    given: [...CLOSED, ['2025-02-06', 'close', { figures: FIGURES }]],
    refused: ['2024年已于2025-02-05关账'],
  },
  {
    law: '格式§表三',
    title: '关账须依次，不能跳过一年',
    given: [
      ...CLOSED,
      ...SECTIONS.map(
        (section): YearStep => ['2027-01-06', 'write', { section, text: '略。' }, 'handler', '2026'],
      ),
      ['2027-01-07', 'signOff', { figures: FIGURES }, 'head', '2026'],
      ['2027-02-01', 'close', { figures: FIGURES }, 'handler', '2026'],
    ],
    refused: ['应按年度依次关账：已关账至2024年，下一个是2025年'],
  },
  {
    law: '条例§50',
    title: '关账以后不能再调整',
    given: [...CLOSED, adjust('2025-03-03', 'requests.disclosed/natural')],
    refused: ['年度已经关账：数字请提出关账后调整'],
  },
  {
    law: '条例§50',
    title: '关账以后更正了的，撤回签发，重新签发；关账的数字不变',
    given: [
      ...CLOSED,
      ['2025-03-03', 'revise', { reason: '正文已更正' }],
      ['2025-03-04', 'signOff', { figures: OTHER_FIGURES }, 'head'],
    ],
    state: { closed: true, figures: FIGURES, stage: 'signedOff' },
    open: true,
  },
  {
    law: '条例§45',
    title: '关账后调整，两人办理，另行标明',
    given: [
      ...CLOSED,
      adjust('2025-03-03', 'requests.disclosed/natural', 1, 'amend'),
      ['2025-03-04', 'approveAdjustment', { adjustment: 9 }, 'head'],
    ],
    adjustments: ['!requests.disclosed/natural 1 handler>head'],
    state: { closed: true, figures: FIGURES },
  },
  {
    law: '条例§45',
    title: '关账后被退回：正文由两人更正，再签发、报送',
    given: [
      ...RETURNED,
      AMENDED,
      ['2025-03-05', 'approveAdjustment', { adjustment: 10 }, 'head'],
      ['2025-03-05', 'signOff', { figures: FIGURES }, 'head'],
      ['2025-03-05', 'submit', { on: '2025-03-05' }],
    ],
    state: { closed: true, figures: FIGURES, stage: 'submitted', prose: PROSE_REWORDED },
    pending: 0,
  },
  {
    law: '条例§45',
    title: '更正正文没有批准以前，还是原来的话，也不能签发',
    given: [...RETURNED, AMENDED, ['2025-03-05', 'signOff', { figures: FIGURES }, 'head']],
    refused: ['还有1项调整或者更正没有批准'],
  },
  {
    law: '条例§45',
    title: '更正正文：提出的人不能自己批准',
    given: [
      ...CLOSED,
      ['2025-03-04', 'amendText', { section: 'other', text: REWORDED, reason: '写错' }],
      ['2025-03-05', 'approveAdjustment', { adjustment: 9 }],
    ],
    refused: ['调整和更正须由另一人批准'],
  },
  {
    law: '条例§45',
    title: '更正正文：先提出的旧稿不能盖过后批准的',
    given: [
      ...CLOSED,
      ['2025-03-04', 'amendText', { section: 'other', text: '旧稿。', reason: '写错' }],
      ['2025-03-04', 'amendText', { section: 'other', text: REWORDED, reason: '写错' }],
      ['2025-03-05', 'approveAdjustment', { adjustment: 10 }, 'head'],
      ['2025-03-05', 'approveAdjustment', { adjustment: 9 }, 'head'],
    ],
    refused: ['提出以后这一部分已经改过'],
  },
  {
    law: '条例§49',
    title: '关账以后被退回：看得见还没有办完',
    given: RETURNED,
    state: { closed: true, stage: 'returned' },
    open: true,
  },
  {
    law: '条例§45',
    title: '更正正文：撤回的不算',
    given: [
      ...CLOSED,
      ['2025-03-04', 'amendText', { section: 'other', text: REWORDED, reason: '写错' }],
      ['2025-03-05', 'withdrawAdjustment', { adjustment: 9, reason: '不改了' }],
    ],
    state: { prose: { other: TEXT } },
    pending: 0,
  },
  {
    law: '条例§50',
    title: '更正正文：字段和所用的数字同写正文一样查',
    given: [
      ...CLOSED,
      [
        '2025-03-04',
        'amendText',
        { section: 'other', text: '{{新收}}件，{{figure.websiteItems}}条', reason: '改' },
      ],
    ],
    refused: ['“{{新收}}”不是字段', '正文用到的数字还没有登记：websiteItems'],
  },
  {
    law: '条例§45',
    title: '没有关账的，正文直接改写',
    given: [['2025-01-06', 'amendText', { section: 'other', text: REWORDED, reason: '改' }]],
    refused: ['年度尚未关账，请直接改写正文'],
  },
  {
    law: '条例§45',
    title: '没有关账的不作关账后调整',
    given: [adjust('2025-01-06', 'requests.disclosed/natural', 1, 'amend')],
    refused: ['年度尚未关账，请用调整'],
  },
  {
    law: '条例§45',
    title: '说明一项问题：谁、什么时候、为什么；关账以后也可以',
    given: [...CLOSED, WAIVE],
    state: {
      closed: true,
      figures: FIGURES,
      waivers: [{ id: 9, finding: 'LY-01', cells: [], reason: '上年印错', by: 'head', on: '2025-03-03' }],
    },
  },
  {
    law: '条例§45',
    title: '同一项不说明两遍，格的先后不论',
    given: [
      ['2025-01-06', 'waive', { finding: 'LY-01', cells: ['b', 'a'], reason: '上年印错' }, 'head'],
      ['2025-01-07', 'waive', { finding: 'LY-01', cells: ['a', 'b'], reason: '再说' }, 'reviewer'],
    ],
    refused: ['LY-01已于2025-01-06说明'],
  },
  {
    law: '条例§45',
    title: '撤回说明；撤回了的不能再撤回',
    given: [
      ['2025-01-06', 'waive', { finding: 'LY-01', reason: '上年印错' }, 'head'],
      ['2025-01-07', 'withdrawWaiver', { waiver: 1, reason: '没有印错' }, 'head'],
      ['2025-01-07', 'withdrawWaiver', { waiver: 1, reason: '没有印错' }, 'head'],
    ],
    refused: ['没有这一项说明，或者已经撤回'],
  },
  {
    law: '条例§49',
    title: '将来的年度、不是年度的编号',
    given: [['2025-01-06', 'write', { section: 'other', text: '略。' }, 'handler', '2026']],
    refused: ['应写明年度，由2021年至2025年'],
  },
  {
    law: '条例§49',
    title: '旧格式的年度不在台账里编制',
    given: [['2025-01-06', 'write', { section: 'other', text: '略。' }, 'handler', '2020']],
    refused: ['应写明年度'],
  },
];

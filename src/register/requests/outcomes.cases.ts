/** Every way a request can end, from registration to the booking, and what the law asks before each. */
import type { OutcomeId } from '../../law/index.ts';
import { type Line, type RequestCase, received, replied, signed } from './scene.cases.ts';

const DAY = '2026-03-02';
const REPLY = '2026-03-20';

type Facts = Readonly<Record<string, boolean>>;

/** Facts somebody judges, steps taken before, and the remedies the letter names. */
const SIMPLE: readonly (readonly [
  outcome: OutcomeId,
  facts: Facts,
  block: 'A' | 'B' | 'S',
  before?: readonly Line[],
])[] = [
  ['disclosed.alreadyPublic', { placeVerified: true }, 'B'],
  ['disclosed.provided', {}, 'B'],
  ['withheld.stateSecret', { classified: true, separable: false }, 'A'],
  [
    'withheld.prohibitedByLaw',
    { lawNamed: true, articleNamed: true, rankSufficient: true, separable: false },
    'A',
  ],
  ['withheld.securityAndStability', { harmLikely: true, harmAssessed: true, separable: false }, 'A'],
  [
    'withheld.thirdPartyRights',
    {
      concernsThirdParty: true,
      harmsThirdParty: true,
      objectionUnfounded: false,
      publicInterestPrevails: false,
      separable: false,
    },
    'A',
    [
      ['2026-03-03', 'consult'],
      ['2026-03-10', 'recordOpinion'],
    ],
  ],
  ['withheld.internalAffairs', { oneOfThreeKinds: true, separable: false }, 'A'],
  [
    'withheld.processInformation',
    { oneOfFourKinds: true, otherRulesRequireDisclosure: false, separable: false },
    'A',
  ],
  [
    'withheld.enforcementFile',
    { inEnforcementFile: true, otherRulesRequireDisclosure: false, separable: false },
    'A',
  ],
  [
    'withheld.administrativeQuery',
    { lawNamed: true, articleNamed: true, rankSufficient: true, officeNamed: true },
    'B',
  ],
  ['unavailable.notExisting', {}, 'B', [['2026-03-05', 'recordSearch']]],
  ['unavailable.notOurs', { rightAgencySettled: true }, 'B'],
  ['unavailable.needsCompilation', { needsCompiling: true }, 'B'],
  [
    'unavailable.unclearAfterClarification',
    {},
    'B',
    [
      ['2026-03-05', 'askClarification'],
      ['2026-03-06', 'recordClarificationServed'],
      ['2026-03-10', 'recordClarificationReceived'],
    ],
  ],
  ['notProcessed.petition', { petition: true }, 'B'],
  ['notProcessed.publication', { publicPrint: true }, 'B'],
  ['notProcessed.excessive', { reasonsUnreasonable: true }, 'B', [['2026-03-05', 'askReasons']]],
  ['notProcessed.confirmation', { alreadyObtained: true }, 'B'],
  ['otherHandling.notGovernmentInformation', { notGovernmentInformation: true }, 'B'],
  ['otherHandling.other', {}, 'B'],
];

const PARTIAL = {
  parts: [
    { what: '正文', outcome: 'disclosed.provided' },
    {
      what: '附件',
      outcome: 'withheld.internalAffairs',
      reason: '属于内部工作流程',
      facts: { oneOfThreeKinds: true },
    },
  ],
} as const;

const PARTLY: readonly Line[] = [
  [REPLY, 'reviewSecrecy', { conclusion: 'partlyDisclosable' }],
  [REPLY, 'decide', PARTIAL],
  [REPLY, 'reviewLegality'],
  [REPLY, 'sign'],
  [REPLY, 'reply'],
];

const REPEATED: readonly Line[] = [
  [
    REPLY,
    'decide',
    {
      parts: [{ what: '全部', outcome: 'notProcessed.repeated' }],
      earlier: { on: '2025-11-03', number: '伊州环宁公复〔2025〕3号' },
    },
  ],
  [REPLY, 'reviewLegality'],
  [REPLY, 'sign'],
  [REPLY, 'reply'],
];

export const OUTCOME_CASES: readonly RequestCase[] = [
  ...SIMPLE.map(
    ([outcome, facts, block, before = []]): RequestCase => ({
      law: '格式§表三',
      title: outcome,
      given: [received(DAY), ...before, ...replied(REPLY, outcome, { facts })],
      stage: 'replied',
      counts: `natural 2026 2026 ${outcome}`,
      block,
    }),
  ),
  {
    law: '条例§37',
    title: 'partlyDisclosed',
    given: [received(DAY), ...PARTLY],
    counts: 'natural 2026 2026 partlyDisclosed',
    block: 'A',
  },
  {
    law: '条例§36(6)',
    title: 'notProcessed.repeated',
    given: [received(DAY), ...REPEATED],
    counts: 'natural 2026 2026 notProcessed.repeated',
    block: 'B',
  },
];

/** Outcome, facts, what the law says; decided on one day after a secrecy review that forbids. */
const CONDITIONS: readonly (readonly [
  title: string,
  outcome: OutcomeId,
  facts: Facts,
  refused: readonly string[],
  before?: readonly Line[],
])[] = [
  ['途径没有核实', 'disclosed.alreadyPublic', {}, ['是否核实过']],
  ['途径查不到', 'disclosed.alreadyPublic', { placeVerified: false }, ['查不到该信息']],
  ['没有定密', 'withheld.stateSecret', { classified: false, separable: false }, ['没有依法确定为国家秘密']],
  [
    '能够区分的不能整件不公开',
    'withheld.internalAffairs',
    { oneOfThreeKinds: true, separable: true },
    ['应当部分公开'],
  ],
  [
    '没有征求第三方意见',
    'withheld.thirdPartyRights',
    {
      concernsThirdParty: true,
      harmsThirdParty: true,
      objectionUnfounded: false,
      publicInterestPrevails: false,
      separable: false,
    },
    ['没有书面征求第三方意见'],
  ],
  [
    '第三方还在期内',
    'withheld.thirdPartyRights',
    {
      concernsThirdParty: true,
      harmsThirdParty: true,
      objectionUnfounded: false,
      publicInterestPrevails: false,
      separable: false,
    },
    ['第三方尚未答复'],
    [
      ['2026-03-19', 'consult'],
      ['2026-03-19', 'recordConsultationReceived'],
    ],
  ],
  [
    '第三方同意公开',
    'withheld.thirdPartyRights',
    {
      concernsThirdParty: true,
      harmsThirdParty: true,
      objectionUnfounded: false,
      publicInterestPrevails: false,
      separable: false,
    },
    ['第三方同意公开，应当公开'],
    [
      ['2026-03-03', 'consult'],
      ['2026-03-10', 'recordOpinion', { opinion: 'agrees' }],
    ],
  ],
  ['没有检索', 'unavailable.notExisting', {}, ['没有检索']],
  [
    '检索到了',
    'unavailable.notExisting',
    {},
    ['检索记录写明已经找到'],
    [['2026-03-05', 'recordSearch', { found: true }]],
  ],
  ['没有补正过', 'unavailable.unclearAfterClarification', {}, ['没有告知补正', '申请人没有补正']],
  ['没有要求说明理由', 'notProcessed.excessive', { reasonsUnreasonable: true }, ['没有要求申请人说明理由']],
  ['不是信访', 'notProcessed.petition', { petition: false }, ['内容不是信访']],
  ['没有指明以前的答复', 'notProcessed.repeated', {}, ['以前哪一天']],
  [
    '属于政府信息',
    'otherHandling.notGovernmentInformation',
    { notGovernmentInformation: false },
    ['属于政府信息'],
  ],
];

const PROVIDED = { parts: [{ what: '全部', outcome: 'disclosed.provided' }] } as const;

export const CONDITION_CASES: readonly RequestCase[] = [
  ...CONDITIONS.map(
    ([title, outcome, facts, refused, before = []]): RequestCase => ({
      law: '条例§36',
      title: `${outcome}：${title}`,
      given: [
        received(DAY),
        ...before,
        [REPLY, 'reviewSecrecy', { conclusion: 'notDisclosable' }],
        [REPLY, 'decide', { parts: [{ what: '全部', outcome, facts }] }],
      ],
      refused,
    }),
  ),
  {
    law: '条例§30',
    title: '决定之后才收到的补正不算数',
    given: [
      received(DAY),
      ['2026-03-05', 'askClarification'],
      ['2026-03-06', 'recordClarificationServed'],
      ['2026-03-10', 'recordClarificationReceived'],
      [
        REPLY,
        'decide',
        { on: '2026-03-09', parts: [{ what: '全部', outcome: 'unavailable.unclearAfterClarification' }] },
      ],
    ],
    refused: ['申请人没有补正'],
  },
  {
    law: '条例§17',
    title: '没有审查不能提供',
    given: [received(DAY), [REPLY, 'decide', PROVIDED]],
    refused: ['没有经过公开审查'],
  },
  {
    law: '条例§17',
    title: '报请确定期间不算审查完毕',
    given: [received(DAY), [REPLY, 'reviewSecrecy', { conclusion: 'referred' }], [REPLY, 'decide', PROVIDED]],
    refused: ['没有经过公开审查'],
  },
  {
    law: '条例§17',
    title: '审查结论不得公开的不能提供',
    given: [
      received(DAY),
      [REPLY, 'reviewSecrecy', { conclusion: 'notDisclosable' }],
      [REPLY, 'decide', PROVIDED],
    ],
    refused: ['保密审查的结论是不得公开'],
  },
  {
    law: '条例§17',
    title: '审查结论部分可以公开的应当区分处理',
    given: [
      received(DAY),
      [REPLY, 'reviewSecrecy', { conclusion: 'partlyDisclosable' }],
      [REPLY, 'decide', PROVIDED],
    ],
    refused: ['应当区分处理'],
  },
  {
    law: '条例§37',
    title: '不公开的部分没有说明理由',
    given: [
      received(DAY),
      [REPLY, 'reviewSecrecy', { conclusion: 'partlyDisclosable' }],
      [
        REPLY,
        'decide',
        {
          parts: PARTIAL.parts.map(({ what, outcome }) => ({
            what,
            outcome,
            facts: { oneOfThreeKinds: true },
          })),
        },
      ],
    ],
    refused: ['没有对不公开的每一部分说明理由'],
  },
  {
    law: '条例§32',
    title: '第三方在期内的不能先行提供',
    given: [received(DAY), ['2026-03-19', 'consult'], [REPLY, 'reviewSecrecy'], [REPLY, 'decide', PROVIDED]],
    refused: ['不能先行提供'],
  },
  {
    law: '条例§32',
    title: '第三方反对的要先判断',
    given: [
      received(DAY),
      ['2026-03-03', 'consult'],
      ['2026-03-10', 'recordOpinion'],
      [REPLY, 'reviewSecrecy'],
      [REPLY, 'decide', PROVIDED],
    ],
    refused: ['请判断其理由是否合理'],
  },
  {
    law: '条例§32',
    title: '反对没有合理理由的可以提供',
    given: [
      received(DAY),
      ['2026-03-03', 'consult'],
      ['2026-03-10', 'recordOpinion'],
      ...signed(REPLY, 'disclosed.provided', { facts: { objectionUnfounded: true } }),
    ],
    stage: 'signed',
  },
  {
    law: '格式§表三',
    title: '几种结果都不公开的，指明以哪一种为主',
    given: [
      received(DAY),
      ['2026-03-05', 'recordSearch'],
      [
        REPLY,
        'decide',
        {
          parts: [
            { what: '一', outcome: 'unavailable.notExisting' },
            { what: '二', outcome: 'notProcessed.petition', facts: { petition: true } },
          ],
        },
      ],
    ],
    refused: ['请指定以哪一种为主'],
  },
  {
    law: '格式§表三',
    title: '指明之后只计一种',
    given: [
      received(DAY),
      ['2026-03-05', 'recordSearch'],
      [
        REPLY,
        'decide',
        {
          parts: [
            { what: '一', outcome: 'unavailable.notExisting' },
            { what: '二', outcome: 'notProcessed.petition', facts: { petition: true } },
          ],
          main: 'unavailable.notExisting',
        },
      ],
      [REPLY, 'reviewLegality'],
      [REPLY, 'sign'],
      [REPLY, 'reply'],
    ],
    counts: 'natural 2026 2026 unavailable.notExisting',
  },
  {
    law: '条例§37',
    title: '一部分已主动公开、一部分提供，计予以公开',
    given: [
      received(DAY),
      [REPLY, 'reviewSecrecy'],
      [
        REPLY,
        'decide',
        {
          parts: [
            { what: '一', outcome: 'disclosed.provided' },
            { what: '二', outcome: 'disclosed.alreadyPublic', facts: { placeVerified: true } },
          ],
        },
      ],
      [REPLY, 'reviewLegality'],
      [REPLY, 'sign'],
      [REPLY, 'reply'],
    ],
    counts: 'natural 2026 2026 disclosed.provided',
  },
];

/** 条例§14–§16 and §36(7) as data: how strong the ground is and what must hold before it may be used. */
import type { Notation } from '../citation/index.ts';
import type { ExemptionId } from '../glossary/index.ts';
import type { Condition } from './conditions.ts';

export type ExemptionFact =
  | 'reviewed'
  | 'separable'
  | 'classified'
  | 'lawNamed'
  | 'articleNamed'
  | 'rankSufficient'
  | 'harmLikely'
  | 'harmAssessed'
  | 'concernsThirdParty'
  | 'harmsThirdParty'
  | 'opinionAsked'
  | 'opinionSettled'
  | 'thirdPartyConsents'
  | 'objectionUnfounded'
  | 'publicInterestPrevails'
  | 'oneOfThreeKinds'
  | 'oneOfFourKinds'
  | 'inEnforcementFile'
  | 'otherRulesRequireDisclosure'
  | 'officeNamed';

export interface Exemption {
  readonly law: Notation;
  /** 不予公开 · 不得公开 unless overridden · 可以不予公开 · 告知另按规定办理. */
  readonly force: 'mustWithhold' | 'mustWithholdUnlessOverridden' | 'mayWithhold' | 'directElsewhere';
  /** 征求第三方意见 comes first. */
  readonly asksThirdParty: boolean;
  /** The reply must name the law and its article. */
  readonly namesLawAndArticle: boolean;
  /** What is weighed against keeping it back. */
  readonly balance: 'none' | 'publicInterest' | 'otherRules';
  readonly conditions: readonly Condition<ExemptionFact>[];
}

type ExemptionCondition = Condition<ExemptionFact>;

const REVIEWED: ExemptionCondition = {
  fact: 'reviewed',
  wanted: true,
  law: '条例§17',
  met: '已经公开审查，有审查记录。',
  unmet: '没有经过公开审查。',
  ask: '是否已经公开审查并留有记录？',
};

const INSEPARABLE: ExemptionCondition = {
  fact: 'separable',
  wanted: false,
  law: '条例§37',
  met: '不能作区分处理。',
  unmet: '能够区分处理，应当部分公开，不能整件不公开。',
  ask: '能否把不应公开的部分与其余部分区分开？',
};

const NO_OTHER_RULES: ExemptionCondition = {
  fact: 'otherRulesRequireDisclosure',
  wanted: false,
  law: '条例§16.2',
  met: '法律、法规、规章没有要求公开。',
  unmet: '法律、法规、规章规定应当公开，从其规定。',
  ask: '有没有法律、法规、规章规定这类信息应当公开？',
};

/** The reply must say which law and which article; the rank differs by ground. */
function named(law: Notation, rank: string): ExemptionCondition[] {
  return [
    {
      fact: 'lawNamed',
      wanted: true,
      law,
      met: '写明了所依据的法律或者行政法规。',
      unmet: '没有写明依据哪一部法律或者行政法规。',
      ask: '依据的是哪一部法律或者行政法规？',
    },
    {
      fact: 'articleNamed',
      wanted: true,
      law,
      met: '写明了具体条款。',
      unmet: '没有写明具体条款。',
      ask: '依据的是哪一条、哪一款？',
    },
    {
      fact: 'rankSufficient',
      wanted: true,
      law,
      met: '依据是法律或者行政法规。',
      unmet: `${rank}只能以法律、行政法规为依据，地方性法规、规章和文件不够。`,
      ask: '依据是法律、行政法规，还是效力更低的规定？',
    },
  ];
}

const THIRD_PARTY: readonly ExemptionCondition[] = [
  {
    fact: 'concernsThirdParty',
    wanted: true,
    law: '条例§15',
    met: '涉及第三方的商业秘密、个人隐私等。',
    unmet: '不涉及第三方的商业秘密、个人隐私等。',
    ask: '是否涉及第三方的商业秘密、个人隐私等？',
  },
  {
    fact: 'harmsThirdParty',
    wanted: true,
    law: '条例§15',
    met: '公开会损害第三方的合法权益。',
    unmet: '公开不会损害第三方的合法权益。',
    ask: '公开会不会损害第三方的合法权益，损害在哪里？',
  },
  {
    fact: 'opinionAsked',
    wanted: true,
    law: '条例§32',
    met: '已书面征求第三方意见。',
    unmet: '没有书面征求第三方意见。',
    ask: '是否已书面征求第三方意见？',
  },
  {
    fact: 'opinionSettled',
    wanted: true,
    law: '条例§32',
    met: '第三方已答复，或者十五个工作日已满。',
    unmet: '第三方尚未答复，十五个工作日未满。',
    ask: '第三方是否已答复，或者十五个工作日是否已满？',
  },
  {
    fact: 'thirdPartyConsents',
    wanted: false,
    law: '条例§15',
    met: '第三方没有同意公开。',
    unmet: '第三方同意公开，应当公开。',
    ask: '第三方是否同意公开？',
  },
  {
    fact: 'objectionUnfounded',
    wanted: false,
    law: '条例§32',
    met: '第三方的反对有合理理由，或者其未答复而本机关认为应予保护。',
    unmet: '第三方反对但没有合理理由，不能据此不公开。',
    ask: '第三方反对的理由是否合理？',
  },
  {
    fact: 'publicInterestPrevails',
    wanted: false,
    law: '条例§15',
    met: '不公开不会对公共利益造成重大影响。',
    unmet: '不公开会对公共利益造成重大影响，可以公开，并把内容和理由书面告知第三方。',
    ask: '衡量过没有：不公开会不会对公共利益造成重大影响？',
  },
];

const SECURITY: readonly ExemptionCondition[] = [
  {
    fact: 'harmLikely',
    wanted: true,
    law: '条例§14',
    met: '公开后可能危及国家安全、公共安全、经济安全、社会稳定。',
    unmet: '公开后不会危及国家安全、公共安全、经济安全、社会稳定。',
    ask: '公开后可能危及哪一种安全或者稳定？',
  },
  {
    fact: 'harmAssessed',
    wanted: true,
    law: '条例§17',
    met: '有书面的评估。',
    unmet: '没有书面的评估。',
    ask: '危害是否有书面评估？',
  },
];

const whole = { asksThirdParty: false, namesLawAndArticle: false, balance: 'none' } as const;

export const EXEMPTION_TESTS: Readonly<Record<ExemptionId, Exemption>> = {
  stateSecret: {
    ...whole,
    law: '条例§14',
    force: 'mustWithhold',
    conditions: [
      {
        fact: 'classified',
        wanted: true,
        law: '条例§14',
        met: '已依法确定为国家秘密，有定密依据。',
        unmet: '没有依法确定为国家秘密。',
        ask: '是否已依法定密，定密依据是什么？',
      },
      REVIEWED,
      INSEPARABLE,
    ],
  },
  prohibitedByLaw: {
    ...whole,
    law: '条例§14',
    force: 'mustWithhold',
    namesLawAndArticle: true,
    conditions: [...named('条例§14', '禁止公开'), REVIEWED, INSEPARABLE],
  },
  securityAndStability: {
    ...whole,
    law: '条例§14',
    force: 'mustWithhold',
    conditions: [...SECURITY, REVIEWED, INSEPARABLE],
  },
  thirdPartyRights: {
    law: '条例§15',
    force: 'mustWithholdUnlessOverridden',
    asksThirdParty: true,
    namesLawAndArticle: false,
    balance: 'publicInterest',
    conditions: [...THIRD_PARTY, REVIEWED, INSEPARABLE],
  },
  internalAffairs: {
    ...whole,
    law: '条例§16.1',
    force: 'mayWithhold',
    conditions: [
      {
        fact: 'oneOfThreeKinds',
        wanted: true,
        law: '条例§16.1',
        met: '属于人事管理、后勤管理、内部工作流程一类的内部事务。',
        unmet: '不是人事管理、后勤管理、内部工作流程一类的内部事务。',
        ask: '属于人事管理、后勤管理、内部工作流程中的哪一类？',
      },
      REVIEWED,
      INSEPARABLE,
    ],
  },
  processInformation: {
    ...whole,
    law: '条例§16.2',
    force: 'mayWithhold',
    balance: 'otherRules',
    conditions: [
      {
        fact: 'oneOfFourKinds',
        wanted: true,
        law: '条例§16.2',
        met: '属于讨论记录、过程稿、磋商信函、请示报告一类的过程性信息。',
        unmet: '不是讨论记录、过程稿、磋商信函、请示报告一类的过程性信息。',
        ask: '属于讨论记录、过程稿、磋商信函、请示报告中的哪一类？',
      },
      NO_OTHER_RULES,
      REVIEWED,
      INSEPARABLE,
    ],
  },
  enforcementFile: {
    ...whole,
    law: '条例§16.2',
    force: 'mayWithhold',
    balance: 'otherRules',
    conditions: [
      {
        fact: 'inEnforcementFile',
        wanted: true,
        law: '条例§16.2',
        met: '属于行政执法案卷。',
        unmet: '不在行政执法案卷之内。',
        ask: '是否属于行政执法案卷？',
      },
      NO_OTHER_RULES,
      REVIEWED,
      INSEPARABLE,
    ],
  },
  administrativeQuery: {
    ...whole,
    law: '条例§36(7)',
    force: 'directElsewhere',
    namesLawAndArticle: true,
    conditions: [
      ...named('条例§36(7)', '特别的查询办法'),
      {
        fact: 'officeNamed',
        wanted: true,
        law: '条例§36(7)',
        met: '写明了到哪里、按什么规定查询。',
        unmet: '没有写明到哪里查询。',
        ask: '到哪里、按什么规定查询？',
      },
    ],
  },
};

/** 草稿: what a section says while nobody has written it: the facts of the register, with fields for every figure. */
import { cite, printCitation } from '../../../law/index.ts';
import type { Address, EditionId } from '../../form/index.ts';
import { type Report, valueAt } from '../../model/index.ts';
import type { CompileSource, ProseSection } from '../source.ts';
import { rowsOf, sum } from './fields.ts';
import { problemsDraft } from './problems-draft.ts';

type Draft = (report: Report, source: CompileSource) => string;

/** @law 格式 for what each section must hold */
export const DRAFTS: Readonly<Record<ProseSection, Draft>> = {
  preface: (report, { profile: { contact } }) =>
    [
      `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第四十九条、第五十条和国务院办公厅政府信息与政务公开办公室印发的${FORMS[report.form]}，{{agency}}编制{{year}}年政府信息公开工作年度报告。`,
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成，数据的统计期限为{{year}}年1月1日至{{year}}年12月31日。',
      `${contact.website ? '本报告电子版可在{{contact.website}}查阅和下载。' : ''}${contactText(contact)}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  overview: (report, source) =>
    [
      '{{year}}年，{{agency}}按照《条例》和上级部署办理政府信息公开各项工作。',
      `（一）主动公开。${decisionsText(report)}`,
      `（二）依申请公开。${requestsText(report)}${source.replies?.due ? '按期答复率为{{requests.onTimeRate}}。' : ''}${disputesText(report)}`,
      `（三）政府信息管理。${documentsText(report, source)}`,
      `（四）政府信息公开平台建设。${source.profile.contact.website ? '通过{{contact.website}}' : '通过政府网站'}集中发布政府信息公开指南、政府信息公开制度、法定主动公开内容和政府信息公开年报。`,
      `（五）监督保障。${source.profile.contact.office ? '由{{contact.office}}承担政府信息公开日常工作，' : ''}接受主管部门和社会公众的监督。`,
    ].join('\n'),
  problems: problemsDraft,
  other: (report, { handlingFee }) => {
    const fee = handlingFee
      ? '收取政府信息公开信息处理费{{requests.handlingFee}}元'
      : '未收取政府信息公开信息处理费';
    const lapsed = has(report, ['requests.otherHandling.feeLapsed/total'])
      ? '，有{{requests.otherHandling.feeLapsed/total}}件申请因申请人逾期未缴费不再处理'
      : '';
    return `{{year}}年，本机关${fee}${lapsed}。没有其他需要报告的事项。`;
  },
};

const FORMS: Readonly<Record<EditionId, string>> = {
  '2021': printCitation(cite('格式')),
  '2019': printCitation(cite('60号')),
};

function contactText(contact: CompileSource['profile']['contact']): string {
  const ways = (
    [
      ['address', '地址'],
      ['postcode', '邮编'],
      ['phone', '电话'],
      ['fax', '传真'],
      ['email', '电子邮箱'],
    ] as const
  ).flatMap(([key, label]) => (contact[key] ? [`${label}：{{contact.${key}}}`] : []));
  if (!contact.office) return '';
  const how = ways.length > 0 ? `（${ways.join('；')}）` : '';
  return `对本报告有疑问的，请与{{contact.office}}联系${how}。`;
}

function decisionsText(report: Report): string {
  const charges =
    valueAt(report, 'proactive.charges/amount') == null
      ? ''
      : '，行政事业性收费{{proactive.charges/amount}}万元';
  return `全年作出行政许可处理决定{{proactive.licences/decided}}件、行政处罚处理决定{{proactive.penalties/decided}}件、行政强制处理决定{{proactive.coercions/decided}}件${charges}。`;
}

/** The result groups in the order of the form. */
const RESULTS = [
  ['disclosed', '予以公开', '/total'],
  ['partlyDisclosed', '部分公开', '/total'],
  ['withheld', '不予公开', ''],
  ['unavailable', '无法提供', ''],
  ['notProcessed', '不予处理', ''],
  ['otherHandling', '其他处理', ''],
] as const;

function requestsText(report: Report): string {
  if (!has(report, ['requests.received/total', 'requests.carriedOver/total'])) {
    return '全年没有收到政府信息公开申请，也没有上年结转的申请。';
  }
  const results = RESULTS.filter(([group]) => has(report, rowsOf(report, group))).map(
    ([group, label, column]) => `${label}{{requests.${group}${column}}}件`,
  );
  const told = results.length > 0 ? `办结的申请中，${results.join('，')}。` : '';
  return `全年新收政府信息公开申请{{requests.received/total}}件，上年结转{{requests.carriedOver/total}}件；本年办结{{requests.concluded/total}}件，结转下年度继续办理{{requests.carriedForward/total}}件。${told}`;
}

function disputesText(report: Report): string {
  const totals: Address[] = [
    'disputes.reconsideration/total',
    'disputes.litigation.direct/total',
    'disputes.litigation.afterReconsideration/total',
  ];
  return has(report, totals)
    ? '因政府信息公开工作被申请行政复议{{disputes.reconsideration/total}}件，被提起行政诉讼{{disputes.litigation}}件。以上件数包括上年尚未审结、本年继续办理的案件。'
    : '全年没有因政府信息公开工作引起的行政复议、行政诉讼。';
}

function documentsText(report: Report, { profile: { makesRules } }: CompileSource): string {
  const kinds = [...(makesRules ? [['rules', '规章']] : []), ['normativeDocuments', '行政规范性文件']];
  const inForce = valueAt(report, 'proactive.normativeDocuments/valid') !== undefined;
  return kinds
    .map(([row, name]) => {
      const rest = inForce
        ? `，废止{{proactive.${row}/repealed}}件，年末现行有效{{proactive.${row}/valid}}件`
        : '';
      return `本年制发${name}{{proactive.${row}/made}}件${rest}。`;
    })
    .join('');
}

function has(report: Report, cells: readonly Address[]): boolean {
  return sum(report, cells) > 0;
}

/** GB11643, GB32100 and 条例§29.2. Every number is made up: area 99 0000 is given to no place. */
import type { Notation } from '../citation/index.ts';
import type { ApplicantClass } from '../glossary/index.ts';
import type { ApplicantNature, ShownIdentity } from './index.ts';

export const RESIDENT: readonly { title: string; number: string; born?: string; says?: readonly string[] }[] =
  [
    { title: '校验位是数字', number: '990000199001010017', born: '1990-01-01' },
    { title: '校验位是 X', number: '99000019700101000X', born: '1970-01-01' },
    { title: '小写 x 和空格是笔误', number: ' 990000 19700101 000x', born: '1970-01-01' },
    { title: '全角数字', number: '９９００００１９９００１０１００１７', born: '1990-01-01' },
    { title: '闰年二月二十九日', number: '990000200002290028', born: '2000-02-29' },
    { title: '当日出生', number: '990000202611230011', born: '2026-11-23' },
    { title: '次日出生', number: '990000202611240017', says: ['在将来'] },
    { title: '校验位错', number: '990000199001010018', says: ['校验位不对'] },
    { title: '抄错一位', number: '990000199001010117', says: ['校验位不对'] },
    { title: '十七位', number: '99000019900101001', says: ['应为十八位'] },
    { title: '十五位旧号', number: '990000900101001', says: ['应为十八位'] },
    { title: '中间有字母', number: '99000019900101X017', says: ['应为十八位'] },
    { title: '空', number: '', says: ['应为十八位'] },
    { title: '二月三十日', number: '990000199002300015', says: ['不是真实的日期', '校验位不对'] },
    { title: '平年二月二十九日', number: '990000190002290019', says: ['不是真实的日期', '校验位不对'] },
  ];

/** One number for each of the eleven check signs, computed outside this project's code. */
export const EVERY_CHECK_SIGN: readonly string[] = [
  '990000198506150010',
  '990000198506150061',
  '990000198506150192',
  '990000198506150053',
  '990000198506150184',
  '990000198506150045',
  '990000198506150096',
  '990000198506150037',
  '990000198506150088',
  '990000198506150029',
  '99000019850615007X',
];

export const CREDIT: readonly {
  title: string;
  code: string;
  registeredAs?: string;
  class?: ApplicantClass;
  says?: string;
}[] = [
  { title: '企业', code: '91990000MA00000008', registeredAs: '91', class: 'enterprise' },
  { title: '校验位为零', code: '91990000MA00000270', registeredAs: '91', class: 'enterprise' },
  { title: '律师事务所', code: '31990000MD0000001P', registeredAs: '31', class: 'legal' },
  { title: '机关：由人确认', code: '11990000000000000D', registeredAs: '11' },
  { title: '民政登记：由人确认', code: '52990000MJ000000XK', registeredAs: '52' },
  { title: '小写', code: '91990000ma00000008', registeredAs: '91', class: 'enterprise' },
  { title: '校验位错', code: '91990000MA00000009', says: '校验位不对' },
  { title: '抄错一位', code: '91990000MB00000008', says: '校验位不对' },
  { title: '有字母 O', code: '91990000MAO0000008', says: '没有 I、O、S、V、Z' },
  { title: '十七位', code: '91990000MA0000000', says: '应为十八位' },
  { title: '区划里有字母', code: '919900A0MA00000008', says: '第三至八位是数字' },
  { title: '空', code: '', says: '应为十八位' },
];

/** 格式§表三, columns. */
export const CLASSES: readonly { nature: ApplicantNature; class: ApplicantClass }[] = [
  { nature: 'person', class: 'natural' },
  { nature: 'company', class: 'enterprise' },
  { nature: 'individualBusiness', class: 'enterprise' },
  { nature: 'researchInstitute', class: 'research' },
  { nature: 'charity', class: 'charity' },
  { nature: 'lawFirm', class: 'legal' },
  { nature: 'legalAidOffice', class: 'legal' },
  { nature: 'otherOrganisation', class: 'otherOrg' },
];

const person = { name: '甲某', contact: '青禾县文昌路一号' };
const paper = { kind: 'residentNumber', number: '990000199001010017' } as const;

export const SHOWN: readonly {
  law: Notation;
  title: string;
  given: ShownIdentity;
  answer: 'yes' | 'no' | 'unknown';
  says: readonly string[];
}[] = [
  { law: '条例§29.2', title: '齐备', given: { ...person, paper }, answer: 'yes', says: ['齐备'] },
  { law: '条例§29.2', title: '没有身份证明', given: person, answer: 'no', says: ['没有提供身份证明'] },
  {
    law: '条例§29.2',
    title: '号码栏空白',
    given: { ...person, paper: { ...paper, number: ' ' } },
    answer: 'no',
    says: ['没有提供身份证明'],
  },
  {
    law: '条例§30',
    title: '什么都没有，一次列全',
    given: {},
    answer: 'no',
    says: ['姓名', '联系方式', '身份证明'],
  },
  {
    law: '条例§30',
    title: '空白不算填写',
    given: { name: ' ', contact: '　', paper },
    answer: 'no',
    says: ['姓名', '联系方式'],
  },
  {
    law: '条例§29.2',
    title: '号码抄错',
    given: { ...person, paper: { ...paper, number: '990000199001010018' } },
    answer: 'no',
    says: ['校验位不对'],
  },
  {
    law: '条例§29.2',
    title: '单位',
    given: { ...person, paper: { kind: 'creditCode', number: '91990000MA00000008' } },
    answer: 'yes',
    says: ['齐备'],
  },
  {
    law: '条例§29.2',
    title: '单位代码错',
    given: { ...person, paper: { kind: 'creditCode', number: '91990000MA00000009' } },
    answer: 'no',
    says: ['校验位不对'],
  },
  {
    law: '条例§29.2',
    title: '护照：请人核对',
    given: { ...person, paper: { kind: 'otherPaper', number: 'E00000000' } },
    answer: 'unknown',
    says: ['人工核对'],
  },
  {
    law: '条例§30',
    title: '委托申请缺委托书和受托人身份证明',
    given: { ...person, paper, agent: { hasAuthority: false, showsIdentity: false } },
    answer: 'no',
    says: ['委托书', '受托人'],
  },
  {
    law: '条例§30',
    title: '委托申请齐备',
    given: { ...person, paper, agent: { hasAuthority: true, showsIdentity: true } },
    answer: 'yes',
    says: ['齐备'],
  },
];

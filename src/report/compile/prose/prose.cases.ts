/** What prose with fields becomes, and years for which drafts must read without a finding. 条例§50 */
import type { Booking } from '../../../register/index.ts';
import { agency, dispute, request, stroke, text } from '../bookings.cases.ts';
import type { CompileSource } from '../source.ts';

type More = Partial<Omit<CompileSource, 'state' | 'tally' | 'year'>>;

/** The year in which the fields below are filled: seven requests, three disputes, some of everything. */
export const BUSY: readonly Booking[] = [
  request(2023, 2024, 'disclosed.provided'),
  request(2024, 2024, 'disclosed.provided'),
  request(2024, 2024, 'partlyDisclosed', 'enterprise'),
  request(2024, 2024, 'withheld.stateSecret', 'legal'),
  request(2024, 2024, 'withheld.internalAffairs'),
  request(2024, 2024, 'otherHandling.feeLapsed'),
  request(2024, null, null, 'research'),
  dispute('reconsideration', 2024, 2024, 'overturned'),
  dispute('litigation.direct', 2023, null, null),
  dispute('litigation.afterReconsideration', 2024, 2024, 'upheld'),
  stroke('penalties', 2024, 15),
  stroke('charges', 2024, 1_234_500),
  text('normativeDocuments', 2024),
];

export const FILLED: readonly { readonly title: string; readonly prose: string; readonly says: string }[] = [
  { title: '年度、机关', prose: '{{year}}年，{{agency}}', says: '2024年，伊犁州生态环境局伊宁市分局' },
  { title: '新收总计', prose: '新收{{requests.received/total}}件', says: '新收6件' },
  { title: '单列', prose: '{{requests.disclosed/natural}}', says: '2' },
  { title: '花括号里可以有空格', prose: '{{ disputes.reconsideration/total }}', says: '1' },
  { title: '表二', prose: '{{proactive.penalties/decided}}', says: '15' },
  { title: '金额', prose: '{{proactive.charges/amount}}万元', says: '1.2345万元' },
  { title: '新收加结转', prose: '{{requests.handled}}', says: '7' },
  { title: '不予公开合计', prose: '{{requests.withheld}}', says: '2' },
  { title: '其他处理合计', prose: '{{requests.otherHandling}}', says: '1' },
  { title: '行政诉讼合计', prose: '{{disputes.litigation}}', says: '2' },
  { title: '公开率，一位小数', prose: '{{requests.publicRate}}', says: '50%' },
  { title: '按期答复率', prose: '{{requests.onTimeRate}}', says: '66.7%' },
  { title: '复议纠错率', prose: '{{disputes.overturnedRate}}', says: '100%' },
  { title: '信息处理费，元', prose: '{{requests.handlingFee}}元', says: '120.5元' },
  { title: '自己定的数', prose: '{{figure.web}}条', says: '126条' },
  { title: '自己定的数里的花括号不再展开', prose: '{{figure.odd}}', says: '{{year}}' },
  { title: '联系方式', prose: '{{contact.phone}}', says: '0999-5550100' },
  { title: '没有字段的正文照录', prose: '按照《条例》{办理}。', says: '按照《条例》{办理}。' },
];

/** The text keeps what cannot be told. */
export const NOT_FILLED: readonly {
  readonly title: string;
  readonly prose: string;
  readonly says: string;
}[] = [
  {
    title: '写错的名称',
    prose: '{{requests.recieved/total}}件',
    says: '{{requests.received/total}}（表三“一、本年新收',
  },
  { title: '用中文写的名称', prose: '{{公开率}}', says: '{{requests.publicRate}}' },
  { title: '没有的自定数', prose: '{{figure.wab}}', says: '{{figure.web}}（网站公开信息条数）' },
  { title: '另一版格式的格', prose: '{{requests.otherHandling/total}}', says: '不认识' },
  { title: '原型上的名称', prose: '{{constructor}}', says: '不认识' },
  { title: '机关没有的联系方式', prose: '{{contact.fax}}', says: '“传真”现在没有数' },
  { title: '同一处错写了两遍', prose: '{{requests.nothing}}{{ requests.nothing }}', says: '不认识' },
  { title: '没写完整', prose: '新收{{requests.received/total件', says: '没写完整' },
];

/** Years whose whole report is drafted. */
export const DRAFTED: readonly {
  readonly title: string;
  readonly bookings: readonly Booking[];
  readonly more?: More;
  readonly year?: number;
  readonly says: readonly string[];
}[] = [
  {
    title: '全年无业务',
    bookings: [],
    says: [
      '国办公开办函〔2021〕30号',
      '全年没有收到政府信息公开申请，也没有上年结转的申请。',
      '全年没有因政府信息公开工作引起的行政复议、行政诉讼。',
      '未收取政府信息公开信息处理费',
    ],
  },
  {
    title: '四件申请',
    bookings: [
      ...Array.from({ length: 3 }, () => request(2024, 2024, 'disclosed.provided')),
      request(2024, 2024, 'unavailable.notExisting'),
      stroke('penalties', 2024, 15),
    ],
    says: ['新收政府信息公开申请4件，上年结转0件', '予以公开3件，无法提供1件', '行政处罚处理决定15件'],
  },
  {
    title: '各项都有，收取了信息处理费，有逾期未缴费的',
    bookings: BUSY,
    more: { handlingFee: 12_050, replies: { onTime: 6, due: 6 } },
    says: [
      '收取政府信息公开信息处理费120.5元，有1件申请因申请人逾期未缴费不再处理',
      '被申请行政复议1件，被提起行政诉讼2件',
      '按期答复率为100%',
      '行政事业性收费1.2345万元',
    ],
  },
  {
    title: '只有上年结转的',
    bookings: [request(2023, 2024, 'notProcessed.repeated'), request(2023, null, null)],
    says: ['新收政府信息公开申请0件，上年结转2件；本年办结1件，结转下年度继续办理1件', '不予处理1件'],
  },
  {
    title: '只有诉讼',
    bookings: [dispute('litigation.direct', 2024, 2024, 'overturned')],
    says: ['被申请行政复议0件，被提起行政诉讼1件', '有1件答复在行政复议、行政诉讼中被纠正'],
  },
  {
    title: '有规章制定权的政府，联系方式不全',
    bookings: [text('rules', 2024), text('rules', 2020), text('normativeDocuments', 2024)],
    more: {
      profile: agency({
        name: '东江自治州人民政府',
        level: 'government',
        makesRules: true,
        contact: {
          ...agency().contact,
          office: '州政务公开办公室',
          website: '',
          address: '',
          phone: '',
          postcode: '',
          email: '',
        },
      }),
    },
    says: ['本年制发规章1件，废止0件，年末现行有效2件。', '请与州政务公开办公室联系。'],
  },
  {
    title: '没有公开工作机构的登记',
    bookings: [],
    more: { profile: agency({ contact: { ...agency().contact, office: '' } }) },
    says: ['（五）监督保障。接受主管部门'],
  },
  {
    title: '名称以镇结尾的机关，全县这样的话不归它',
    bookings: BUSY,
    more: { profile: agency({ name: '东江市示例镇人民政府' }), handlingFee: 0 },
    says: ['结转下年度继续办理1件'],
  },
];

/** What is reminded of on a day. 2026: Spring Festival 15–23 February, Qingming 4–6 April. */
import type { Notation } from '../../law/index.ts';

export interface DueCase {
  readonly law: Notation;
  readonly title: string;
  readonly start: string;
  readonly due: string;
  readonly today: string;
  readonly share: 50 | 80 | 100 | null;
  /** A part of the sentence. */
  readonly says?: string;
}

/** Twenty working days from Monday 2 March end on Monday 30 March. */
const TERM = { law: '条例§33.2', start: '2026-03-02', due: '2026-03-30' } as const;

export const DUE: readonly DueCase[] = [
  { ...TERM, title: '收到当天不提醒', today: '2026-03-02', share: null },
  { ...TERM, title: '第九个工作日还不到一半', today: '2026-03-13', share: null },
  { ...TERM, title: '第十个工作日：一半', today: '2026-03-16', share: 50, says: '已过50%' },
  { ...TERM, title: '第十五个工作日还是一半', today: '2026-03-23', share: 50 },
  {
    ...TERM,
    title: '第十六个工作日：八成',
    today: '2026-03-24',
    share: 80,
    says: '至2026年3月30日届满，已过80%',
  },
  { ...TERM, title: '周末不算过去', today: '2026-03-15', share: null },
  { ...TERM, title: '最后一日', today: '2026-03-30', share: 100, says: '今天届满（2026年3月30日）' },
  { ...TERM, title: '逾期之后', today: '2026-04-02', share: 100, says: '已于2026年3月30日届满' },
  {
    law: '处罚法§48',
    title: '三个工作日的短期限：第二日过了一半，八成与届满之间没有日子',
    start: '2026-03-02',
    due: '2026-03-05',
    today: '2026-03-04',
    share: 50,
  },
  {
    law: '条例§33.2',
    title: '跨春节：假日不算，节前过了十日、节后才到八成',
    start: '2026-01-30',
    due: '2026-03-05',
    today: '2026-02-24',
    share: 50,
  },
  {
    law: '行诉法§67',
    title: '期限在日历之外：按日计算',
    start: '2060-01-01',
    due: '2060-01-16',
    today: '2060-01-13',
    share: 80,
  },
  {
    law: '条例§33.2',
    title: '起止同日：当天就是届满',
    start: '2026-03-02',
    due: '2026-03-02',
    today: '2026-03-02',
    share: 100,
  },
];

export interface ReportCase {
  readonly law: Notation;
  readonly title: string;
  readonly today: string;
  readonly government?: true;
  readonly through?: true;
  readonly submitted?: true;
  readonly published?: true;
  /** The reminder's key; null for none. */
  readonly key: string | null;
  readonly says?: string;
}

export const REPORT: readonly ReportCase[] = [
  { law: '条例§49.1', title: '元旦假期里不提醒', today: '2026-01-03', key: null },
  {
    law: '条例§49.1',
    title: '开年第一次',
    today: '2026-01-04',
    key: 'report/2025/01-04',
    says: '最迟2026-01-31',
  },
  { law: '条例§49.1', title: '一月中旬仍是第一次', today: '2026-01-19', key: 'report/2025/01-04' },
  { law: '条例§49.1', title: '一月二十日', today: '2026-01-20', key: 'report/2025/01-20' },
  {
    law: '条例§49.1',
    title: '最后一日',
    today: '2026-01-31',
    key: 'report/2025/01-31',
    says: '尚未报送、公布',
  },
  {
    law: '条例§49.1',
    title: '已报送未公布，逾期',
    today: '2026-02-02',
    submitted: true,
    key: 'report/2025/02-01',
    says: '已报送，尚未公布，年度报告报送并公布期限已于2026-01-31届满',
  },
  { law: '条例§49.1', title: '已公布的不提醒', today: '2026-01-31', published: true, key: null },
  { law: '条例§49.1', title: '三月起不再每年催', today: '2026-03-01', key: null },
  { law: '条例§49.1', title: '并入别的机关报告的不提醒', today: '2026-01-31', through: true, key: null },
  {
    law: '条例§49.2',
    title: '政府：二月仍是第一次',
    today: '2026-02-01',
    government: true,
    key: 'report/2025/01-04',
  },
  {
    law: '条例§49.2',
    title: '政府：三月三十一日',
    today: '2026-03-31',
    government: true,
    key: 'report/2025/03-31',
    says: '最迟2026-03-31',
  },
  {
    law: '条例§49.2',
    title: '政府：四月逾期',
    today: '2026-04-01',
    government: true,
    key: 'report/2025/04-01',
  },
];

export interface ConsultationCase {
  readonly title: string;
  /** Kind, day and, where there are several, whom. */
  readonly steps: readonly (readonly [kind: string, on: string, ref?: string])[];
  readonly today: string;
  /** Working days waited and how often it has been reminded of, for each. */
  readonly waits: readonly (readonly [workingDays: number, times: number])[];
}

const ASKED = ['otherAgencyConsulted', '2026-03-02', 'a'] as const;

export const CONSULTATIONS: readonly ConsultationCase[] = [
  { title: '十四个工作日还不提醒', steps: [ASKED], today: '2026-03-20', waits: [] },
  { title: '满十五个工作日', steps: [ASKED], today: '2026-03-23', waits: [[15, 1]] },
  { title: '十六个工作日还是同一次', steps: [ASKED], today: '2026-03-24', waits: [[16, 1]] },
  { title: '满三十个工作日再提醒', steps: [ASKED], today: '2026-04-14', waits: [[30, 2]] },
  {
    title: '答复了的不提醒',
    steps: [ASKED, ['otherAgencyAnswered', '2026-03-10', 'a']],
    today: '2026-04-14',
    waits: [],
  },
  {
    title: '问了两家，答了一家',
    steps: [ASKED, ['otherAgencyConsulted', '2026-03-03', 'b'], ['otherAgencyAnswered', '2026-03-10', 'a']],
    today: '2026-03-24',
    waits: [[15, 1]],
  },
  {
    title: '已经答复申请人的不提醒',
    steps: [ASKED, ['replied', '2026-03-20']],
    today: '2026-04-14',
    waits: [],
  },
  {
    title: '第三方有法定期限，不归这里',
    steps: [['thirdPartyConsulted', '2026-03-02']],
    today: '2026-04-14',
    waits: [],
  },
];

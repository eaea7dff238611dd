/** 草稿 of section five: problems that the year's figures show, each with what is done about it. */
import type { Address } from '../../form/index.ts';
import type { Report } from '../../model/index.ts';
import { rowsOf, sum } from './fields.ts';

interface Problem {
  /** The figures that show it; left out: said where the others do not suffice. */
  readonly shownBy?: (report: Report) => readonly Address[];
  readonly problem: string;
  readonly measure: string;
}

/** Problems told at most, and at least. */
const MOST = 3;
const FEWEST = 2;

const PROBLEMS: readonly Problem[] = [
  {
    shownBy: () =>
      ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'].map(
        (row): Address => `disputes.${row}/overturned`,
      ),
    problem: '有{{disputes.overturned}}件答复在行政复议、行政诉讼中被纠正，答复的规范程度有待提高',
    measure: '逐件分析被纠正的答复，统一法律适用和说理的口径',
  },
  {
    shownBy: () => ['requests.carriedForward/total'],
    problem: '年末仍有{{requests.carriedForward/total}}件在办，办理进度的提醒不够及时',
    measure: '按办理期限逐件提醒，临近期限的由公开工作机构督办',
  },
  {
    shownBy: (report) => rowsOf(report, 'unavailable'),
    problem:
      '有{{requests.unavailable}}件因本机关不掌握或者没有现成信息等原因无法提供，信息的归档和检索有待完善',
    measure: '完善政府信息的归档和目录，答复时说明检索情况',
  },
  {
    problem: '主动公开的内容与公众的需求还有差距，政策解读的形式不够丰富',
    measure: '梳理公众关心的事项，充实主动公开的内容，增加图解等解读形式',
  },
  {
    problem: '工作人员对《条例》和答复规范的掌握不够均衡',
    measure: '开展业务培训，以实际办理的事项作为案例',
  },
];

export function problemsDraft(report: Report): string {
  const shown = PROBLEMS.filter(({ shownBy }) => shownBy && sum(report, shownBy(report)) > 0);
  const general = PROBLEMS.filter(({ shownBy }) => !shownBy);
  const told = [...shown, ...general].slice(0, Math.min(MOST, Math.max(FEWEST, shown.length + 1)));
  return [
    `存在的主要问题：${listed(told.map(({ problem }) => problem))}。`,
    `改进情况：${listed(told.map(({ measure }) => measure))}。`,
  ].join('\n');
}

function listed(items: readonly string[]): string {
  return items.map((item, at) => `${'一二三'[at]}是${item}`).join('；');
}

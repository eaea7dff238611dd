/** Years in the title, the period and the prose. */
import { cite } from '../../law/index.ts';
import type { Report } from '../model/index.ts';
import { type Check, type Fault, notAssessable, PASSES, type Verdict } from './finding.ts';
import { scan } from './scan.ts';

export const yearChecks: readonly Check[] = [
  {
    id: 'TX-21',
    rule: '年度',
    family: 'structure',
    title: '标题的年度与报告年度一致',
    severity: 'error',
    citation: cite('格式'),
    judge: titleYear,
  },
  {
    id: 'TX-22',
    rule: '年度',
    family: 'structure',
    title: '统计期限为报告年度的1月1日至12月31日',
    severity: 'error',
    citation: cite('条例§50'),
    judge: period,
  },
  {
    id: 'TX-23',
    rule: '年度',
    family: 'structure',
    title: '正文没有留下往年的年份',
    severity: 'warning',
    citation: cite('条例§50'),
    judge: leftoverYears,
  },
];

const NO_YEAR = notAssessable('没有报告年度，无从比较。');

function titleYear({ title, year }: Report): Verdict {
  if (year === null) return NO_YEAR;
  const named = title && /(20\d\d)\s*年/.exec(title)?.[1];
  if (!named) return notAssessable('标题没有写年度。');
  return Number(named) === year
    ? PASSES
    : [{ message: `标题写的是 ${named} 年，而报告年度是 ${year} 年。请改正标题。` }];
}

const PERIOD = /(20\d\d)\s*年\s*1\s*月\s*1\s*日[^。；]{0,10}?(?:(20\d\d)\s*年)?\s*12\s*月\s*31\s*日/g;

function period({ sections: { preface, overview }, year }: Report): Verdict {
  if (year === null) return NO_YEAR;
  const found = [
    ...(preface?.includes('31') ? scan(PERIOD, preface) : []),
    ...(overview?.includes('31') ? scan(PERIOD, overview).filter(isOfStatistics) : []),
  ];
  if (found.length === 0) return notAssessable('正文没有写统计期限。');
  return found.flatMap(([words, from, to = from]): Fault[] =>
    Number(from) === year && Number(to) === year
      ? []
      : [{ message: `统计期限写作“${words.replace(/\s/g, '')}”，应为 ${year} 年1月1日至12月31日。` }],
  );
}

/** Not the years of instruments, nor those only compared with. */
const YEAR = /(?<![\d较比与同和跟自从])(20\d\d)年(?!修|版|制|公布|施行)/g;
/** Section one also names periods of other work. */
function isOfStatistics({ input, index }: RegExpExecArray): boolean {
  return /统计|期限|数据|本报告/.test(input.slice(Math.max(0, index - 20), index));
}

const PLAN =
  /(20\d\d)年[^。；\n]{0,12}?(?:要继续|拟(?!定)|(?:将|计划)(?=进一步|继续|加[强大快]|开展|推[进动]|增加|完善|重点|着力|从|以|不断|认真|切实|严格|全面|深入|积极|持续))/g;

/** Last year's numbers are quoted rightly in comparisons; a text that only knows another year, or plans the past, is left over. */
function leftoverYears({ sections: { overview, problems }, year }: Report): Verdict {
  if (year === null) return NO_YEAR;
  const years = scan(YEAR, overview ?? '').map(([, named]) => Number(named));
  const plans = scan(PLAN, problems ?? '');
  if (years.length === 0 && plans.length === 0) return notAssessable('正文没有写年份。');
  const faults: Fault[] = [];
  if (years.length > 0 && !years.includes(year) && years.includes(year - 1)) {
    faults.push({
      message: `第一部分写的是 ${year - 1} 年，没有出现报告年度 ${year} 年，可能沿用了上年文字。请核对。`,
    });
  }
  for (const [words, named] of plans) {
    if (Number(named) >= year || /(?:将|把)于?20/.test(words)) continue;
    faults.push({
      message: `第五部分写“${words}”，计划的年份早于报告年度 ${year} 年，可能沿用了往年文字。请核对。`,
    });
  }
  return faults;
}

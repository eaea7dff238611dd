/** Prose copied from last year's report (雷同). */
import { cite } from '../../law/index.ts';
import type { Report } from '../model/index.ts';
import { type Check, type Fault, notAssessable, type Verdict } from './finding.ts';
import { withLastYear } from './last-year-checks.ts';

/** Characters in one shingle; five Chinese characters are about a phrase. */
const SHINGLE = 5;
/** Shorter sections are too formulaic to compare, counted after masking. */
const SHORTEST = 60;
/** Share of common shingles (Jaccard) from which two texts count as the same text. */
const SAME_TEXT = 0.85;

const SECTIONS = [
  ['overview', '一、总体情况'],
  ['problems', '五、存在的主要问题及改进情况'],
] as const;

export const similarityChecks: readonly Check[] = [
  {
    id: 'LY-04',
    rule: '雷同',
    family: 'lastYear',
    title: '正文不照抄上一年度报告',
    severity: 'warning',
    citation: cite('30号'),
    judge: (report, context) => withLastYear(context, (_, lastYear) => compare(report, lastYear)),
  },
];

function compare(report: Report, lastYear: Report): Verdict {
  const pairs = SECTIONS.flatMap(([section, title]) => {
    const now = masked(report.sections[section]);
    const before = masked(lastYear.sections[section]);
    return now.length >= SHORTEST && before.length >= SHORTEST
      ? [{ title, likeness: likeness(now, before) }]
      : [];
  });
  if (pairs.length === 0) return notAssessable('两年的正文过短或缺失，无法比较。');
  return pairs.flatMap(({ title, likeness: share }): Fault[] =>
    share < SAME_TEXT
      ? []
      : [
          {
            message: `“${title}”与上一年度报告几乎相同（相似度 ${Math.round(share * 100)}%，数字不计）。请按本年实际情况重写。`,
            difference: Math.round(share * 100) / 100,
          },
        ],
  );
}

/** Numbers, spaces and punctuation taken out: a copied text with new figures is still a copied text. */
function masked(text: string | null): string {
  return (text ?? '').replace(/[^\p{Script=Han}]+/gu, '');
}

function likeness(one: string, other: string): number {
  const [first, second] = [shingles(one), shingles(other)];
  const shared = first.intersection(second).size;
  return shared / (first.size + second.size - shared);
}

function shingles(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= text.length; at++) found.add(text.slice(at, at + SHINGLE));
  return found;
}

/** The groups of the vocabulary in reading order, and the page made of them. */
import { cite, printCitation } from '../citation/index.ts';
import {
  APPLICANTS,
  DISPUTES,
  EXEMPTIONS,
  HANDLING,
  OUTCOMES,
  PEOPLE,
  PUBLISHING,
  REPORTING,
  RESULT_GROUPS,
  type Term,
  TIME,
} from './terms.ts';

export type ApplicantClass = keyof typeof APPLICANTS;
export type ExemptionId = keyof typeof EXEMPTIONS;
export type OutcomeId = keyof typeof OUTCOMES;
export type ResultGroup = keyof typeof RESULT_GROUPS;

const VOCABULARY = {
  ...PEOPLE,
  ...HANDLING,
  ...TIME,
  ...RESULT_GROUPS,
  ...PUBLISHING,
  ...REPORTING,
  ...DISPUTES,
} as const;

/** A word of the vocabulary; closed lists (applicants, exemptions, outcomes) have types of their own. */
export type TermId = keyof typeof VOCABULARY;

/** The groups as `[title, id → term]`, in the order of the page. */
export const GLOSSARY: readonly (readonly [string, Readonly<Record<string, Term>>])[] = [
  ['机关与当事人', PEOPLE],
  ['申请人类别', APPLICANTS],
  ['申请与办理', HANDLING],
  ['时间', TIME],
  ['办理结果', RESULT_GROUPS],
  ['不予公开的事由', EXEMPTIONS],
  ['办理结果的细分', OUTCOMES],
  ['主动公开', PUBLISHING],
  ['年度报告', REPORTING],
  ['复议与诉讼', DISPUTES],
];

export function zh(id: TermId): string {
  return VOCABULARY[id].zh;
}

/** `docs/glossary.md`, whole. */
export function glossaryPage(): string {
  const sections = GLOSSARY.map(([title, terms]) => {
    const rows = Object.entries(terms).map(
      ([id, { zh: label, law }]) => `| ${label} | \`${id}\` | ${law ? printCitation(cite(law)) : '—'} |`,
    );
    return [`## ${title}`, '', '| 中文 | English | 出处 |', '|---|---|---|', ...rows, ''].join('\n');
  });
  const opening =
    '一个中文词对一个英文词。本页由 `src/law/glossary/` 生成：改词改那里，再运行 `npm run golden`。';
  return ['# 词汇表', '', opening, '', ...sections].join('\n');
}

/** Prose of the report with figures as fields: `{{requests.received/total}}`, `{{figure.websiteItems}}`. */
import { cite, type Reason } from '../../law/index.ts';
import { isAddress } from './cells.ts';

export const YEAR_SECTIONS = {
  preface: '前言',
  overview: '一、总体情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
} as const;
export type YearSection = keyof typeof YEAR_SECTIONS;

export const FIGURE_NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

const FIELD = /\{\{([^{}]*)\}\}/g;
const FIGURE = 'figure.';

/** Names between double braces, in order, blanks cut. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(FIELD)].map(([, name = '']) => name.trim());
}

/** Names of figures that must be set before the text can be printed. */
export function figuresIn(text: string): string[] {
  return fieldsIn(text)
    .filter((name) => name.startsWith(FIGURE))
    .map((name) => name.slice(FIGURE.length));
}

/** @law 条例§50 — figures in the prose come from the tables, so that one cannot contradict the other */
export function proseFaults(text: string): Reason[] {
  const law = cite('条例§50');
  const strange = fieldsIn(text).filter((name) => !isAddress(name) && !isFigure(name));
  const torn = /\{\{|\}\}/.test(text.replaceAll(FIELD, ''));
  return [
    ...[...new Set(strange)].map((name) => ({
      text: `“{{${name}}}”不是字段，应写作 {{requests.received/total}} 或者 {{figure.名称}}。`,
      law,
    })),
    ...(torn ? [{ text: '双大括号没有成对。', law }] : []),
  ];
}

function isFigure(name: string): boolean {
  return name.startsWith(FIGURE) && FIGURE_NAME.test(name.slice(FIGURE.length));
}

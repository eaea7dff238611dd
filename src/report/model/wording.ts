/** What zod finds wrong with an input, in plain Chinese. */
import type { z } from 'zod';

type Raw = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  int: '整数',
  number: '数字',
  string: '文字',
  object: '一组数据',
  array: '清单',
};

export function wordingOf(issue: Raw): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识的项：${issue.keys.join('、')}`;
    case 'invalid_union':
      return '应为 "2021" 或 "2019"';
    case 'invalid_value':
      return `应为 ${issue.values.map((value) => JSON.stringify(value)).join('、')}`;
    case 'invalid_type':
      return issue.input === undefined
        ? '缺少这一项'
        : `应为${KINDS[issue.expected] ?? issue.expected}，现为 ${printed(issue.input)}`;
    case 'invalid_format':
      return issue.format === 'date'
        ? '应为日期，如 2025-01-20'
        : `应为不小于零的小数，写成文字，如 "25.1"，现为 ${printed(issue.input)}`;
    case 'too_small':
    case 'too_big':
      return issue.origin === 'string' ? '不能空着' : `超出范围，现为 ${printed(issue.input)}`;
    default:
      return '不合规定';
  }
}

/** Enough of a value to recognise it by. */
function printed(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

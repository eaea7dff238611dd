/** Faults of what was typed in plain Chinese: what it should be and what to do, never the library's words or the value itself. */
import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或者 false',
  array: '列表',
  object: '对象',
  record: '对象',
  null: 'null',
};

const FORMATS: Readonly<Record<string, string>> = {
  url: '网址，如 https://www.example.gov.cn/',
  date: '日期，如 2024-03-01',
  email: '邮箱地址',
  datetime: '时刻，如 2026-03-02T09:00:00+08:00',
};

const UNITS: Readonly<Record<string, string>> = { string: '个字', array: '项', set: '项', map: '项' };

/** Says what is wrong where a schema does not say it itself; undefined: the library's own words. */
export function inputFault(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? '没有填，必须有。'
        : `应为${KINDS[issue.expected] ?? issue.expected}。`;
    case 'invalid_value':
      return `${issue.input === undefined ? '没有填，' : ''}应为${issue.values.length > 1 ? '以下之一：' : ''}${issue.values.map(String).join('、')}。`;
    case 'too_small':
      return least(issue);
    case 'too_big':
      return most(issue);
    case 'invalid_format':
      return issue.format in FORMATS ? `应为${FORMATS[issue.format]}。` : '写法不对，请对照说明。';
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的整数倍。`;
    case 'unrecognized_keys':
      return unknownFields(issue.keys);
    case 'invalid_union':
      return issue.input === undefined ? '没有填，必须有。' : '内容不合所许可的任何一种，请对照说明。';
    default:
      return undefined;
  }
}

type Least = Pick<z.core.$ZodIssueTooSmall, 'origin' | 'minimum' | 'inclusive'>;

function least({ origin, minimum, inclusive }: Least): string {
  const unit = UNITS[origin];
  if (unit !== undefined) return `最少 ${minimum} ${unit}。`;
  return inclusive === false ? `应大于 ${minimum}。` : `不能小于 ${minimum}。`;
}

type Most = Pick<z.core.$ZodIssueTooBig, 'origin' | 'maximum' | 'inclusive'>;

function most({ origin, maximum, inclusive }: Most): string {
  const unit = UNITS[origin];
  if (unit !== undefined) return `最多 ${maximum} ${unit}。`;
  return inclusive === false ? `应小于 ${maximum}。` : `不能大于 ${maximum}。`;
}

/** What a field may be called; what else was typed there could be anything, and is not given back. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

function unknownFields(keys: readonly string[]): string {
  const named = keys.filter((key) => NAME.test(key));
  const which = named.length === 0 ? '有不认识的字段' : `没有这样的字段：${named.join('、')}`;
  return `${which}。请删去，或者核对名称。`;
}

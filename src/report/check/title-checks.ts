/** The titles of the six sections as a file prints them. A report's JSON has none: they come with the reading. */
import { cite } from '../../law/index.ts';
import { editions, type Section } from '../form/index.ts';
import type { Report } from '../model/index.ts';
import { type Check, type CheckContext, type Fault, notAssessable, type Verdict } from './finding.ts';

export const titleChecks: readonly Check[] = [
  {
    id: 'ST-07',
    rule: '结构',
    family: 'structure',
    title: '六个部分的标题齐全，与格式一致',
    severity: 'warning',
    citation: cite('格式'),
    judge: sectionTitles,
  },
];

function sectionTitles({ form }: Report, { titles }: CheckContext): Verdict {
  if (!titles || Object.keys(titles).length === 0) return notAssessable('没有读到各部分的标题。');
  const { sections } = editions[form];
  const missing = sections.filter(({ key }) => titles[key] === undefined);
  const gaps: Fault[] =
    missing.length === 0
      ? []
      : [
          {
            message: `没有找到这些部分的标题：${missing.map(({ title }) => title).join('；')}。请按格式补上。`,
          },
        ];
  return [...gaps, ...sections.flatMap((section) => wording(section, titles[section.key], form))];
}

function wording({ key, title }: Section, printed: string | undefined, form: Report['form']): Fault[] {
  if (printed === undefined || squeezed(printed) === squeezed(title)) return [];
  const other = editions[form === '2021' ? '2019' : '2021'];
  const theirs = other.sections.find((section) => section.key === key)?.title ?? '';
  if (squeezed(printed) === squeezed(theirs)) {
    return [{ message: `标题“${printed}”是 ${other.id} 年版格式的，应为“${title}”。` }];
  }
  return [{ message: `标题“${printed}”与格式不一致，应为“${title}”。`, severity: 'note' }];
}

/** Width, blanks and a colon at the end make no difference. */
function squeezed(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s:。]/g, '')
    .replace(/[，,.．]/g, '、');
}

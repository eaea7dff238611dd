/** Titles of sections, told by their words; their numbers are often wrong. */
import { editions, type SectionKey } from '../../form/index.ts';
import { bones, core } from './normal.ts';

const TITLES: ReadonlyMap<string, SectionKey> = new Map(
  Object.values(editions).flatMap(({ sections }) =>
    sections.flatMap(({ key, title, variants }) =>
      [title, ...(variants ?? [])].map((text) => [core(text), key] as const),
    ),
  ),
);

/** A line numbered as a chapter is a title as soon as it speaks of the right thing. */
const SUBJECTS: readonly (readonly [RegExp, SectionKey])[] = [
  [/总体情况|^概述|总体工作|^基本情况|^工作概况/, 'overview'],
  [/(?:复议|诉讼)/, 'disputes'],
  [/问题/, 'problems'],
  [/其他.*(?:事项|情况|说明)|报告的事项/, 'other'],
  [/(?:收到|处理|办理|受理).*申请|依申请公开/, 'requests'],
  [/主动公开/, 'proactive'],
];

const CHAPTER = /^\s*(?:第?[一二三四五六七八]\s*(?:部分|章)?\s*[、.．,，:：]|[1-7１-７]\s*[、.．])\s*/;
const SUBSECTION = /^\s*[（(]/;
const LONGEST = 34;

/** Which section the line is the title of, if any. Numbers in brackets belong to a section's inside. */
export function sectionTitled(text: string): SectionKey | undefined {
  const line = text.replace(/^[#\s*【[]+|[】\]\s*:：]+$/g, '');
  if (line.length > LONGEST + 14 || SUBSECTION.test(line)) return undefined;
  const words = bones(line.replace(CHAPTER, ''));
  if (words.length > LONGEST) return undefined;
  const exact = TITLES.get(words) ?? TITLES.get(core(line));
  if (
    exact ||
    !CHAPTER.test(line) ||
    /[。；，,;]\S/.test(line) ||
    /数量|继续办理|办理结果|申请人/.test(words)
  )
    return exact;
  return SUBJECTS.find(([subject]) => subject.test(words))?.[1];
}

/** A section title followed by its text in the same paragraph: 五、存在的主要问题及改进情况。2024年…… */
export function titledParagraph(text: string): { key: SectionKey; title: string; rest: string } | undefined {
  const match = /^\s*([一二三四五六]、\s*([^。：:\n]{4,34}))[。：:\n]\s*(\S[\s\S]*)$/.exec(text);
  const [, title = '', words = '', rest = ''] = match ?? [];
  const key = TITLES.get(bones(words));
  return key && { key, title, rest };
}

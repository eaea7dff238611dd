/** Titles of the report and of its sections, told by their words; their numbers are often wrong. */
import { editions, type SectionKey } from '../../form/index.ts';
import { bones, core } from './normal.ts';

const TITLES: ReadonlyMap<string, SectionKey> = new Map(
  Object.values(editions).flatMap(({ sections }) =>
    sections.flatMap(({ key, title, variants }) => [title, ...(variants ?? [])].map((text) => [core(text), key] as const)),
  ),
);
const LONGEST = Math.max(...[...TITLES.keys()].map((title) => title.length));

/** Which section the line is the title of, if any: the whole line, with or without number, mark or colon. */
export function sectionTitled(text: string): SectionKey | undefined {
  if (text.length > LONGEST + 14) return undefined;
  return TITLES.get(core(text.replace(/^[#\s*]+/, ''))) ?? TITLES.get(bones(text));
}

/** A section title followed by its text in the same paragraph: 五、存在的主要问题及改进情况。2024年…… */
export function titledParagraph(text: string): { key: SectionKey; rest: string } | undefined {
  const match = /^\s*[一二三四五六]、\s*([^。：:\n]{4,34})[。：:\n]\s*(\S[\s\S]*)$/.exec(text);
  const key = match ? TITLES.get(bones(match[1] ?? '')) : undefined;
  return key && match ? { key, rest: match[2] ?? '' } : undefined;
}

export function isSectionTitle(text: string): boolean {
  return sectionTitled(text) !== undefined;
}

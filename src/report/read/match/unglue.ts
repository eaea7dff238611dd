/**
 * Pages saved without their tags: a whole table in one paragraph, `规章000行政规范性文件725181…`. Such a paragraph is cut
 * at the labels of the form and at section titles, so that each label stands on a line with the figures behind it.
 */
import { editions, type Row } from '../../form/index.ts';
import type { Block, Manuscript, Paragraph } from '../manuscript.ts';
import { core, oneWidth, simplify } from './normal.ts';

/** Shorter paragraphs and those with fewer labels are sentences. */
const SHORTEST = 60;
const FEWEST_LABELS = 5;
/** Shorter labels (规章, 其他) occur in sentences; they count only between the first and the last long one. */
const LONG_LABEL = 6;

interface Label {
  readonly text: string;
  /** Figures a row with this label has; 0 for heads, groups and titles. */
  readonly width: number;
  readonly title: boolean;
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly label: Label;
}

/** By first character, the longest first. */
const LABELS: ReadonlyMap<string, readonly Label[]> = Map.groupBy(
  labelsOfBothEditions(),
  ({ text }) => text[0] ?? '',
);
/** Some of these stand in every glued table. */
const GIVEAWAY = /结转|許可|许可|不予公[开開]|[维維]持/;

/** The manuscript with its glued paragraphs cut up; the others untouched. */
export function unglued(manuscript: Manuscript): Manuscript {
  return {
    ...manuscript,
    blocks: manuscript.blocks.flatMap((block): Block[] =>
      block.kind === 'paragraph' ? pieces(block) : [block],
    ),
  };
}

function pieces(paragraph: Paragraph): Block[] {
  if (paragraph.text.length < SHORTEST || !GIVEAWAY.test(paragraph.text)) return [paragraph];
  const text = oneWidth(paragraph.text);
  const cuts = cutsIn(text);
  if (new Set(cuts.map(({ label }) => label.text)).size < FEWEST_LABELS) return [paragraph];
  const line = (part: string): Block[] => (part.trim() ? [{ ...paragraph, text: part.trim() }] : []);
  return [
    ...line(text.slice(0, startOf(text, cuts[0], 0))),
    ...cuts.flatMap((cut, i) => {
      const next = cuts[i + 1];
      const label = text.slice(startOf(text, cut, cuts[i - 1]?.to ?? 0), cut.to);
      const rest = text.slice(cut.to, next ? startOf(text, next, cut.to) : text.length);
      if (cut.label.title) return [...line(label), ...line(rest)];
      // Behind the table's last figures the text may go on with the next numbered paragraph.
      const [, numbers = rest, prose = ''] = /^([\d.\s]+)([（(][一二三四五六][）)][\s\S]+)$/.exec(rest) ?? [];
      return [...line(`${label} ${figures(numbers, cut.label.width)}`), ...line(prose)];
    }),
  ];
}

/** Where a label begins, its number included. Of `00000002.` only the last digit is the number. */
function startOf(text: string, cut: Cut | undefined, after: number): number {
  if (!cut) return text.length;
  const number = /(?:\d[.、]|[（(][一二三四五六七八九][）)]|[一二三四五六七][、.])\s*$/.exec(
    text.slice(after, cut.from),
  );
  return number ? after + number.index : cut.from;
}

/** As many words as the row has figures stay apart; otherwise the blanks between them mean nothing. */
function figures(rest: string, width: number): string {
  const bare = rest.trim();
  if (!/^[\d\s]+$/.test(bare)) return bare;
  const words = bare.split(/\s+/);
  return words.length === width ? words.join(' ') : words.join('');
}

function cutsIn(text: string): Cut[] {
  const cuts: Cut[] = [];
  const plain = simplify(text);
  for (let at = 0; at < plain.length; ) {
    const label = LABELS.get(plain[at] ?? '')?.find((candidate) => startsWith(plain, at, candidate.text) > 0);
    const length = label ? startsWith(plain, at, label.text) : 0;
    if (label) cuts.push({ from: at, to: at + length, label });
    at += Math.max(1, length);
  }
  const long = cuts.filter(({ label }) => label.text.length >= LONG_LABEL && !label.title);
  const [first, last] = [long[0]?.from ?? 0, long.at(-1)?.to ?? 0];
  return cuts.filter(({ label, from, to }) =>
    label.title ? numbered(plain, from) : from >= first && (to <= last || /^\s*\d/.test(plain.slice(to))),
  );
}

function numbered(text: string, from: number): boolean {
  return /[一二三四五六][、.]\s*$/.test(text.slice(Math.max(0, from - 4), from));
}

/** The length of the label's text at this place, punctuation between its characters allowed; 0 if it is not there. */
function startsWith(text: string, at: number, label: string): number {
  let position = at;
  for (const char of label) {
    while (position > at && position < text.length && /[\s，、,.“”"'（）()]/.test(text[position] ?? ''))
      position += 1;
    if (text[position] !== char) return 0;
    position += 1;
  }
  return position - at + (/^[)）]/.test(text.slice(position)) ? 1 : 0);
}

function labelsOfBothEditions(): Label[] {
  const found = new Map<string, Label>();
  const add = (text: string, width: number, title = false): void => {
    if (text.length > 1 && !found.has(text)) found.set(text, { text, width, title });
  };
  for (const { sections, tables } of Object.values(editions)) {
    for (const { title, variants } of sections)
      for (const text of [title, ...(variants ?? [])]) add(core(text), 0, true);
    for (const { rows, columns, heading } of tables.flatMap(({ blocks }) => blocks)) {
      for (const row of rows) addRow(row, columns.length, add);
      for (const { label, group, variants } of columns)
        for (const text of [label, group ?? '', ...(variants ?? [])]) add(core(text), 0);
      if (heading) add(core(heading), 0);
    }
  }
  for (const text of ['信息内容', '申请人情况', '行政诉讼']) add(text, 0);
  return [...found.values()].sort((a, b) => b.text.length - a.text.length);
}

function addRow(row: Row, width: number, add: (text: string, width: number) => void): void {
  for (const text of [row.label, ...(row.variants ?? [])]) add(core(text), width);
  for (const group of row.groups ?? []) add(core(group), 0);
}

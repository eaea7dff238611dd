/** How well the labels around a run of figures fit a row of the form. */
import { type Block, editions } from '../../form/index.ts';
import { isRowLabel, likeness, speaksOf, type Wording } from './likeness.ts';
import { bones } from './normal.ts';
import type { Run } from './runs.ts';

/** On which side of the figures a table prints its labels, where they do not share a line. */
export type Side = 'before' | 'after';

/** Above this the labels name the row; below the other they do not speak of it. */
export const NAMED = 0.85;
const SILENT = 0.45;
/** So much worse than the row the labels name, another one is out of the question. */
const FAR_BEHIND = 0.35;

/** No label is longer, its group labels included, and none is broken into more pieces. */
const LONGEST = 70;
const MOST_PIECES = 30;

export interface Support {
  /** 0–1 for every row. */
  readonly scores: readonly number[];
  /** The labels around the run speak against the row: they name another one, or none of the form's. */
  readonly against: readonly boolean[];
}

export function supportOf(run: Run, rows: readonly Wording[], side: Side): Support {
  const own = rows.map((row) => likeness(run.own, row));
  // Most rows carry their whole label; the rest is for broken, floating and foreign ones.
  if (own.includes(1)) return { scores: own, against: own.map((score) => score < 1 - FAR_BEHIND) };
  // A row of the other edition.
  if (isRowLabel(run.own)) return { scores: own, against: own.map(() => true) };
  const nearest = run.own || (side === 'before' ? run.before.at(-1) : run.after[0]) || '';
  const strange = rows.map((row) => nearest !== '' && !isHead(nearest) && !speaksOf(nearest, row));
  const foreign = strange.every(Boolean);
  const scores = scoresOf(run, rows, own, side, foreign);
  const best = Math.max(...scores);
  return {
    scores,
    against: scores.map(
      (score, r) =>
        foreign ||
        (best > NAMED && (score < best - FAR_BEHIND || (run.own !== '' && strange[r] === true))) ||
        (score < SILENT && strange[r] === true),
    ),
  };
}

/** The run's own line first, broken labels around it next. */
function scoresOf(
  run: Run,
  rows: readonly Wording[],
  own: readonly number[],
  side: Side,
  foreign: boolean,
): number[] {
  const best = (weight: number, texts: readonly string[]): number[] =>
    rows.map((row) => weight * texts.reduce((most, text) => Math.max(most, likeness(text, row)), 0));
  const above = labelsAbove(run.before, rows);
  const [tails, heads] = [tailsOf(above), headsOf(run.after)];
  // Another row's whole label is no piece of this one, unless together they are a label to the letter.
  const freeTails = run.own ? tailsOf(above.slice(above.findLastIndex(isRowLabel) + 1)) : tails;
  const freeHeads = run.own ? headsOf(untilLabel(run.after)) : heads;
  const mayJoin = (text: string, free: boolean): boolean => free || rows.some(({ exact }) => exact.has(text));
  const withTails = tails
    .map((tail) => tail + run.own)
    .filter((text, i) => mayJoin(text, i < freeTails.length));
  const withHeads = heads
    .map((head) => run.own + head)
    .filter((text, i) => mayJoin(text, i < freeHeads.length));
  const near = run.own
    ? [own, best(0.96, withTails), best(0.96, withHeads)]
    : [best(0.93, side === 'before' ? tails : heads)];
  const around = freeTails.flatMap((tail) => freeHeads.map((head) => tail + run.own + head));
  // To the letter a label around the figures is surer than a likely one on their side.
  const isAround = around.some((text) => rows.some(({ exact }) => exact.has(text)));
  // A label on the expected side of the figures is theirs; then the one on the other side is another row's.
  const isNear = near.some((scores) => Math.max(...scores) > (isAround ? LETTERLY : NAMED));
  if (foreign || isNear) return highest(near);
  // A lone figure beside or inside another row's label is a page number or a row's.
  if (!run.own && run.items.length < FEWEST_FIGURES) return highest(near);
  const both = best(isAround ? LETTERLY : 0.86, around);
  const far = run.own ? [] : [best(0.8, side === 'before' ? heads : tails)];
  return highest([...near, both, ...far]);
}

const FEWEST_FIGURES = 3;
/** What a whole label on the expected side is worth, less a hair. */
const LETTERLY = 0.925;

function highest(lists: readonly (readonly number[])[]): number[] {
  return (lists[0] ?? []).map((_, i) => Math.max(...lists.map((list) => list[i] ?? 0)));
}

function untilLabel(pieces: readonly string[]): readonly string[] {
  const end = pieces.findIndex(isRowLabel);
  return end < 0 ? pieces : pieces.slice(0, end);
}

/** The last piece, the last two, … : what a label broken over several lines may be. */
function tailsOf(pieces: readonly string[]): string[] {
  const texts: string[] = [];
  for (let from = pieces.length - 1; from >= Math.max(0, pieces.length - MOST_PIECES); from -= 1) {
    const text = (pieces[from] ?? '') + (texts.at(-1) ?? '');
    if (text.length > LONGEST) break;
    texts.push(text);
  }
  return texts;
}

function headsOf(pieces: readonly string[]): string[] {
  const texts: string[] = [];
  for (const piece of pieces.slice(0, MOST_PIECES)) {
    const text = (texts.at(-1) ?? '') + piece;
    if (text.length > LONGEST) break;
    texts.push(text);
  }
  return texts;
}

/** Words that stand over figures without naming a row: column heads, group labels, the bands of the first table. */
const COLUMN_HEADS = columnHeads();
const HEADS = headWords();
const HEAD_PAIRS = new Set(HEADS.flatMap((word) => [...word].map((_, i) => word.slice(i, i + 2))));
const HEAD_CHARS = new Set(HEADS.flatMap((word) => [...word]));

/** A subtotal has a column head's name, but it is a row, and none of the form's. */
const SUBTOTAL = /^小计/;

/** Whether the text is, or may be a piece of, such a word. */
export function isHead(text: string): boolean {
  if (SUBTOTAL.test(text)) return false;
  if (text.length === 1) return HEAD_CHARS.has(text);
  const pairs = [...text].map((_, i) => text.slice(i, i + 2)).slice(0, -1);
  return pairs.filter((pair) => HEAD_PAIRS.has(pair)).length >= pairs.length / 2;
}

/** The pieces in front without the line of column heads between them and the figures. */
function labelsAbove(before: readonly string[], rows: readonly Wording[]): readonly string[] {
  if (!isColumnHead(before.at(-1) ?? '')) return before;
  const above = before.slice(0, -1);
  const text = above.join('');
  // Above the heads of a table that lies sideways stand the labels of several rows.
  const named = rows.filter(({ row }) => bones(row.label).length > 3 && text.includes(bones(row.label)));
  const sideways = named.length > 1;
  return sideways ? [] : above;
}

/** A line of column heads, two at least; a single short one (其他) may be a row's label too. */
function isColumnHead(text: string): boolean {
  let rest = text;
  for (const head of COLUMN_HEADS) rest = rest.replaceAll(head, '');
  return text.length > 3 && rest.length <= text.length * 0.2;
}

function columnHeads(): string[] {
  const labels = blocks().flatMap(({ columns }) => columns.map(({ label }) => bones(label)));
  return [...new Set(labels)].sort((a, b) => b.length - a.length);
}

function headWords(): string[] {
  const words = blocks().flatMap(({ heading, columns, rows }) => [
    heading ?? '',
    ...columns.flatMap(({ label, group, variants }) => [label, group ?? '', ...(variants ?? [])]),
    ...rows.flatMap(({ groups }) => groups ?? []),
  ]);
  return [...words, '信息内容', '申请人情况', '行政诉讼', '勾稽关系'].map(bones);
}

function blocks(): Block[] {
  return Object.values(editions).flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
}

/** Where in the file each table stands: found by the labels of its rows and columns, not by headings. */
import type { SectionKey } from '../../form/index.ts';
import { likeness, type Wording } from './likeness.ts';
import type { Line } from './lines.ts';
import { bones } from './normal.ts';

/** Lines `from` to `to` (not included) of the manuscript. */
export interface Region {
  readonly from: number;
  readonly to: number;
  /** The line of the first label. */
  readonly first: number;
  /** Distinct labels of the table found there. */
  readonly labels: number;
}

interface Anchor {
  readonly line: number;
  readonly label: number;
}

/** Sure enough to say that a line belongs to the table. */
const SURE = 0.85;

export interface Search {
  /** Labels that give the table away, in the order of the form. */
  readonly labels: readonly Wording[];
  /** Lines without any label that may lie between two labels. */
  readonly gap: number;
  /** Lines before the first and after the last label that may still hold figures. */
  readonly before: number;
  readonly after: number;
  /** The section the table belongs to: any other section's title ends it. */
  readonly section: SectionKey;
}

/** All places where the table may stand, the one with the most of its labels first. */
export function regionsOf(lines: readonly Line[], search: Search): Region[] {
  const clusters: Anchor[][] = [];
  for (const anchor of anchorsOf(lines, search.labels)) {
    const open = clusters.at(-1);
    const last = open?.at(-1);
    if (
      open &&
      last &&
      anchor.line - last.line <= search.gap &&
      !lines.slice(last.line + 1, anchor.line).some((line) => ends(line, search)) &&
      !startsAgain(open, anchor, search.labels.length)
    ) {
      open.push(anchor);
    } else clusters.push([anchor]);
  }
  return clusters
    .map((cluster, i) => regionOf(lines, cluster, clusters[i - 1]?.at(-1)?.line ?? -1, search))
    .sort((a, b) => b.labels - a.labels);
}

function anchorsOf(lines: readonly Line[], labels: readonly Wording[]): Anchor[] {
  return lines.flatMap((line, index) => {
    if (line.prose) return [];
    const cells = line.items
      .filter((item) => item.kind === 'label' && !item.inherited)
      .map((item) => item.text);
    const pieces = [...cells, cells.join(''), ...cells.flatMap((text) => text.split(' '))].map(bones);
    const texts = new Set(pieces.filter((text) => text.length > 1 && text.length < 60));
    return [...texts].flatMap((text) => {
      const label = labelIn(text, labels);
      return label === null ? [] : [{ line: index, label }];
    });
  });
}

/** The same texts come again in every report; those of one report only shall not fill the memory. */
const MOST_TEXTS = 4_000;
const known = new WeakMap<readonly Wording[], Map<string, number | null>>();

/** Which of the labels the text is, if any. */
function labelIn(text: string, labels: readonly Wording[]): number | null {
  const texts = known.get(labels) ?? new Map<string, number | null>();
  known.set(labels, texts);
  const before = texts.get(text);
  if (before !== undefined) return before;
  const scores = labels.map((label) => likeness(text, label));
  const best = Math.max(...scores);
  const label = best >= SURE ? scores.indexOf(best) : null;
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(text, label);
  return label;
}

/** A first label after most labels were seen: another table of the same kind begins. */
function startsAgain(cluster: readonly Anchor[], next: Anchor, labels: number): boolean {
  const seen = new Set(cluster.map(({ label }) => label));
  return next.label <= labels * 0.1 && seen.has(next.label) && seen.size >= labels * 0.6;
}

function regionOf(
  lines: readonly Line[],
  cluster: readonly Anchor[],
  previousEnd: number,
  search: Search,
): Region {
  const first = cluster[0]?.line ?? 0;
  const last = cluster.at(-1)?.line ?? 0;
  let from = first;
  const earliest = Math.max(previousEnd + 1, first - search.before, 0);
  while (from > earliest && continues(lines[from - 1], search) && lines[from - 1]?.title === undefined)
    from -= 1;
  let to = last + 1;
  const latest = last + 1 + search.after;
  while ((to < latest || isFigures(lines[to]) || isSign(lines[to])) && continues(lines[to], search)) to += 1;
  return { from, to, first, labels: new Set(cluster.map(({ label }) => label)).size };
}

/** Nothing but figures: all those of a table may stand behind all its labels. */
function isFigures(line: Line | undefined): boolean {
  return line !== undefined && line.items.length > 0 && line.items.every(({ kind }) => kind !== 'label');
}

/** One character of a head set downwards. */
function isSign(line: Line | undefined): boolean {
  const [only, ...more] = line?.items ?? [];
  return only?.kind === 'label' && more.length === 0 && bones(only.text).length === 1;
}

function continues(line: Line | undefined, search: Search): boolean {
  return line !== undefined && !line.prose && !ends(line, search);
}

function ends({ title }: Line, { section }: Search): boolean {
  return title !== undefined && title !== section;
}

/** How much a text found in a file is like a label of the form. */
import { editions, type Row } from '../../form/index.ts';
import { bones, core } from './normal.ts';

/** A row of the form, ready for comparing: its wordings and the labels that may stand before it. */
export interface Wording {
  readonly row: Row;
  readonly forms: readonly ReadonlySet<string>[];
  readonly exact: ReadonlySet<string>;
  /** Pairs of characters of the group labels to the left. */
  readonly groups: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
  /** Scores of texts compared before. */
  readonly scores: Map<string, number>;
}

const wordings = new WeakMap<object, Wording>();

/** The wording of a row or a column; made once, since the form is constant. */
export function wordingOf(row: Row): Wording {
  const known = wordings.get(row) ?? newWording(row);
  wordings.set(row, known);
  return known;
}

function newWording(row: Row): Wording {
  const cores = [row.label, ...(row.variants ?? [])].map(core);
  const groups = (row.groups ?? []).map(bones);
  const exact = new Set([bones(row.label), ...cores]);
  for (const form of [bones(row.label), ...cores]) {
    exact.add(groups.join('') + form);
    exact.add((groups.at(-1) ?? '') + form);
  }
  const forms = cores.map((form) => new Set(pairsOf(form)));
  const characters = new Set([...cores, ...groups].flatMap((text) => [...text]));
  return { row, forms, exact, groups: new Set(groups.flatMap(pairsOf)), characters, scores: new Map() };
}

/** The same labels come again in every report; texts of one report only shall not fill the memory. */
const MOST_SCORES = 2_000;

/**
 * From 0 (nothing alike) to 1 (the label itself, with or without its groups). `text` is bones. Counts how much of
 * the label is found in the text, and how much of the text is accounted for by the label and its groups.
 */
export function likeness(text: string, wording: Wording): number {
  if (text === '') return 0;
  if (wording.exact.has(text)) return 1;
  if (isRowLabel(text)) return ANOTHERS;
  const known = wording.scores.get(text);
  if (known !== undefined) return known;
  const score = scoreOf(text, wording);
  if (wording.scores.size >= MOST_SCORES) wording.scores.clear();
  wording.scores.set(text, score);
  return score;
}

/** A whole label of one row says little for any other. */
const ANOTHERS = 0.4;

/** Shorter ones (规章, 其他) are pieces of longer labels as well. */
const OWN_LENGTH = 4;

const ROW_LABELS: ReadonlySet<string> = new Set(
  Object.values(editions)
    .flatMap(({ tables }) => tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows)))
    .flatMap(({ label, variants }) => [bones(label), ...[label, ...(variants ?? [])].map(core)])
    .filter((text) => text.length >= OWN_LENGTH),
);

/** Whether the text is the whole label of a row of any edition, and no short one. `text` is bones. */
export function isRowLabel(text: string): boolean {
  return ROW_LABELS.has(text);
}

function scoreOf(text: string, wording: Wording): number {
  const pairs = pairsOf(text);
  let best = 0;
  for (const form of wording.forms) {
    const recall = inOrder(pairs, form) / form.size;
    if (recall === 0 || recall * 0.6 + 0.4 <= best) continue;
    best = Math.max(
      best,
      recall < 0.5 ? recall / 2 : weighed(recall, accounted(text, pairs, form, wording.groups), form),
    );
  }
  return best;
}

/**
 * How many of the label's pairs the text has in the label's order: the halves of two labels the wrong way round are
 * neither of them.
 */
function inOrder(pairs: readonly string[], form: ReadonlySet<string>): number {
  const own = pairs.filter((pair) => form.has(pair));
  if (own.length < 2) return own.length;
  const label = [...form];
  let above = new Array<number>(label.length + 1).fill(0);
  for (const pair of own) {
    const row = [0];
    for (const [i, other] of label.entries())
      row.push(pair === other ? (above[i] ?? 0) + 1 : Math.max(above[i + 1] ?? 0, row[i] ?? 0));
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** A label of one pair (其他) is found in many texts: only how much of the text it is counts. */
function weighed(recall: number, share: number, form: ReadonlySet<string>): number {
  return form.size === 1 ? share : 0.6 * recall + 0.4 * share;
}

/** The share of the text's characters that stand in a pair of the label or of its groups. */
function accounted(
  text: string,
  pairs: string[],
  form: ReadonlySet<string>,
  groups: ReadonlySet<string>,
): number {
  let count = 0;
  let before = false;
  for (let i = 0; i < text.length; i += 1) {
    const here = i < pairs.length && (form.has(pairs[i] ?? '') || groups.has(pairs[i] ?? ''));
    if (here || before) count += 1;
    before = here;
  }
  return count / text.length;
}

/** Half of the text is the row's label or its group labels, or it begins with the label and goes on to explain it. */
export function speaksOf(text: string, wording: Wording): boolean {
  if (text.length === 1) return wording.characters.has(text);
  const pairs = pairsOf(text);
  return (
    wording.forms.some((form) => accounted(text, pairs, form, wording.groups) >= 0.5) ||
    [...wording.exact].some((label) => label.length > 1 && text.startsWith(label))
  );
}

const pairsKnown = new Map<string, string[]>();

function pairsOf(text: string): string[] {
  const known = pairsKnown.get(text);
  if (known) return known;
  const pairs =
    text.length === 1
      ? [text]
      : Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  if (pairsKnown.size >= MOST_SCORES) pairsKnown.clear();
  pairsKnown.set(text, pairs);
  return pairs;
}

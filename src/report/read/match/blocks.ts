/**
 * Which edition's columns stand over each block of the first table (第二十条第（一）项 and so on). Forms are put together
 * from an old and a new one, so that one block says 本年新公开数量 and the next has the columns of two years later.
 */
import { type Block, type EditionId, editions, tableOf } from '../../form/index.ts';
import { likeness, wordingOf } from './likeness.ts';
import type { Line } from './lines.ts';
import { bones } from './normal.ts';

/** What the heads over the blocks say; keys are the blocks' headings. */
export interface BlockEditions {
  /** How many blocks show either edition. */
  readonly votes: Readonly<Record<EditionId, number>>;
  /** The edition of the blocks that do not show theirs. */
  readonly usual: EditionId;
  readonly of: (heading: string) => EditionId;
  /** Why the edition of a block is not certain. */
  readonly doubt: (heading: string) => string | undefined;
}

type Shown = EditionId | 'both';

const EDITIONS = Object.keys(editions) as EditionId[];
/** A pair of characters may arise by chance where two labels meet; two pairs do not. */
const FEWEST_PAIRS = 2;
/** Sure enough that a line is a row's label. */
const SURE = 0.85;

export function blockEditions(lines: readonly Line[]): BlockEditions {
  const shown = shownIn(lines);
  const count = (edition: EditionId): number => [...shown.values()].filter((some) => some === edition).length;
  const votes = { '2021': count('2021'), '2019': count('2019') };
  const usual = votes['2019'] > votes['2021'] ? '2019' : '2021';
  const isMixed = votes['2019'] > 0 && votes['2021'] > 0;
  return {
    votes,
    usual,
    of: (heading) => {
      const own = shown.get(heading);
      return own === undefined || own === 'both' ? usual : own;
    },
    doubt: (heading) => {
      if (shown.get(heading) === 'both') return '这一块的栏目名两版格式都有，不知数字属于哪一栏';
      return isMixed && !shown.has(heading) ? '表中两版格式混用，这一块没有栏目名' : undefined;
    },
  };
}

function shownIn(lines: readonly Line[]): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const [heading, { head, rows }] of headsIn(lines)) {
    const edition = shownBy(head, heading) ?? shownByRows(rows, heading);
    if (edition) shown.set(heading, edition);
  }
  return shown;
}

/** By block, the labels between the row before and its first row, and its rows. */
function headsIn(lines: readonly Line[]): Map<string, { head: string; rows: string[] }> {
  const heads = new Map<string, { head: string; rows: string[] }>();
  let passed = '';
  for (const text of labelsIn(lines)) {
    const row = rowNamed(text);
    if (!row) {
      passed += text;
      continue;
    }
    const known = heads.get(row.heading) ?? { head: '', rows: [] };
    heads.set(row.heading, { head: known.head + passed, rows: [...known.rows, row.key] });
    passed = '';
  }
  return heads;
}

/** The labels one by one: where one line holds heads and a row's label, they are one item with blanks between. */
function labelsIn(lines: readonly Line[]): string[] {
  return lines
    .filter(({ prose }) => !prose)
    .flatMap(({ items }) => items)
    .filter(({ kind, inherited }) => kind === 'label' && !inherited)
    .flatMap(({ text }) => (rowNamed(bones(text)) ? [text] : text.split(/\s+/)))
    .map(bones);
}

function rowNamed(text: string): (typeof ROWS)[number] | undefined {
  return text.length > 1 ? ROWS.find(({ wording }) => likeness(text, wording) >= SURE) : undefined;
}

/** The edition with columns of its own in the head. A head with none but the columns of both is the one without more. */
function shownBy(head: string, heading: string): Shown | undefined {
  const pairs = new Set(pairsOf(head));
  const has = (some: ReadonlySet<string> | undefined): boolean =>
    [...(some ?? [])].filter((pair) => pairs.has(pair)).length >= FEWEST_PAIRS;
  const own = EDITIONS.filter((edition) => has(OWN[edition].get(heading)));
  if (own.length > 1) return 'both';
  if (own[0]) return own[0];
  const bare = EDITIONS.find((edition) => isContained(edition, heading));
  return bare && has(COMMON.get(heading)) ? bare : undefined;
}

/** The other edition has all columns that this one has over the block, and more. */
function isContained(edition: EditionId, heading: string): boolean {
  const keys = (id: EditionId): string[] => (blockOf(id, heading)?.columns ?? []).map(({ key }) => key);
  const own = keys(edition);
  return EDITIONS.some((other) => {
    const theirs = keys(other);
    return own.length > 0 && own.length < theirs.length && own.every((key) => theirs.includes(key));
  });
}

/** A row that only one edition has. */
function shownByRows(rows: readonly string[], heading: string): EditionId | undefined {
  return EDITIONS.find((edition) => {
    const others = EDITIONS.filter((other) => other !== edition).flatMap((other) => rowKeys(other, heading));
    return rows.some((key) => rowKeys(edition, heading).includes(key) && !others.includes(key));
  });
}

function blocksOf(edition: EditionId): readonly Block[] {
  return tableOf(edition, 'proactive').blocks;
}

function blockOf(edition: EditionId, heading: string): Block | undefined {
  return blocksOf(edition).find((block) => block.heading === heading);
}

function rowKeys(edition: EditionId, heading: string): string[] {
  return (blockOf(edition, heading)?.rows ?? []).map(({ key }) => key);
}

const HEADINGS = [
  ...new Set(EDITIONS.flatMap((edition) => blocksOf(edition).map(({ heading }) => heading ?? ''))),
];

const ROWS = EDITIONS.flatMap((edition) =>
  blocksOf(edition).flatMap(({ heading = '', rows }) =>
    rows.map((row) => ({ heading, key: row.key, wording: wordingOf(row) })),
  ),
);

/** By block, the pairs of characters in the columns of one edition alone; and below in those of all that have the block. */
const OWN: Readonly<Record<EditionId, ReadonlyMap<string, ReadonlySet<string>>>> = {
  '2021': ownPairs('2021'),
  '2019': ownPairs('2019'),
};

function ownPairs(edition: EditionId): ReadonlyMap<string, ReadonlySet<string>> {
  const others = EDITIONS.filter((other) => other !== edition);
  return new Map(
    HEADINGS.map((heading) => {
      const theirs = new Set(others.flatMap((other) => columnPairs(other, heading)));
      return [heading, new Set(columnPairs(edition, heading).filter((pair) => !theirs.has(pair)))];
    }),
  );
}

const COMMON: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  HEADINGS.map((heading) => {
    const [first = [], ...rest] = EDITIONS.map((edition) => columnPairs(edition, heading));
    return [heading, new Set(first.filter((pair) => rest.every((pairs) => pairs.includes(pair))))];
  }),
);

function columnPairs(edition: EditionId, heading: string): string[] {
  const columns = blockOf(edition, heading)?.columns ?? [];
  return columns.flatMap(({ label, variants }) => [label, ...(variants ?? [])].map(bones).flatMap(pairsOf));
}

function pairsOf(text: string): string[] {
  return [...text].slice(1).map((char, i) => text[i] + char);
}

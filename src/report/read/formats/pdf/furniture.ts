/** Page numbers and running heads: lines at a page's edge that say nothing of the report's own. */

import type { Leaf } from './leaf.ts';
import type { TextLine } from './lines.ts';

/** Share of the page's height in which heads and feet stand, at the top and at the bottom. */
const EDGE = 0.12;

/** `— 3 —`, `- 3 -`, `·3·`, `3/5`, `第 3 页 共 5 页`, `Page 3 of 5`: certain by their form alone. */
const NUMBERED = [
  /^[-–—―─~～·•|［[【(（]\s*\d{1,4}\s*[-–—―─~～·•|］\]】)）]$/u,
  /^[-–—―─~～·•|]\s+[-–—―─~～·•|]$/u,
  /^\d{1,4}\s*\/\s*\d{1,4}$/u,
  /^第?\s*\d{1,4}\s*页\s*[，,/／]?\s*(?:共\s*\d{1,4}\s*页)?$/u,
  /^page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/iu,
];
const BARE = /^\d{1,4}$/u;

/** For each page the lines that are left when its furniture has been taken away. */
export function unfurnished(leaves: readonly Leaf[]): TextLine[][] {
  const repeated = repeatedLines(leaves);
  const offset = numbering(leaves);
  return leaves.map((leaf) =>
    leaf.lines.filter((line) => {
      if (!isAtEdge(leaf, line)) return true;
      const text = line.text.trim();
      if (NUMBERED.some((form) => form.test(text)) || repeated.has(keyOf(leaf, line))) return false;
      return !(BARE.test(text) && isOutermost(leaf, line) && Number(text) - leaf.page === offset);
    }),
  );
}

function isAtEdge({ box }: Leaf, line: TextLine): boolean {
  return line.box.bottom < EDGE * box.bottom || line.box.top > (1 - EDGE) * box.bottom;
}

function isOutermost(leaf: Leaf, line: TextLine): boolean {
  const boxes = [
    ...leaf.lines.filter((other) => other !== line).map(({ box }) => box),
    ...leaf.tables.map(({ lattice }) => lattice.box),
  ];
  return (
    boxes.every(({ top }) => top > line.box.bottom) || boxes.every(({ bottom }) => bottom < line.box.top)
  );
}

/** Place and wording, figures left open: a running head stands at the same height on every page. */
function keyOf({ box }: Leaf, line: TextLine): string {
  const height = Math.round(
    (line.box.top < box.bottom / 2 ? line.box.bottom : line.box.top - box.bottom) / 4,
  );
  return `${height} ${line.text.replace(/\d+/gu, '#')}`;
}

/** Lines with wording (not mere figures, which may be a table's) on at least two pages and half of all. */
function repeatedLines(leaves: readonly Leaf[]): ReadonlySet<string> {
  const pages = new Map<string, number>();
  for (const leaf of leaves) {
    const lines = leaf.lines.filter(
      (line) => isAtEdge(leaf, line) && /\p{L}/u.test(line.text) && isBeyondTables(leaf, line),
    );
    for (const key of new Set(lines.map((line) => keyOf(leaf, line))))
      pages.set(key, (pages.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(leaves.length / 2));
  return new Set([...pages].filter(([, count]) => count >= enough).map(([key]) => key));
}

function isBeyondTables(leaf: Leaf, line: TextLine): boolean {
  const above = line.box.top < leaf.box.bottom / 2;
  return leaf.tables.every(({ lattice }) =>
    above ? lattice.box.top > line.box.top : lattice.box.bottom < line.box.bottom,
  );
}

/** What to add to the count of pages to get the bare numbers printed on them, if two pages agree on it. */
function numbering(leaves: readonly Leaf[]): number | undefined {
  const votes = new Map<number, number>();
  for (const leaf of leaves) {
    const lines = leaf.lines.filter(
      (line) => isAtEdge(leaf, line) && BARE.test(line.text) && isOutermost(leaf, line),
    );
    for (const line of lines) {
      const offset = Number(line.text) - leaf.page;
      votes.set(offset, (votes.get(offset) ?? 0) + 1);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  if (best !== undefined && best[1] >= 2) return best[0];
  return leaves.length === 1 && votes.has(0) ? 0 : undefined;
}

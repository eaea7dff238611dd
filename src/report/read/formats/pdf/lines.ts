/** Signs put together to lines of text: by their places, not by the order of drawing. Used inside cells and outside. */

import { type Box, centre, type Matrix, moved, type Quarter, union } from './geometry.ts';
import type { Glyph } from './glyphs.ts';

export interface TextLine {
  /** One blank for a small gap, a tab for a wide one; no blanks at the ends. */
  readonly text: string;
  readonly box: Box;
  /** Font size and font of most of the line. */
  readonly size: number;
  readonly font: number;
  /** Width of the first piece that cannot be broken: a word, a number, an ideograph with its punctuation. */
  readonly lead: number;
}

/** Gaps in parts of the font size: from where on they are a blank between letters, beside an ideograph, or a tab. */
const GAP = { letters: 0.2, mixed: 0.45, ideographs: 0.6, tab: 1.2 } as const;
/** A typed blank counts only if it takes up some room. */
const TYPED = 0.1;
/** Signs whose middles differ by less than this part of their size stand on one line. */
const LEVEL = 0.5;

/** The lines of a block of text from the top down; text set sideways or in columns is read in its own direction. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const seen = glyphs.filter(({ text }) => text !== ' ');
  if (isStacked(seen)) return readTurned(glyphs, RIGHT_TO_LEFT);
  const quarters = ([0, 1, 2, 3] as const).map((quarter) =>
    glyphs.filter((glyph) => glyph.quarter === quarter),
  );
  return quarters
    .flatMap((group, quarter) => readTurned(group, FROM_QUARTER[quarter as Quarter]))
    .sort((one, other) => one.box.top - other.box.top);
}

/** By quarter: the turn that makes text of that direction run from left to right and from the top down. */
const FROM_QUARTER: Readonly<Record<Quarter, Matrix>> = {
  0: [1, 0, 0, 1, 0, 0],
  1: [0, 1, -1, 0, 0, 0],
  2: [-1, 0, 0, -1, 0, 0],
  3: [0, -1, 1, 0, 0, 0],
};
const RIGHT_TO_LEFT = FROM_QUARTER[3];

function readTurned(glyphs: readonly Glyph[], matrix: Matrix): TextLine[] {
  const placed = glyphs.map((glyph) => ({ glyph, box: moved(matrix, glyph.box) }));
  const rows: Placed[][] = [];
  let level = Number.NEGATIVE_INFINITY;
  for (const sign of placed.sort((a, b) => centre(a.box)[1] - centre(b.box)[1])) {
    const middle = centre(sign.box)[1];
    if (middle - level > LEVEL * sign.glyph.size) {
      rows.push([]);
      level = middle;
    }
    rows.at(-1)?.push(sign);
  }
  return rows.map(lineOf).filter((line) => line !== undefined);
}

interface Placed {
  readonly glyph: Glyph;
  readonly box: Box;
}

function lineOf(row: Placed[]): TextLine | undefined {
  // By their middles: a bracket set close takes up the room of the letter before it.
  row.sort((a, b) => centre(a.box)[0] - centre(b.box)[0]);
  const seen = row.filter(({ glyph }) => glyph.text !== ' ');
  if (seen.length === 0) return undefined;
  const gaps = gapsOf(row);
  const stretch = stretchOf(gaps);
  return {
    text: gaps.reduce(
      (text, gap) => text + between(gap, stretch) + gap.right.glyph.text,
      (seen[0] as Placed).glyph.text,
    ),
    box: union(seen.map(({ glyph }) => glyph.box)),
    size: mostOf(seen.map(({ glyph }) => glyph.size)),
    font: mostOf(seen.map(({ glyph }) => glyph.font)),
    lead: leadOf(seen),
  };
}

/** Between two neighbouring signs of a line. */
interface Gap {
  readonly left: Placed;
  readonly right: Placed;
  /** In parts of the font size. */
  readonly wide: number;
  /** A blank was typed there. */
  readonly typed: boolean;
}

function gapsOf(row: readonly Placed[]): Gap[] {
  const gaps: Gap[] = [];
  let left: Placed | undefined;
  let typed = false;
  for (const right of row) {
    if (right.glyph.text === ' ') {
      typed = true;
      continue;
    }
    const size = Math.max(left?.glyph.size ?? 0, right.glyph.size);
    if (left !== undefined) gaps.push({ left, right, wide: (right.box.left - left.box.right) / size, typed });
    left = right;
    typed = false;
  }
  return gaps;
}

/** So many gaps alike, up to this part of the font size, are a setting and no chance. */
const ALIKE = { gaps: 3, within: 0.1 } as const;

/**
 * What a line set to full width, or letter-spaced, has between any two ideographs, in parts of the font size: it parts
 * no words. Where some ideographs touch it is nothing, and wide gaps between others are blanks.
 */
function stretchOf(gaps: readonly Gap[]): number {
  const untyped = gaps.filter(({ left, typed }) => !typed && WIDE.test(left.glyph.text));
  const behindHan = untyped.filter(({ left }) => HAN.test(left.glyph.text));
  const inHan = behindHan.filter(({ right }) => HAN.test(right.glyph.text));
  const least = Math.min(...(inHan.length > 0 ? inHan : behindHan).map(({ wide }) => wide));
  const alike = untyped.filter(({ wide }) => Math.abs(wide - least) < ALIKE.within);
  return alike.length >= ALIKE.gaps && least > 0 && least < GAP.tab ? least : 0;
}

/** Two figures apart without a typed blank are two cells; a typed blank may group thousands. */
function between(
  { left: { glyph: left }, right: { glyph: right }, wide, typed }: Gap,
  stretch: number,
): string {
  const gap = typed || WIDE.test(left.text) || WIDE.test(right.text) ? wide - stretch : wide;
  const figures = FIGURE.test(left.text) && FIGURE.test(right.text);
  const pair = pairing(left.text, right.text);
  // Between words of letters one typed blank takes up all the room that fills the line.
  if (typed && pair === 'letters' && !figures && gap >= TYPED) return ' ';
  if (gap >= GAP.tab) return '\t';
  if (typed && gap >= TYPED) return ' ';
  if (gap < GAP[pair]) return '';
  return figures ? '\t' : ' ';
}

const FIGURE = /\p{Nd}/u;
const LETTER = /[\p{Script=Latin}\p{Nd}.,%+\-/]/u;
const HAN = /\p{Script=Han}/u;
/** Ideographs and the signs as wide as they are. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

function pairing(left: string, right: string): 'letters' | 'mixed' | 'ideographs' {
  const letters = [left, right].filter((sign) => LETTER.test(sign)).length;
  return letters === 2 ? 'letters' : letters === 1 ? 'mixed' : 'ideographs';
}

const CLOSING = /^[，。、；：！？”’）》」』〉】〕％%,.;:!?)]/u;

function leadOf(row: readonly Placed[]): number {
  const first = row[0] as Placed;
  let right = first.box.right;
  let word = LETTER.test(first.glyph.text);
  for (const { glyph, box } of row.slice(1)) {
    if (!CLOSING.test(glyph.text) && !(word && LETTER.test(glyph.text))) break;
    word = LETTER.test(glyph.text);
    right = box.right;
  }
  return right - first.box.left;
}

function mostOf(values: readonly number[]): number {
  const votes = new Map<number, number>();
  for (const value of values) votes.set(value, (votes.get(value) ?? 0) + 1);
  return [...votes].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/**
 * Signs under one another in several columns: vertical writing, figures in it perhaps lying on their side. The order
 * of drawing tells it from lines of two or three signs each, which a narrow cell breaks just as often.
 */
function isStacked(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length < 4 || !glyphs.every(({ quarter }) => quarter === 0 || quarter === 3)) return false;
  let downward = 0;
  const drawn = [...glyphs].sort((a, b) => a.order - b.order);
  for (const [index, { box, size }] of drawn.slice(1).entries()) {
    const [x0, y0] = centre((drawn[index] as Glyph).box);
    const [x, y] = centre(box);
    if (Math.abs(x - x0) < 0.45 * size && y - y0 > 0.3 * size && y - y0 < 2.5 * size) downward += 1;
  }
  const first = centre((drawn[0] as Glyph).box)[0];
  const aside = drawn.filter(({ box, size }) => Math.abs(centre(box)[0] - first) > 0.8 * size).length;
  return downward >= 0.7 * (drawn.length - 1) && aside >= 2 && drawn.length - aside >= 2;
}

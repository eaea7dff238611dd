/** What a reader sees where signs lie on top of each other: bold by printing twice, text layers, painted-over text. */

import { type Box, centre, holds } from './geometry.ts';
import type { Glyph } from './glyphs.ts';
import { MEANINGLESS } from './signs.ts';
import type { Strokes } from './strokes.ts';

/** Signs nearer than this part of their size are at the same place. */
const SAME = 0.15;
const CELL = 12;

/**
 * The signs left after: dropping the second print of the same sign; dropping unseen signs (no ink, or painted over
 * by a later area) where a visible one stands; and declaring two different digits at one place meaningless.
 */
export function settled(glyphs: readonly Glyph[], strokes: Strokes, beat: () => void): Glyph[] {
  const hidden = hiddenBy(strokes, beat);
  const visible = new Places();
  const kept: Glyph[] = [];
  const ghosts: Glyph[] = [];
  for (const glyph of glyphs) {
    if (glyph.ghost || hidden(glyph)) {
      ghosts.push(glyph);
      continue;
    }
    if (glyph.text === ' ') {
      kept.push(glyph);
      continue;
    }
    const twin = visible.at(glyph, SAME * glyph.size);
    if (twin === undefined) {
      visible.add(glyph, kept.length);
      kept.push(glyph);
    } else if (twin.glyph.text !== glyph.text && /\d/.test(twin.glyph.text + glyph.text)) {
      kept[twin.index] = { ...twin.glyph, text: MEANINGLESS };
    } else if (twin.glyph.text !== glyph.text) {
      kept.push(glyph);
    }
  }
  return [...kept, ...unseen(ghosts, visible)];
}

/** Of the unseen signs those that stand free, each once. */
function unseen(ghosts: readonly Glyph[], visible: Places): Glyph[] {
  const layer = new Places();
  return ghosts.filter((glyph, index) => {
    if (visible.at(glyph, 0.6 * glyph.size) !== undefined) return false;
    if (glyph.text === ' ') return true;
    if (layer.at(glyph, SAME * glyph.size) !== undefined) return false;
    layer.add(glyph, index);
    return true;
  });
}

function hiddenBy({ covers, layers }: Strokes, beat: () => void): (glyph: Glyph) => boolean {
  if (covers.length === 0) return () => false;
  return (glyph) => {
    beat();
    const middle = centre(glyph.box);
    const layer = layers.get(glyph.object) ?? Number.POSITIVE_INFINITY;
    return covers.some(
      ({ box, order }) => order > layer && holds(box, middle) && holds(box, corner(glyph.box)),
    );
  };
}

const corner = ({ left, top }: Box): [number, number] => [left + 0.5, top + 0.5];

interface Entry {
  readonly glyph: Glyph;
  readonly index: number;
}

/** Signs by place, in squares of a few points. */
class Places {
  readonly #squares = new Map<string, Entry[]>();

  add(glyph: Glyph, index: number): void {
    const [x, y] = centre(glyph.box);
    const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
    const square = this.#squares.get(key);
    if (square === undefined) this.#squares.set(key, [{ glyph, index }]);
    else square.push({ glyph, index });
  }

  /** A sign whose middle is within the distance. */
  at(glyph: Glyph, distance: number): Entry | undefined {
    const [x, y] = centre(glyph.box);
    const reach = Math.min(distance, 4 * CELL);
    for (const column of squares(x, reach)) {
      for (const row of squares(y, reach)) {
        const found = this.#squares.get(`${column} ${row}`)?.find((entry) => {
          const [otherX, otherY] = centre(entry.glyph.box);
          return Math.abs(x - otherX) <= reach && Math.abs(y - otherY) <= reach;
        });
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }
}

/** The squares from `reach` before to `reach` after, counted by steps: a damaged file's places may be huge. */
function squares(middle: number, reach: number): number[] {
  const first = Math.floor((middle - reach) / CELL);
  const steps = Math.floor((middle + reach) / CELL) - first;
  return Array.from({ length: Math.min(steps, 9) + 1 }, (_, step) => first + step);
}

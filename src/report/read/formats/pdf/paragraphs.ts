/** Lines put together to paragraphs where the prose flows on: judged by the page's setting, not by wording. */

import { type Box, union, width } from './geometry.ts';
import type { TextLine } from './lines.ts';

export interface Passage {
  readonly page: number;
  readonly text: string;
  readonly box: Box;
}

export interface Placed {
  readonly page: number;
  readonly line: TextLine;
}

/** Room in parts of the font size that a full line may leave beside the piece that did not fit any more. */
const SLACK = 0.6;
/** A first line is indented by more than this. */
const INDENT = 1.2;
/** Lines of one paragraph lie at most this many font sizes apart. */
const PITCH = 2.6;

/** Lines between which no table stands, as passages: one for each paragraph, title or single line. */
export function paragraphsOf(lines: readonly Placed[], margins: Margins): Passage[] {
  const passages: Placed[][] = [];
  for (const placed of lines) {
    const current = passages.at(-1);
    if (current !== undefined && (flowsOn(current, placed, margins) || isSameTitle(current, placed, margins)))
      current.push(placed);
    else passages.push([placed]);
  }
  return passages.map((parts) => ({
    page: (parts[0] as Placed).page,
    text: joinedText(parts.map(({ line }) => line.text)),
    box: union(parts.filter(({ page }) => page === parts[0]?.page).map(({ line }) => line.box)),
  }));
}

export interface Margins {
  readonly left: number;
  readonly right: number;
  /** The size of most of the text. */
  readonly size: number;
}

/** Where lines of prose begin and end, by the places that several lines share. */
export function marginsOf(lines: readonly TextLine[]): Margins {
  const prose = lines.filter(({ text }) => text.length > 3 && !text.includes('\t'));
  const sizes = prose.flatMap(({ size, text }) => Array.from(text, () => size)).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 12;
  const shared = (places: readonly number[], outermost: (...values: number[]) => number): number => {
    const several = places.filter(
      (place) => places.filter((other) => Math.abs(other - place) < size).length > 1,
    );
    return outermost(...(several.length > 0 ? several : places));
  };
  const sample = prose.slice(0, SAMPLE);
  return {
    left: shared(
      sample.map(({ box }) => box.left),
      Math.min,
    ),
    right: shared(
      sample.map(({ box }) => box.right),
      Math.max,
    ),
    size,
  };
}

const SAMPLE = 2_000;

/** The last line ends because the next piece would not have fitted, and the next begins where lines go on. */
function flowsOn(parts: readonly Placed[], next: Placed, margins: Margins): boolean {
  const { line: last, page } = parts.at(-1) as Placed;
  const { line } = next;
  if (last.text.includes('\t') || line.text.includes('\t')) return false;
  if (Math.abs(last.size - line.size) > 0.1 * last.size) return false;
  if (last.font !== line.font && parts.length === 1 && width(last.box) < 0.5 * (margins.right - margins.left))
    return false;
  const samePage = page === next.page;
  if (samePage && (line.box.top < last.box.top || line.box.bottom - last.box.bottom > PITCH * line.size))
    return false;
  const room = margins.right - last.box.right;
  if (room > line.lead + SLACK * line.size) return false;
  const start = parts.length > 1 ? (parts[1] as Placed).line.box.left : margins.left;
  return line.box.left - start < INDENT * line.size && start - line.box.left < INDENT * line.size;
}

/** A title set over several lines: large, centred, one line under the other. */
function isSameTitle(parts: readonly Placed[], next: Placed, margins: Margins): boolean {
  const { line: last, page } = parts.at(-1) as Placed;
  const { line } = next;
  if (page !== next.page || last.text.includes('\t') || line.text.includes('\t')) return false;
  if (last.size < 1.25 * margins.size || Math.abs(last.size - line.size) > 0.1 || last.font !== line.font)
    return false;
  const middle = (margins.left + margins.right) / 2;
  const centred = [last, line].every(({ box }) => Math.abs((box.left + box.right) / 2 - middle) < line.size);
  return centred && line.box.bottom - last.box.bottom < PITCH * line.size;
}

const WORD = /[\p{Script=Latin}\d]/u;

/** Nothing between ideographs, a blank between two words of letters or figures. */
function joinedText(texts: readonly string[]): string {
  return texts.reduce((whole, text) => {
    const parted = /\p{Script=Latin}$/u.test(whole) && WORD.test(text.charAt(0));
    return whole + (parted ? ' ' : '') + text;
  });
}

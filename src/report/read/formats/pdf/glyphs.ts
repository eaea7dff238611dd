/** The signs on a page with their places, as PDFium finds them; generated spaces and line ends are left out. */

import type { OpenFile } from './engine.ts';
import { apply, type Box, centre, moved, type Quarter, turned } from './geometry.ts';
import { legible } from './signs.ts';

export interface Glyph {
  /** One sign as a rule; a ligature gives several. Space for any blank, U+FFFD for a glyph without meaning. */
  readonly text: string;
  readonly box: Box;
  /** The middle of its ink: of a bracket far from the middle of its box, and it is the ink that keeps to a cell. */
  readonly heart: readonly [number, number];
  /** Height of the font, in points. */
  readonly size: number;
  /** Direction of writing, relative to the upright page. */
  readonly quarter: Quarter;
  /** Place in the order of drawing. */
  readonly order: number;
  readonly font: number;
  /** The page object that draws it. */
  readonly object: number;
  /** Drawn without ink, as the text layer over a scanned page is. */
  readonly ghost: boolean;
}

export interface Signs {
  readonly glyphs: Glyph[];
  /** By how much the page was turned to set its text upright. */
  readonly quarter: Quarter;
}

const INVISIBLE = 3;
/** Ascent and descent of an ideograph in parts of the font size: fonts' own figures are often far off. */
const ASCENT = 0.86;
const DESCENT = 0.14;
/** Text further than this off a right angle (in quarters of a circle) is a watermark. */
const SLANT = 0.1;

interface Hand {
  readonly size: number;
  readonly quarter: Quarter | undefined;
  readonly font: number;
  readonly ghost: boolean;
}

type Straight = Hand & { readonly quarter: Quarter };

/** Reads the signs of an open page. `page` is the visible rectangle in PDF coordinates. */
export function readGlyphs(file: OpenFile, text: number, page: Box): Signs {
  const { calls } = file;
  const found: Glyph[] = [];
  const count = calls.FPDFText_CountChars(text);
  let object = 0;
  let hand: Hand = { size: 0, quarter: undefined, font: 0, ghost: false };
  for (let index = 0; index < count; index++) {
    if (calls.FPDFText_IsGenerated(text, index) !== 0) continue;
    const owner = calls.FPDFText_GetTextObject(text, index);
    if (owner !== object || index === 0) {
      object = owner;
      hand = handOf(file, text, index, owner);
    }
    if (hand.quarter === undefined || hand.size < 0.5) continue;
    const sign = signAt(file, text, index);
    if (sign === '') continue;
    const straight = { ...hand, quarter: hand.quarter };
    const box = placeOf(file, text, index, straight);
    const heart = heartOf(file, text, index, straight, box);
    found.push({ ...straight, text: sign, box, heart, order: index, object });
  }
  return upright(found, page);
}

function handOf({ calls, scratch, float }: OpenFile, text: number, index: number, object: number): Hand {
  const points = Math.abs(calls.FPDFText_GetFontSize(text, index));
  const known = calls.FPDFText_GetMatrix(text, index, scratch) !== 0;
  const [a, b, c, d] = known ? [float(0), float(1), float(2), float(3)] : [1, 0, 0, 1];
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(angle);
  const straight = Math.abs(angle - nearest) <= SLANT;
  return {
    size: points * Math.hypot(c, d),
    quarter: straight ? (((nearest + 4) % 4) as Quarter) : undefined,
    font: object === 0 ? 0 : calls.FPDFTextObj_GetFont(object),
    ghost: object !== 0 && calls.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE,
  };
}

function signAt({ calls }: OpenFile, text: number, index: number): string {
  // PDFium replaces a hyphen at the end of a line by a control sign; in a report it is a blank's dash or a minus.
  if (calls.FPDFText_IsHyphen(text, index) === 1) return '-';
  return legible(
    calls.FPDFText_GetUnicode(text, index),
    calls.FPDFText_HasUnicodeMapError(text, index) !== 1,
  );
}

/** Along the line the glyph's own advance, across it a full ideograph around the base line. */
function placeOf(file: OpenFile, text: number, index: number, { quarter, size }: Straight): Box {
  const { calls, scratch, float, double } = file;
  calls.FPDFText_GetLooseCharBox(text, index, scratch);
  const [left, top, right, bottom] = [float(0), float(1), float(2), float(3)];
  calls.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
  const [x, y] = [double(0), double(1)];
  const sideways = quarter % 2 === 1;
  const [start, end, origin] = sideways ? [bottom, top, y] : [left, right, x];
  // Of vertical writing PDFium gives a box twice as wide as the glyph, which begins in its middle.
  const vertical = Math.abs(origin - (start + end) / 2) < 0.2 * size && end - start > 0.4 * size;
  const [from, to] = vertical ? [origin, origin + size] : [start, end];
  const [up, down] =
    quarter === 0 || quarter === 3 ? [ASCENT * size, DESCENT * size] : [DESCENT * size, ASCENT * size];
  if (sideways) return { bottom: from, top: to, left: x - down, right: x + up };
  return { left: from, right: to, top: y + up, bottom: y - down };
}

function heartOf(
  { calls, scratch, double }: OpenFile,
  text: number,
  index: number,
  { quarter }: Straight,
  box: Box,
): [number, number] {
  const [x, y] = centre(box);
  if (calls.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24) === 0)
    return [x, y];
  const ink = quarter % 2 === 0 ? (double(0) + double(1)) / 2 : (double(2) + double(3)) / 2;
  const inside = quarter % 2 === 0 ? ink > box.left && ink < box.right : ink > box.bottom && ink < box.top;
  if (!inside) return [x, y];
  return quarter % 2 === 0 ? [ink, y] : [x, ink];
}

/** Turns the page so that most of its text stands upright: a table set sideways reads like any other. */
function upright(found: readonly Glyph[], page: Box): Signs {
  const votes = [0, 0, 0, 0];
  for (const glyph of found) votes[glyph.quarter] = (votes[glyph.quarter] ?? 0) + 1;
  const quarter = votes.indexOf(Math.max(...votes)) as Quarter;
  const matrix = turned(page, quarter);
  const glyphs = found.map((glyph) => ({
    ...glyph,
    box: moved(matrix, glyph.box),
    heart: apply(matrix, ...glyph.heart),
    quarter: ((glyph.quarter - quarter + 4) % 4) as Quarter,
  }));
  return { glyphs, quarter };
}

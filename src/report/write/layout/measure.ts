/** How wide a text runs, near enough to choose type sizes and row heights; no font is opened for it. */

export const POINTS_A_MILLIMETRE = 72 / 25.4;
/** Left and right padding of a table cell together, in points. */
const CELL_PADDING = 5;
const SMALLEST_NUMBER = 5;

/** Width in ems: an ideograph or full-width sign is one, a digit or letter a little over a half. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const sign of text) ems += sign.codePointAt(0)! < 0x2e80 && !/[“”‘’…—]/.test(sign) ? 0.56 : 1;
  return ems;
}

/** Lines the text takes in a cell of the given width (mm) and type size (pt). */
export function linesIn(text: string, width: number, size: number): number {
  const ems = Math.max(1, Math.floor((width * POINTS_A_MILLIMETRE - CELL_PADDING) / size));
  return Math.max(1, Math.ceil(emsOf(text) / ems));
}

/** The largest size (pt, at most `size`) at which every number stands on one line of its cell (mm). */
export function sizeFitting(numbers: Iterable<{ text: string; width: number }>, size: number): number {
  let fitting = size;
  for (const { text, width } of numbers) {
    if (text === '') continue;
    fitting = Math.min(fitting, (width * POINTS_A_MILLIMETRE - CELL_PADDING) / emsOf(text));
  }
  return Math.max(SMALLEST_NUMBER, Math.floor(fitting * 2) / 2);
}

/** Text from files and file names as a terminal may safely show it. */

/** Control characters and those that turn the direction of writing: a file must not steer the terminal. */
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** One line; what cannot be seen becomes `·`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, '·');
}

/** Columns of a terminal that a text takes: Han characters and full-width signs take two. */
export function columns(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
}

/** Filled up with spaces to so many columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** What of a text can stand on paper, decided once for all formats. */

const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

/** Characters XML cannot carry and no font draws: control characters other than tab, and U+FFFE, U+FFFF. */
const UNPRINTABLE = /[\p{Cc}\ufffe\uffff]/gu;

/** The text without control characters; a tab becomes a space, half a surrogate pair the replacement character. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll('\t', ' ').replaceAll(UNPRINTABLE, '');
}

/**
 * The paragraphs of a section's prose: one a line, without the white space around them (the indent is the style's)
 * and without empty lines. Blank prose has none.
 */
export function paragraphsOf(prose: string | null): string[] {
  return (prose ?? '')
    .split(LINE_ENDS)
    .map((line) => printable(line).trim())
    .filter((line) => line !== '');
}

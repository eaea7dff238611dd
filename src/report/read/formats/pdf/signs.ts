/** What a single sign of a PDF means: ligatures, vertical forms, blanks, symbol fonts, glyphs without meaning. */

/** Stands for a glyph of which the file does not say what it means; nothing downstream can take it for a digit. */
export const MEANINGLESS = '\uFFFD';

/** Bullets and ticks that Word draws with Symbol and Wingdings, at their private-use places. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf06c, '●'],
  [0xf06e, '■'],
  [0xf0a7, '▪'],
  [0xf0d8, '➢'],
  [0xf0fc, '✓'],
  [0xf0a8, '□'],
  [0xf0fe, '☑'],
]);

/** Signs that vertical writing replaces by turned forms, from U+FE10 and U+FE30 on, with their usual forms. */
const TURNED: readonly (readonly [number, string])[] = [
  [0xfe10, '，、。：；！？〖〗…'],
  [0xfe30, '‥—–＿﹏（）｛｝〔〕【】《》〈〉「」『』'],
  [0xfe47, '［］'],
];

const USUAL: ReadonlyMap<number, string> = new Map(
  TURNED.flatMap(([first, signs]) => [...signs].map((sign, offset) => [first + offset, sign] as const)),
);

/** A sign given by its code point, as text; empty when it stands for nothing at all. */
export function legible(code: number, mapped: boolean): string {
  if (code === 0xad || code === 0x200b || code === 0xfeff || (code >= 0x200c && code <= 0x200f)) return '';
  if (isBlank(code)) return ' ';
  if (!mapped || code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff || isSurrogate(code))
    return MEANINGLESS;
  if (isPrivate(code)) return SYMBOLS.get(code) ?? MEANINGLESS;
  const usual = USUAL.get(code);
  if (usual !== undefined) return usual;
  const sign = String.fromCodePoint(code);
  return isCompatible(code) ? sign.normalize('NFKC') : sign;
}

function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 9 && code <= 13)
  );
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

/** Ligatures and duplicate ideographs. Full-width forms are not among them: they are how Chinese is written. */
function isCompatible(code: number): boolean {
  return (
    (code >= 0xfb00 && code <= 0xfb06) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2f800 && code <= 0x2fa1f)
  );
}

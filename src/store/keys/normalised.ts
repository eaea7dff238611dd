/** One spelling for one identity, so that the same applicant is found however the clerk typed it. */

/** Points written between the parts of a transliterated name (阿不都·热合曼), all of which occur in practice. */
const NAME_POINTS = /[·•‧∙⋅・.]/gu;
const BLANK = /[\s\p{Cf}]/gu;
const DASH = /[-‐‑‒–—]/gu;

/**
 * Full-width forms become ASCII, letters upper case (the X of an identity number), blanks and invisible characters go.
 * Dashes and points go too, except in e-mail addresses, where they tell addresses apart.
 *
 * Limit: traditional and simplified forms stay two spellings.
 */
export function normalised(text: string): string {
  const plain = text.normalize('NFKC').replace(BLANK, '').toUpperCase();
  return plain.includes('@') ? plain : plain.replace(DASH, '').replace(NAME_POINTS, '');
}

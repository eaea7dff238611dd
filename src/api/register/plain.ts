/** Values of the rooms below as JSON: days as ISO text, citations as their notation. */

/** A deep copy in which a citation is `条例§33.2`, a day `2026-03-02`, and nothing is undefined. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, one: unknown) => (isCitation(one) ? one.notation : one)));
}

function isCitation(value: unknown): value is { readonly notation: string } {
  return typeof value === 'object' && value !== null && 'notation' in value && 'steps' in value;
}

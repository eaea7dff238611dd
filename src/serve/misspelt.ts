/** Names of the environment that were meant to be settings: nobody reads them, and what they say is silently not so. */

/** Shorter names (HOST, PORT, DATA) have too many lawful neighbours. */
const SHORTEST = 8;
/** One slip in so many signs. */
const SIGNS_A_SLIP = 5;
const OURS = 'GONGKAI_';

/** Each in words; `known` are the names that are read. */
export function misspelt(given: readonly string[], known: readonly string[]): string[] {
  const long = known.filter((name) => name.length >= SHORTEST);
  return given.flatMap((name) => {
    const meant = known.includes(name) ? undefined : long.find((one) => isMeant(name, one));
    return meant === undefined ? [] : [`${name}：没有这一项设置，应为 ${meant}。`];
  });
}

function isMeant(name: string, known: string): boolean {
  return (
    (name.startsWith(OURS) && name.startsWith(known)) ||
    slips(name.toUpperCase(), known) <= known.length / SIGNS_A_SLIP
  );
}

/** Signs left out, added or exchanged (Levenshtein). */
function slips(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, sign] of [...a].entries()) {
    const line = [row + 1];
    for (const [at, other] of [...b].entries()) {
      const [left = 0, over = 0, before = 0] = [line[at], above[at + 1], above[at]];
      line.push(Math.min(left + 1, over + 1, before + (sign === other ? 0 : 1)));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}

/** Names near to a mistyped one. */

interface Named {
  readonly name: string;
  readonly label: string;
}

const MOST = 3;

/** The nearest by name or by label, best first; equals in the order given. A label that has the word in it comes first. */
export function nearest<T extends Named>(word: string, known: readonly T[]): T[] {
  const near = ({ name, label }: T): number =>
    word !== '' && label.includes(word) ? 0 : Math.min(distance(word, name), distance(word, label));
  return known
    .map((each) => ({ each, far: near(each) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ each }) => each);
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

/** A text that a regular expression accepts: the shortest, by the first of every choice. For examples. */

interface Cursor {
  readonly text: string;
  at: number;
}

/**
 * Knows what patterns of the API are written with: signs, classes, groups, choices, counts, anchors.
 * @throws TypeError where the sample does not fit its own pattern: then the schema must bring an example
 */
export function sampleOf(pattern: string): string {
  const sample = choice({ text: pattern, at: 0 });
  if (!new RegExp(pattern, 'u').test(sample)) throw new TypeError(`give an example with ${pattern}`);
  return sample;
}

/** The first of the branches; the others are passed over. */
function choice(cursor: Cursor): string {
  const first = sequence(cursor);
  while (cursor.text[cursor.at] === '|') {
    cursor.at += 1;
    sequence(cursor);
  }
  return first;
}

function sequence(cursor: Cursor): string {
  let out = '';
  while (cursor.at < cursor.text.length && !'|)'.includes(cursor.text[cursor.at] ?? '')) {
    const one = atom(cursor);
    out += one.repeat(fewest(cursor));
  }
  return out;
}

const ESCAPED: Readonly<Record<string, string>> = { d: '1', w: 'a', s: ' ', S: 'a', D: 'a', W: '-' };

function atom(cursor: Cursor): string {
  const sign = cursor.text[cursor.at] ?? '';
  cursor.at += 1;
  if (sign === '^' || sign === '$') return '';
  if (sign === '.') return 'a';
  if (sign === '[') return oneOfClass(cursor);
  if (sign === '(') {
    if (cursor.text.startsWith('?:', cursor.at)) cursor.at += 2;
    const inner = choice(cursor);
    cursor.at += 1;
    return inner;
  }
  if (sign !== '\\') return sign;
  const escaped = cursor.text[cursor.at] ?? '';
  cursor.at += 1;
  return ESCAPED[escaped] ?? escaped;
}

/** The first sign of a class; of one that says what may not be, a letter. */
function oneOfClass(cursor: Cursor): string {
  const end = cursor.text.indexOf(']', cursor.at);
  const inside = cursor.text.slice(cursor.at, end);
  cursor.at = end + 1;
  if (inside.startsWith('^')) return 'a';
  const escaped = /^\\(.)/.exec(inside)?.[1];
  return escaped === undefined ? inside.slice(0, 1) : (ESCAPED[escaped] ?? escaped);
}

/** How often at least; what need not stand there is left out. */
function fewest(cursor: Cursor): number {
  const counted = /^(?:\?|\*|\+|\{(\d+)(?:,\d*)?\})/.exec(cursor.text.slice(cursor.at));
  if (!counted) return 1;
  cursor.at += counted[0].length;
  if (counted[1] !== undefined) return Number(counted[1]);
  return counted[0] === '+' ? 1 : 0;
}

/** How one number turns into another by a slip of pen, key or eye. */

export type Slip = 'swapped' | 'similar' | 'doubled' | 'dropped' | 'oneDigit' | 'tenfold';

export const SLIPS: Record<Slip, string> = {
  swapped: '相邻两位数字转位',
  similar: '有一位数字字形相近，可能误读或误录',
  doubled: '多打了一位数字',
  dropped: '少打了一位数字',
  oneDigit: '只差一位数字',
  tenfold: '末尾的 0 多了或少了',
};

/** Digits taken for one another in print, in scans or on a keypad. */
const LOOKALIKES = ['17', '38', '06', '08', '35', '56', '69', '68', '89', '27', '49'];

/** The slip that turns `right` into `wrong`, the likeliest first; undefined when they have nothing in common. */
export function slipBetween(wrong: number, right: number): Slip | undefined {
  const [w, r] = [String(wrong), String(right)];
  if (w === r || wrong === 0 || right === 0) return undefined;
  if (w.length === r.length) return sameLength(w, r);
  const [short, long] = w.length < r.length ? [w, r] : [r, w];
  if (long.length !== short.length + 1)
    return /^0+$/.test(long.slice(short.length)) && long.startsWith(short) ? 'tenfold' : undefined;
  if (long === `${short}0`) return 'tenfold';
  for (let at = 0; at < long.length; at++) {
    if (long.slice(0, at) + long.slice(at + 1) === short) return long === w ? 'doubled' : 'dropped';
  }
  return undefined;
}

function sameLength(w: string, r: string): Slip | undefined {
  const places = [...w].flatMap((digit, at) => (digit === r[at] ? [] : [at]));
  const [first, second] = places;
  if (places.length === 1) {
    if (LOOKALIKES.some((pair) => alike(pair, w[first!]!, r[first!]!))) return 'similar';
    // Any two figures of one digit differ in one digit.
    return w.length > 1 ? 'oneDigit' : undefined;
  }
  const crossed = w[first!] === r[second!] && w[second!] === r[first!];
  return places.length === 2 && second! - first! === 1 && crossed ? 'swapped' : undefined;
}

function alike(pair: string, one: string, other: string): boolean {
  return pair.includes(one) && pair.includes(other);
}

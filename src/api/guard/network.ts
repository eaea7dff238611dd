/** Whom an address stands for, when calls and tries are counted. */

/** Of an IPv6 address the first half: the rest is anybody's choice who has a line. @param source null: it is not known */
export function networkOf(source: string | null): string {
  if (source === null) return 'unknown';
  if (!source.includes(':')) return source;
  const [head = '', tail] = source.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

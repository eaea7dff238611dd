/** Where a call comes from: the peer, or what the trusted proxies before it wrote down. */
import { isIP } from 'node:net';

/** Some proxies write the port along: `203.0.113.7:51234`, `[2001:db8::1]:51234`. */
const WRITTEN = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d+)?$/;

/** Digests of so many sources are kept at hand: making one takes as long as all else a short call needs. */
const MOST_AT_HAND = 1_000;

export function atHand(named: (source: string) => string): (source: string) => string {
  const known = new Map<string, string>();
  return (source) => {
    const kept = known.get(source);
    if (kept !== undefined) return kept;
    if (known.size >= MOST_AT_HAND) known.clear();
    const made = named(source);
    known.set(source, made);
    return made;
  };
}

/**
 * Each trusted proxy appends the address it was called from; counted from the right, the last one that such a proxy wrote is
 * the caller. What stands further left was written by whoever called.
 *
 * @param proxies how many proxies stand before the server; 0: the header is not looked at
 */
export function sourceOf(forwarded: string | null, peer: string | undefined, proxies: number): string | null {
  const told = forwarded === null ? [] : forwarded.split(',').map((one) => one.trim());
  // Fewer than there are proxies: it came past them, from whoever is at the other end.
  const address = (proxies === 0 ? undefined : told.at(-proxies)) ?? peer;
  const [, six, four] = WRITTEN.exec(address ?? '') ?? [];
  const plain = (six ?? four ?? address)?.replace(/^::ffff:/i, '') ?? '';
  return isIP(plain) === 0 ? null : plain;
}

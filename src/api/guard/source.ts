/** Where a call comes from: the peer, or what the trusted proxies before it wrote down. */
import { isIP } from 'node:net';

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
  const plain = withoutPort(address ?? '').replace(/^::ffff:/i, '');
  return isIP(plain) === 0 ? null : plain;
}

/** Some gateways write down the port as well; unread, everybody would be of one unknown source. */
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

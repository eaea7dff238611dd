/** Which network addresses lie outside: everything that is not private, of this machine, of the link, or special otherwise. */
import { BlockList } from 'node:net';

/** IANA special-purpose registries; a way around them (mapped, translated, tunnelled addresses) is special too. */
const INSIDE = listOf(
  ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15'],
  ['::1/128', 'fc00::/7'],
);
/** Never called, whatever is set: nothing lawful listens there, and machines of a cloud tell their keys at 169.254. */
const NEVER = listOf(
  ['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'],
  ['::/128', 'fe80::/10', 'ff00::/8', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32'],
  ['2001:db8::/32', '2002::/16', '::/96', '::ffff:0:0:0/96', 'fec0::/10', '3fff::/20', '5f00::/16'],
  ['192.88.99.0/24', '224.0.0.0/4', '240.0.0.0/4'],
);

function listOf(...groups: readonly (readonly string[])[]): BlockList {
  const list = new BlockList();
  for (const range of groups.flat()) {
    const [network = '', prefix = ''] = range.split('/');
    list.addSubnet(network, Number(prefix), network.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

export type Reach = 'outside' | 'inside' | 'never';

/** @param address as DNS gives it; IPv4 mapped into IPv6 is judged as IPv4 */
export function reachOf(address: string, family: 4 | 6): Reach {
  const type = family === 6 ? 'ipv6' : 'ipv4';
  // This machine first: its ::1 lies among the old ways of writing IPv4 as IPv6.
  if (INSIDE.check(address, type)) return 'inside';
  return NEVER.check(address, type) ? 'never' : 'outside';
}

/** Which IP addresses belong to the public internet; a source is fetched from no other. */
import { BlockList, isIP } from 'node:net';

/** A range of addresses, what it is for, and where that is said. */
type Range = [range: string, use: string, document: string];

/** IPv4 that is not public, after IANA's Special-Purpose Address Registry. */
const notPublic4: readonly Range[] = [
  ['0.0.0.0/8', 'this network', 'RFC 791'],
  ['10.0.0.0/8', 'private', 'RFC 1918'],
  ['100.64.0.0/10', 'shared by the customers of a provider (CGNAT)', 'RFC 6598'],
  ['127.0.0.0/8', 'loopback', 'RFC 1122'],
  [
    '168.63.129.16/32',
    "a cloud's own services, seen from its machines",
    'Azure, “What is IP address 168.63.129.16?”',
  ],
  ['169.254.0.0/16', 'link-local; the metadata of clouds', 'RFC 3927'],
  ['172.16.0.0/12', 'private', 'RFC 1918'],
  ['192.0.0.0/24', 'protocol assignments', 'RFC 6890'],
  ['192.0.2.0/24', 'documentation', 'RFC 5737'],
  ['192.31.196.0/24', 'AS112', 'RFC 7535'],
  ['192.52.193.0/24', 'multicast relays (AMT)', 'RFC 7450'],
  ['192.88.99.0/24', '6to4 relays', 'RFC 7526'],
  ['192.168.0.0/16', 'private', 'RFC 1918'],
  ['192.175.48.0/24', 'AS112', 'RFC 7534'],
  ['198.18.0.0/15', 'benchmarks', 'RFC 2544'],
  ['198.51.100.0/24', 'documentation', 'RFC 5737'],
  ['203.0.113.0/24', 'documentation', 'RFC 5737'],
  ['224.0.0.0/4', 'multicast', 'RFC 5771'],
  ['240.0.0.0/4', 'reserved, and broadcast', 'RFC 1112'],
];

/**
 * All that is public of IPv6. What lies outside is unassigned, loopback, unique local (fc00::/7), link-local
 * (fe80::/10), multicast (ff00::/8), or an IPv4 address in disguise (::ffff:0:0/96, ::/96, 64:ff9b::/96).
 */
const public6: readonly Range[] = [['2000::/3', 'global unicast', 'RFC 4291']];

/** What of that is not public after all. */
const notPublic6: readonly Range[] = [
  ['2001::/23', 'protocol assignments: Teredo, ORCHID, benchmarks', 'RFC 2928, RFC 4380, RFC 7343, RFC 5180'],
  ['2001:db8::/32', 'documentation', 'RFC 3849'],
  ['2002::/16', '6to4, which holds an IPv4 address', 'RFC 3056'],
  ['2620:4f:8000::/48', 'AS112', 'RFC 7534'],
  ['3fff::/20', 'documentation', 'RFC 9637'],
];

const listOf = (ranges: readonly Range[]): BlockList => {
  const list = new BlockList();
  for (const [range] of ranges) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), isIP(network) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
};

const refused4 = listOf(notPublic4);
const allowed6 = listOf(public6);
const refused6 = listOf(notPublic6);

/** Whether an IP address, as a socket names it, is one of the public internet. What is no address is not. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !refused4.check(address, 'ipv4');
  // A zone, as in fe80::1%eth0, is only ever that of a local address.
  if (family !== 6 || address.includes('%')) return false;
  return allowed6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
};

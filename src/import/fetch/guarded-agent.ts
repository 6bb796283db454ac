/** Connections that reach public addresses only, whatever a name resolves to at the moment of connecting. */
import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';

/** A host that has no address that may be reached. */
export class UnreachableAddress extends Error {
  override readonly name = 'UnreachableAddress';
}

/** What decides which addresses may be reached, and how a name is resolved. */
export interface Reach {
  isReachable(address: string): boolean;
  lookup: LookupFunction;
}

/** The resolver of the system, which also knows its hosts file. */
export const systemReach = (isReachable: (address: string) => boolean): Reach => ({
  isReachable,
  lookup: systemLookup as LookupFunction,
});

/** A resolver that gives the reachable addresses of a name alone; the socket is handed no others. */
const guardedLookup =
  ({ isReachable, lookup }: Reach): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const all = found as LookupAddress[];
      const allowed = all.filter(({ address }) => isReachable(address));
      const [first] = allowed;
      if (!first) return callback(new UnreachableAddress(`${hostname}: ${all[0]?.address ?? ''}`), []);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };

/**
 * An agent whose every connection is checked: an address in the URL before it is dialled, the addresses of a
 * name as they are resolved for the socket, and the address that the socket has reached. Proxies of the
 * environment are not used: what lies behind one could not be checked.
 */
export function guardedAgent(reach: Reach): Agent {
  const connect = buildConnector({
    lookup: guardedLookup(reach),
    rejectUnauthorized: true,
    allowH2: false,
  } as buildConnector.BuildOptions);
  const isRefused = (address: string | undefined) => address === undefined || !reach.isReachable(address);
  return new Agent({
    pipelining: 1,
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) && isRefused(host)) return callback(new UnreachableAddress(host), null);
      connect(options, (error, socket) => {
        if (error) return callback(error, null);
        if (socket && !isRefused(socket.remoteAddress)) return callback(null, socket);
        socket?.destroy();
        callback(new UnreachableAddress(host), null);
      });
    },
  });
}

import { neutral } from '../neutral-text.ts';

/**
 * Whether an address, percent-encoded as it is asked for, can be shown on a terminal as it reads: any page that is open
 * in a browser may ask a server on the same machine for one that steers the terminal. False where it is no address.
 */
export function canBeShown(address: string): boolean {
  try {
    const read = decodeURIComponent(address);
    return neutral(read) === read;
  } catch {
    return false;
  }
}

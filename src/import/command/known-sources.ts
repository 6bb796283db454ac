/** Sources whose article is there already: they need not be read, so that an import that was stopped goes on at once. */
import { readFileSync, statSync } from 'node:fs';
import { containerLimit } from '../containers/limits.ts';
import { looksLikeAddress } from '../fetch/web-address.ts';
import type { Library, Match } from '../file/library.ts';
import { sha256Of } from '../file/source-file.ts';

/** A file by its bytes. One that is larger than any kept copy, or cannot be read, is known by what is in it alone. */
function copyOf(file: string, library: Library): Match | undefined {
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > containerLimit) return undefined;
    return library.copyOf(sha256Of(readFileSync(file)));
  } catch {
    return undefined;
  }
}

const pause = () => new Promise((resolve) => setImmediate(resolve));

/** The articles of the sources that are known, by the names of these. `goesOn` is asked now and then. */
export async function knownSources(
  names: readonly string[],
  library: Library,
  goesOn: (done: number) => boolean,
): Promise<Map<string, Match>> {
  const known = new Map<string, Match>();
  for (const [done, name] of names.entries()) {
    if (done % 50 === 49) {
      await pause();
      if (!goesOn(done)) break;
    }
    const isFile = name !== '-' && !looksLikeAddress(name);
    const match = isFile ? library.hasCopies && copyOf(name, library) : library.from(name);
    // Of an address it is not known what its page now holds.
    if (match) known.set(name, { ...match, by: 'bytes' });
  }
  return known;
}

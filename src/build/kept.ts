/** What is costly to make, kept between builds by what it was made from. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const day = 24 * 60 * 60 * 1000;

/** A folder of made things. */
export interface Kept {
  /**
   * The bytes of a kind of thing that were made from these sources, from an earlier build or made now. The sources
   * must name all that decides the bytes: texts, settings, versions, digests of files.
   */
  bytes(
    kind: string,
    sources: readonly unknown[],
    make: () => Promise<Uint8Array> | Uint8Array,
  ): Promise<Uint8Array>;
  /** Whether they are there from an earlier build. */
  has(kind: string, sources: readonly unknown[]): boolean;
  /** Removes what nobody has asked for since the folder was opened, when it is a day old: builds may run side by side. */
  sweep(): Promise<void>;
}

/** Opens the folder, which need not be there yet. */
export function openKept(folder: string): Kept {
  const used = new Set<string>();
  const nameOf = (kind: string, sources: readonly unknown[]) => {
    const key = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 32);
    const name = `${kind}-${key}`;
    used.add(name);
    return name;
  };
  return {
    has: (kind, sources) => existsSync(join(folder, nameOf(kind, sources))),
    async bytes(kind, sources, make) {
      const name = nameOf(kind, sources);
      const path = join(folder, name);
      const before = await readFile(path).catch(() => undefined);
      if (before) return before;
      const made = await make();
      await mkdir(folder, { recursive: true });
      // A build that is stopped leaves the whole file or none.
      const unfinished = join(folder, `.${name}-${randomBytes(4).toString('hex')}`);
      await writeFile(unfinished, made);
      await rename(unfinished, path);
      return made;
    },
    async sweep() {
      const names = await readdir(folder).catch(() => []);
      for (const path of names.filter((name) => !used.has(name)).map((name) => join(folder, name))) {
        const made = await stat(path).catch(() => undefined);
        if (made && Date.now() - made.mtimeMs > day) await rm(path, { force: true });
      }
    },
  };
}

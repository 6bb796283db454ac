/** What is costly to make, kept between builds by what it was made from. */
import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { ageOf, draftsIn, isOlder, ofFile, unfinishedName } from '../whole-file.ts';
import { putFile } from './put-file.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** What makes the bytes of a file. */
export type Make = () => Promise<string | Uint8Array> | string | Uint8Array;

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
  /** The same of a text. */
  text(kind: string, sources: readonly unknown[], make: () => Promise<string> | string): Promise<string>;
  /**
   * The same of files that are made together: the folder that has them, each by its name. A site may link to them: where
   * one was edited since, under whatever name, all are made again.
   */
  folder(kind: string, sources: readonly unknown[], makes: ReadonlyMap<string, Make>): Promise<string>;
  /** Whether they are there from an earlier build. */
  has(kind: string, sources: readonly unknown[]): boolean;
  /** Says that they are still of use, without opening them. */
  use(kind: string, sources: readonly unknown[]): void;
  /** The names of what was asked for since this was last called. */
  taken(): string[];
  /** The same folder, for one that is to learn what it has asked for itself. */
  apart(): Kept;
  /** Removes what is not in use, when it is a day old: builds may run side by side. Looks for it once an hour. */
  sweep(usedNow: () => ReadonlySet<string>): void;
}

const nameOf = (kind: string, sources: readonly unknown[]) =>
  `${kind}-${hash('sha256', JSON.stringify(sources)).slice(0, 32)}`;

/**
 * A file that can be made again; undefined where it cannot be read: another build may take it away, and a site's owner
 * who links to it may be another. Where it is not there, to look first costs less than an error.
 */
function ifThere<Content>(path: string, read: (path: string) => Content): Content | undefined {
  try {
    return existsSync(path) ? read(path) : undefined;
  } catch {
    return undefined;
  }
}

const bytesOf = (path: string): Uint8Array => readFileSync(path);
const textOf = (path: string) => readFileSync(path, 'utf8');

/** The bytes of a file, if it is there and can be read. */
export const readIfThere = (path: string): Uint8Array | undefined => ifThere(path, bytesOf);

/** Whether a folder has these files as they were made: one that was edited since is younger than the folder. */
function isWhole(folder: string, names: Iterable<string>): boolean {
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  for (const name of names) {
    const file = statSync(`${folder}/${name}`, { throwIfNoEntry: false });
    if (!file || file.mtimeMs > made) return false;
  }
  return true;
}

/** Makes a folder of files, whole or not at all. */
async function putFolder(path: string, makes: ReadonlyMap<string, Make>, drafts: string): Promise<void> {
  const files: [name: string, content: string | Uint8Array][] = [];
  for (const [name, make] of makes) files.push([name, await make()]);
  const draft = `${drafts}/${unfinishedName()}`;
  try {
    mkdirSync(draft, { recursive: true });
    for (const [name, content] of files) writeFileSync(`${draft}/${name}`, content);
    // No older than any of its files: Node tells whole milliseconds, the system less.
    const now = new Date(Date.now() + 1);
    utimesSync(draft, now, now);
    try {
      renameSync(draft, path);
    } catch (error) {
      if (isWhole(path, makes.keys())) throw error;
      rmSync(path, { recursive: true, force: true });
      renameSync(draft, path);
    }
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another build has put it there meanwhile.
    if (!isWhole(path, makes.keys())) throw ofFile(path, error);
  }
}

/** Opens the folder, which need not be there yet: it `isNew` then, and has nothing from an earlier build. */
export function openKept(folder: string, isNew = !existsSync(folder)): Kept {
  const taken = new Set<string>();
  const drafts = draftsIn(folder);
  // By ten thousands, to join paths takes as long as to look for what they lead to.
  const pathOf = (name: string) => `${folder}/${name}`;
  const take = (kind: string, sources: readonly unknown[]) => {
    const name = nameOf(kind, sources);
    taken.add(name);
    return pathOf(name);
  };
  async function file<Content extends string | Uint8Array>(
    path: string,
    read: (path: string) => Content,
    make: () => Promise<Content> | Content,
  ): Promise<Content> {
    const before = ifThere(path, read);
    if (before !== undefined) return before;
    const made = await make();
    // A build that is stopped leaves the whole file or none.
    putFile(path, made, drafts);
    return made;
  }
  return {
    has: (kind, sources) => !isNew && existsSync(pathOf(nameOf(kind, sources))),
    bytes: (kind, sources, make) => file(take(kind, sources), bytesOf, make),
    text: (kind, sources, make) => file(take(kind, sources), textOf, make),
    async folder(kind, sources, makes) {
      const path = take(kind, sources);
      if (!isWhole(path, makes.keys())) await putFolder(path, makes, drafts);
      return path;
    },
    use: (kind, sources) => void take(kind, sources),
    taken() {
      const names = [...taken];
      taken.clear();
      return names;
    },
    apart: () => openKept(folder, isNew),
    sweep(usedNow) {
      mkdirSync(folder, { recursive: true });
      const swept = pathOf('swept');
      const now = Date.now();
      const age = ageOf(swept, now);
      if (age !== undefined && age < hour) return;
      writeFileSync(swept, '');
      // The first build has made all that is there.
      if (age === undefined) return;
      const used = usedNow();
      for (const name of readdirSync(folder)) {
        if (used.has(name) || name === basename(drafts)) continue;
        const path = pathOf(name);
        if (isOlder(path, day, now)) rmSync(path, { recursive: true, force: true });
      }
    },
  };
}

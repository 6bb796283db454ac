/** What a build wrote into its folder, kept so that the next one leaves as it stands what would be the same. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isUnderWay, sweepFolder, textIfThere } from '../whole-file.ts';
import { putFile } from './put-file.ts';

/** What was made from one key: an article's files, say. */
export interface Made {
  /** Paths from the folder of the site. */
  files: readonly string[];
  /** Names of what is kept for making them again. */
  kept: readonly string[];
}

/** Files of the site in groups, each with a name and the key that it was made from. */
export interface Written {
  /** Whether the group stands in the folder, made from this key; if so, it is to stay. */
  stands(name: string, key: string): boolean;
  /** Says that a group stands there now. */
  add(name: string, key: string, made: Made): void;
  /** Throws a SiteGoneError where the folder is no longer there. */
  check(): void;
  /** Removes what this build did not write, and keeps what stands there now. Checks it first. */
  finish(): void;
}

/** Stands in the folder of a site and says which record of it is right; empty where a build has not finished. */
export const stampFile = '.offprint';
/** The record, in a folder of what is known of a site. */
const recordFile = 'written';

/** Whether a folder holds a site, or a shard of one, that a build has finished. */
export const isFinished = (folder: string): boolean => Boolean(textIfThere(join(folder, stampFile)));

/** The folder of the site was taken away while the site was built. */
export class SiteGoneError extends Error {
  override name = 'SiteGoneError';
}

interface SiteRecord {
  /** Where the site stands. */
  folder: string;
  stamp: string;
  /** Each group as it is recorded. */
  groups: Map<string, string>;
}

/** A record's first line has the folder and the stamp; each other a group: name, key, files, and what is kept after a stroke. */
function recordOf(known: string): SiteRecord | undefined {
  const [first, ...lines] = textIfThere(join(known, recordFile))?.split('\n') ?? [];
  const [folder = '', stamp = ''] = first?.split(' ') ?? [];
  if (!folder || lines.pop() !== '') return undefined;
  const groups = lines.map((line): [string, string] => {
    const end = line.indexOf(' ');
    return [line.slice(0, end), line.slice(end + 1)];
  });
  return { folder: decodeURI(folder), stamp, groups: new Map(groups) };
}

const groupOf = (key: string, { files, kept }: Made) =>
  [key, ...files.map(encodeURI), '|', ...kept].join(' ');
/** The files of a group, as they are recorded. */
const filesIn = (group: string) => group.slice(0, group.indexOf('|')).split(' ').slice(1, -1);
const keptIn = (group: string) =>
  group
    .slice(group.indexOf('|') + 1)
    .split(' ')
    .slice(1);

/** What stands in a folder of the site; nothing where another build has just taken or moved it away. */
function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

/** The files of a folder, as they are recorded; neither `.git` nor what another build is writing there is looked at. */
function* allIn(folder: string, within = ''): Generator<string> {
  for (const entry of entriesIn(join(folder, within))) {
    const path = join(within, entry.name);
    if (path === '.git' || isUnderWay(entry.name)) continue;
    if (entry.isDirectory()) yield* allIn(folder, path);
    else yield encodeURI(path);
  }
}

/**
 * Opens the record of a site's folder. Of a folder that is not as the record says – another wrote it, or a build was
 * stopped in it – everything is made again, and what does not belong there is removed at the end.
 */
export function openWritten(folder: string, known: string): Written {
  const record = recordOf(known);
  mkdirSync(folder, { recursive: true });
  const stamp = join(folder, stampFile);
  const isRight = record !== undefined && record.stamp === textIfThere(stamp);
  if (!isRight) sweepFolder(folder);
  const before = isRight ? record.groups : new Map<string, string>();
  const gone = new Set(isRight ? [] : allIn(folder));
  // Until this build has finished, the folder is between two states.
  writeFileSync(stamp, '');
  const now = new Map<string, string>();
  const check = () => {
    if (!existsSync(stamp))
      throw new SiteGoneError(`${folder}: was taken away while the site was built: build it again`);
  };
  return {
    check,
    stands(name, key) {
      const group = before.get(name);
      if (!group?.startsWith(`${key} `)) return false;
      now.set(name, group);
      return true;
    },
    add: (name, key, made) => now.set(name, groupOf(key, made)),
    finish() {
      check();
      for (const [name, group] of before) {
        const after = now.get(name);
        if (after === group) continue;
        const stay = new Set(after && filesIn(after));
        for (const file of filesIn(group)) if (!stay.has(file)) gone.add(file);
      }
      if (gone.size > 0)
        for (const group of now.values()) for (const file of filesIn(group)) gone.delete(file);
      for (const file of gone) removeFile(folder, decodeURI(file));
      const right = randomUUID();
      mkdirSync(known, { recursive: true });
      const lines = [`${encodeURI(folder)} ${right}`, ...[...now].map(([name, group]) => `${name} ${group}`)];
      // No sooner on the disk than the files that it tells of, which are not waited for.
      putFile(join(known, recordFile), `${lines.join('\n')}\n`);
      putFile(stamp, right);
    },
  };
}

/** Forgets the sites whose folders are gone. `sites` holds a folder a site, each with the record of what was written. */
export function forgetGone(sites: string): void {
  for (const name of readdirSync(sites)) {
    const folder = recordOf(join(sites, name))?.folder;
    if (folder !== undefined && !existsSync(folder))
      rmSync(join(sites, name), { recursive: true, force: true });
  }
}

/** The names of what is kept for the sites that are known. */
export function keptForSites(sites: string): Set<string> {
  const records = readdirSync(sites).map((name) => recordOf(join(sites, name)));
  return new Set(records.flatMap((record) => [...(record?.groups.values() ?? [])].flatMap(keptIn)));
}

/** Removes a file, and the folders that it leaves empty; one that another build has filled meanwhile stays. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOTEMPTY') return;
      if (code !== 'ENOENT') throw error;
    }
  }
}

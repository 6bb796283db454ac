/** What a build wrote into its folder, kept so that the next one leaves as it stands what would be the same. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '../whole-file.ts';

/** Files by their path from the folder, with the key that each was made from; pages have none. */
export interface Written {
  /** The key that a file was last written from. */
  keyOf(path: string): string | undefined;
  /** Says that a file stands in the folder, from this key. */
  add(path: string, key?: string): void;
  /** Removes what an earlier build wrote and this one did not, and keeps what stands there now. */
  finish(): void;
}

/** Stands in the folder of a site and says which record of it is right. */
const stampFile = '.offprint';
/** The record, in a folder of what is known of a site. */
const recordFile = 'written.json';

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

interface SiteRecord {
  /** Where the site stands. */
  folder: string;
  stamp: string;
  /** Paths from there, each with its key. */
  files: [string, string][];
}

function recordOf(file: string): SiteRecord | undefined {
  try {
    return JSON.parse(read(file) ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Opens the record of a site's folder. A folder that is not as the record says – another wrote it, or a build was
 * stopped in it – is emptied first.
 */
export function openWritten(folder: string, known: string): Written {
  const file = join(known, recordFile);
  const record = recordOf(file);
  const stamp = read(join(folder, stampFile));
  const before = new Map(record && record.stamp === stamp ? record.files : []);
  if (before.size === 0) {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
      if (name !== '.git') rmSync(join(folder, name), { recursive: true });
  }
  // Until this build has finished, the folder is between two states.
  rmSync(join(folder, stampFile), { force: true });
  const now = new Map<string, string>();
  return {
    keyOf: (path) => before.get(path),
    add: (path, key = '') => now.set(path, key),
    finish() {
      for (const path of before.keys()) if (!now.has(path)) removeFile(folder, path);
      const made: SiteRecord = { folder, stamp: randomUUID(), files: [...now] };
      mkdirSync(known, { recursive: true });
      replaceFile(file, JSON.stringify(made));
      writeFileSync(join(folder, stampFile), made.stamp);
    },
  };
}

/** Forgets the sites whose folders are gone. `known` holds a folder a site, each with the record of what was written. */
export function forgetGone(known: string): void {
  for (const name of readdirSync(known)) {
    const folder = recordOf(join(known, name, recordFile))?.folder;
    if (folder !== undefined && !existsSync(folder))
      rmSync(join(known, name), { recursive: true, force: true });
  }
}

/** Removes a file, and the folders that it leaves empty. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    if (readdirSync(join(folder, parent), { withFileTypes: true }).length > 0) return;
    rmSync(join(folder, parent), { recursive: true });
  }
}

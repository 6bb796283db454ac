/** A build that is killed: what of its site stands is whole, and the next build makes the rest. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { writeArticles } from './articles.ts';
import type { Subject } from './killing.ts';

const command = resolve(import.meta.dirname, '../../src/build/command.ts');

/** Each file of a folder by its path, but the record of the builds themselves. */
export function filesOfSite(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.offprint')
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(folder, file), readFileSync(file, 'base64')]));
}

/** Whether a file is one that a build had not finished. */
export const isDraft = (path: string) => path.includes('.unfinished-');

const siteIn = (folder: string) => join(folder, 'site');

/** Builds `site/` of the articles in `content/`. */
export const build: Pick<Subject, 'args' | 'env'> = {
  args: (folder) => [command, '--outDir', siteIn(folder)],
  env: (folder) => ({ CONTENT: join(folder, 'content'), SITE: 'https://archive.example', BASE: '/' }),
};

/** A build of so many articles into a new folder. The first that ends tells what all must come to. */
export function killedBuild(articles: number): Subject {
  let right: Map<string, string> | undefined;
  return {
    ...build,
    name: `build of ${articles} articles`,
    prepare() {
      const folder = mkdtempSync(join(tmpdir(), 'offprint-killed-'));
      writeArticles(join(folder, 'content'), 0, articles);
      return folder;
    },
    check(folder, isDone) {
      if (!existsSync(siteIn(folder)) && !isDone) return;
      const found = filesOfSite(siteIn(folder));
      right ??= found;
      for (const [path, bytes] of found) {
        if (isDraft(path) && !isDone) continue;
        if (right.get(path) !== bytes) throw new Error(`${path} is torn, or no file of the site`);
      }
      if (isDone && found.size !== right.size)
        throw new Error(`the site has ${found.size} files, not ${right.size}`);
    },
    remove: (folder) => rmSync(folder, { recursive: true, force: true }),
  };
}

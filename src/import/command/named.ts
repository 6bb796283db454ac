/** What a command line names, as single sources: folders are walked, lists are read. */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isFolderOfPage } from '../containers/saved-folder.ts';
import { looksLikeAddress } from '../fetch/web-address.ts';
import { fileProblem } from '../file/source-bytes.ts';
import type { Failure } from '../read-records.ts';

/** The sources, in the order in which they are named; of a folder, in that of the names in it. */
export interface Named {
  sources: string[];
  /** What could not be walked. */
  failures: Failure[];
  /** How much of what was passed over, by what it is: "hidden files", "pictures". */
  passedOver: Map<string, number>;
}

/** Files that are never articles, by their names; an example of each: lead.jpg, talk.mp3, serif.woff2, site.css. */
const neverArticles: [what: string, name: RegExp][] = [
  ['hidden files', /^\.|^(?:thumbs\.db|desktop\.ini)$/i],
  ['pictures', /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|ico|svg|psd)$/i],
  ['recordings', /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac|mp4|m4v|mov|webm|avi|mkv)$/i],
  ['fonts', /\.(?:woff2?|ttf|otf|eot)$/i],
  ['style sheets and scripts', /\.(?:css|mjs|js|map)$/i],
];

/** A folder that is walked: as it is named, and where it really is. */
interface Root {
  real: string;
  /** The content folder, which holds what was imported. */
  content: string | undefined;
}

const realOf = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

const isUnder = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** A kind of entry: a source, a folder to walk, something to count, or what is wrong with it. */
type Kind = { is: 'source' | 'folder' } | { passedOver: string } | { error: string };

/** A link is followed to a file in the folder alone: no folder is walked twice, or without end. */
function kindOfLink(path: string, { real }: Root): Kind {
  const target = realOf(path);
  if (target === undefined)
    return { error: 'is a link that leads nowhere, or round in a circle: take it away' };
  if (!isUnder(target, real))
    return { error: 'is a link that leads out of the folder, and was not followed: name what it leads to' };
  return statSync(target).isFile() ? { is: 'source' } : { passedOver: 'links to folders' };
}

function kindOf(folder: string, name: string, names: ReadonlySet<string>, root: Root): Kind {
  const path = join(folder, name);
  const stat = lstatSync(path);
  if (stat.isDirectory()) {
    if (name.startsWith('.')) return { passedOver: 'hidden folders' };
    if (isFolderOfPage(name, names)) return { passedOver: 'folders of saved pages' };
    return realOf(path) === root.content ? { passedOver: 'content folder' } : { is: 'folder' };
  }
  const never = neverArticles.find(([, pattern]) => pattern.test(name));
  if (never) return { passedOver: never[0] };
  if (stat.isSymbolicLink()) return kindOfLink(path, root);
  return stat.isFile() ? { is: 'source' } : { passedOver: 'pipes and devices' };
}

function walk(top: string, content: string, { sources, failures, passedOver }: Named): void {
  const root: Root = { real: realpathSync(top), content: realOf(content) };
  const before = sources.length + failures.length;
  const waiting = [top];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    try {
      const names = path === top || lstatSync(path).isDirectory() ? readdirSync(path).sort() : undefined;
      if (!names) {
        sources.push(path);
        continue;
      }
      const all = new Set(names);
      const inside: string[] = [];
      for (const name of names) {
        const kind = kindOf(path, name, all, root);
        if ('is' in kind) inside.push(join(path, name));
        else if ('error' in kind) failures.push({ file: join(path, name), error: kind.error });
        else passedOver.set(kind.passedOver, (passedOver.get(kind.passedOver) ?? 0) + 1);
      }
      for (const each of inside.reverse()) waiting.push(each);
    } catch (error) {
      failures.push({ file: path, error: fileProblem(error) });
    }
  }
  if (sources.length + failures.length === before)
    failures.push({ file: top, error: 'holds no file that may be a source' });
}

function isFolder(name: string): boolean {
  try {
    return name !== '-' && statSync(name).isDirectory();
  } catch {
    return false;
  }
}

/** The sources that the names of a command line mean; `content` is never walked. */
export function namedSources(names: readonly string[], content: string): Named {
  const named: Named = { sources: [], failures: [], passedOver: new Map() };
  for (const name of names) {
    if (looksLikeAddress(name) || !isFolder(name)) named.sources.push(name);
    else if (realOf(name) === realOf(content))
      named.failures.push({ file: name, error: 'is where the articles are kept: name a folder of sources' });
    else walk(name, content, named);
  }
  return named;
}

/** Whether two paths are those of one file, there or not. */
export const isSameFile = (one: string, other: string): boolean =>
  (realOf(one) ?? resolve(one)) === (realOf(other) ?? resolve(other));

/**
 * What Offprint adds to Astro's build: the articles, read and rendered before it; the files beside the pages, written
 * after it, and served while developing.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { typeOf } from './media-type.ts';
import { type Folders, foldersOf, openSite } from './open-site.ts';
import type { Output } from './output.ts';
import { outputsOfArticles, outputsOfSite } from './outputs.ts';
import { keepPermalinks } from './permalinks.ts';
import { filesOfShards, shardOutput, shareOf, wholeSite } from './share.ts';
import { handOver, type TheSite, theSite } from './the-site.ts';
import { forgetGone, openWritten, type Written } from './written.ts';

/** Files that are written at once. */
const atOnce = 16;

/** What this build writes beside its pages. */
function* filesOf(site: TheSite): Generator<Output> {
  yield* filesOfShards(site.share);
  for (const list of outputsOfArticles) yield* list({ ...site, articles: site.own });
  if (site.share.hasLists) for (const list of outputsOfSite) yield* list(site);
}

/** Writes the files that are not as they should be; the times of the others stay, by which hosts tell what to fetch. */
async function writeAll(files: Iterator<Output>, folder: string, written: Written): Promise<void> {
  for (let next = files.next(); !next.done; next = files.next()) {
    const { path, key, make } = next.value;
    const before = written.keyOf(path);
    const wasThere = before !== undefined;
    written.add(path, key);
    if (wasThere && before === key) continue;
    const file = join(folder, path);
    const made = Buffer.from(await make());
    if (wasThere && made.equals(await readFile(file).catch(() => Buffer.of()))) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, made);
  }
}

/** Where a page stands in the folder of the site. */
const fileOfPage = (folder: string, pathname: string): string => {
  const file = join(pathname, 'index.html');
  return existsSync(join(folder, file)) ? file : `${pathname.replace(/\/$/, '')}.html`;
};

/** The integration, for `astro.config.mjs`. */
export function offprint(): AstroIntegration {
  let config: AstroConfig;
  let folders: Folders;
  let written: Written;
  let share = wholeSite;
  return {
    name: 'offprint',
    hooks: {
      'astro:config:setup': ({ config: given, command, updateConfig }) => {
        folders = foldersOf(given);
        if (command === 'build') share = shareOf(process.argv);
        // Astro skips a page whose key is the same, by what it knows of the folder that it writes to.
        if (command === 'build') updateConfig({ cacheDir: pathToFileURL(`${folders.known}/`) });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:server:setup': async ({ server, logger }) => {
        const open = async () => {
          handOver(await openSite(config, folders, share, (broken) => logger.warn(broken)));
        };
        await open();
        server.watcher.add(folders.content);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folders.content)) return;
          // While writing, the last state that was right stays on show.
          open().then(
            () => server.ws.send({ type: 'full-reload' }),
            (error: Error) => logger.error(error.message),
          );
        });
        server.middlewares.use(async (request, response, next) => {
          const [url = ''] = (request.url ?? '').split(/[?#]/);
          const base = config.base.replace(/\/*$/, '/');
          if (!url.startsWith(base) || url.endsWith('/')) return next();
          const path = decodeURIComponent(url.slice(base.length));
          for (const file of filesOf(theSite())) {
            if (file.path !== path) continue;
            response.setHeader('Content-Type', typeOf(path));
            return void response.end(await file.make());
          }
          next();
        });
      },
      'astro:build:start': async () => {
        handOver(await openSite(config, folders, share));
        written = openWritten(fileURLToPath(config.outDir), folders.known);
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const site = theSite();
        const folder = fileURLToPath(dir);
        for (const { pathname } of pages) written.add(fileOfPage(folder, pathname));
        const files = filesOf(site);
        await Promise.all(Array.from({ length: atOnce }, () => writeAll(files, folder, written)));
        if (share.shard) await writeAll(shardOutput(site, filesOf(site)), folder, written);
        await site.kept.sweep();
        written.finish();
        forgetGone(dirname(folders.known));
        if (share.hasLists) keepPermalinks(folders, site.ledger, logger);
      },
    },
  };
}

/**
 * What Offprint adds to Astro's build: Astro compiles the templates; the articles are read and rendered, and the site
 * is written, by Offprint. The files beside the pages are served while developing.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { searchOutput } from '../search/outputs.ts';
import { site as settings } from '../site/settings.ts';
import { unfinishedName } from '../whole-file.ts';
import { openArticleThreads } from './article-threads.ts';
import { buildSite } from './build-site.ts';
import { appOf, type Bundle, bundleKey, keepBundle } from './bundle.ts';
import { typeOf } from './media-type.ts';
import { type Folders, foldersOf, type OpenedSite, openSite } from './open-site.ts';
import { outputsOfArticles, outputsOfSite } from './outputs.ts';
import { sayError } from './said.ts';
import { shareOf, wholeSite } from './share.ts';
import { handOver, theSite } from './the-site.ts';
import type { Threads } from './threads.ts';

/** The page of the search; Astro passes over names in src/pages that begin so. */
const searchPage = 'src/pages/_search.astro';

/** The integration, for `astro.config.mjs`. */
export function offprint(): AstroIntegration {
  let config: AstroConfig;
  let folders: Folders;
  let compiled: string;
  let threads: Threads;
  let site: Promise<OpenedSite>;
  let bundle: Bundle;
  let pageNames: string[];
  // Astro would say in its own words and where in the code what is said here in a line.
  const orEnd = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      sayError(error);
      rmSync(compiled, { recursive: true, force: true });
      process.exit(1);
    }
  };
  const placeOf = ({ site, base }: AstroConfig) => ({ site: String(site), base });
  return {
    name: 'offprint',
    hooks: {
      'astro:config:setup': ({ config: given, command, updateConfig, injectRoute }) => {
        // A page of its own is compiled whether it is made or not, with the worker that it starts.
        if (settings.search) injectRoute({ pattern: '[search]', entrypoint: searchPage });
        folders = foldersOf(fileURLToPath(given.root), fileURLToPath(given.outDir));
        if (command !== 'build') return;
        // Astro compiles beside the site, never into it: two builds are apart, and no file of the site is half written.
        compiled = join(folders.known, unfinishedName());
        updateConfig({ outDir: pathToFileURL(`${compiled}/`), vite: { publicDir: false } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:server:setup': async ({ server, logger }) => {
        threads = openArticleThreads(placeOf(config), folders);
        const open = async () => {
          handOver(
            await openSite(placeOf(config), folders, wholeSite, threads, (broken) => logger.warn(broken)),
          );
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
        server.middlewares.use((request, response, next) => {
          // As it was asked for: from `url` Vite has taken the base away.
          const [url = ''] = (request.originalUrl ?? '').split(/[?#]/);
          const base = config.base.replace(/\/*$/, '/');
          if (!url.startsWith(base) || url.endsWith('/')) return next();
          fileBeside(decodeURIComponent(url.slice(base.length))).then((file) => {
            if (!file) return next();
            response.setHeader('Content-Type', typeOf(url));
            response.end(file);
          }, next);
        });
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        threads = openArticleThreads(placeOf(config), folders);
        // Astro compiles meanwhile; what is wrong is said at once.
        site = orEnd(async () => openSite(placeOf(config), folders, shareOf(process.argv), threads));
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          name: 'offprint',
          async setup() {
            await site;
            await prerenderer.setup?.();
            const app = appOf(prerenderer);
            pageNames = app.getOptions().pageNames;
            const folder = join(folders.bundles, bundleKey(folders.root));
            bundle = await orEnd(async () => keepBundle(folder, config, folders.out, app));
          },
          getStaticPaths: async () => [],
        }));
      },
      'astro:build:done': async ({ logger }) => {
        const opened = await site;
        pageNames.push(...(await orEnd(() => buildSite(opened, bundle, folders, threads, logger))));
        await threads.close();
        rmSync(compiled, { recursive: true, force: true });
      },
    },
  };
}

/** A file beside the pages, made now; undefined where there is none of this path. */
async function fileBeside(path: string): Promise<string | Uint8Array | undefined> {
  const site = theSite();
  if (path.startsWith('search/')) return searchOutput(path, site.searchBundles, site);
  for (const list of [...outputsOfArticles, ...outputsOfSite])
    for (const file of list(site)) if (file.path === path) return file.make();
  return undefined;
}

/**
 * What Offprint adds to Astro's build: Astro compiles the templates; the articles are read and rendered, and the site
 * is written, by Offprint. The files beside the pages are served while developing.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { searchOutput } from '../search/outputs.ts';
import { unfinishedName } from '../whole-file.ts';
import { openArticleThreads } from './article-threads.ts';
import { buildSite } from './build-site.ts';
import { appOf, type Bundle, bundleKey, keepBundle } from './bundle.ts';
import { typeOf } from './media-type.ts';
import { type Folders, foldersOf, type OpenedSite, openSite } from './open-site.ts';
import { outputsOfArticles, outputsOfSite } from './outputs.ts';
import { shareOf, wholeSite } from './share.ts';
import { handOver, theSite } from './the-site.ts';
import type { Threads } from './threads.ts';

/** The integration, for `astro.config.mjs`. */
export function offprint(): AstroIntegration {
  let config: AstroConfig;
  let folders: Folders;
  let compiled: string;
  let threads: Threads;
  let site: Promise<OpenedSite>;
  let bundle: Bundle;
  let pageNames: string[];
  const placeOf = ({ site, base }: AstroConfig) => ({ site: String(site), base });
  return {
    name: 'offprint',
    hooks: {
      'astro:config:setup': ({ config: given, command, updateConfig }) => {
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
          const [url = ''] = (request.url ?? '').split(/[?#]/);
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
        site = openSite(placeOf(config), folders, shareOf(process.argv), threads);
        // Astro compiles meanwhile; what is wrong is said when both are done.
        site.catch(() => {});
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          name: 'offprint',
          async setup() {
            await site;
            await prerenderer.setup?.();
            const app = appOf(prerenderer);
            pageNames = app.getOptions().pageNames;
            bundle = keepBundle(join(folders.bundles, bundleKey(folders.root)), config, folders.out, app);
          },
          getStaticPaths: async () => [],
        }));
      },
      'astro:build:done': async ({ logger }) => {
        pageNames.push(...(await buildSite(await site, bundle, folders, threads, logger)));
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

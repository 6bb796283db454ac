/**
 * What Offprint adds to Astro. Astro compiles the templates for `npm run build`, which keeps them and does all else; and
 * serves the pages while developing, with the files beside them.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { searchOutput } from '../search/outputs.ts';
import { site as settings } from '../site/settings.ts';
import { unfinishedName } from '../whole-file.ts';
import { openArticleThreads } from './article-threads.ts';
import { appOf, keepBundle } from './bundle.ts';
import { bundleFolderOf } from './bundle-folder.ts';
import { typeOf } from './media-type.ts';
import { type Folders, openSite, projectAt, readContent, siteIn } from './open-site.ts';
import { outputsOfArticles, outputsOfSite } from './outputs.ts';
import { wholeSite } from './share.ts';
import { canBeShown } from './shown-address.ts';
import type { Configured } from './templates.ts';
import { handOver, theSite } from './the-site.ts';

/** The page of the search; Astro passes over names in src/pages that begin so. */
const searchPage = 'src/pages/_search.astro';

/** The integration, for `astro.config.mjs`. */
export function offprint(): AstroIntegration {
  let config: AstroConfig;
  let folders: Folders;
  let isBuild: boolean;
  const placeOf = ({ site, base }: AstroConfig) => ({ site: String(site), base });
  return {
    name: 'offprint',
    hooks: {
      'astro:config:setup': ({ config: given, command, updateConfig, injectRoute }) => {
        // A page of its own is compiled whether it is made or not, with the worker that it starts.
        if (settings.search) injectRoute({ pattern: '[search]', entrypoint: searchPage });
        folders = siteIn(fileURLToPath(given.outDir), projectAt(fileURLToPath(given.root)));
        isBuild = command === 'build';
        if (!isBuild) return;
        const compiled = join(folders.bundles, unfinishedName());
        process.once('exit', () => rmSync(compiled, { recursive: true, force: true }));
        updateConfig({ outDir: pathToFileURL(`${compiled}/`), vite: { publicDir: false } });
      },
      'astro:config:done': (done) => {
        config = done.config;
        if (isBuild) process.send?.({ ...placeOf(config), outDir: folders.out } satisfies Configured);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const threads = openArticleThreads(folders);
        const place = placeOf(config);
        const warn = (broken: string) => logger.warn(broken);
        const open = async () => {
          const articles = await readContent(folders, threads);
          handOver(await openSite(articles, place, folders, wholeSite, threads, warn));
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
          // Astro tells on the terminal what it is asked for.
          if (!canBeShown(url)) {
            response.statusCode = 400;
            return response.end();
          }
          const base = config.base.replace(/\/*$/, '/');
          if (!url.startsWith(base) || url.endsWith('/')) return next();
          fileBeside(decodeURIComponent(url.slice(base.length))).then((file) => {
            if (!file) return next();
            response.setHeader('Content-Type', typeOf(url));
            response.end(file);
          }, next);
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!process.send) {
          console.error('Astro only compiles the templates here: npm run build builds the site');
          process.exit(1);
        }
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          name: 'offprint',
          async setup() {
            await prerenderer.setup?.();
            keepBundle(bundleFolderOf(folders.root), config, folders.out, appOf(prerenderer));
            // What Astro does from here on, it would do with pages of its own.
            process.exit();
          },
        }));
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

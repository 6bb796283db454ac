/** What Offprint adds to Astro's build: the files beside the pages, written after them, and served while developing. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readArchive } from '../archive.ts';
import { readLedger } from '../ledger/ledger-file.ts';
import { openKept } from './kept.ts';
import { typeOf } from './media-type.ts';
import type { Output, SiteToBuild } from './output.ts';
import { outputs } from './outputs.ts';
import { checkPermalinks, keepPermalinks } from './permalinks.ts';

/** Files that are written at once. */
const atOnce = 16;

/** The folder of the articles, as errors name it. */
const contentOf = (config: AstroConfig) =>
  relative('.', resolve(fileURLToPath(config.root), process.env.CONTENT ?? 'content')) || '.';

async function siteOf(config: AstroConfig): Promise<SiteToBuild> {
  const root = fileURLToPath(config.root);
  const { articles } = await readArchive(contentOf(config), root);
  const place = { site: String(config.site), base: config.base };
  const ledger = readLedger(contentOf(config));
  return { place, articles, ledger, kept: openKept(join(fileURLToPath(config.cacheDir), 'made')) };
}

function* filesOf(site: SiteToBuild): Generator<Output> {
  for (const list of outputs) yield* list(site);
}

async function writeAll(files: Iterator<Output>, folder: string): Promise<void> {
  for (let next = files.next(); !next.done; next = files.next()) {
    const { path, make } = next.value;
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await make());
  }
}

/** The integration, for `astro.config.mjs`. */
export function offprint(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'offprint',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:server:setup': async ({ server, logger }) => {
        const root = fileURLToPath(config.root);
        await checkPermalinks(contentOf(config), root).catch((error: Error) => logger.warn(error.message));
        server.middlewares.use(async (request, response, next) => {
          const [url = ''] = (request.url ?? '').split(/[?#]/);
          const base = config.base.replace(/\/*$/, '/');
          if (!url.startsWith(base) || url.endsWith('/')) return next();
          const path = decodeURIComponent(url.slice(base.length));
          for (const file of filesOf(await siteOf(config))) {
            if (file.path !== path) continue;
            response.setHeader('Content-Type', typeOf(path));
            return void response.end(await file.make());
          }
          next();
        });
      },
      'astro:build:start': () => checkPermalinks(contentOf(config), fileURLToPath(config.root)),
      'astro:build:done': async ({ dir, logger }) => {
        const site = await siteOf(config);
        const files = filesOf(site);
        await Promise.all(Array.from({ length: atOnce }, () => writeAll(files, fileURLToPath(dir))));
        await site.kept.sweep();
        keepPermalinks(contentOf(config), site.articles, logger);
      },
    },
  };
}

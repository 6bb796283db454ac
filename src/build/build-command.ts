/**
 * Builds the site. While the code is the same, Astro need not compile the templates again and is not
 * started. `--outDir FOLDER` says where the site goes; other options are Astro's, which then builds.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openArticleThreads } from './article-threads.ts';
import { buildSite } from './build-site.ts';
import { type Bundle, bundleKey, keptBundle } from './bundle.ts';
import { bundlesIn, foldersOf, openSite } from './open-site.ts';
import { sayError } from './said.ts';
import { shareOf } from './share.ts';

const root = resolve(import.meta.dirname, '../..');

/** Where the site goes, if that is all that is asked for. */
function outDirOf(args: string[]): { outDir?: string | undefined } | undefined {
  try {
    const options = {
      outDir: { type: 'string' },
      shard: { type: 'string' },
      merge: { type: 'string' },
    } as const;
    // The folders of a merge stand after the first as words of their own.
    return parseArgs({ args, options, allowPositionals: args.some((word) => word.startsWith('--merge')) })
      .values;
  } catch {
    return undefined;
  }
}

/** Lets Astro build, by its own command line. */
function buildByAstro(args: string[]): void {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const withThis = new URL('./ends-with-parent.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', withThis, astro, 'build', ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('close', (status) => {
    process.exitCode = status ?? 1;
  });
}

async function buildBy(bundle: Bundle, outDir: string | undefined): Promise<void> {
  const begun = performance.now();
  const folders = foldersOf(root, outDir ?? bundle.outDir);
  const place = { site: bundle.site, base: bundle.base };
  const threads = openArticleThreads(place, folders);
  try {
    const site = await openSite(place, folders, shareOf(args), threads);
    await buildSite(site, bundle, folders, threads, { info: console.log, warn: console.error });
    console.log(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s: ${folders.out}`);
  } finally {
    await threads.close();
  }
}

const { SITE } = process.env;
if (SITE && !/^https?:$/.test(URL.parse(SITE)?.protocol ?? '')) {
  console.error(`SITE=${SITE}: is no address: give one such as https://example.org`);
  process.exit(1);
}
const args = process.argv.slice(2);
const asked = outDirOf(args);
const bundle = asked && keptBundle(join(bundlesIn(root), bundleKey(root)));
if (!bundle) buildByAstro(args);
else {
  await buildBy(bundle, asked.outDir).catch((error) => {
    sayError(error);
    process.exitCode = 1;
  });
}

/**
 * The templates as Astro has compiled them. Astro does so once, and the bundle is kept for as long as the code is the
 * same: its pages are then rendered by whoever opens it, here or in a thread, without Astro's build around them.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer, RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { unfinishedName } from '../whole-file.ts';

const day = 24 * 60 * 60 * 1000;

/** What the build needs to know beside the compiled templates. */
export interface Bundle {
  /** The folder of the bundle: `server/` has the templates, `client/` what pages ask for. */
  folder: string;
  /** The file that has the app, in `server/`. */
  entry: string;
  /** Scripts and styles that stand in the pages; Astro's own, passed back to it. */
  scripts: unknown[];
  styles: [key: string, styles: unknown[]][];
  site: string;
  base: string;
  outDir: string;
  publicDir: string;
}

/** The app of Astro's builds, as far as it is used here. */
interface BuildApp {
  manifest: { routes: { routeData: RouteData }[] };
  routeCache: { clearAll(): void };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  getOptions(): {
    allPages: Record<string, { key: string; styles: unknown[] }>;
    settings: { scripts: unknown[] };
    pageNames: string[];
  };
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Of a prerenderer that has been set up. */
export const appOf = (prerenderer: AstroPrerenderer): BuildApp =>
  (prerenderer as unknown as { app: BuildApp }).app;

const description = 'bundle.json';

/** A bundle that was kept, if it is there. */
export function keptBundle(folder: string): Bundle | undefined {
  const file = join(folder, description);
  return existsSync(file) ? { ...JSON.parse(readFileSync(file, 'utf8')), folder } : undefined;
}

/** Keeps what Astro has compiled, before it throws it away; removes bundles of other code that are a day old. */
export function keepBundle(folder: string, config: AstroConfig, outDir: string, app: BuildApp): Bundle {
  const bundles = join(folder, '..');
  mkdirSync(bundles, { recursive: true });
  const draft = join(bundles, unfinishedName());
  cpSync(config.outDir, join(draft, 'client'), { recursive: true });
  renameSync(join(draft, 'client/.prerender'), join(draft, 'server'));
  const entry = readdirSync(join(draft, 'server')).find((name) => name.startsWith('prerender-entry')) ?? '';
  const { allPages, settings } = app.getOptions();
  const bundle: Omit<Bundle, 'folder'> = {
    entry,
    scripts: settings.scripts,
    styles: Object.values(allPages).map(({ key, styles }) => [key, styles]),
    site: String(config.site),
    base: config.base,
    outDir,
    publicDir: fileURLToPath(config.publicDir),
  };
  writeFileSync(join(draft, description), JSON.stringify(bundle));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  for (const name of readdirSync(bundles)) {
    const path = join(bundles, name);
    if (path !== folder && Date.now() - statSync(path).mtimeMs > day) rmSync(path, { recursive: true });
  }
  return { ...bundle, folder };
}

/** A page that the site has. */
export interface PageOfSite {
  /** From the site's root, `/` first. */
  pathname: string;
  /** The template, as in `src/pages/[slug].astro`. */
  template: string;
  /** All that decides the page beside its template; absent where it is to be made each time. */
  key?: string | undefined;
}

/** Renders the pages of the site that was handed over. */
export interface Pages {
  all(): Promise<PageOfSite[]>;
  html(page: Pick<PageOfSite, 'pathname' | 'template'>): Promise<Uint8Array>;
  /** Forgets the pages that there are: another site was handed over. */
  forget(): void;
}

/** The file of a page, from the root of the site. */
export const fileOfPage = (pathname: string): string =>
  pathname === '/404' ? '404.html' : join(pathname.slice(1), 'index.html');

/** Opens a bundle. */
export async function openPages({ folder, entry, scripts, styles, site, base }: Bundle): Promise<Pages> {
  const { app }: { app: BuildApp } = await import(pathToFileURL(join(folder, 'server', entry)).href);
  app.setInternals({
    pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts }, logger: { options: { destination: { write: () => true } } } });
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));
  const root = new URL(base.replace(/\/*$/, '/'), site);
  return {
    async all() {
      const paths = await new StaticPaths(app as never).getAll();
      return paths
        .filter(({ route }) => route.type === 'page')
        .map(({ pathname, route, cacheKey }) => ({
          pathname: pathname.replace(/(?!^)\/+$/, ''),
          template: route.component,
          key: cacheKey,
        }));
    },
    async html({ pathname, template }) {
      const routeData = routes.get(template);
      if (!routeData) throw new Error(`no template ${template}`);
      const path = pathname.slice(1);
      const address = new URL(path ? `${encodeURI(path)}/` : '', root);
      const response = await app.render(new Request(address), { routeData });
      if (response.status !== 200 && pathname !== '/404')
        throw new Error(`${template} answers ${pathname} with ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    forget: () => app.routeCache.clearAll(),
  };
}

/** Stands for all that decides what Astro compiles: the code, the libraries under it, and what of the environment the code reads. */
export function bundleKey(root: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.env.NODE_ENV ?? 'production'}`);
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file) && !/^(?:import|print)[\\/]/.test(file))
    .sort()
    .map((file) => join('src', file));
  const names = new Set<string>();
  for (const file of ['astro.config.mjs', 'package-lock.json', ...files]) {
    const text = readFileSync(join(root, file), 'utf8');
    hash.update(`${file}\n`).update(text);
    for (const [, name = ''] of text.matchAll(/\bprocess\.env\.(\w+)\b(?! = )/g)) names.add(name);
  }
  // The articles and the terminal are no part of the code; where NODE_ENV is not given, Astro gives it, as above.
  for (const name of ['CONTENT', 'NODE_ENV', 'TERM']) names.delete(name);
  for (const name of names) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  return hash.digest('hex').slice(0, 16);
}

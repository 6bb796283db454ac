/**
 * The templates as Astro has compiled them. Astro does so once, and the bundle is kept for as long as the code is the
 * same: its pages are then rendered by whoever opens it, here or in a thread, without Astro's build around them.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer, RouteData } from 'astro';
import { isOlder, unfinishedName } from '../whole-file.ts';
import { withOwnHashes } from './own-hashes.ts';

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

/** A template, as it is compiled. */
interface Template {
  default: unknown;
  getStaticPaths?(): { params: Record<string, string>; props?: object; cacheKey?: string }[];
}

interface Manifest {
  routes: { routeData: RouteData }[];
  pageMap: Map<string, () => Promise<{ page(): Promise<Template> }>>;
}

/** What the middleware hands out of the bundle. */
interface Locals {
  context?: object;
  renderToString?: (
    result: Rendered,
    template: unknown,
    props: object,
    slots: object,
    isPage: boolean,
    route: RouteData,
  ) => Promise<string>;
}

/** What Astro knows of a page while it is rendered. */
interface Rendered {
  shouldInjectCspMetaTags: boolean;
  _metadata: Hashes;
}

interface Hashes {
  extraStyleHashes: readonly string[];
  extraScriptHashes: readonly string[];
}

/** A template that was asked for, with the hashes of what stands in the heads of its pages, once one has been rendered. */
interface Opened {
  route: RouteData;
  template: Template;
  hashes?: Hashes;
}

const hashesIn = ({ _metadata: { extraStyleHashes, extraScriptHashes } }: Rendered): Hashes => ({
  extraStyleHashes: [...extraStyleHashes],
  extraScriptHashes: [...extraScriptHashes],
});

/** What Astro knows of a request while it is answered. */
interface RequestState {
  shouldInjectCspMetaTags?: boolean;
  getActionAPIContext(): object;
  createResult(template: Template, context: object): Promise<Rendered>;
}

type NewState = new (manifest: Manifest, request: Request, options: { routeData: RouteData }) => RequestState;

/** Where a request's context has its state. */
const stateAt = Symbol.for('astro.fetchState');

/** The app of Astro's builds, as far as it is used here. */
interface BuildApp {
  manifest: Manifest;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  getOptions(): {
    allPages: Record<string, { key: string; styles: unknown[] }>;
    settings: { scripts: unknown[] };
  };
  render(request: Request, options: { routeData: RouteData; locals: Locals }): Promise<Response>;
}

/** Of a prerenderer that has been set up. */
export const appOf = (prerenderer: AstroPrerenderer): BuildApp =>
  (prerenderer as unknown as { app: BuildApp }).app;

const description = 'bundle.json';

/** A bundle that was kept, if it is there; it counts as new for a day, since its templates are opened one by one. */
export function keptBundle(folder: string): Bundle | undefined {
  const file = join(folder, description);
  if (!existsSync(file)) return undefined;
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // Another user keeps it.
  }
  return { ...JSON.parse(readFileSync(file, 'utf8')), folder };
}

/** Takes what Astro has compiled, and keeps it; removes bundles of other code that were not used for a day. */
export function keepBundle(folder: string, config: AstroConfig, outDir: string, app: BuildApp): void {
  const bundles = join(folder, '..');
  mkdirSync(bundles, { recursive: true });
  const draft = join(bundles, unfinishedName());
  mkdirSync(draft);
  renameSync(config.outDir, join(draft, 'client'));
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
  // The code of the build that stands there is in use. The description comes last: with it, all is there.
  mkdirSync(folder, { recursive: true });
  for (const name of ['client', 'server', description]) {
    rmSync(join(folder, name), { recursive: true, force: true });
    renameSync(join(draft, name), join(folder, name));
  }
  rmSync(draft, { recursive: true });
  for (const path of readdirSync(bundles).map((name) => join(bundles, name)))
    if (path !== folder && isOlder(path, day)) rmSync(path, { recursive: true, force: true });
}

/** A page that the site has. */
export interface PageOfSite {
  /** From the site's root, `/` first. */
  pathname: string;
  /** The template, as in `src/pages/[slug].astro`. */
  template: string;
  /** All that decides the page beside its template; absent where it is to be made each time. */
  key?: string | undefined;
  /** What the template is given. */
  props?: object | undefined;
}

/** Renders pages of the site that was handed over. */
export interface PageRenderer {
  html(page: PageOfSite): Promise<string>;
}

/** Renders them, and knows which there are. */
export interface Pages extends PageRenderer {
  bundle: Bundle;
  all(): Promise<PageOfSite[]>;
}

/** The file of a page, from the root of the site. */
export const fileOfPage = (pathname: string): string =>
  pathname === '/404' ? '404.html' : `${pathname}/index.html`.replace(/^\/+/, '');

/**
 * Opens a bundle. Astro answers one request, and what it makes for each is then made here for page after page: to
 * answer one for each page, and to work out the same policy again, takes as long as to render it. So no template may
 * ask for the address of its page: it is told in its props what it needs.
 */
export async function openPages(bundle: Bundle): Promise<Pages> {
  const { folder, entry, scripts, styles, site, base } = bundle;
  const { app }: { app: BuildApp } = await import(pathToFileURL(join(folder, 'server', entry)).href);
  app.setInternals({
    pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts }, logger: { options: { destination: { write: () => true } } } });
  const { manifest } = app;
  const pages = manifest.routes.map(({ routeData }) => routeData).filter(({ type }) => type === 'page');
  const request = new Request(new URL(base, site));
  const notFound = pages.find(({ route }) => route === '/404');
  if (!notFound) throw new Error('no template for what is not found');
  const locals: Locals = {};
  await app.render(request, { routeData: notFound, locals });
  const { context, renderToString } = locals;
  if (!context || !renderToString) throw new Error('the middleware has handed nothing out');
  const State = Reflect.get(context, stateAt).constructor as NewState;

  const opened = new Map<string, Opened>();
  const openedOf = async (component: string) => {
    const before = opened.get(component);
    if (before) return before;
    const route = pages.find((one) => one.component === component);
    const open = manifest.pageMap.get(component);
    if (!route || !open) throw new Error(`no template ${component}`);
    const now: Opened = { route, template: await (await open()).page() };
    opened.set(component, now);
    return now;
  };
  return {
    bundle,
    async all() {
      const all: PageOfSite[] = [];
      for (const { component, pathname } of pages) {
        if (pathname) all.push({ pathname, template: component });
        const { template } = await openedOf(component);
        // A template has one parameter, which is the whole path.
        for (const { params, props, cacheKey } of template.getStaticPaths?.() ?? [])
          all.push({ pathname: `/${Object.values(params)}`, template: component, key: cacheKey, props });
      }
      return all;
    },
    async html({ template: component, props = {} }) {
      const one = await openedOf(component);
      const { route, template, hashes } = one;
      // Its own: templates name the styles of their pages to it.
      const state = new State(manifest, request, { routeData: route });
      if (hashes) state.shouldInjectCspMetaTags = false;
      const result = await state.createResult(template, state.getActionAPIContext());
      result.shouldInjectCspMetaTags = true;
      if (hashes) Object.assign(result._metadata, hashes);
      else one.hashes = hashesIn(result);
      return withOwnHashes(await renderToString(result, template.default, props, {}, true, route));
    },
  };
}

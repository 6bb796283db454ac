/** The built sites, their pages and a browser to read them in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../../src/print/browser.ts';
import { serveFrom } from '../../src/print/built-site.ts';
import type { BuiltSite } from './build-sites.ts';

/** `content` at the root of its host; `fixtures` under `/kept/`. */
export const sites = inject('sites');

/** The slugs that tests speak of. */
export const slugs = {
  seed: 'mistrust-remains-despite-china-japan-security-talks-envoy',
  everything: 'harbour-reopens-after-a-winter-of-repairs',
  arabic: 'almina-almaa-yaoud',
  japanese: 'minato-no-akari',
  bare: 'a-note-without-a-source',
} as const;

/** A page of a built site. */
export interface BuiltPage {
  site: BuiltSite;
  /** Relative to the site's address: `slug/`, ``, `404.html`. */
  path: string;
  file: string;
}

/** Every page of a built site. */
export function pagesOf(site: BuiltSite): BuiltPage[] {
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return files.map((name) => ({
    site,
    path: name.replaceAll('\\', '/').replace(/index\.html$/, ''),
    file: join(site.folder, name),
  }));
}

/** Every page of both sites, and a name for each test's title. */
export const allPages = [...pagesOf(sites.content), ...pagesOf(sites.fixtures)].map((page) => ({
  ...page,
  name: page.site.address + page.path,
}));

/** An article's page. */
export const articlePage = (site: BuiltSite, slug: string): BuiltPage => ({
  site,
  path: `${slug}/`,
  file: join(site.folder, slug, 'index.html'),
});

export const seed = articlePage(sites.content, slugs.seed);
export const everything = articlePage(sites.fixtures, slugs.everything);

/** One of each kind of page: articles of all sorts, former and withdrawn ones, lists, the page that is not found. */
export const everyKind = allPages.filter(
  ({ site, path }) =>
    (site === sites.fixtures && !/^(?:author|date|publisher)\/|^section\/(?!coast)/.test(path)) ||
    path === `${slugs.seed}/`,
);

export const htmlOf = ({ file }: BuiltPage): string => readFileSync(file, 'utf8');

/** One browser for the tests of a file, `browser`: `open` gives a page of a built site, `blank` a page that only the site answers to. */
export function useBrowser() {
  let starting: ReturnType<typeof launchBrowser>;
  beforeAll(async () => {
    starting = launchBrowser();
    await starting;
  });
  afterAll(async () => (await starting).close());
  const blank = async (site: BuiltSite, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await (await starting).newContext(options);
    await serveFrom(site.folder, site.address, context);
    return context.newPage();
  };
  const open = async ({ site, path }: BuiltPage, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await blank(site, options);
    await page.goto(site.address + path);
    return page;
  };
  return { browser: () => starting, blank, open };
}

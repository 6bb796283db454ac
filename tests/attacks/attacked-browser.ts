/** A browser that opens pages which may be attacked, and says what happened in each. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type PageParts, partsOfPage, provoke, watch } from './in-page.ts';

/** What opening a page, and doing to it what readers do, has led to. */
export interface Opened {
  /** What ran, as `alert(1)`. Empty is right. */
  executions: string[];
  /** What was asked of others than the page's own server. */
  requests: string[];
  /** Undefined where the page went away or never ended. */
  parts: PageParts | undefined;
}

/** Milliseconds that a page may take. */
const limit = 15_000;

class Tab {
  readonly context: BrowserContext;
  readonly origin: string;
  page: Page | undefined;
  opened: Opened = { executions: [], requests: [], parts: undefined };
  loaded = '';

  constructor(context: BrowserContext, origin: string) {
    this.context = context;
    this.origin = origin;
  }

  /** A page of its own, closed again by `renew`. */
  async start(): Promise<Page> {
    const page = await this.context.newPage();
    const say = (what: string) => this.opened.executions.push(what);
    await page.exposeBinding('attackSeen', (_source, what: string) => {
      say(what);
    });
    await page.addInitScript(watch);
    page.on('dialog', (dialog) => {
      say(`a ${dialog.type()} dialog`);
      dialog.dismiss().catch(() => undefined);
    });
    page.on('popup', (popup) => {
      say('a window');
      popup.close().catch(() => undefined);
    });
    page.on('download', () => say('a download'));
    page.on('worker', () => say('a worker'));
    page.on('framenavigated', (frame) => {
      const url = frame.url();
      const isOwn = url.split('#')[0] === this.loaded || url === 'about:blank';
      if (frame === page.mainFrame() && !isOwn) this.opened.requests.push(`went to ${url.slice(0, 200)}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.origin) && !url.startsWith('data:'))
        this.opened.requests.push(url.slice(0, 200));
    });
    this.page = page;
    return page;
  }

  async renew(): Promise<void> {
    await this.page?.close({ runBeforeUnload: false }).catch(() => undefined);
    this.page = undefined;
  }

  async open(url: string): Promise<Opened> {
    const page = this.page ?? (await this.start());
    const opened: Opened = { executions: [], requests: [], parts: undefined };
    this.opened = opened;
    this.loaded = url;
    let stop: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((done) => {
      stop = setTimeout(() => done('late'), limit);
    });
    const visit = async () => {
      await page.goto(url, { waitUntil: 'load', timeout: limit });
      await page.evaluate(provoke);
      opened.parts = await page.evaluate(partsOfPage);
    };
    const ended = await Promise.race([visit().catch(() => 'gone' as const), late]);
    clearTimeout(stop);
    // What has gone elsewhere may still be on its way.
    if (ended) await this.renew();
    this.opened = { executions: [], requests: [], parts: undefined };
    return opened;
  }
}

/** Opens pages in tabs side by side; `origin` is the only server that answers. */
export async function openAll(
  browser: Browser,
  origin: string,
  urls: readonly string[],
  tabs: number,
): Promise<Opened[]> {
  const results: Opened[] = [];
  let next = 0;
  // Painting is most of the work of opening a page, and nobody looks.
  const context = await browser.newContext({ viewport: { width: 320, height: 240 } });
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  const work = async () => {
    const tab = new Tab(context, origin);
    for (let at = next++; at < urls.length; at = next++) results[at] = await tab.open(urls[at] ?? '');
  };
  await Promise.all(Array.from({ length: tabs }, work));
  await context.close();
  return results;
}

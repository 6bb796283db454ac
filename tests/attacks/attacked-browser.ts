/** Browsers that open pages which may be attacked, many at once, and say what happened in each. */
import type { Browser, Frame, Page, Request } from 'playwright-core';
import { launchBrowser } from '../../src/print/browser.ts';
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

/**
 * Pages in the frames of one, and what those are then cut into of which nothing came to be known: opening a frame costs
 * a fifth of opening a page.
 */
const together = [20, 5, 1];
/** Milliseconds without any news after which pages are given up, and one that is alone. */
const patience = { many: 8_000, alone: 30_000 };
/** Milliseconds that a browser may take to answer, before another is started. */
const mostSilence = 40_000;

/** Stands in every document of a page before any script of its own. */
const attend = `(${watch})(); if (window === top || window.parent === top) addEventListener('load', async () => {
  if (location.pathname === '/frames/') return;
  await (${provoke})();
  window.attackEnded?.((${partsOfPage})());
});`;

/** The work, or a failure where it does not answer. */
async function answered<Result>(work: Promise<Result>): Promise<Result> {
  let stop: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, fail) => {
    stop = setTimeout(() => fail(new Error('the browser does not answer')), mostSilence);
  });
  return Promise.race([work, silence]).finally(() => clearTimeout(stop));
}

/** Some pages that are open at the same time: in the frames of one, or one alone as a page of its own. */
class Visit {
  readonly page: Page;
  readonly origin: string;
  readonly urls: readonly string[];
  readonly opened: Opened[];
  /** Something ran, and no frame is to be blamed for it alone. */
  isUnclear = false;
  #places = new Map<Frame, number>();
  #heard = 0;

  constructor(page: Page, origin: string, urls: readonly string[]) {
    this.page = page;
    this.origin = origin;
    this.urls = urls;
    this.opened = urls.map(() => ({ executions: [], requests: [], parts: undefined }));
    if (urls.length === 1) this.#places.set(page.mainFrame(), 0);
  }

  #of(frame: Frame | undefined): Opened | undefined {
    for (let at: Frame | null = frame ?? null; at; at = at.parentFrame()) {
      const place = this.#places.get(at);
      if (place !== undefined) return this.opened[place];
    }
    return undefined;
  }

  ran(frame: Frame | undefined, what: string): void {
    const opened = this.urls.length === 1 ? this.opened[0] : this.#of(frame);
    if (opened) opened.executions.push(what);
    else this.isUnclear = true;
  }

  ended(frame: Frame, parts: PageParts): void {
    this.#heard = performance.now();
    // A frame within a page that was attacked speaks for itself alone.
    const opened = this.opened[this.#places.get(frame) ?? -1];
    if (opened) opened.parts = parts;
  }

  attached(frame: Frame): void {
    if (this.urls.length > 1 && frame.parentFrame() === this.page.mainFrame())
      this.#places.set(frame, this.#places.size);
  }

  navigated(frame: Frame): void {
    const place = this.#places.get(frame);
    const url = frame.url();
    if (place === undefined || url === 'about:blank' || url.split('#')[0] === this.urls[place]) return;
    this.opened[place]?.requests.push(`went to ${url.slice(0, 200)}`);
  }

  requested(request: Request): void {
    const url = request.url();
    if (url.startsWith(this.origin) || url.startsWith('data:')) return;
    const frame = (() => {
      try {
        return request.frame();
      } catch {
        return undefined;
      }
    })();
    const opened = this.urls.length === 1 ? this.opened[0] : this.#of(frame);
    if (opened) opened.requests.push(url.slice(0, 200));
    else this.isUnclear = true;
  }

  async run(): Promise<void> {
    const [first = ''] = this.urls;
    const isAlone = this.urls.length === 1;
    this.#heard = performance.now();
    await this.page.goto(isAlone ? first : `${this.origin}/frames/`, { waitUntil: 'commit' });
    if (!isAlone) {
      await this.page.evaluate((urls) => {
        for (const url of urls) {
          const frame = document.createElement('iframe');
          frame.style.cssText = 'width: 200px; height: 150px; border: 0; float: left';
          frame.src = url;
          document.body.append(frame);
        }
      }, this.urls);
    }
    while (
      this.opened.some(({ parts }) => parts === undefined) &&
      performance.now() - this.#heard < (isAlone ? patience.alone : patience.many)
    )
      await new Promise((done) => setTimeout(done, 20));
  }
}

/** A browser with one page, which is replaced where it has suffered. */
class Window {
  readonly origin: string;
  #browser: Browser | undefined;
  #page: Page | undefined;
  #visit: Visit | undefined;

  constructor(origin: string) {
    this.origin = origin;
  }

  async #start(): Promise<Page> {
    this.#browser ??= await launchBrowser();
    const context = await this.#browser.newContext({
      // A proxy that is not there: nobody else is reached, and no request has to be stopped one by one.
      proxy: { server: 'http://127.0.0.1:9', bypass: '127.0.0.1' },
      viewport: { width: 1024, height: 640 },
    });
    const page = await context.newPage();
    await page.exposeBinding('attackSeen', ({ frame }, what: string) => this.#visit?.ran(frame, what));
    await page.exposeBinding('attackEnded', ({ frame }, parts: PageParts) =>
      this.#visit?.ended(frame, parts),
    );
    await page.addInitScript(attend);
    page.on('dialog', (dialog) => {
      this.#visit?.ran(undefined, `a ${dialog.type()} dialog`);
      dialog.dismiss().catch(() => undefined);
    });
    page.on('popup', (popup) => {
      this.#visit?.ran(undefined, 'a window');
      popup.close().catch(() => undefined);
    });
    page.on('download', () => this.#visit?.ran(undefined, 'a download'));
    page.on('worker', () => this.#visit?.ran(undefined, 'a worker'));
    page.on('frameattached', (frame) => this.#visit?.attached(frame));
    page.on('framenavigated', (frame) => this.#visit?.navigated(frame));
    page.on('request', (request) => this.#visit?.requested(request));
    return page;
  }

  /** Opens pages at the same time; the next ones have another page where one of these did not end well. */
  async open(urls: readonly string[]): Promise<Visit> {
    this.#page ??= await answered(this.#start()).catch(async () => {
      await this.close();
      return answered(this.#start());
    });
    const visit = new Visit(this.#page, this.origin, urls);
    this.#visit = visit;
    try {
      await answered(visit.run());
    } catch {
      // It went away, or hangs: what is known of it stands in the visit.
    }
    this.#visit = undefined;
    if (visit.isUnclear || visit.opened.some(({ parts }) => parts === undefined)) await this.#renew();
    return visit;
  }

  async #renew(): Promise<void> {
    try {
      await answered(this.#page?.context().close() ?? Promise.resolve());
    } catch {
      await this.close();
    }
    this.#page = undefined;
  }

  async close(): Promise<void> {
    await answered(this.#browser?.close() ?? Promise.resolve()).catch(() => undefined);
    this.#browser = undefined;
    this.#page = undefined;
  }
}

/**
 * Opens pages in a few browsers side by side, many in the frames of one page; those of which nothing came to be known
 * so, in smaller numbers and at last alone. `origin` is the only server that answers. `progress` is told how many are done.
 */
export async function openAll(
  origin: string,
  urls: readonly string[],
  windows: number,
  progress: (done: number) => void = () => undefined,
): Promise<Opened[]> {
  const results: Opened[] = [];
  const batches: number[][] = [];
  const add = (places: readonly number[], size: number) => {
    for (let at = 0; at < places.length; at += size) batches.push(places.slice(at, at + size));
  };
  add([...urls.keys()], together[0] ?? 1);
  let done = 0;
  const work = async () => {
    const window = new Window(origin);
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const unknown: number[] = [];
      const visit = await window.open(batch.map((at) => urls[at] ?? ''));
      for (const [place, at] of batch.entries()) {
        const opened = visit.opened[place] as Opened;
        const isKnown = opened.executions.length > 0 || (opened.parts && !visit.isUnclear);
        if (isKnown || batch.length === 1) {
          results[at] = opened;
          done += 1;
        } else unknown.push(at);
      }
      add(unknown, together.find((size) => size < batch.length) ?? 1);
      progress(done);
    }
    await window.close();
  };
  await Promise.all(Array.from({ length: windows }, work));
  return results;
}

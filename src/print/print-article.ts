/** An article's page as a PDF, from the built site. */
import type { Browser, Page } from 'playwright-core';
import { serveFrom } from './built-site.ts';
import { typefaceCss } from './typefaces.ts';

/** Sheets of paper by their names, as Chromium knows them. */
export const papers = { a4: 'A4', letter: 'Letter' } as const;

export type Paper = keyof typeof papers;

/** All pictures, also those that wait for the reader to scroll; as JPEG, which a PDF holds as it is, so that it stays small. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const source of document.querySelectorAll('picture source')) source.remove();
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
  });
}

async function setType(page: Page): Promise<void> {
  const content = await typefaceCss((variable) =>
    page.evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(name), variable),
  );
  await page.addStyleTag({ content });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

export interface PrintRequest {
  /** The built site. */
  folder: string;
  /** The address that it was built for. */
  address: string;
  slug: string;
  paper: Paper;
}

/** The tagged PDF of an article, in faces that are the same on every machine. */
export async function printArticle(browser: Browser, request: PrintRequest): Promise<Uint8Array> {
  const { folder, address, slug, paper } = request;
  const context = await browser.newContext({
    bypassCSP: true,
    colorScheme: 'light',
    deviceScaleFactor: 2,
    viewport: { width: 1280, height: 1800 },
  });
  try {
    await serveFrom(folder, address, context);
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${address}${encodeURIComponent(slug)}/`, { waitUntil: 'domcontentloaded' });
    await setType(page);
    await loadPictures(page);
    // No outline: Chromium joins the words of a heading there at the ends of its lines.
    return await page.pdf({ format: papers[paper], tagged: true });
  } finally {
    await context.close();
  }
}

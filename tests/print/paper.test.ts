import { beforeAll, describe, expect, test } from 'vitest';
import { type Paper, papers, printArticle } from '../../src/print/print-article.ts';
import { articlePage, type BuiltPage, everything, seed, sites, slugs, useBrowser } from '../build/built.ts';
import { fontsNotEmbedded, type Pdf, readPdf } from './pdf.ts';

const { browser, open } = useBrowser();

const slugOf = ({ path }: BuiltPage) => path.slice(0, -1);

async function printed(article: BuiltPage, paper: Paper): Promise<Uint8Array> {
  return printArticle(await browser(), { ...article.site, slug: slugOf(article), paper });
}

/** What a reader gets who has read to the end and chooses Print, with the browser in dark mode. */
async function printedByReader(article: BuiltPage, paper: Paper): Promise<Uint8Array> {
  const page = await open(article, { colorScheme: 'dark' });
  for (const picture of await page.locator('img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image) => (image as HTMLImageElement).decode());
  }
  return page.pdf({ format: papers[paper], tagged: true, printBackground: true });
}

const ways = [
  { way: 'the command', print: printed },
  { way: 'the browser’s own print, in dark mode', print: printedByReader },
];
const sizes = { a4: [596, 843], letter: [612, 792] } as const;
const cases = ways.flatMap((way) => (['a4', 'letter'] as const).map((paper) => ({ ...way, paper })));

describe.each(cases)('by $way on $paper', ({ print, paper }) => {
  let bytes: Uint8Array;
  let whole: Pdf;
  let fromSeed: Pdf;
  beforeAll(async () => {
    bytes = await print(everything, paper);
    whole = await readPdf(bytes);
    fromSeed = await readPdf(await print(seed, paper));
  });

  test('the sheets are of the size that was asked for', () => {
    expect(whole.pages.map(({ size }) => size.map(Math.round))).toEqual(whole.pages.map(() => sizes[paper]));
  });
  test('each page has the permalink', () => {
    const permalink = everything.site.address + everything.path;
    expect(whole.pages.filter(({ text }) => !text.includes(permalink))).toEqual([]);
  });
  test('each page says which of how many it is', () => {
    const numbers = whole.pages.map(({ text }) => /page \d+ of \d+/.exec(text)?.[0]);
    expect(numbers).toEqual(whole.pages.map((_, index) => `page ${index + 1} of ${whole.pages.length}`));
  });
  test.each([
    'Reprinted from The Aldwick Courier',
    'Coast · 18 October 2024',
    'By Maren Oyelaran and Tomas Birch',
  ])('the first page says “%s”', (words) => expect(whole.pages[0]?.text).toContain(words));
  test('later pages say what they belong to', () => {
    const later = whole.pages
      .slice(1)
      .filter(({ text }) => !/^The Aldwick Courier, 18 October 2024/.test(text));
    expect(later).toEqual([]);
  });
  test.each(['The first boats came in', 'Each of the 412 stones'])(
    '“%s …” is on the page of its photo',
    (caption) => {
      const page = whole.pages.find(({ text }) => text.replace(/\s+/g, ' ').includes(caption));
      expect(page?.pictures).toBeGreaterThan(0);
    },
  );
  test('the addresses of the links are listed', () => {
    const text = whole.pages.map((page) => page.text).join('\n');
    expect(text).toMatch(/Links in the text\s+1\.\s*https:\/\/harbour\.example\/report-2023\.pdf/);
  });
  test('there are no controls and no navigation', () => {
    const text = whole.pages.map((page) => page.text).join('\n');
    expect(text).not.toMatch(/Copy link|Copy citation|Share|^Print$|^Offprint$|years old|date concluded/m);
  });
  test('the paper is white', async () => expect(await whole.margins(1)).toBe(1));
  test('it is tagged, with headings, a figure and a table', () => {
    expect(whole.tagged).toBe(true);
    expect([...whole.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Figure', 'Table', 'L']));
  });
  test('it says its title and its language', () => {
    expect([whole.title, whole.lang]).toEqual([
      'Harbour reopens after a winter of repairs, and the boats come home – The Aldwick Courier',
      'en',
    ]);
  });
  test('every font is in it', () => expect(fontsNotEmbedded(bytes)).toEqual([]));
  test('the article of content is on at most two pages', () => {
    expect(fromSeed.pages.length).toBeLessThanOrEqual(2);
  });
});

test('the copy that the command prints is set in the faces that it brings', async () => {
  const source = Buffer.from(await printed(everything, 'a4')).toString('latin1');
  const names = [...source.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['SourceSerif4-Regular', 'SourceSerif4-Italic', 'SourceSerif4-SemiBold']),
  );
});

test.each([slugs.arabic, slugs.japanese])('the copy of %s has the text of the page', async (slug) => {
  const { pages, lang } = await readPdf(await printed(articlePage(sites.fixtures, slug), 'a4'));
  expect(lang).toBe(slug === slugs.arabic ? 'ar' : 'ja');
  expect(pages.map(({ text }) => text).join('\n')).toContain(`${sites.fixtures.address}${slug}/`);
});

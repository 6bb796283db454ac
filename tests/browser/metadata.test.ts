import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { articlePage, everything, seed, sites, slugs, useBrowser } from '../build/built.ts';

const { open } = useBrowser();

/** The contents of all `meta` elements of a name or property. */
const metas = (page: Page, name: string) =>
  page
    .locator(`meta[name="${name}"], meta[property="${name}"]`)
    .evaluateAll((found) => found.map((meta) => meta.getAttribute('content')));

const structured = async (page: Page) =>
  JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');

describe('the structured data of an article that has everything says what the page shows', () => {
  let page: Page;
  let data: Record<string, unknown> & { image: Record<string, string>[] };
  beforeAll(async () => {
    page = await open(everything);
    data = await structured(page);
  });
  const shown = (selector: string) => page.locator(selector).first().innerText();

  test('the headline', async () => expect(data.headline).toBe(await shown('h1')));
  test('the standfirst', async () => expect(data.description).toBe(await shown('.standfirst')));
  test('the date', async () =>
    expect(data.datePublished).toBe(await page.locator('.dates time').getAttribute('datetime')));
  test('the publisher, who is not this site', async () => {
    expect(data.publisher).toEqual({ '@type': 'NewsMediaOrganization', name: await shown('.dates cite') });
    expect(data.sdPublisher).toMatchObject({ name: 'Offprint' });
  });
  test('the authors of the byline', async () => {
    const names = (data.author as { name: string }[]).map(({ name }) => name);
    expect(await shown('.authors')).toBe(`By ${names.join(' and ')}`);
  });
  test('the caption and the credit of each photo', async () => {
    const captions = await page.locator('figcaption').allInnerTexts();
    expect(data.image.map(({ caption, creditText }) => `${caption} Photo: ${creditText}`)).toEqual(captions);
  });
  test('the original, and the permalink', async () => {
    expect(data.isBasedOn).toBe(await page.locator('a[rel=external]').getAttribute('href'));
    expect(data.url).toBe(await shown('#permalink'));
  });
});

test('a reader of a corrected article is told so beside the date, is led to what was corrected, and machines read when', async () => {
  const page = await open(everything);
  const note = page.locator('.dates a[href="#corrections"]');
  expect(await note.innerText()).toBe('Corrected 19 October 2024');
  await note.click();
  expect(await page.locator(':target').innerText()).toBe('Corrections');
  const { dateModified } = await structured(page);
  expect([dateModified, ...(await metas(page, 'article:modified_time'))]).toEqual([
    '2024-10-19',
    '2024-10-19',
  ]);
  expect(await page.locator('.corrections p').innerText()).toMatch(/^19 October 2024\s+An earlier version/);
});

test('a copy without leave is kept from search engines, and names no canonical page', async () => {
  const page = await open(everything);
  expect(await metas(page, 'robots')).toEqual(['noindex']);
  expect(await page.locator('link[rel=canonical]').count()).toBe(0);
});

test('a copy that may be listed names the original as canonical, and is not kept from search engines', async () => {
  const page = await open(articlePage(sites.fixtures, slugs.japanese));
  expect(await metas(page, 'robots')).toEqual([]);
  expect(
    await page
      .locator('link[rel=canonical]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://minato.example/local/akari']);
});

test.each([
  { article: seed, permalink: `https://archive.example/${slugs.seed}/` },
  { article: everything, permalink: `https://press.example/kept/${slugs.everything}/` },
])('previews of $permalink link to the permalink', async ({ article, permalink }) => {
  expect(await metas(await open(article), 'og:url')).toEqual([permalink]);
});

test('a reference manager reads a newspaper article, with its authors by family name', async () => {
  const page = await open(everything);
  const names = [
    'DC.type',
    'citation_title',
    'citation_author',
    'citation_publication_date',
    'citation_public_url',
    'prism.publicationName',
    'DC.rights',
  ];
  const entries = await Promise.all(names.map(async (name) => [name, await metas(page, name)]));
  expect(Object.fromEntries(entries)).toEqual({
    'DC.type': ['newspaperArticle'],
    citation_title: ['Harbour reopens after a winter of repairs, and the boats come home'],
    citation_author: ['Oyelaran, Maren', 'Birch, Tomas'],
    citation_publication_date: ['2024-10-18T07:45:00+01:00'],
    citation_public_url: ['https://courier.example/coast/2024/10/harbour-reopens'],
    'prism.publicationName': ['The Aldwick Courier'],
    'DC.rights': ['© The Aldwick Courier'],
  });
});

test('nothing is there that spoils what a reference manager saves', async () => {
  const page = await open(everything);
  const spoilers = 'meta[name=citation_journal_title], meta[name="DC.source"], html[prefix], .Z3988';
  expect(await page.locator(spoilers).count()).toBe(0);
});

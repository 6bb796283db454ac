import { expect, test } from 'vitest';
import { articlePage, type BuiltPage, everything, seed, sites, slugs, useBrowser } from '../build/built.ts';

const { blank, open } = useBrowser();

async function ageAt(article: BuiltPage, now: string): Promise<string | undefined> {
  const page = await blank(article.site);
  await page.clock.setFixedTime(now);
  await page.goto(article.site.address + article.path);
  const age = page.locator('.age');
  return (await age.isVisible()) ? age.innerText() : undefined;
}

test.each([
  { article: seed, now: '2031-06-01', says: 'This article is more than 16 years old.' },
  { article: seed, now: '2031-03-31', says: 'This article is more than 15 years old.' },
  { article: everything, now: '2034-10-17', says: 'This article is more than 9 years old.' },
  { article: everything, now: '2034-10-19', says: 'This article is more than 10 years old.' },
])('read on $now, $article.path says how old it is then', async ({ article, now, says }) => {
  expect(await ageAt(article, now)).toBe(says);
});

test.each(['Pacific/Honolulu', 'Asia/Tokyo'])(
  'the time is the publisher’s own, for a reader in %s too',
  async (timezoneId) => {
    const page = await open(everything, { timezoneId, locale: 'ja-JP' });
    expect(await page.locator('.dates time').innerText()).toBe('18 October 2024 at 07:45 GMT+1');
  },
);

test.each([
  { slug: slugs.japanese, says: '2019年4月', datetime: '2019-04' },
  { slug: slugs.arabic, says: '2 أبريل 2019', datetime: '2019-04-02' },
])('$datetime is shown in the language of $slug', async ({ slug, says, datetime }) => {
  const time = (await open(articlePage(sites.fixtures, slug))).locator('.dates time');
  expect([await time.innerText(), await time.getAttribute('datetime')]).toEqual([says, datetime]);
});

test('a month is shown as a month, with what it was concluded from', async () => {
  const page = await open(seed);
  expect(await page.locator('.dates time').innerText()).toBe('March 2015');
  expect(await page.locator('#date-note').innerText()).toContain('The source states no date.');
});

test('an article without a date says so', async () => {
  const page = await open(articlePage(sites.fixtures, slugs.bare));
  expect(await page.locator('.dates').innerText()).toBe('The source states no date.');
});

import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterEach, describe, expect, test } from 'vitest';
import { feeds } from '../../src/feeds/feeds.ts';
import { site as settings } from '../../src/site/settings.ts';
import { archived, madeBy, siteOf } from './an-archive.ts';
import { isAtom, isJsonFeed } from './specifications.ts';

const { feedText } = settings;
afterEach(() => {
  settings.feedText = feedText;
});

const feedsOf = async (...articles: Parameters<typeof siteOf>[0]) => {
  const files = await madeBy(feeds, siteOf(articles));
  return {
    files,
    atom: parseAtomFeed(files['feed.xml'] ?? ''),
    json: parseJsonFeed(files['feed.json'] ?? ''),
  };
};
const entryOf = async (...article: Parameters<typeof archived>) => {
  const { atom, json } = await feedsOf(archived(...article));
  return { entry: atom.entries?.[0], item: json.items?.[0] };
};

/** Text as hostile as JavaScript can hold: controls, halves of characters, noncharacters, the signs of XML. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '<!--',
        '&#0;',
        '&amp;',
        '"',
        "'",
        '\ud83d',
        '\ude00',
        '\r\n',
        '\t',
      ),
      fc.constantFrom(
        '\u0000',
        '\u0008',
        '\u000b',
        '\u001b',
        '\u007f',
        '\u0085',
        '\u2028',
        '\ufffe',
        '\uffff',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}x`);

/** What XML can hold of a text, without asking the code that is tested. */
const holdable = (text: string) =>
  [...text]
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x20) return [9, 10, 13].includes(code);
      return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');

describe('whatever an article says', () => {
  const made = (text: string) =>
    archived(
      'ferry',
      {
        title: text,
        standfirst: text,
        section: text,
        authors: [{ name: text }],
        contributors: [{ name: text }],
        corrections: [{ text, date: '2024-10-19' }],
        rights: { holder: text, licence: text, index: true },
      },
      text,
    );

  test('the feeds are well-formed and valid by their specifications', async () => {
    const property = fc.asyncProperty(hostile, async (text) => {
      const { files } = await feedsOf(made(text));
      for (const [path, file] of Object.entries(files)) (path.endsWith('.xml') ? isAtom : isJsonFeed)(file);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  test('another library reads the same headline, names and section, but for what XML cannot hold', async () => {
    const words = hostile.map((text) => text.replace(/\s+/g, ' '));
    const property = fc.asyncProperty(words, async (text) => {
      const { atom, json } = await feedsOf(made(text));
      const expected = holdable(text);
      const entry = atom.entries?.[0];
      const item = json.items?.[0];
      expect([entry?.title?.value, entry?.authors?.[0]?.name, entry?.categories?.[0]?.term]).toEqual(
        Array(3).fill(expected),
      );
      expect([item?.title, item?.authors?.[0]?.name, item?.tags?.[0]]).toEqual(Array(3).fill(expected));
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

test('an entry says where it is kept, where it comes from, who wrote it and whose it is', async () => {
  const { entry, item } = await entryOf('ferry', {
    lang: 'nl',
    section: 'Kust',
    published: '2024-10-18T07:45+01:00',
    updated: '2024-10-20',
    authors: [{ name: 'Maren Oyelaran' }],
    contributors: [{ name: 'Ruth Abara', role: 'Editing' }],
    source: { name: 'The Aldwick Courier', url: 'https://courier.example/ferry' },
    rights: { holder: 'The Aldwick Courier', index: false },
  });
  expect(entry).toMatchObject({
    id: 'https://kept.example/ferry/',
    links: [
      { href: 'https://kept.example/ferry/', rel: 'alternate' },
      { href: 'https://courier.example/ferry', rel: 'via' },
    ],
    authors: [{ name: 'Maren Oyelaran' }],
    contributors: [{ name: 'Ruth Abara' }],
    published: '2024-10-18T07:45:00+01:00',
    updated: '2024-10-20T12:00:00Z',
    rights: { value: '© The Aldwick Courier.' },
  });
  expect(item).toMatchObject({
    id: 'https://kept.example/ferry/',
    external_url: 'https://courier.example/ferry',
    date_published: '2024-10-18T07:45:00+01:00',
    date_modified: '2024-10-20T12:00:00Z',
    language: 'nl',
  });
});

test('where the byline names nobody, the publisher is the author; where that is unknown too, the feed is', async () => {
  const named = await entryOf('ferry', { source: { name: 'The Aldwick Courier' } });
  expect(named.entry?.authors).toEqual([{ name: 'The Aldwick Courier' }]);
  const { atom } = await feedsOf(archived('ferry'));
  expect([atom.entries?.[0]?.authors, atom.authors]).toEqual([undefined, [{ name: settings.name }]]);
});

test.each([
  { known: '2015', updated: '2015-01-01T12:00:00Z' },
  { known: '2015-03', updated: '2015-03-01T12:00:00Z' },
])('of an article of $known no day is said to be that of its publication', async ({ known, updated }) => {
  const { entry, item } = await entryOf('ferry', { published: known });
  expect([entry?.published, item?.date_published, item?.date_modified]).toEqual(Array(3).fill(undefined));
  expect(entry?.updated).toBe(updated);
});

test('a day is noon in UTC, which is that very day from Hawaii to New Zealand in winter', async () => {
  const { entry } = await entryOf('ferry', { published: '2015-03-06' });
  const days = ['Pacific/Honolulu', 'Asia/Tokyo', 'Australia/Sydney'].map((timeZone) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric' }).format(new Date(entry?.published ?? '')),
  );
  expect(days).toEqual(['6', '6', '6']);
});

describe('a correction', () => {
  const corrected = archived('corrected', {
    published: '2015-03-06',
    standfirst: 'The ferry is back.',
    corrections: [{ date: '2024-10-19', text: 'It left at seven.' }, { text: 'Its name is <Maren>.' }],
  });

  test('makes an old article the newest, and says when it was made', async () => {
    const { atom } = await feedsOf(archived('newer', { published: '2020-01-01' }), corrected);
    expect(atom.entries?.map(({ id, updated }) => [id, updated])).toEqual([
      ['https://kept.example/corrected/', '2024-10-19T12:00:00Z'],
      ['https://kept.example/newer/', '2020-01-01T12:00:00Z'],
    ]);
    expect(atom.updated).toBe('2024-10-19T12:00:00Z');
  });

  test('stands before the text, where a follower who has read it sees what is new', async () => {
    const { json } = await feedsOf(corrected);
    expect(json.items?.[0]?.content_html?.replace(/<[^>]*>/g, '')).toBe(
      'Corrected – Its name is &lt;Maren&gt;.\nCorrected 19 October 2024 – It left at seven.\nThe ferry is back.',
    );
  });
});

describe('the text in a feed', () => {
  const body = 'First.\n\n<b onclick="x()">Second</b> [here](javascript:x).\n\n![](photo:1)';
  const photos = [{ caption: 'The pier.' }];
  const textOf = async (index: boolean) => {
    const { entry, item } = await entryOf('ferry', { photos, standfirst: 'Back.', rights: { index } }, body);
    return { content: entry?.content?.value, summary: entry?.summary?.value, html: item?.content_html };
  };

  test('is whole where search engines may list the copy, with nothing in it that runs', async () => {
    const { content, summary, html } = await textOf(true);
    expect(content).toBe(
      '<div lang="en" dir="ltr"><p>First.</p>\n<p>&#x3C;b onclick="x()">Second&#x3C;/b> here.</p></div>',
    );
    expect([summary, html]).toEqual(['Back.', content]);
  });

  test('is the standfirst elsewhere, since who gathers feeds publishes them', async () => {
    const { content, summary, html } = await textOf(false);
    expect([content, summary, html]).toEqual([
      undefined,
      '<div lang="en" dir="ltr"><p>Back.</p></div>',
      summary,
    ]);
  });

  test.each([
    { feedText: 'all' as const, index: false, whole: true },
    { feedText: 'none' as const, index: true, whole: false },
  ])('is whole ($whole) where the site says $feedText', async ({ feedText, index, whole }) => {
    settings.feedText = feedText;
    expect((await textOf(index)).html?.includes('First.')).toBe(whole);
  });

  test('is the start of the first paragraph where there is no standfirst, cut after a word', async () => {
    const { item } = await entryOf('ferry', {}, `## Subhead\n\n${'The *ferry* left. '.repeat(40)}\n\nMore.`);
    const text = item?.content_html?.replace(/<[^>]*>/g, '') ?? '';
    expect(text).toMatch(/^The ferry left\. .* (The|ferry|left\.)…$/);
    expect(text.length).toBeLessThanOrEqual(281);
  });

  test('runs from right to left where its language does', async () => {
    const { item } = await entryOf('ferry', { lang: 'ar', standfirst: 'عاد المركب' });
    expect(item?.content_html).toBe('<div lang="ar" dir="rtl"><p>عاد المركب</p></div>');
  });
});

describe('a feed', () => {
  const days = Array.from({ length: 60 }, (_, day) =>
    new Date(Date.UTC(2024, 0, day + 1)).toISOString().slice(0, 10),
  );

  test('has the latest fifty articles, the undated after the dated, and none that was withdrawn', async () => {
    const gone = archived('gone', { withdrawn: { date: '2024-12-01', reason: 'It was not ours.' } });
    const dated = days.map((published) => archived(`on-${published}`, { published }));
    const { json } = await feedsOf(gone, ...dated);
    expect(json.items?.map(({ id }) => id)).toEqual(
      days
        .toReversed()
        .slice(0, 50)
        .map((day) => `https://kept.example/on-${day}/`),
    );
    const few = await feedsOf(archived('undated'), archived('dated', { published: '1900' }), gone);
    expect(few.json.items?.map(({ id }) => id)).toEqual([
      'https://kept.example/dated/',
      'https://kept.example/undated/',
    ]);
  });

  test('has what was added last first, however old it is, and a renamed article where it was', async () => {
    const articles = [
      archived('undated'),
      archived('old', { published: '1871' }),
      archived('new', { published: '2024-05-01' }),
      archived('renamed', { published: '2024-04-01', aliases: ['its-old-name'] }),
    ];
    const since = {
      undated: '2026-11-03',
      old: '2026-11-02',
      new: '2026-11-01',
      renamed: '2026-11-04',
      'its-old-name': '2026-10-01',
    };
    const ledger = new Map(Object.entries(since).map(([slug, day]) => [slug, { since: day }]));
    const files = await madeBy(feeds, { ...siteOf(articles), ledger });
    const { entries } = parseAtomFeed(files['feed.xml'] ?? '');
    expect(entries?.map(({ id, updated }) => [id?.split('/').at(-2), updated?.slice(0, 10)])).toEqual([
      ['undated', '2026-11-03'],
      ['old', '2026-11-02'],
      ['new', '2026-11-01'],
      ['renamed', '2026-10-01'],
    ]);
  });

  test('of no articles is valid too', async () => {
    const { files } = await feedsOf();
    isAtom(files['feed.xml'] ?? '');
    isJsonFeed(files['feed.json'] ?? '');
  });

  test('is the same bytes from the same articles', async () => {
    const articles = days.map((published) => archived(`on-${published}`, { published, section: 'Coast' }));
    expect((await feedsOf(...articles)).files).toEqual((await feedsOf(...articles.toReversed())).files);
  });

  test('of each section has that section’s articles, however its name is written', async () => {
    const { files } = await feedsOf(
      archived('a', { section: 'Économie' }),
      archived('b', { section: 'economie' }),
      archived('c', { section: '国际' }),
      archived('d', { section: '—' }),
    );
    expect(Object.keys(files)).toEqual([
      'feed.xml',
      'feed.json',
      'section/economie/feed.xml',
      'section/economie/feed.json',
      'section/国际/feed.xml',
      'section/国际/feed.json',
    ]);
    const economy = parseAtomFeed(files['section/economie/feed.xml'] ?? '');
    expect(economy.entries?.map(({ id }) => id)).toEqual([
      'https://kept.example/a/',
      'https://kept.example/b/',
    ]);
    expect(parseJsonFeed(files['section/国际/feed.json'] ?? '').feed_url).toBe(
      'https://kept.example/section/%E5%9B%BD%E9%99%85/feed.json',
    );
  });
});

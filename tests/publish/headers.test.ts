import { expect, test } from 'vitest';
import { cachingOf, forGood, untilChanged } from '../../src/build/caching.ts';
import { headers } from '../../src/build/headers.ts';
import type { SiteToBuild } from '../../src/build/output.ts';

/** The rules of the file: each path pattern with its headers. */
function rulesAt(base: string) {
  const [output] = headers({
    place: { site: 'https://press.example', base },
    articles: [],
  } as unknown as SiteToBuild);
  const text = String(output?.make());
  const rules = text
    .trim()
    .split(/\n(?=\S)/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const set = new Map(
        lines.map((line) => [line.trim().replace(/:.*/, ''), line.replace(/^[^:]*: /, '')]),
      );
      return { path, set };
    });
  return { text, rules };
}

/** What a host that joins the headers of all rules that match, as Cloudflare does, sends with a file. */
function sent(base: string, file: string): Record<string, string> {
  const answer: Record<string, string> = {};
  for (const { path, set } of rulesAt(base).rules) {
    const pattern = path.replace(/[.]/g, '\\$&').replace('*', '.*').replace(/:\w+/g, '[^/]+');
    if (!new RegExp(`^${pattern}$`).test(base + file)) continue;
    for (const [name, value] of set) answer[name] = answer[name] ? `${answer[name]}, ${value}` : value;
  }
  return answer;
}

test('every answer says that no other site may frame it and that its type is not to be guessed', () => {
  for (const file of ['', 'harbour/', 'harbour/index.json', '404.html']) {
    expect(sent('/', file)).toMatchObject({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
  }
});

test('pictures are kept for good; pages and feeds are asked for again, as the hosts do unless told otherwise', () => {
  const caching = (file: string) => sent('/', file)['Cache-Control'];
  expect(caching('_photos/0123456789abcdef-800.webp')).toBe('public, max-age=31536000, immutable');
  expect(caching('_astro/page.B1a2c3.css')).toBe('public, max-age=31536000, immutable');
  for (const file of ['', 'harbour/', 'feed.xml', 'harbour/card.png']) expect(caching(file)).toBeUndefined();
});

test('what Pagefind names by its digest is kept for good; what leads to it is asked for again', () => {
  const caching = (file: string) => [sent('/', file)['Cache-Control'], cachingOf(file)];
  for (const file of [
    'fragment/en_1a2b3c4.pf_fragment',
    'index/en_1a2b3c4.pf_index',
    'filter/en_1a2b3c4.pf_filter',
    'pagefind.en_5d6e7f8a90.pf_meta',
  ])
    expect(caching(`search/en/0/${file}`)).toEqual([forGood, forGood]);
  for (const file of [
    'search/',
    'search/pagefind.js',
    'search/en/0/pagefind-entry.json',
    'search/en/0/wasm.en.pagefind',
  ])
    expect(caching(file)).toEqual([undefined, untilChanged]);
});

test.each([
  ['harbour/citation.bib', 'application/x-bibtex; charset=utf-8'],
  ['harbour/citation.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['harbour/citation.json', 'application/vnd.citationstyles.csl+json'],
  ['harbour/index.epub', 'application/epub+zip'],
  ['harbour/index.md', 'text/markdown; charset=utf-8'],
  ['feed.json', 'application/feed+json'],
  ['section/coast/feed.json', 'application/feed+json'],
  ['section/coast/feed.xml', 'application/atom+xml; charset=utf-8'],
])('%s is sent as %s', (file, type) => {
  expect(sent('/', file)['Content-Type']).toBe(type);
});

test('a site under a path names its files there', () => {
  const { rules } = rulesAt('/kept');
  expect(rules.filter(({ path }) => !path.startsWith('/kept/'))).toEqual([]);
  expect(sent('/kept/', 'feed.json')['Content-Type']).toBe('application/feed+json');
});

test('keeps to the limits of Cloudflare Pages: 100 rules, 2,000 characters a line, one * a rule', () => {
  const { text, rules } = rulesAt('/kept/');
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(rules.filter(({ path }) => /\*./.test(path))).toEqual([]);
});

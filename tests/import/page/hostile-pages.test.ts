import { expect, test } from 'vitest';
import { readPage } from '../../../src/import/page/read-page.ts';

const text =
  'The first ferry since December left the quay at dawn on Thursday with flour, post and a piano. ';
const page = (body: string, head = '<title>Ferry line reopens</title>') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

/** Seconds of this process's time that some work takes. */
const secondsFor = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

test('a page nested 100,000 deep is refused in one line', () => {
  expect(() => readPage(page(`${'<div>'.repeat(100_000)}${text}`))).toThrow(/nested too deep/);
});

test('a page nested 900 deep is read', () => {
  const { body } = readPage(page(`${'<div>'.repeat(900)}<p>${text}</p>${'</div>'.repeat(900)}`));
  expect(body.map((block) => block.text)).toEqual([text.trim()]);
});

test('a page with megabytes of text in one element is refused in one line', () => {
  expect(() => readPage(page(`<p>${text.repeat(6000)}`))).toThrow(/more than 512 KB of text in one element/);
});

test.each([
  ['a paragraph of one letter', `<p>${'a'.repeat(500_000)}</p>`],
  ['spaces', `<p>${text}${' '.repeat(5_000_000)}</p>`],
  ['open brackets', `<p>${text}</p><p>${'['.repeat(500_000)}</p>`],
  ['a class name', `<p class="${'a-'.repeat(1_000_000)}">${text}</p>`],
  ['many small paragraphs', `<p>${text}</p>${'<p>Read more: a</p>'.repeat(20_000)}`],
  ['open quotes in a script', `<p>Ice.</p><script>${'"\\\\"'.repeat(1_000_000)}</script>`],
  [
    'strings within strings',
    `<p>Ice.</p><script>var a=${JSON.stringify(JSON.stringify('<p>ice</p>'.repeat(59_000)))}</script>`,
  ],
  ['listed fields', `<p>${text}</p>${'<li><b>Date</b> none</li>'.repeat(29_000)}`],
  [
    'linked headings',
    `<p>${text}</p>${'<div><h3><a href="/a">A winter without bread</a></h3></div>'.repeat(19_000)}`,
  ],
  [
    'points under the headline',
    `<h1>Ferry line reopens</h1>${'<p class="lead">Flour and post go first.</p>'.repeat(20_000)}<p>${text}</p>`,
  ],
  ['drawings', `<p>${text}</p><svg>${'<g><path d="M0 0"/></g>'.repeat(100_000)}</svg>`],
  ['many headings', `<p>${text}</p>${'<h2>Again</h2>'.repeat(5_000)}<p>${text}</p>`],
  [
    'many pictures',
    `<p>${text}</p>${'<figure><img src="a.jpg" alt="x"><figcaption>Ice. Photo: Bo Ek</figcaption></figure>'.repeat(3_000)}`,
  ],
])('very much of %s is read in seconds', { timeout: 120_000 }, (_, body) => {
  expect(secondsFor(() => readPage(page(body)))).toBeLessThan(15);
});

test('a script in the title is words and nothing else', () => {
  const { title } = readPage(page(`<p>${text}</p>`, '<title><script>alert(1)</script>Ferry</title>'));
  expect(title).not.toContain('<');
});

test('JSON-LD that no repair helps is passed over', () => {
  const head = '<title>Ferry line reopens</title><script type="application/ld+json">{"@type":[{{</script>';
  expect(readPage(page(`<p>${text}</p>`, head)).title).toBe('Ferry line reopens');
});

test('JSON-LD that names itself ends', () => {
  const head =
    '<title>Ferry</title><script type="application/ld+json">{"@id":"#a","@type":"NewsArticle","author":{"@id":"#a"},"headline":"Ferry"}</script>';
  expect(readPage(page(`<p>${text}</p>`, head)).title).toBe('Ferry');
});

import { expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { renderText } from '../../src/markdown/render.ts';
import { anArticle } from '../site/an-article.ts';

const labels = {
  paragraphLink: (number: number) => `Link ${number}`,
  table: 'Table',
  date: (date: string) => date,
};
const render = (markdown: string, fields: Partial<Article> = {}) =>
  renderText(markdown, anArticle(fields), labels);
const html = async (markdown: string) =>
  render(markdown)
    .parts.map((part) => ('html' in part ? part.html : `[photo ${part.photo}]`))
    .join('\n');

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['an element with a handler', '<img src=x onerror=alert(1)>'],
  ['inline markup', 'Some <b onclick="alert(1)">bold</b> words'],
])('%s in the Markdown is shown as text and never becomes an element', async (_what, markdown) => {
  const out = await html(markdown);
  expect(out).toContain('&#x3C;');
  expect(out).not.toMatch(/<(script|img|b)\b/);
});

test('a comment is not shown', async () => {
  expect(await html('Before\n\n<!-- for editors -->\n\nAfter')).not.toContain('editors');
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//elsewhere.example',
  'file:///etc/passwd',
])('a link to %s keeps its words and loses its address', async (address) => {
  const out = await html(`[words](<${address}>)`);
  expect(out).toContain('words');
  expect(out).not.toMatch(/href="(?!#)/);
});

test('subheads stay under the headline and skip no level', async () => {
  expect((await html('# A\n\n##### B\n\n## C')).match(/<h\d/g)).toEqual(['<h2', '<h3', '<h2']);
});

test('the id of a paragraph is made of its words, whatever stands before it', async () => {
  const id = (out: string) => /id="(p\w+)">The words/.exec(out)?.[1];
  const [first, second] = [
    await html('The words stay.'),
    await html('New.\n\n## Newer\n\nThe words *stay*.'),
  ];
  expect(id(first)).toMatch(/^p\w{7}$/);
  expect(id(second)).toBe(id(first));
});

test('equal paragraphs have ids of their own', async () => {
  const ids = [...(await html('Same.\n\nSame.\n\nSame.')).matchAll(/<p id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(3);
});

test('links out of the page are numbered for paper, the same address once', async () => {
  const { links, parts } = render('[a](https://a.example) [b](https://b.example) [again](https://a.example)');
  expect(links).toEqual(['https://a.example', 'https://b.example']);
  expect(JSON.stringify(parts).match(/data-link=\\"(\d)/g)).toHaveLength(3);
});

test('a photo cuts the text where it stands, named by file, by address or by number', async () => {
  const photos = [{ caption: 'Lead' }, { file: 'b.jpg', alt: '' }, { url: 'https://c.example/c.jpg' }];
  const { parts } = render('One\n\n![](b.jpg)\n\nTwo\n\n![](https://c.example/c.jpg)\n\n![](photo:1)', {
    photos,
  });
  expect(parts.map((part) => ('photo' in part ? part.photo : 'text'))).toEqual(['text', 1, 'text', 2, 0]);
});

test.each([
  ['more often than there may be photos', { alt: 'A crane' }, 501],
  ['until its caption is longer than an article', { caption: 'A crane. '.repeat(20_000) }, 3],
])('a photo that stands in the text %s is an error', async (_how, photo, times) => {
  expect(() => render('![](photo:1)\n\n'.repeat(times), { photos: [photo] })).toThrow(/place each once/);
  expect(() => render('![](photo:1)\n\n'.repeat(2), { photos: [photo] })).not.toThrow();
});

test('a photo that photos does not list is an error that names it and its line', async () => {
  expect(() => render('One\n\n![](gone.jpg)')).toThrow(/"gone\.jpg".*line 3/);
});

test('a photo inside a quotation is an error, not lost', async () => {
  expect(() => render('> ![](photo:1)', { photos: [{ caption: 'Lead' }] })).toThrow(/paragraph of its own/);
});

test('a paragraph that opens with a quotation mark hangs it', async () => {
  expect(await html('“We had stopped asking,” she said.')).toContain('<span class="hang">“</span>We had');
});

test('relative dates carry what they meant, where the publication date settles it', async () => {
  const { parts } = render('They met last November.', { published: '2015-03' });
  expect(JSON.stringify(parts)).toContain('datetime=\\"2014-11\\"');
});

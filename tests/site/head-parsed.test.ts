/** The head as templates write it, read by a parser of HTML (the standard's own algorithm): no value is changed, none is added. */
import { spreadAttributes } from 'astro/runtime/server/index.js';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { articleSchema } from '../../src/article.ts';
import { articleHead, type HeadTag } from '../../src/site/head.ts';
import { jsonForScript, newsArticle } from '../../src/site/json-ld.ts';
import { lineText } from '../import/hostile-text.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Words that try to leave where they stand. */
const breakout = fc.constantFrom(
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]><!--',
  '</title></head><body onload=alert(1)>',
  '&quot;&#34;&amp;quot;&lt',
  '\\u003c/script> \\',
  '\u2028\u2029',
);
const words = fc
  .array(fc.oneof(lineText, breakout), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' ').trim())
  .filter((text) => articleSchema.safeParse({ title: text }).success);

const article = fc
  .record({
    title: words,
    standfirst: words,
    section: words,
    dateline: words,
    authors: fc.array(fc.record({ name: words }), { maxLength: 2 }),
    photos: fc.array(fc.record({ alt: words, caption: words, credit: words }), { maxLength: 2 }),
    source: fc.record({ name: words, url: fc.webUrl({ withQueryParameters: true, withFragments: true }) }),
    rights: fc.record({ holder: words, index: fc.boolean() }),
  })
  .map((fields) => articleSchema.parse(fields));

const written = ([name, attributes]: HeadTag) => `<${name}${String(spreadAttributes(attributes))}>`;

/** The elements of a page's head, each with its attributes; and what else stands in the page. */
function readBack(html: string) {
  const root = parse(`<!doctype html><html><head>${html}</head><body></body></html>`).childNodes.find(
    (node): node is Element => node.nodeName === 'html',
  );
  const [head, body] = (root?.childNodes ?? []) as Element[];
  return { head: (head?.childNodes ?? []) as Element[], body: body?.childNodes ?? [] };
}

test('a parser finds in the head exactly the values that were put in', () => {
  fc.assert(
    fc.property(article, (fields) => {
      const place = { permalink: 'https://kept.example/ferry/', siteName: 'Kept', card: true };
      const tags = articleHead(fields, place);
      const { head, body } = readBack(tags.map(written).join(''));
      expect(body).toEqual([]);
      const found = head.map(({ nodeName, attrs }) => [
        nodeName,
        Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
      ]);
      expect(found).toEqual(tags);
    }),
  );
});

test('a parser finds one script in structured data, and in it exactly the value', () => {
  fc.assert(
    fc.property(article, (fields) => {
      const facts = {
        permalink: 'https://kept.example/ferry/',
        siteName: 'Kept',
        siteUrl: 'https://kept.example/',
        pictures: [],
      };
      const value = newsArticle(fields, facts);
      const { head, body } = readBack(`<script type="application/ld+json">${jsonForScript(value)}</script>`);
      expect(body).toEqual([]);
      expect(head).toHaveLength(1);
      const [text] = (head[0]?.childNodes ?? []) as DefaultTreeAdapterTypes.TextNode[];
      expect(JSON.parse(text?.value ?? '')).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/import/page/read-page.ts';

/** Parts of an article's page; `#` stands for words that occur nowhere else. */
const parts = [
  '<p>#</p>',
  '<p>The harbour master said that # would come before Easter, whatever the ice did in the outer sound.</p>',
  '<h2>#</h2>',
  '<ul><li>#</li><li><a href="/b">#</a></li></ul>',
  '<blockquote><p>#</p></blockquote>',
  '<aside>#</aside>',
  '<div class="related-links"><a href="/a">#</a></div>',
  '<div class="byline">By #</div>',
  '<figure><img src="https://courier.example/a.jpg" alt=""><figcaption># <span class="credit">#</span></figcaption></figure>',
  '<div class="caption">#</div>',
  '<div><p class="standfirst">#</p></div>',
  '<table><tr><td>#</td><td>#</td></tr></table>',
  '<span>#</span> # <b>#</b>',
  '<button>#</button>',
  '<section><article><h3>#</h3><a href="/x">#</a></article></section>',
];

test('every word inside the article stands in a field, in the text or among what was dropped', () => {
  const chosen = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(chosen, (list) => {
      let count = 0;
      const words: string[] = [];
      const inner = list.join('\n').replace(/#/g, () => {
        words.push(`Word${String.fromCharCode(97 + (count % 26))}x${count++}q`);
        return words.at(-1) ?? '';
      });
      const opening =
        'The first ferry since December left the quay at dawn on Thursday with flour and a piano.';
      const html = `<!doctype html><html lang="en"><title>Ferry</title><body><article><h1>Ferry</h1><p>${opening}</p>${inner}</article></body></html>`;
      const read = JSON.stringify(readPage(html));
      expect(words.filter((word) => !read.includes(word))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { everything, htmlOf, seed } from './built.ts';

const brotli = (text: string) => brotliCompressSync(Buffer.from(text)).length;

test('the article of content is at most 8 KB over the wire: HTML, CSS and script together', () => {
  expect(brotli(htmlOf(seed))).toBeLessThanOrEqual(8 * 1024);
});

test('an article that has everything comes in one round trip, under 14 KB', () => {
  expect(brotli(htmlOf(everything))).toBeLessThan(14 * 1024);
});

test('all script of an article is under 2 KB', () => {
  const scripts = [...htmlOf(everything).matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)];
  expect(htmlOf(everything).match(/<script/g)?.length).toBe(scripts.length + 1);
  expect(scripts.reduce((sum, [, code = '']) => sum + Buffer.byteLength(code), 0)).toBeLessThan(2048);
});

/** Our own attacks in a real page without its policy; `npm run bench:attacks` opens a page for each, imported and built. */
import { afterAll, expect, test } from 'vitest';
import { openAll } from '../attacks/attacked-browser.ts';
import { serveAttacked } from '../attacks/attacked-site.ts';
import { ownVectors } from '../attacks/own-vectors.ts';
import { rendered } from '../attacks/rendered.ts';
import { harmless } from '../attacks/sources.ts';
import { sites, slugs } from '../build/built.ts';

const withoutHead = (file = '') => file.replace(/^---\n[\s\S]*?\n---\n/, '');
const blocks = await rendered(withoutHead(harmless['a-harmless-article']).replaceAll('![', '['));
const texts = await Promise.all(ownVectors.map(({ payload }) => rendered(payload)));
/** One of each way to run; each alone does. */
const raw = [
  '<img src=/none.png onerror=alert("handler")>',
  '<a href="javascript:alert(`address`)">the quay</a>',
  '<script>alert("script")</script>',
  '<iframe srcdoc="<script>parent.alert(`frame`)</script>"></iframe>',
  '<img src=https://elsewhere.example/count.gif><p id=cookie>the quay</p>',
].join('\n');

/** So many texts stand in one page: opening one costs much, and so does a page of thousands of paragraphs. */
const inPage = 80;
// The same words in two attacks have one id; within an article they have two.
const once = (html: string) => html.replace(/ id="[^"]*"/g, '');
const pages = Array.from({ length: Math.ceil(texts.length / inPage) }, (_, at) =>
  once(texts.slice(at * inPage, (at + 1) * inPage).join('\n')),
);
const served = await serveAttacked(sites.fixtures.folder, slugs.everything, [blocks, raw, ...pages]);
afterAll(() => served.close());

const open = async (numbers: readonly number[], policy: 'with policy' | 'without policy') => {
  const urls = numbers.map((number) => served.raw(number, policy));
  const opened = await openAll(served.origin, urls, 1);
  return opened.map(({ parts, ...others }) => {
    if (!parts) throw new Error('a page went away');
    return { ...others, parts };
  });
};

test('no attack in the text of an article runs, asks for anything, or adds to what a harmless text consists of', async () => {
  const [clean, ...attacked] = await open([0, ...pages.map((_, at) => at + 2)], 'without policy');
  const known = new Set(clean?.parts.parts);
  for (const { executions, requests, parts } of attacked) {
    expect(executions).toEqual([]);
    expect(requests).toEqual([]);
    expect(parts.parts.filter((part) => !known.has(part))).toEqual([]);
    expect({ ...parts, parts: [] }).toEqual({ ...clean?.parts, parts: [] });
  }
});

test('the same harness sees attacks that nothing has cleaned', async () => {
  const [opened] = await open([1], 'without policy');
  const { executions, requests, parts } = opened ?? expect.fail('no page');
  for (const way of ['handler', 'address', 'script', 'frame']) expect(executions).toContain(`alert(${way})`);
  expect(requests).toContain('https://elsewhere.example/count.gif');
  expect(parts.handlers).toEqual(['img onerror']);
  expect(parts.addresses).toContain('a javascript:alert(`address`)');
  expect(parts.shadows).toContain('p cookie');
  expect(parts.parts).toEqual(expect.arrayContaining(['script', 'iframe@srcdoc']));
});

test('the policy of the page alone keeps them from running', async () => {
  const [opened] = await open([1], 'with policy');
  expect(opened?.executions).toEqual([]);
});

/**
 * What the page of an article costs: its bytes (HTML, CSS and script are one file), those of its bare text, and the
 * ratio; the requests a browser makes. Give a slug, or the first article of `content/` is measured.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { launchBrowser } from '../../src/print/browser.ts';
import { serveFrom } from '../../src/print/built-site.ts';
import { mustBuild } from '../build/run-build.ts';

const site = 'https://archive.example/';
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));

async function visit(slug: string): Promise<{ text: string; requests: number }> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    await serveFrom(folder, site, context);
    const page = await context.newPage();
    let requests = 0;
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests++;
    });
    await page.goto(`${site}${encodeURIComponent(slug)}/`, { waitUntil: 'networkidle' });
    const parts = await page
      .locator('h1, .head .standfirst, .authors, figcaption, .text, .after')
      .allInnerTexts();
    return { text: parts.join('\n'), requests };
  } finally {
    await browser.close();
  }
}

const sizes = {
  raw: (text: string) => Buffer.byteLength(text),
  gzip: (text: string) => gzipSync(text, { level: 9 }).length,
  brotli: (text: string) => brotliCompressSync(text).length,
};

try {
  await mustBuild({ content: 'content', folder });
  const slug = process.argv[2] ?? readdirSync('content').find((name) => !name.startsWith('.')) ?? '';
  const html = readFileSync(join(folder, slug, 'index.html'), 'utf8');
  const { text, requests } = await visit(slug);
  console.log(`${slug}\n\nbytes          page     text    ratio`);
  for (const [name, size] of Object.entries(sizes)) {
    const [page, bare] = [size(html), size(text)];
    const columns = [
      String(page).padStart(8),
      String(bare).padStart(8),
      (page / bare).toFixed(2).padStart(8),
    ];
    console.log(`${name.padEnd(10)} ${columns.join(' ')}`);
  }
  console.log(`\nrequests   ${String(requests).padStart(8)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Lighthouse 13, as on a phone, of an article's built page served on this machine: the four scores and what fails.
 * Lighthouse is fetched by npx (about 100 MB) and starts the Chrome or Chromium that is installed. SEO counts `noindex` against a page, which republished copies have.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { createBrotliCompress } from 'node:zlib';
import { mustBuild } from '../build/run-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-lighthouse-'));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
};

/** A static host as they are: compresses text, 404 for what is not there. */
const server = createServer(({ url = '/' }, response) => {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const text = type.startsWith('text/');
  response.writeHead(200, { 'content-type': type, ...(text && { 'content-encoding': 'br' }) });
  const stream = createReadStream(file);
  (text ? stream.pipe(createBrotliCompress()) : stream).pipe(response);
});

interface Report {
  categories: Record<string, { title: string; score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { title: string; score: number | null; displayValue?: string; explanation?: string }
  >;
}

function measure(address: string): Promise<Report> {
  const output = join(folder, 'report.json');
  const flags = [
    '--chrome-flags=--headless=new --no-sandbox',
    '--output=json',
    `--output-path=${output}`,
    '--quiet',
  ];
  const { CHROMIUM_PATH, CHROME_PATH = CHROMIUM_PATH } = process.env;
  const child = spawn('npx', ['--yes', 'lighthouse@13', address, ...flags], {
    stdio: 'inherit',
    env: { ...process.env, ...(CHROME_PATH && { CHROME_PATH }) },
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) =>
      status === 0 ? done(JSON.parse(readFileSync(output, 'utf8'))) : fail(new Error('lighthouse failed')),
    );
  });
}

function print({ categories, audits }: Report): void {
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${title.padEnd(16)} ${String(Math.round(score * 100)).padStart(3)}`);
    const failed = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
    for (const { id } of failed) {
      const { title: name, displayValue = '', explanation = '' } = audits[id] ?? { title: '' };
      console.log(`${' '.repeat(21)}${id}: ${[name, displayValue, explanation].filter(Boolean).join(' – ')}`);
    }
  }
}

try {
  await once(server.listen(0, 'localhost'), 'listening');
  const site = `http://localhost:${(server.address() as AddressInfo).port}`;
  await mustBuild({ content: 'content', folder, site });
  const slug = process.argv[2] ?? readdirSync('content').find((name) => !name.startsWith('.')) ?? '';
  print(await measure(`${site}/${encodeURIComponent(slug)}/`));
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

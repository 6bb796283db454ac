/**
 * How fast saved pages are read: Offprint's reader beside Readability on linkedom, in one run, each in a process of
 * its own, one after the other. `npm run bench:pages -- DIR` takes the .html files of a folder; without one it makes
 * pages. Prints pages per second of processor time, the peak memory, and the ratio.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { madePage } from './made-pages.ts';

interface Used {
  pages: number;
  /** Seconds of processor time, user and system. */
  cpu: number;
  /** The most memory at one time, in MB. */
  memory: number;
  /** Pages that stopped the reader. */
  errors: number;
}

const script = resolve(import.meta.dirname, 'page-readers/measure.ts');
const measure = (reader: string, files: readonly string[]): Used =>
  JSON.parse(
    execFileSync(process.execPath, [script, reader, ...files], {
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString(),
  );

const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html?$/i.test(name))
    .sort()
    .map((name) => resolve(folder, name));

const made = mkdtempSync(join(tmpdir(), 'offprint-pages-'));
try {
  const [given] = process.argv.slice(2);
  if (!given) for (let at = 0; at < 100; at += 1) writeFileSync(join(made, `${at}.html`), madePage(at));
  const files = pagesIn(given ?? made);
  if (files.length === 0) throw new Error(`${given} holds no .html file: name a folder of saved pages`);
  console.log(`${files.length} pages ${given ? `of ${given}` : 'made for this run'}\n`);
  console.log('reader                    pages  CPU s  pages per CPU s  peak MB  errors');
  const speeds = ['offprint', 'readability'].map((reader) => {
    const { pages, cpu, memory, errors } = measure(reader, files);
    const name = reader === 'offprint' ? 'Offprint' : 'Readability + linkedom';
    const cells = [
      String(pages),
      cpu.toFixed(2),
      (pages / cpu).toFixed(1),
      memory.toFixed(0),
      String(errors),
    ];
    const widths = [5, 7, 17, 9, 8];
    console.log(name.padEnd(26) + cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join(''));
    return pages / cpu;
  });
  console.log(`\nOffprint is ${((speeds[0] ?? 0) / (speeds[1] ?? 1)).toFixed(2)} times as fast`);
} finally {
  rmSync(made, { recursive: true, force: true });
}

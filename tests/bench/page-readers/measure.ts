/**
 * Reads pages with one of the readers beside this file and prints what it used: `measure.ts READER FILE…`. A part of
 * the pages is read first uncounted, so that starting and compiling are not measured; then each in turn, over again
 * until 400 readings are counted.
 */
import { readFileSync } from 'node:fs';

const [reader = '', ...files] = process.argv.slice(2);
const { read } = (await import(`./${reader}.ts`)) as { read: (bytes: Uint8Array) => unknown };
const warmUp = 40;
const least = 400;

const errors = new Set<string>();
const readFile = (file: string): number => {
  const bytes = readFileSync(file);
  const { user, system } = process.cpuUsage();
  try {
    read(bytes);
  } catch {
    errors.add(file);
  }
  const after = process.cpuUsage();
  return after.user + after.system - user - system;
};

for (const file of files.slice(0, warmUp)) readFile(file);
let cpu = 0;
let pages = 0;
while (pages < least)
  for (const file of files) {
    cpu += readFile(file);
    pages += 1;
  }
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ pages, cpu: cpu / 1e6, memory, errors: errors.size }));

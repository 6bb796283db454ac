/**
 * How fast clips are read: `read --json` on 1, 100 and 10,000 generated clips of about 800 words, each number in one
 * call. Prints clips per second of one core, the peak memory, and how the cost of a clip at 10,000 compares with
 * that at 100: reading is linear where the ratio is about 1 or less.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { clipOf } from './clips.ts';

const cli = resolve(import.meta.dirname, '../../src/import/command/cli.ts');

/** Has the child say at its end what it used. */
const meter = `data:text/javascript,${encodeURIComponent(
  'import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,JSON.stringify(process.resourceUsage())))',
)}`;

interface Used {
  clips: number;
  /** Seconds of processor time, user and system. */
  cpu: number;
  /** Seconds by the clock. */
  wall: number;
  /** The most memory at one time, in MB. */
  memory: number;
}

/** Reads that many clips in one call, and checks that each gave a record. */
async function measure(folder: string, files: string[]): Promise<Used> {
  const begun = performance.now();
  const args = ['--import', meter, cli, 'read', '--json', ...files];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  let lines = 0;
  let usage = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines += 1;
  });
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    usage += chunk;
  });
  const status = await new Promise((done) => child.on('close', done));
  if (status !== 0 || lines !== files.length)
    throw new Error(`read ended with ${status} after ${lines} records`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return {
    clips: files.length,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    wall: (performance.now() - begun) / 1000,
    memory: maxRSS / 1024,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
try {
  const files = Array.from({ length: 10_000 }, (_, number) => `${number}.txt`);
  let words = 0;
  for (const [number, file] of files.entries()) {
    const clip = clipOf(number);
    words += clip.split(/\s+/).length;
    writeFileSync(join(folder, file), clip);
  }
  console.log(`${files.length} clips of ${Math.round(words / files.length)} words\n`);
  const start = await measure(folder, files.slice(0, 1));
  const few = await measure(folder, files.slice(0, 100));
  const many = await measure(folder, files);
  console.log('  clips    CPU s  clock s  clips per CPU s  ms a clip, without start  peak MB');
  const each = ({ clips, cpu }: Used) => ((cpu - start.cpu) / (clips - 1)) * 1000;
  for (const used of [start, few, many]) {
    const { clips, cpu, wall, memory } = used;
    const perClip = clips > 1 ? each(used).toFixed(2) : '–';
    const cells: [string, number][] = [
      [String(clips), 7],
      [cpu.toFixed(2), 9],
      [wall.toFixed(2), 9],
      [(clips / cpu).toFixed(0), 17],
      [perClip, 26],
      [memory.toFixed(0), 9],
    ];
    console.log(cells.map(([text, width]) => text.padStart(width)).join(''));
  }
  console.log(`\ncost of a clip at 10,000 to that at 100: ${(each(many) / each(few)).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * How an archive is imported: `npm run bench:bulk -- 10000` makes 1,000 clips of about 800 words, then each of these
 * numbers, in a temporary folder, one in a hundred of them twice, and imports the folder: from nothing; again, when all
 * is there; and from nothing once more, stopped half-way by Ctrl-C and gone on with. Prints seconds by the clock and of
 * the processor, the most memory of all processes together, the cost of a source, and checks that each clip has become
 * one article.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { clipOf } from './clips.ts';
import { type Measured, measured } from './measured.ts';

const cli = resolve(import.meta.dirname, '../../src/import/command/cli.ts');
const sizes = [
  1000,
  ...process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size !== 1000),
];

/** Every so many clips one is there a second time, under another name. */
const twice = 100;

/** Makes the clips. Gives how many files they are. */
function writeClips(folder: string, clips: number): number {
  for (const name of ['clips', 'more']) mkdirSync(join(folder, name), { recursive: true });
  for (let number = 0; number < clips; number += 1) {
    writeFileSync(join(folder, 'clips', `${number}.txt`), clipOf(number));
    if (number % twice === 0) writeFileSync(join(folder, 'more', `again-${number}.txt`), clipOf(number));
  }
  return clips + Math.ceil(clips / twice);
}

const command = [process.execPath, cli, 'import', 'clips', 'more'];

const articlesIn = (folder: string): number => {
  try {
    return readdirSync(join(folder, 'content')).filter((name) => !name.includes('.')).length;
  } catch {
    return 0;
  }
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Imports until so many articles are there, and then asks the import to stop. Gives its exit status. */
async function stoppedAt(folder: string, articles: number): Promise<unknown> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((done) => child.on('close', done));
  while (child.exitCode === null && articlesIn(folder) < articles) await pause(50);
  child.kill('SIGINT');
  return ended;
}

/** Imports, and looks when the first article comes to be. */
async function goneOn(folder: string): Promise<Measured & { first: number }> {
  const content = join(folder, 'content');
  const begun = performance.now();
  let first: number | undefined;
  const before = statSync(content).mtimeMs;
  const watch = setInterval(() => {
    if (statSync(content).mtimeMs > before) first ??= (performance.now() - begun) / 1000;
  }, 10);
  try {
    return { ...(await measured(command, folder)), first: first ?? Number.NaN };
  } finally {
    clearInterval(watch);
  }
}

function line(name: string, files: number, { wall, cpu, memory }: Measured, more = ''): void {
  const cells: [string, number][] = [
    [wall.toFixed(1), 9],
    [cpu.toFixed(1), 9],
    [memory?.toFixed(0) ?? '–', 9],
    [((cpu / files) * 1000).toFixed(2), 14],
  ];
  console.log(`  ${name.padEnd(26)}${cells.map(([text, width]) => text.padStart(width)).join('')}  ${more}`);
}

function check(folder: string, clips: number): void {
  const articles = articlesIn(folder);
  if (articles !== clips) throw new Error(`${clips} clips have become ${articles} articles`);
}

const nothing = new Map<number, Measured>();

async function importClips(folder: string, clips: number): Promise<void> {
  const files = writeClips(folder, clips);
  console.log(`\n${files} files, of which ${files - clips} are there twice`);
  console.log(`  ${''.padEnd(26)}  clock s    CPU s  peak MB  CPU ms a file`);
  const from = await measured(command, folder);
  nothing.set(clips, from);
  line('from nothing', files, from);
  check(folder, clips);
  line('again, all there', files, await measured(command, folder));
  check(folder, clips);
  rmSync(join(folder, 'content'), { recursive: true });
  const status = await stoppedAt(folder, clips / 2);
  const there = articlesIn(folder);
  const went = await goneOn(folder);
  line(
    'gone on with',
    files,
    went,
    `stopped at ${there} (exit ${status}); first new after ${went.first.toFixed(1)} s`,
  );
  check(folder, clips);
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
try {
  for (const size of sizes) await importClips(join(folder, String(size)), size);
  const [few] = nothing.values();
  for (const [clips, many] of nothing)
    if (few && many !== few)
      console.log(
        `\na clip of ${clips} to one of 1,000: ${(many.cpu / clips / (few.cpu / 1000)).toFixed(2)} CPU, ${(many.wall / clips / (few.wall / 1000)).toFixed(2)} clock; memory ${((many.memory ?? 0) / (few.memory ?? 1)).toFixed(2)}`,
      );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

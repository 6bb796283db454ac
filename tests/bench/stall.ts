/**
 * Whether sources that are made to stall are read, imported and built within their bounds, also packed and through
 * standard input: each attack in a fresh process, through the real command. `npm run bench:stall -- read md` runs those
 * of which the line holds every word.
 * Prints seconds of processor time, peak memory and what was said; ends with 1 where one is over its bound. A machine
 * that is at other work takes more processor time for the same: the plain article that comes first tells how much.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Attack, attacks, buildAttacks, importAttacks, plain } from '../stall/attacks.ts';
import { type Metered, metered } from './metered.ts';

/** Seconds of processor time, and MB of memory, that a source may take; seconds more for each article that it is read into. */
const bounds = { cpu: 5, memory: 512, article: 0.01 };
const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'src/import/command/cli.ts');

/** What came of it: a result, or the one line that was said. More lines, or a crash, is what must not be. */
function outcome({ status, err, out }: Metered): { said: string; isClear: boolean } {
  const lines = err.split('\n').filter((line) => line && !/: unsure |^\s+\S|its fault/.test(line));
  if (status === 0) return { said: `ok, ${out.length.toLocaleString('en')} characters`, isClear: true };
  // 2 says that a flag is wrong.
  if ((status === 1 || status === 2) && lines.length === 1) return { said: lines[0] ?? '', isClear: true };
  return { said: `status ${status}, ${lines.length} lines: ${err.split('\n')[0] ?? ''}`, isClear: false };
}

const put = (path: string, bytes: Buffer): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};

/** How attacks are given to the command. */
interface Way {
  command: 'read' | 'import' | 'build';
  attacks: readonly Attack[];
  flags?: readonly string[];
  isThroughInput?: boolean;
}

const packed = ({ file, bytes, ...attack }: Attack): Attack => ({
  ...attack,
  file: `${file}.gz`,
  bytes: () => gzipSync(bytes()),
});

const ways: Record<string, Way> = {
  read: { command: 'read', attacks },
  'read packed': { command: 'read', attacks: attacks.map(packed) },
  import: { command: 'import', attacks: [...attacks, ...importAttacks] },
  'import through input': { command: 'import', attacks, flags: ['--photos'], isThroughInput: true },
  build: { command: 'build', attacks: buildAttacks },
};

/** Runs a command on an attack whose files stand in a folder of their own. */
function runOn(way: Way, { file, flags = [] }: Attack, folder: string): Promise<Metered> {
  const timeout = 300_000;
  if (way.command !== 'build') {
    const input = way.isThroughInput ? readFileSync(join(folder, file)) : undefined;
    const args = [cli, way.command, ...flags, ...(way.flags ?? []), input ? '-' : file];
    return metered(args, { cwd: folder, timeout, input });
  }
  const env = { CONTENT: folder, SITE: 'https://archive.example', BASE: '/' };
  const args = [join(root, 'src/build/command.js'), '--outDir', join(folder, '.site')];
  return metered(args, { cwd: root, env, timeout });
}

interface Run {
  line: string;
  cpu: number;
  memory: number;
  isWithin: boolean;
}

async function run(name: string, way: Way, attack: Attack): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-stall-'));
  const place = way.command === 'build' ? join(folder, 'attack') : folder;
  try {
    for (const [name, bytes] of Object.entries(attack.beside?.() ?? {})) put(join(place, name), bytes);
    put(join(place, attack.file), attack.bytes());
    const used = await runOn(way, attack, folder);
    const { said, isClear } = outcome(used);
    const { cpu = Infinity, memory = Infinity } = used;
    const seconds = bounds.cpu + bounds.article * (attack.articles ?? 0);
    const isWithin = isClear && cpu <= seconds && memory <= bounds.memory;
    const figures = `${cpu.toFixed(1).padStart(5)} s ${memory.toFixed(0).padStart(5)} MB`;
    const line = `${isWithin ? ' ' : '!'}${figures}  ${name} ${attack.name}: ${said.slice(0, 200)}`;
    return { line, cpu, memory, isWithin };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const words = process.argv.slice(2);
const chosen = Object.entries(ways).flatMap(([name, way]) =>
  way.attacks
    .filter((attack) => words.every((word) => `${name} ${attack.name}`.includes(word)))
    .map((attack) => ({ name, way, attack })),
);

// The first build compiles the pages.
for (const command of new Set(chosen.map(({ way }) => way.command))) {
  const way: Way = { command, attacks: [] };
  if (command === 'build') await run(command, way, plain(command));
  console.log((await run(command, way, plain(command))).line);
}
const runs: Run[] = [];
for (const [at, { name, way, attack }] of chosen.entries()) {
  if (process.stderr.isTTY) process.stderr.write(`\r${at + 1} of ${chosen.length}\x1b[K\r`);
  const one = await run(name, way, attack);
  console.log(one.line);
  runs.push(one);
}
const over = runs.filter(({ isWithin }) => !isWithin);
if (runs.length > 20 && over.length > 0)
  console.log(`\nOver the bound:\n${over.map(({ line }) => line).join('\n')}`);
const worst = (of: 'cpu' | 'memory') => Math.max(0, ...runs.map((one) => one[of]));
console.log(
  `${runs.length} attacks, worst ${worst('cpu').toFixed(1)} s, worst ${worst('memory').toFixed(0)} MB, over the bound: ${over.length}`,
);
process.exitCode = over.length === 0 ? 0 : 1;

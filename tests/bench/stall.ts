/**
 * Whether sources that are made to stall are read, imported and built within their bounds: each attack in a fresh
 * process, through the real command. `npm run bench:stall -- read md` runs those of which the line holds every word.
 * Prints seconds of processor time, peak memory and what was said; ends with 1 where one is over its bound.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Attack, attacks } from '../stall/attacks.ts';
import { type Metered, metered } from './metered.ts';

/** Seconds of processor time, and MB of memory, that reading a source may take. */
const bounds = { cpu: 5, memory: 512 };
const cli = resolve(import.meta.dirname, '../../src/import/command/cli.ts');

/** What came of it: a result, or the one line that was said. More lines, or a crash, is what must not be. */
function outcome({ status, err, out }: Metered): { said: string; isClear: boolean } {
  const lines = err.split('\n').filter((line) => line && !line.includes(': unsure '));
  if (status === 0) return { said: `ok, ${out.length.toLocaleString('en')} characters`, isClear: true };
  if (status === 1 && lines.length === 1) return { said: lines[0] ?? '', isClear: true };
  return { said: `status ${status}, ${lines.length} lines: ${lines[0] ?? ''}`, isClear: status === 1 };
}

async function run(command: string, attack: Attack): Promise<boolean> {
  const cwd = mkdtempSync(join(tmpdir(), 'offprint-stall-'));
  try {
    writeFileSync(join(cwd, attack.file), attack.bytes());
    const args = [cli, command, attack.file];
    const used = await metered(args, { cwd, timeout: 120_000 });
    const { said, isClear } = outcome(used);
    const { cpu = Infinity, memory = Infinity } = used;
    const isWithin = isClear && cpu <= bounds.cpu && memory <= bounds.memory;
    const figures = `${cpu.toFixed(1).padStart(5)} s ${memory.toFixed(0).padStart(5)} MB`;
    console.log(`${isWithin ? ' ' : '!'}${figures}  ${command} ${attack.name}: ${said.slice(0, 200)}`);
    return isWithin;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const words = process.argv.slice(2);
let over = 0;
for (const command of ['read', 'import'])
  for (const attack of attacks) {
    const line = `${command} ${attack.name}`;
    if (words.every((word) => line.includes(word)) && !(await run(command, attack))) over += 1;
  }
console.log(over === 0 ? 'all within 5 s and 512 MB' : `${over} over 5 s or 512 MB`);
process.exitCode = over === 0 ? 0 : 1;

/**
 * Runs every property of the tests on other inputs than theirs: `npm run fuzz -- --minutes 10`. Prints the seed with
 * which each round began; of what does not hold, the shrunk counter-example and the command that finds it again.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    /** Begins with this seed, and ends after one round. */
    seed: { type: 'string' },
    /** Runs the properties of the files alone whose names hold this. */
    only: { type: 'string', default: '' },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0) || (values.seed !== undefined && !/^\d+$/.test(values.seed))) {
  console.error('give --minutes a number above 0, and --seed a whole number');
  process.exit(2);
}
const root = resolve(import.meta.dirname, '..');
const end = Date.now() + minutes * 60_000;

/** The tests that hold properties, by their files. */
const { stdout } = spawnSync('git', ['grep', '-l', "from 'fast-check'", '--', 'tests/**/*.test.ts'], {
  cwd: root,
  encoding: 'utf8',
});
const files = stdout.split('\n').filter((file) => file.includes(values.only) && file);
console.log(`properties of ${files.length} files, for ${minutes} minutes`);

for (let round = 1; Date.now() < end; round += 1) {
  const seed = values.seed ?? String(randomInt(2 ** 31 - 1));
  console.log(`round ${round}: seed ${seed}`);
  const run = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'parts', ...files],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, FUZZ_SEED: seed, NO_COLOR: '1' },
    },
  );
  if (run.status !== 0) {
    console.log(run.stdout + run.stderr);
    console.log(`found with: npm run fuzz -- --seed ${seed}${values.only ? ` --only ${values.only}` : ''}`);
    process.exit(1);
  }
  if (values.seed !== undefined) break;
}
console.log('every property held');

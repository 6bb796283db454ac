/**
 * Kills commands at random moments (SIGKILL), and checks after each that all is whole, that the next run goes on, that
 * nothing temporary stays and no process lives on: `npm run bench:faults -- [NAME…] [--moments 100] [--seed 1]`.
 */
import { parseArgs } from 'node:util';
import { randomFrom } from './clips.ts';
import { killedBuild, killedMerge, killedRebuild } from './killed-build.ts';
import { killedImport, killedUpdate } from './killed-import.ts';
import { killAtMoments, type Subject } from './killing.ts';

/** What is killed, by its name. */
const subjects: Record<string, () => Subject | Promise<Subject>> = {
  import: () => killedImport(20),
  update: () => killedUpdate(10),
  build: () => killedBuild(12),
  rebuild: () => killedRebuild(12),
  merge: () => killedMerge(12),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { moments: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
for (const name of positionals.length > 0 ? positionals : Object.keys(subjects)) {
  const subject = await subjects[name]?.();
  if (!subject) throw new Error(`${name}: there is no such name; give ${Object.keys(subjects).join(', ')}`);
  const begun = performance.now();
  const step = (done: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${subject.name}: ${done} of ${values.moments}\x1b[K`);
  };
  const random = randomFrom(Number(values.seed));
  const { moments, killed, writing } = await killAtMoments(subject, Number(values.moments), random, step);
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${subject.name}: ${moments} moments, ${killed} killed in the middle (${writing} after it had begun to write), nothing torn, all went on, nothing temporary left (${seconds} s)`,
  );
}

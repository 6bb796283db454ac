/**
 * What social cards cost a build: the first build of generated articles with cards and without, then the second of
 * each, in pairs, three times. Prints seconds by the clock and the ratio. `npm run bench:cards -- 300`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustBuild } from '../build/run-build.ts';
import { writeArticles } from './articles.ts';

const count = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const content = join(folder, 'content');

/** Seconds that one build takes. */
async function seconds(cards: 'yes' | 'no'): Promise<number> {
  process.env.CARDS = cards;
  const begun = performance.now();
  await mustBuild({ content, folder: join(folder, cards) });
  return (performance.now() - begun) / 1000;
}

try {
  writeArticles(content, 0, count);
  console.log(`${count} articles\n\n  build    with cards  without  ratio`);
  for (const build of ['first', 'second', 'second', 'second']) {
    const [without, cards] = [await seconds('no'), await seconds('yes')];
    const ratio = (cards / without).toFixed(2);
    console.log(
      `  ${build.padEnd(7)}${cards.toFixed(1).padStart(10)} s${without.toFixed(1).padStart(8)} s${ratio.padStart(7)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

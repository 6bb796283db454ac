/** Machines fail in the middle of an import: what is left is whole, and the next run goes on. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomFrom } from '../bench/clips.ts';
import { checkContent, folderOfClips, killedImport, textsIn } from '../bench/killed-import.ts';
import { killAtMoments } from '../bench/killing.ts';
import { cli, newFolder, spawned } from './command.ts';

const clips = 8;
const minutes = 60_000;

test('killed at twenty moments, an import leaves whole articles, and the next run does the rest', {
  timeout: 10 * minutes,
}, async () => {
  const { moments, killed } = await killAtMoments(killedImport(clips), 20, randomFrom(7));
  expect(moments).toBe(20);
  expect(killed).toBeGreaterThan(0);
});

test('two imports of the same folder at once write each article once', { timeout: 3 * minutes }, async () => {
  const cwd = folderOfClips(clips);
  const runs = [0, 1].map(
    () => new Promise((done) => spawn(process.execPath, [cli, 'import', 'in'], { cwd }).on('exit', done)),
  );
  expect(await Promise.all(runs)).toEqual([0, 0]);
  const content = join(cwd, 'content');
  const texts = textsIn(content);
  expect(texts.size).toBe(clips);
  checkContent(content, true, texts);
});

const disk = join(newFolder(), 'disk');
mkdirSync(disk);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', disk]).status === 0;

test.runIf(mounted)(
  'a full disk is said in one line, and leaves whole articles',
  { timeout: 3 * minutes },
  () => {
    try {
      const cwd = folderOfClips(30);
      const content = join(disk, 'content');
      const { status, err } = spawned(['import', 'in', '--content', content], { cwd });
      expect([status, err]).toEqual([
        1,
        `${content} is on a disk that is full; nothing was left half written\n`,
      ]);
      checkContent(content, false, textsIn(content));
    } finally {
      spawnSync('umount', [disk]);
    }
  },
);

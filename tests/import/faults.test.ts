/** Machines fail in the middle of an import: what is left is whole, and the next run goes on. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { clipOf, randomFrom } from '../bench/clips.ts';
import { checkContent, killedImport, textsIn, withClips } from '../bench/killed-import.ts';
import { killAtMoments } from '../bench/killing.ts';
import { readOnly, smallDisk } from '../disks.ts';
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
  const cwd = withClips(newFolder(), clips);
  const runs = [0, 1].map(
    () => new Promise((done) => spawn(process.execPath, [cli, 'import', 'in'], { cwd }).on('exit', done)),
  );
  expect(await Promise.all(runs)).toEqual([0, 0]);
  const content = join(cwd, 'content');
  const texts = textsIn(content);
  expect(texts.size).toBe(clips);
  checkContent(content, true, texts);
});

const full = (content: string) => `${content} is on a disk that is full; nothing was left half written\n`;

test('a full disk is said in one line, and leaves whole articles', { timeout: 3 * minutes }, (context) => {
  const disk = join(newFolder(), 'disk');
  const undo = smallDisk(disk, 100_000);
  if (!undo) return context.skip('nothing may be mounted here');
  try {
    const cwd = withClips(newFolder(), 30);
    const content = join(disk, 'content');
    const { status, err } = spawned(['import', 'in', '--content', content], { cwd });
    expect([status, err]).toEqual([1, full(content)]);
    checkContent(content, false, textsIn(content));
  } finally {
    undo();
  }
});

test('a content folder to read from alone is said in one line, and stays as it is', {
  timeout: 2 * minutes,
}, (context) => {
  const cwd = withClips(newFolder(), clips);
  const content = newFolder({ 'mine.txt': 'Mine.' });
  const undo = readOnly(content);
  if (!undo) return context.skip('root may write everywhere, and mount nothing');
  try {
    const { status, err } = spawned(['import', 'in', '--content', content], { cwd });
    expect(status).toBe(1);
    expect(err).toMatch(/^[^\n]* (?:is on a disk that cannot|may not) be written[^\n]*\n$/);
    expect(readdirSync(content)).toEqual(['mine.txt']);
  } finally {
    undo();
  }
  expect(spawned(['import', 'in', '--content', content], { cwd }).status).toBe(0);
});

test('where no file may be large, one line says so, and no article is half written', {
  timeout: 2 * minutes,
}, () => {
  const cwd = withClips(newFolder(), clips);
  const content = join(cwd, 'content');
  const command = ['-c', 'ulimit -f 2; exec "$@"', 'sh', process.execPath, cli, 'import', 'in'];
  const { status, stderr } = spawnSync('sh', command, { cwd, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, 'content may hold no larger file; nothing was left half written\n']);
  expect(existsSync(content) ? readdirSync(content) : []).toEqual([]);
});

/** An import of many clips, and what it came to; `began` is when the first article stands. */
function running(cwd: string) {
  const child = spawn(process.execPath, [cli, 'import', 'in'], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const ended = new Promise<{ status: number | null; said: string }>((done) =>
    child.on('close', (status) => done({ status, said })),
  );
  const content = join(cwd, 'content');
  const hasBegun = () => existsSync(content) && readdirSync(content).some((name) => !name.startsWith('.'));
  const began = async () => {
    while (!hasBegun() && child.exitCode === null) await wait(2);
  };
  return { child, ended, began };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'stopped by %s, an import ends what it is at, says how to go on, and leaves nothing unfinished',
  async (signal, exit) => {
    const cwd = withClips(newFolder(), 150);
    const content = join(cwd, 'content');
    const { child, ended, began } = running(cwd);
    await began();
    child.kill(signal);
    const { status, said } = await ended;
    expect(status).toBe(exit);
    expect(said).toContain('stopped; the same command again goes on from here');
    const some = textsIn(content);
    expect(some.size).toBeLessThan(150);
    checkContent(content, true, some);
    expect(spawned(['import', 'in'], { cwd }).status).toBe(0);
    const all = textsIn(content);
    expect(all.size).toBe(150);
    checkContent(content, true, all);
  },
  3 * minutes,
);

test('where the content folder is deleted under an import, what is written after that is whole, and the next run does the rest', {
  timeout: 3 * minutes,
}, async () => {
  const cwd = withClips(newFolder(), 60);
  const content = join(cwd, 'content');
  const { ended, began } = running(cwd);
  await began();
  renameSync(content, join(cwd, 'away'));
  const { said } = await ended;
  expect(said).not.toMatch(/^ +at /m);
  if (existsSync(content)) checkContent(content, false, textsIn(content));
  expect(spawned(['import', 'in'], { cwd }).status).toBe(0);
  const texts = textsIn(content);
  expect(texts.size).toBe(60);
  checkContent(content, true, texts);
});

test('after the clock was set back, an import takes up what one that was killed has left, and updates what is there', {
  timeout: 2 * minutes,
}, () => {
  const cwd = withClips(newFolder(), 2);
  const env = { NODE_OPTIONS: `--import ${new URL('../clock-set-back.ts', import.meta.url).href}` };
  expect(spawned(['import', 'in'], { cwd }).status).toBe(0);
  const content = join(cwd, 'content');
  // Of a machine that is not this one, so that only its age tells.
  mkdirSync(join(content, '.unfinished-1-00000000-abcdef'));
  writeFileSync(join(content, '.unfinished-ledger'), '1-00000000');
  writeFileSync(join(cwd, 'in', '0.txt'), clipOf(0).replaceAll(' the ', ' that '));
  expect(spawned(['import', 'in', '--update'], { cwd, env }).status).toBe(0);
  expect(spawned(['import', 'in'], { cwd, env }).status).toBe(0);
  const texts = textsIn(content);
  expect([...texts.values()].flatMap((each) => [...each]).join('')).toContain(' that ');
  checkContent(content, true, texts);
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { sweepTypeFolders, typeFolder } from '../../src/cards/type-folder.ts';
import { owner } from '../../src/whole-file.ts';

const own = typeFolder();
const ended = spawnSync(process.execPath, ['-e', '']).pid;
const left = own.replace(owner, owner.replace(/^\d+/, String(ended)));
afterAll(() => {
  for (const folder of [own, left]) rmSync(folder, { recursive: true, force: true });
});

test('what a process that has ended left unpacked is removed, and what one that runs needs stays', () => {
  mkdirSync(left);
  sweepTypeFolders();
  expect([existsSync(left), existsSync(own)]).toEqual([false, true]);
});

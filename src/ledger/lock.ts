/** One process at a time changes the ledger; what another one adds meanwhile would be lost. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isEnded, isOlder, owner, unfinished, writeNew } from '../whole-file.ts';

/** Milliseconds. Nobody holds the lock for so long: who took it was stopped, or is on a machine that was. */
const longest = 10_000;
const pause = 20;

const lockOf = (folder: string) => join(folder, `${unfinished}ledger`);

function isTaken(lock: string): boolean {
  try {
    writeNew(lock, owner);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true;
    throw error;
  }
}

/** Whether who has taken the lock will not give it back; also where it is given back just now. */
function isAbandoned(lock: string): boolean {
  try {
    return isEnded(readFileSync(lock, 'utf8')) || isOlder(lock, longest);
  } catch {
    return false;
  }
}

const sleep = (milliseconds: number) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Takes away the lock of a process that was killed. */
export function sweepLock(folder: string): void {
  if (isAbandoned(lockOf(folder))) rmSync(lockOf(folder), { force: true });
}

/** Does something while no other process does it in this folder. The lock of one that was killed is taken over. */
export function alone<Result>(folder: string, work: () => Result): Result {
  const lock = lockOf(folder);
  while (isTaken(lock)) {
    sweepLock(folder);
    sleep(pause);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

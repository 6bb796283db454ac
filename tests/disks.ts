/** Disks that fail: small ones, and folders that nothing can be written into. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';

/** Whether this user may write everywhere, whatever the permissions say. */
const isRoot = process.getuid?.() === 0;

const mount = (...args: string[]) => spawnSync('mount', args).status === 0;

/** Mounts a new disk of so many bytes on a folder; undefined where that is not allowed. To be called to take it away. */
export function smallDisk(folder: string, size: number): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  if (!mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) return undefined;
  return () => void spawnSync('umount', [folder]);
}

/** Makes a folder one to read from alone; undefined where root may write all the same. To be called to undo it. */
export function readOnly(folder: string): (() => void) | undefined {
  if (!isRoot) {
    chmodSync(folder, 0o555);
    return () => chmodSync(folder, 0o755);
  }
  if (!mount('--bind', folder, folder)) return undefined;
  if (mount('-o', 'remount,bind,ro', folder)) return () => void spawnSync('umount', [folder]);
  spawnSync('umount', [folder]);
  return undefined;
}

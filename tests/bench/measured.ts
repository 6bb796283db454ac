/** What a command uses, with all the processes that it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor time, user and system. */
  cpu: number;
  /** The most memory at one time, in MB, of all processes together; not known where there is no /proc. */
  memory: number | undefined;
}

/** The processes that one has started. */
function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const started = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
    return started.flatMap((text) => text.split(' ').filter(Boolean).map(Number));
  } catch {
    return [];
  }
}

/** The processes under one, and itself. */
const allOf = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(allOf)];

/** What is resident of a process, in kB: its own memory, and pages of files, such as its program. */
function residentOf(pid: number): { own: number; files: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { own: field('RssAnon') + field('RssShmem'), files: field('RssFile') };
  } catch {
    // It has ended meanwhile.
    return { own: 0, files: 0 };
  }
}

/**
 * The resident memory of a process and all under it, in kB. Of pages of files the most that one of them has counts once:
 * processes of one program share them.
 */
function memoryOf(pid: number): number {
  const all = allOf(pid).map(residentOf);
  return all.reduce((sum, { own }) => sum + own, 0) + Math.max(...all.map(({ files }) => files));
}

/** Looks every so many milliseconds at the memory of a process and all under it; gives the most, in kB, when it is ended: 0 where there is no /proc. */
export function watchMemory(pid: number | undefined, between: number): () => number {
  let most = 0;
  const watch = setInterval(() => {
    if (pid) most = Math.max(most, memoryOf(pid));
  }, between);
  return () => {
    clearInterval(watch);
    return most;
  };
}

/** Has bash write the processor time of a command, and of all that it waited for, apart from what the command says. */
const timed = 'TIMEFORMAT="%U %S"; exec 4>&2; { time "$@" 2>&4; } 2>&3';

/** Runs a command to its end. Rejects, with what it said, where it fails. */
export async function measured(command: string[], cwd: string, env = process.env): Promise<Measured> {
  const begun = performance.now();
  const child = spawn('bash', ['-c', timed, 'bash', ...command], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  let times = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-4000);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-4000);
  });
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    times += chunk;
  });
  const endWatch = watchMemory(child.pid, 150);
  const status = await new Promise((done) => child.on('close', done));
  const memory = (endWatch() * 1024) / 1e6;
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${said}`);
  const [user = 0, system = 0] = times.trim().split(' ').map(Number);
  return { wall: (performance.now() - begun) / 1000, cpu: user + system, memory: memory || undefined };
}

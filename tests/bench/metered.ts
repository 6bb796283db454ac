/** Runs a Node program as a process of its own, and measures what it used. */
import { spawn } from 'node:child_process';
import { watchMemory } from './measured.ts';

/**
 * Has the process say at its end what it used. On Linux a new process inherits the peak that its parent had; the kernel
 * tells its own apart, and what the processes used that it has waited for (proc(5): cutime and cstime, in hundredths).
 */
const meter = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /VmHWM:\\s+(\\d+)/.exec(status);
  const stat = status ? readFileSync('/proc/self/stat', 'utf8') : '';
  const [others = 0, system = 0] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(13, 15).map(Number);
  const cpu = (userCPUTime + systemCPUTime) / 1e6 + (others + system) / 100;
  writeSync(3, JSON.stringify({ cpu, maxRSS: own ? Number(own[1]) : maxRSS }));
});
`)}`;

export interface Metered {
  /** The exit status; undefined where it was ended by a signal. */
  status: number | undefined;
  out: string;
  err: string;
  /** Seconds of processor time, user and system, of all its threads and processes; undefined where it did not come to its end. */
  cpu: number | undefined;
  /** Seconds by the clock. */
  wall: number;
  /** The most memory at one time, in MB, of all its processes together; undefined where it did not come to its end. */
  memory: number | undefined;
}

/** How a program is run. */
export interface Running {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Milliseconds after which it is killed. */
  timeout?: number;
  /** Its standard input. */
  input?: Uint8Array | undefined;
}

/** Runs a program of Node to its end. */
export async function metered(
  args: readonly string[],
  { cwd, env, timeout, input }: Running,
): Promise<Metered> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', meter, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    timeout,
    killSignal: 'SIGKILL',
  });
  // A program that ends before it has read its input closes it.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  const said: Buffer[][] = [[], [], []];
  for (const [at, stream] of [child.stdout, child.stderr, child.stdio[3]].entries())
    stream?.on('data', (chunk: Buffer) => said[at]?.push(chunk));
  const endWatch = watchMemory(child.pid, 50);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  const together = endWatch();
  const [out = '', err = '', usage = ''] = said.map((chunks) => Buffer.concat(chunks).toString());
  const used = usage ? (JSON.parse(usage) as { cpu: number; maxRSS: number }) : undefined;
  return {
    status: status ?? undefined,
    out,
    err,
    cpu: used?.cpu,
    wall: (performance.now() - begun) / 1000,
    memory: used && Math.max(used.maxRSS, together) / 1024,
  };
}

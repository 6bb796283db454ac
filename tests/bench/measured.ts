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

/** Milliseconds between two looks at the memory. */
const between = 150;

/** The resident memory of a process and all under it, in MB, by Linux's /proc. */
function memoryOf(root: number): number {
  const children = new Map<number, number[]>();
  const pages = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const parent = Number(fields[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      pages.set(Number(name), Number(fields[21]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((all, child) => all + sum(child), pages.get(pid) ?? 0);
  return (sum(root) * 4096) / 1e6;
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
  let memory: number | undefined;
  const look = () => {
    if (child.pid) memory = Math.max(memory ?? 0, memoryOf(child.pid));
  };
  const watch = process.platform === 'linux' ? setInterval(look, between) : undefined;
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${said}`);
  const [user = 0, system = 0] = times.trim().split(' ').map(Number);
  return { wall: (performance.now() - begun) / 1000, cpu: user + system, memory };
}

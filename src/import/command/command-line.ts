import type { FetchOptions } from '../fetch/fetcher.ts';
import { UsageError } from './flags.ts';
import { sayWrong } from './report.ts';

type Command = (args: string[], fetching: FetchOptions) => Promise<number>;

const commands: Record<string, () => Promise<Command>> = {
  import: async () => (await import('./import-command.ts')).importCommand,
  read: async () => (await import('./read-command.ts')).readCommand,
};

async function run([name = '', ...args]: string[], fetching: FetchOptions): Promise<number> {
  if ([name, ...args].some((arg) => arg === '--help' || arg === '-h')) {
    const { help } = await import('./help.ts');
    process.stdout.write(help(name));
    return 0;
  }
  const command = commands[name];
  if (!command) throw new UsageError('say what to do, import or read; see --help');
  return (await command())(args, fetching);
}

/**
 * Runs a command, with its arguments, and gives the exit status; a wrong use is said in one line and gives 2.
 * `fetching` is for tests, which have no internet: no flag and no variable reaches it.
 */
export async function commandLine(args: string[], fetching: FetchOptions = {}): Promise<number> {
  try {
    return await run(args, fetching);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    sayWrong(error.message);
    return 2;
  }
}

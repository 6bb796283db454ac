import { UsageError } from './flags.ts';
import { sayWrong } from './report.ts';

const commands: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  import: async () => (await import('./import-command.ts')).importCommand,
  read: async () => (await import('./read-command.ts')).readCommand,
};

async function run([name = '', ...args]: string[]): Promise<number> {
  if ([name, ...args].some((arg) => arg === '--help' || arg === '-h')) {
    const { help } = await import('./help.ts');
    process.stdout.write(help(name));
    return 0;
  }
  const command = commands[name];
  if (!command) throw new UsageError('say what to do, import or read; see --help');
  return (await command())(args);
}

/** Runs a command, with its arguments, and gives the exit status; a wrong use is said in one line and gives 2. */
export async function commandLine(args: string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    sayWrong(error.message);
    return 2;
  }
}

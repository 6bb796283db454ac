/** The command line of the importer: `import` and `read`. Exit status 0 all done, 1 something was not, 2 wrong use. */
import { UsageError } from './flags.ts';
import { help } from './help.ts';
import { importCommand } from './import-command.ts';
import { readCommand } from './read-command.ts';

const commands: Record<string, (args: string[]) => Promise<number>> = {
  import: importCommand,
  read: readCommand,
};

async function run([name = '', ...args]: string[]): Promise<number> {
  const command = commands[name];
  if (name === '--help' || name === '-h' || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help(name));
    return 0;
  }
  if (!command) throw new UsageError(`say what to do: import or read; see --help`);
  return command(args);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

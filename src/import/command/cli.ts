/** The command line of the importer: `import` and `read`. Exit status 0 all done, 1 something was not, 2 wrong use. */
import { enableCompileCache } from 'node:module';

enableCompileCache();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { commandLine } = await import('./command-line.ts');
process.exitCode = await commandLine(process.argv.slice(2));

/** The compiled templates: kept from before, or compiled by Astro in a process of its own, whose memory is then free again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { diskErrorIn } from '../disk-problem.ts';
import { type Bundle, keptBundle } from './bundle.ts';

/** What the configuration says of the site. */
export type Configured = Pick<Bundle, 'site' | 'base' | 'outDir'>;

/** Says, in Astro's words, why the templates do not compile. */
export class CompileError extends Error {
  override readonly name = 'CompileError';
}

/** Templates of which it is known early what they are for. Both promises reject with a CompileError, or that of a disk. */
export interface Templates {
  configured: Promise<Configured>;
  bundle: Promise<Bundle>;
  /** To be called where they are no longer waited for. */
  stop(): void;
}

/** Has Astro compile them, and keep them in a folder. */
function compile(root: string, folder: string): Templates {
  const withThis = new URL('./ends-with-parent.ts', import.meta.url).href;
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, ['--import', withThis, astro, 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = async (): Promise<Bundle> => {
    await once(child, 'close');
    const bundle = child.exitCode === 0 ? keptBundle(folder) : undefined;
    if (!bundle)
      throw (
        diskErrorIn(said, dirname(folder)) ??
        new CompileError(`the templates do not compile:\n${said.trim()}`)
      );
    return bundle;
  };
  const bundle = ended();
  const told = once(child, 'message').then(([message]): Configured => message);
  const configured = Promise.race([told, bundle]);
  // An error is heard by whoever waits for the templates, and by nobody once they are not waited for.
  for (const promise of [bundle, configured]) promise.catch(() => {});
  return { configured, bundle, stop: () => child.connected && child.disconnect() };
}

/** The templates of the project at `root`, kept in this folder. While the code is the same, Astro is not started. */
export function templatesOf(root: string, folder: string): Templates {
  const bundle = keptBundle(folder);
  if (!bundle) return compile(root, folder);
  return { configured: Promise.resolve(bundle), bundle: Promise.resolve(bundle), stop() {} };
}

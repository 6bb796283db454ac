/** Runs the build as a process of its own, as `npm run build` does. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface BuildRequest {
  /** The folder of the articles. */
  content: string;
  /** Where the site goes. */
  folder: string;
  site?: string;
  base?: string;
  /** Further words of the command line. */
  options?: readonly string[];
  /** More of the environment. */
  env?: Record<string, string>;
}

/** The exit status of a build, and all that it said, without colours. */
export function runBuild(request: BuildRequest) {
  const {
    content,
    folder,
    site = 'https://archive.example',
    base = '/',
    options = [],
    env: more = {},
  } = request;
  const env = {
    ...process.env,
    CONTENT: content,
    SITE: site,
    BASE: base,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    // Vitest's own, in the processes of tests.
    BASE_URL: undefined,
    ...more,
  };
  const words = ['src/build/command.js', '--outDir', folder, ...options];
  const child = spawn(process.execPath, words, { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise<{ status: number | null; output: string }>((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done({ status, output }));
  });
}

/** The same of a build that has to end well. @throws Error with all that it said, where it does not */
export async function mustBuild(request: BuildRequest): Promise<void> {
  const { status, output } = await runBuild(request);
  if (status !== 0) throw new Error(`the site of ${request.content} does not build:\n${output}`);
}

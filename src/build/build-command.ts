/** Builds the site. While the code is the same, Astro need not compile the templates again and is not started. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openArticleThreads } from './article-threads.ts';
import { buildSite } from './build-site.ts';
import { openPages } from './bundle.ts';
import { openSite, projectAt, readContent, siteIn } from './open-site.ts';
import { sayError } from './said.ts';
import { shareOf } from './share.ts';
import { templatesOf } from './templates.ts';

const help = `Builds the site of the articles in content/ into a folder that any static host serves.

  npm run build                                          into dist/
  npm run build -- --outDir FOLDER                       elsewhere
  npm run build -- --shard 1/4 --outDir FOLDER           a quarter of the articles, where machines share the work
  npm run build -- --merge FOLDER FOLDER FOLDER FOLDER   the whole of them, from the folders of all shards

SITE=https://archive.example  the address that the site will answer at: permalinks name it
BASE=/press/                  the path that it is served under
CONTENT=FOLDER                where the articles are, if not in content/
CARDS=no, SEARCH=no           without pictures for link previews, without search
OFFLINE=yes, PRECOMPRESS=yes  readers' browsers keep what was read; .br and .gz beside each text
DEBUG=1                       where in the code an error was
`;

const options = {
  help: { type: 'boolean', short: 'h' },
  outDir: { type: 'string' },
  shard: { type: 'string' },
  merge: { type: 'string' },
} as const;

/** What is built. */
interface Project {
  root: string;
  /** Where what is compiled of its code is kept. */
  compiled: string;
}

/** Ends where the command line, or the environment, asks for what there is not. */
function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

/** What the command line asks for. The folders of a merge stand after the first as words of their own. */
function requestOf(args: string[]) {
  try {
    const allowPositionals = args.some((word) => word.startsWith('--merge'));
    return parseArgs({ args, options, allowPositionals }).values;
  } catch (error) {
    return refuse(`${(error as Error).message.split('. ')[0]}; see npm run build -- --help`);
  }
}

async function build({ root, compiled }: Project, args: string[], outDir: string | undefined): Promise<void> {
  const begun = performance.now();
  const share = shareOf(args);
  const templates = templatesOf(root, compiled);
  const project = projectAt(root);
  const isNew = !existsSync(project.kept);
  const threads = openArticleThreads(project);
  const open = async () => {
    const [articles, { site, base, outDir: configured }] = await Promise.all([
      readContent(project, threads),
      templates.configured,
    ]);
    const folders = { ...siteIn(outDir ?? configured, project), isNew };
    return { folders, site: await openSite(articles, { site, base }, folders, share, threads) };
  };
  try {
    // Articles are read, and texts rendered, while Astro compiles; whatever is wrong first is said at once.
    const [{ site, folders }, pages] = await Promise.all([open(), templates.bundle.then(openPages)]);
    await buildSite(site, pages, folders, threads, { info: console.log, warn: console.error });
    console.log(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s: ${folders.out}`);
  } finally {
    templates.stop();
    await threads.close();
  }
}

/** Does what the command line asks for. */
export async function buildCommand(project: Project): Promise<void> {
  const { SITE } = process.env;
  if (SITE && !/^https?:$/.test(URL.parse(SITE)?.protocol ?? ''))
    refuse(`SITE=${SITE}: is no address: give one such as https://example.org`);
  const args = process.argv.slice(2);
  const asked = requestOf(args);
  if (asked.help) process.stdout.write(help);
  else
    await build(project, args, asked.outDir).catch((error) => {
      sayError(error);
      process.exitCode = 1;
    });
}

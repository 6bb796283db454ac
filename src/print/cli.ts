/** `npm run print`: an article as a PDF. Exit status 0 done, 1 it could not be, 2 wrong use. */
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { closestMatch } from 'leven';
import { neutral, neutralLine } from '../neutral-text.ts';
import { replaceFile, sweepFolder } from '../whole-file.ts';
import { BrowserError, launchBrowser } from './browser.ts';
import { addressOf, BuiltSiteError, slugsOf, upToDateSite } from './built-site.ts';
import { type Paper, papers, printArticle } from './print-article.ts';

const help = `Prints an article as a tagged PDF, without opening a browser.

  npm run print -- SLUG                    writes SLUG.pdf in this folder
  npm run print -- SLUG --paper letter     on US Letter; on A4 otherwise
  npm run print -- SLUG -o copy.pdf        to another file
  npm run print -- SLUG --from FOLDER      from a site that is built already; nothing is built

The site is built first where it is not up to date. The permalink on paper is the one the site is built for: set SITE
(and BASE) as for npm run build. A Chromium, Chrome or Edge is used where there is one, or that of CHROMIUM_PATH.
`;

class PrintError extends Error {
  override name = 'PrintError';
  readonly status: number;
  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

const wrongUse = (message: string) => new PrintError(`${message}; see npm run print -- --help`, 2);

function request(args: string[]) {
  const options = {
    help: { type: 'boolean', short: 'h' },
    paper: { type: 'string', default: 'a4' },
    output: { type: 'string', short: 'o' },
    from: { type: 'string' },
  } as const;
  const parsed = (() => {
    try {
      return parseArgs({ args, options, allowPositionals: true });
    } catch (error) {
      throw wrongUse((error as Error).message.split('. ')[0] ?? '');
    }
  })();
  const { values, positionals } = parsed;
  const paper = values.paper.toLowerCase();
  if (!Object.hasOwn(papers, paper))
    throw wrongUse(`--paper ${values.paper}: is none of ${Object.keys(papers).join(', ')}`);
  return { ...values, paper: paper as Paper, positionals };
}

/** The slug, of which a folder's path or a permalink is as good; the nearest ones where there is no such article. */
async function slugIn(folder: string, given: string): Promise<string> {
  const slugs = await slugsOf(folder);
  const slug = basename(given.replace(/\/index\.md$/, ''));
  if (slugs.includes(slug)) return slug;
  const begun = slugs.filter((candidate) => slug && candidate.includes(slug)).slice(0, 3);
  const near = begun.length ? begun : [closestMatch(slug, slugs, { maxDistance: 12 })].filter(Boolean);
  throw new PrintError(
    `${given}: is no article here${near.length ? `; did you mean ${near.join(' or ')}?` : ''}`,
  );
}

/** No half PDF is left, nor what a printing that was killed had begun; an earlier printing is replaced. */
function write(file: string, bytes: Uint8Array): void {
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
      throw new Error('is a folder: give a file name');
    sweepFolder(dirname(file));
    replaceFile(file, bytes);
  } catch (error) {
    throw new PrintError(`${file}: cannot be written: ${(error as Error).message}`);
  }
}

async function print(args: string[]): Promise<void> {
  const { positionals, paper, output, from, help: wantsHelp } = request(args);
  if (wantsHelp) return void process.stdout.write(help);
  const [given, ...more] = positionals;
  if (!given || more.length > 0) throw wrongUse('give one slug, the name of a folder in content');
  const folder = from ? resolve(from) : await upToDateSite((message) => console.error(neutral(message)));
  const address = await addressOf(folder);
  if (!address) throw new PrintError(`${from}: holds no built site`);
  const slug = await slugIn(folder, given);
  const file = output ?? `${slug}.pdf`;
  const browser = await launchBrowser();
  try {
    write(file, await printArticle(browser, { folder, address, slug, paper }));
  } finally {
    await browser.close();
  }
  console.log(neutralLine(file));
  if (new URL(address).hostname === 'localhost') {
    console.error(
      `The permalink on it is ${address}${slug}/: set SITE to the address that the site will have.`,
    );
  }
}

try {
  await print(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PrintError || error instanceof BrowserError || error instanceof BuiltSiteError))
    throw error;
  console.error(neutral(error.message));
  process.exitCode = error instanceof PrintError ? error.status : 1;
}

/** The commands that change what an address answers with: `import --withdraw` and `import --rename`. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closestMatch } from 'leven';
import { type Article, slugPattern } from '../../article.ts';
import { ArticleFileError, readArticleFile } from '../../article-file.ts';
import { LedgerError } from '../../ledger/ledger.ts';
import { readLedger, today } from '../../ledger/ledger-file.ts';
import { oneLine } from '../../one-line.ts';
import { type FrontMatter, frontMatter } from '../file/front-matter.ts';
import { type HeldArticle, held, openLibrary, slugsIn } from '../file/library.ts';
import { isSlug } from '../file/slug.ts';
import { replaceFiles } from '../file/write.ts';
import { type Flags, UsageError } from './flags.ts';
import { say, sayWrong } from './report.ts';
import { rewritten } from './update.ts';

/** The article of that name, read; without one, says which name is near and gives undefined. */
function articleOf(content: string, slug: string): HeldArticle | undefined {
  const article = slugPattern.test(slug) ? held(content, slug) : undefined;
  if (article) return { ...article, data: readArticleFile(article.text, article.path).data };
  const near = closestMatch(slug, slugsIn(content), { maxDistance: 10 });
  const hint = near ? `; did you mean ${near}?` : '; if its folder is gone, bring it back first';
  sayWrong(slug, `there is no article ${join(content, slug, 'index.md')}${hint}`);
  return undefined;
}

/** What stays of an article that is withdrawn: what was there, who published it and when. */
const remains = (mine: Article, reason: string): FrontMatter => ({
  title: mine.title,
  section: mine.section,
  lang: mine.lang,
  published: mine.published,
  publishedBasis: mine.publishedBasis,
  source: { name: mine.source.name, url: mine.source.url },
  aliases: mine.aliases,
  withdrawn: mine.withdrawn ?? { date: today(), reason },
  rights: { ...mine.rights, index: false },
});

/** Whether a file of the folder is the article's: its kept source, and its pictures. */
const isOfArticle = (name: string, { source, photos }: Article): boolean =>
  name.startsWith('source.') || name === source.file || photos.some(({ file }) => file === name);

function withdraw(content: string, slug: string, reason: string): number {
  const article = articleOf(content, slug);
  if (!article) return 1;
  const { data, path } = article;
  const folder = join(content, slug);
  const names = readdirSync(folder).filter((name) => name !== 'index.md');
  const gone = names.filter((name) => isOfArticle(name, data));
  const left = names.filter((name) => !gone.includes(name));
  // First what is published; a run that was cut short is taken up again by the same command.
  replaceFiles(folder, [{ name: 'index.md', content: frontMatter(remains(data, reason)) }]);
  for (const name of gone) rmSync(join(folder, name));
  say(`${path}: withdrawn; its text${gone.length > 0 ? `, ${gone.join(', ')}` : ''} went, its address stays`);
  if (left.length > 0) say(`${folder}: ${left.join(', ')} stayed, and is not published`);
  return 0;
}

/** Moves the folder, and leaves the former name as an alias. A folder that was renamed by hand only gets the alias. */
function rename(content: string, from: string, to: string): number {
  const byHand = !held(content, from) && held(content, to) !== undefined && readLedger(content).has(from);
  const article = articleOf(content, byHand ? to : from);
  if (!article) return 1;
  const { data, text, path } = article;
  const isBack = data.aliases.includes(to);
  if (!byHand && !isBack && openLibrary(content).isTaken(to))
    return Number(!sayWrong(to, 'is taken, now or formerly: give another name; nothing was changed'));
  if (!byHand && existsSync(join(content, to)))
    return Number(!sayWrong(join(content, to), 'is there already: give another name; nothing was changed'));
  const aliases = [...new Set([...data.aliases.filter((alias) => alias !== to), from])];
  const { body } = readArticleFile(text, path);
  const now = rewritten(text, path, data, { data: { ...data, aliases }, body });
  if (!byHand) renameSync(join(content, from), join(content, to));
  replaceFiles(join(content, to), [{ name: 'index.md', content: now }]);
  say(`${join(content, to, 'index.md')}: is its name now; /${from}/ leads there`);
  return 0;
}

/** Says in a line what is wrong with a file of the content folder, and gives 1. */
function saying(run: () => number): number {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ArticleFileError || error instanceof LedgerError)) throw error;
    return Number(!sayWrong(error.message));
  }
}

/** `import --withdraw SLUG --reason TEXT`: takes an article's text, pictures and source away. Gives the exit status. */
export function withdrawCommand(content: string, flags: Flags, files: readonly string[]): number {
  const reason = oneLine(flags.text('reason') ?? '');
  if (!reason) throw new UsageError('--withdraw needs --reason "…": why, in a sentence for the reader');
  if (files.length > 0) throw new UsageError('--withdraw takes one article at a time');
  return saying(() => withdraw(content, flags.text('withdraw') ?? '', reason));
}

/** `import --rename OLD NEW`: another name for an article and its folder. Gives the exit status. */
export function renameCommand(content: string, flags: Flags, files: readonly string[]): number {
  const from = flags.text('rename') ?? '';
  const [to = '', ...more] = files;
  if (!to || more.length > 0) throw new UsageError('--rename needs two names: --rename OLD NEW');
  if (!isSlug(to))
    throw new UsageError(`${to}: is no name for an article: lower-case letters, digits and hyphens`);
  return saying(() => rename(content, from, to));
}

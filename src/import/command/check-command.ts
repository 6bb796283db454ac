import { join } from 'node:path';
import { ArticleFileError, readArticleFile } from '../../article-file.ts';
import { paintFor, progressOn } from '../../terminal.ts';
import { readKept } from '../file/kept-source.ts';
import { type Held, held, slugsIn } from '../file/library.ts';
import { SourceError } from '../source-error.ts';
import { difference } from './difference.ts';
import { say, sayWrong } from './report.ts';
import { rewritten, takeReading } from './update.ts';

/** What a check finds of one article. */
type Finding = 'same' | 'by hand' | 'differs' | 'wrong';

async function checkOne(content: string, article: Held): Promise<Finding> {
  const { data, body } = readArticleFile(article.text, article.path);
  const kept = await readKept(join(content, article.slug), data);
  let finding: Finding = 'same';
  if (data.source.sha256 && data.source.sha256 !== kept.sha256) {
    sayWrong(article.path, `source.sha256: ${data.source.file} is no longer what was imported`);
    finding = 'wrong';
  }
  const byHand = data.source.reading === kept.reading;
  const now = rewritten(article.text, article.path, data, takeReading(data, body, kept.record, !byHand));
  if (now === article.text) return finding;
  say(
    byHand
      ? `${article.path}: corrected by hand; its source reads as it did`
      : `${article.path}: its source now reads differently, or it was corrected by hand`,
  );
  const names: [string, string] = [article.path, `${data.source.file} as it reads`];
  process.stdout.write(`${difference(names, article.text, now, paintFor(process.stdout))}\n`);
  return finding === 'wrong' ? 'wrong' : byHand ? 'by hand' : 'differs';
}

/**
 * `import --check [SLUG…]`: reads each kept source again and shows where it now reads differently from the
 * article. Exit status 1 where one does, or a source is missing or no longer what was imported; what was
 * corrected by hand is shown and is no fault.
 */
export async function checkCommand(content: string, slugs: string[]): Promise<number> {
  const chosen = slugs.length > 0 ? slugs : slugsIn(content);
  const count: Record<Finding, number> = { same: 0, 'by hand': 0, differs: 0, wrong: 0 };
  const progress = progressOn(process.stderr, chosen.length);
  for (const [done, slug] of chosen.entries()) {
    const article = held(content, slug);
    if (!article && slugs.length > 0)
      sayWrong(slug, `there is no article ${join(content, slug, 'index.md')}`);
    if (article || slugs.length > 0) {
      count[article ? await checkOne(content, article).catch(problemOf(article)) : 'wrong'] += 1;
    }
    progress.step(done + 1);
  }
  progress.end();
  say(
    `${count.same} read as they stand, ${count['by hand']} corrected by hand, ${count.differs} read differently, ${count.wrong} wrong`,
  );
  return count.differs + count.wrong > 0 ? 1 : 0;
}

const problemOf =
  (article: Held) =>
  (error: unknown): Finding => {
    if (error instanceof ArticleFileError) sayWrong(error.message);
    else if (error instanceof SourceError) sayWrong(article.path, error.message);
    else throw error;
    return 'wrong';
  };

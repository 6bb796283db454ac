/** The article in other forms, beside its page: every article that stands has them all. */
import { isStanding } from '../archive.ts';
import { codeDigest } from '../build/code-digest.ts';
import type { Output, SiteToBuild } from '../build/output.ts';
import { together } from '../build/together.ts';
import { permalink } from '../site/permalinks.ts';
import { citationFiles } from './citations.ts';
import type { Copied } from './copy.ts';

type Make = (one: Copied) => string | Uint8Array | Promise<string | Uint8Array>;

/** `index.md`, `.txt`, `.json` and `.epub`, and `citation.*`, kept until article, pictures or code change. */
export function* copies({ articles, place, kept }: SiteToBuild): Generator<Output> {
  const code = codeDigest([
    'copies',
    'markdown',
    'site',
    'article.ts',
    'patterns.ts',
    'photo-key.ts',
    'balanced-text.ts',
  ]);
  for (const article of articles.filter(isStanding)) {
    const { slug, digest, pictures: held } = article;
    const key = [code, permalink(slug, place), digest, ...held.map((picture) => picture?.digest)].join();
    let one: Copied | undefined;
    const file = (ending: string, make: Make) => ({
      path: `${slug}/index.${ending}`,
      make: async () => {
        one ??= (await import('./copy.ts')).copied(article, place);
        return make(one);
      },
    });
    const files = [
      ...citationFiles(article, place),
      file('md', async (copy) => (await import('./markdown.ts')).markdownCopy(copy)),
      file('txt', async (copy) => (await import('./text.ts')).textCopy(copy)),
      file('json', async (copy) => (await import('./ninjs.ts')).ninjsCopy(copy)),
      file('epub', async (copy) => (await import('./epub.ts')).epub(copy, kept)),
    ];
    yield* together('copies', [key], files, kept);
  }
}

/** The article in other forms, beside its page: every article that stands has them all. */
import { isStanding } from '../archive.ts';
import { codeDigest } from '../build/code-digest.ts';
import type { Output, SiteToBuild } from '../build/output.ts';
import { together } from '../build/together.ts';
import { permalink } from '../site/permalinks.ts';
import { type Copied, copied } from './copy.ts';
import { epub } from './epub.ts';
import { markdownCopy } from './markdown.ts';
import { ninjsCopy } from './ninjs.ts';
import { textCopy } from './text.ts';

type Make = (one: Copied) => string | Uint8Array | Promise<string | Uint8Array>;

/** `index.md`, `.txt`, `.json` and `.epub`, kept until article, pictures or code change. */
export function* copies({ articles, place, kept }: SiteToBuild): Generator<Output> {
  const code = codeDigest(['copies', 'markdown', 'site', 'article.ts', 'photo-key.ts']);
  for (const article of articles.filter(isStanding)) {
    const { slug, digest, pictures: held } = article;
    const key = [code, permalink(slug, place), digest, ...held.map((picture) => picture?.digest)].join();
    let one: Copied | undefined;
    const file = (ending: string, make: Make) => ({
      path: `${slug}/index.${ending}`,
      make: () => {
        one ??= copied(article, place);
        return make(one);
      },
    });
    const files = [
      file('md', markdownCopy),
      file('txt', textCopy),
      file('json', ninjsCopy),
      file('epub', (copy) => epub(copy, kept)),
    ];
    yield* together('copies', [key], files, kept);
  }
}

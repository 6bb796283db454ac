/** The article in other forms, beside its page: every article that stands has them all. */
import { type ArchivedArticle, isStanding } from '../archive.ts';
import { codeDigest } from '../build/code-digest.ts';
import type { Output, SiteToBuild } from '../build/output.ts';
import { type Copied, copied, photoFile } from './copy.ts';
import { epub } from './epub.ts';
import { markdownCopy } from './markdown.ts';
import { ninjsCopy } from './ninjs.ts';
import { pictureBytes, pictureDigests } from './pictures.ts';
import { textCopy } from './text.ts';

type Make = (one: Copied) => string | Uint8Array | Promise<string | Uint8Array>;

/** The held photos that the copies speak of. */
function* pictures(article: ArchivedArticle, kept: SiteToBuild['kept']): Generator<Output> {
  for (const [index, { file }] of article.article.photos.entries()) {
    if (!file) continue;
    const make = async () => (await pictureBytes(article, index, kept)) ?? '';
    yield { path: `${article.slug}/${photoFile(index)}`, make };
  }
}

/** `index.md`, `.txt`, `.json` and `.epub`. What has to be parsed is kept until article, pictures or code change. */
export function* copies({ articles, place, kept }: SiteToBuild): Generator<Output> {
  const code = codeDigest(['copies', 'markdown', 'site', 'article.ts', 'photo-key.ts']);
  for (const article of articles.filter(isStanding)) {
    const one = copied(article, place);
    const keep = (kind: string, make: Make) => async () =>
      kept.bytes(kind, [code, one.permalink, one.digest, await pictureDigests(one)], async () =>
        Buffer.from(await make(one)),
      );
    const path = (ending: string) => `${article.slug}/index.${ending}`;
    yield { path: path('md'), make: () => markdownCopy(one) };
    yield { path: path('txt'), make: keep('txt', textCopy) };
    yield { path: path('json'), make: keep('ninjs', ninjsCopy) };
    yield { path: path('epub'), make: keep('epub', () => epub(one, kept)) };
    yield* pictures(article, kept);
  }
}

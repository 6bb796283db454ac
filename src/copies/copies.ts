/** The article in other forms, beside its page: every article that stands has them all. */
import { isStanding } from '../archive.ts';
import { codeDigest } from '../build/code-digest.ts';
import type { Output, SiteToBuild } from '../build/output.ts';
import { together } from '../build/together.ts';
import { permalink } from '../site/permalinks.ts';
import { citationFiles } from './citations.ts';
import type { Copied } from './copy.ts';

type Forms = typeof import('./forms.ts');
type Make = (forms: Forms, one: Copied) => ReturnType<Output['make']>;

/** What makes them is loaded when something is to be made. */
let loading: Promise<Forms> | undefined;
const formsOf = () => {
  loading ??= import('./forms.ts');
  return loading;
};

/** `index.md`, `.txt`, `.json` and `.epub`, and `citation.*`, kept until article, pictures or code change. */
export function* copies({ articles, place, kept }: SiteToBuild): Generator<Output> {
  const code = codeDigest([
    'copies',
    'markdown',
    'site',
    'article.ts',
    'date-fns.ts',
    'one-line.ts',
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
        const forms = await formsOf();
        one ??= forms.copied(article, place);
        return make(forms, one);
      },
    });
    const files = [
      ...citationFiles(article, place),
      file('md', (forms, copy) => forms.markdownCopy(copy)),
      file('txt', (forms, copy) => forms.textCopy(copy)),
      file('json', (forms, copy) => forms.ninjsCopy(copy)),
      file('epub', (forms, copy) => forms.epub(copy, kept)),
    ];
    yield* together('copy-files', [key], files, kept);
  }
}

/** Indexes one bundle with Pagefind, and keeps what it made. */
import { deserialize, serialize } from 'node:v8';
import { close, createIndex } from 'pagefind';
import { type Renderer, renderingOf } from '../build/rendering.ts';
import type { RenderedText } from '../markdown/render.ts';
import { latestFirst } from '../site/lists.ts';
import { latest } from '../site/search/protocol.ts';
import type { Bundle } from './bundles.ts';
import { recordOf } from './record.ts';

/** Says why the index cannot be made. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

/** Articles that Pagefind is given at once. */
const atOnce = 32;

/** What Pagefind makes that nobody loads: its own interfaces, and a stemmer of no language beside one of this. */
const unused = (lang: string) => new RegExp(`^pagefind-(?!entry)|^wasm\\.(?!${lang}\\.pagefind$)`);

/** An index that Pagefind fills. @throws SearchIndexError where npm has not brought the program for this machine. */
async function emptyIndex() {
  const { index, errors } = await createIndex({}).catch((error: Error) => ({
    errors: [error.message],
    index: undefined,
  }));
  if (index) return index;
  const program = `@pagefind/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  throw new SearchIndexError(
    `the search index needs Pagefind's program for this machine, ${program}: npm ci installs it where optional dependencies are allowed; SEARCH=no builds without search (${errors[0]?.split('\n')[0]})`,
  );
}

/** Looks whether Pagefind can run here. @throws SearchIndexError */
export async function checkPagefind(): Promise<void> {
  await (await emptyIndex()).deleteIndex();
}

async function make(
  { articles, lang }: Pick<Bundle, 'articles' | 'lang'>,
  by: Renderer,
): Promise<Uint8Array> {
  const index = await emptyIndex();
  const theLatest = new Set(latestFirst(articles).slice(0, latest.articles));
  for (let at = 0; at < articles.length; at += atOnce) {
    const some = articles.slice(at, at + atOnce);
    const texts = await Promise.all(some.map(async (one) => (await renderingOf(one, by)).text));
    // In their order: Pagefind numbers them as they come.
    const records = some.map((one, place) => ({
      url: `${encodeURIComponent(one.slug)}/`,
      content: recordOf(one.article, texts[place] as RenderedText, { lang, isLatest: theLatest.has(one) }),
    }));
    const answers = await Promise.all(records.map((record) => index.addHTMLFile(record)));
    const wrong = answers.findIndex(({ errors }) => errors.length > 0);
    if (wrong >= 0)
      throw new SearchIndexError(`${some[wrong]?.file}: cannot be indexed: ${answers[wrong]?.errors[0]}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString());
  const left = unused(languages[lang]?.wasm ?? 'unknown');
  const used = files.filter(({ path }) => !left.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  return serialize(Object.fromEntries(used.map(({ path, content }) => [path, content])));
}

/** The files of a bundle by their path in it, from an earlier build or made now. */
export async function filesOfBundle(
  bundle: Pick<Bundle, 'articles' | 'lang' | 'sources'>,
  by: Renderer,
): Promise<Record<string, Uint8Array>> {
  return deserialize(await by.kept.bytes('search', bundle.sources, () => make(bundle, by)));
}

/** Ends Pagefind's program, where it runs. */
export const endIndexing = (): Promise<unknown> => close();

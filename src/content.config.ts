import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { articleSchema, slugPattern } from './article.ts';
import { ArticleFileError, readArticleFile } from './article-file.ts';

/** Where the articles are: `content`, or the folder that the tests name. */
const folder = process.env.CONTENT ?? 'content';

/** Reads one article and sees that its address can be one and its pictures are there. Throws an `ArticleFileError` that names file and field. */
async function readArticle(id: string, path: string, file: string) {
  if (!slugPattern.test(id)) {
    throw new ArticleFileError(
      `${file}: the folder's name becomes the address: use lower-case letters, digits and hyphens`,
    );
  }
  const text = await readFile(path, 'utf8');
  const { data: article, body, bodyLine } = readArticleFile(text, file);
  for (const [index, { file: picture }] of article.photos.entries()) {
    if (picture && !existsSync(join(path, '..', picture))) {
      throw new ArticleFileError(`${file}: photos.${index}.file: ${picture} is not beside it`);
    }
  }
  const pictures = article.photos.map((photo) => (photo.file ? `./${photo.file}` : null));
  // The lines of the front matter stay, empty, so that errors in the text name the line of the file.
  return { text, body: '\n'.repeat(bodyLine - 1) + body, data: { ...article, pictures } };
}

/**
 * Reads every `<slug>/index.md` of the folder. One that is wrong stops the build, and all that are wrong are named;
 * while writing, the last state that was right stays on show.
 */
function articles(): Loader {
  return {
    name: 'articles',
    async load({ store, parseData, generateDigest, config, watcher }) {
      const root = fileURLToPath(config.root);
      const base = resolve(root, folder);
      const load = async () => {
        const read: Parameters<typeof store.set>[0][] = [];
        const problems: string[] = [];
        for (const id of existsSync(base) ? await readdir(base) : []) {
          const path = join(base, id, 'index.md');
          // A name with a dot before it is an import under way.
          if (id.startsWith('.') || !existsSync(path)) continue;
          const filePath = relative(root, path);
          try {
            const { text, body, data: unresolved } = await readArticle(id, path, filePath);
            const data = await parseData({ id, data: unresolved, filePath: path });
            read.push({ id, data, body, filePath, digest: generateDigest(text) });
          } catch (error) {
            if (!(error instanceof ArticleFileError)) throw error;
            problems.push(error.message);
          }
        }
        if (problems.length) throw new ArticleFileError(problems.join('\n'));
        store.clear();
        for (const entry of read) store.set(entry);
      };
      await load();
      watcher?.add(base);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(base)) void load().catch((error: Error) => console.error(error.message));
      });
    },
  };
}

export const collections = {
  articles: defineCollection({
    loader: articles(),
    /** The article, and for each of its photos the picture where it is held. */
    schema: ({ image }) => articleSchema.extend({ pictures: z.array(image().nullable()) }),
  }),
};

import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { articleSchema } from './article.ts';
import { ArticleFileError, readArticleFile } from './article-file.ts';

/** Where the articles are: `content`, or the folder that the tests name. */
const folder = process.env.CONTENT ?? 'content';

/** Reads every `<slug>/index.md` of the folder; one that is wrong stops the build, and all that are wrong are named. */
function articles(): Loader {
  return {
    name: 'articles',
    async load({ store, parseData, generateDigest, config, watcher }) {
      const root = fileURLToPath(config.root);
      const base = resolve(root, folder);
      const load = async () => {
        const entries = await readdir(base, { withFileTypes: true });
        const slugs = entries.filter(
          (entry) => entry.isDirectory() && existsSync(join(base, entry.name, 'index.md')),
        );
        const problems: string[] = [];
        store.clear();
        for (const { name: id } of slugs) {
          const path = join(base, id, 'index.md');
          const file = relative(root, path);
          try {
            const text = await readFile(path, 'utf8');
            const { data: article, body } = readArticleFile(text, file);
            const missing = article.photos.findIndex(
              (photo) => photo.file && !existsSync(join(base, id, photo.file)),
            );
            if (missing >= 0) {
              throw new ArticleFileError(
                `${file}: photos.${missing}.file: ${article.photos[missing]?.file} is not beside it`,
              );
            }
            const pictures = article.photos.map((photo) => (photo.file ? `./${photo.file}` : null));
            const data = await parseData({ id, data: { ...article, pictures }, filePath: path });
            store.set({ id, data, body, filePath: file, digest: generateDigest(text) });
          } catch (error) {
            if (!(error instanceof ArticleFileError)) throw error;
            problems.push(error.message);
          }
        }
        if (problems.length) throw new ArticleFileError(problems.join('\n'));
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

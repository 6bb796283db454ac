import { defineCollection } from 'astro:content';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { readArchive } from './archive.ts';
import { articleSchema } from './article.ts';
import { ArticleFileError } from './article-file.ts';

/** Where the articles are: `content`, or the folder that the tests name. */
const folder = process.env.CONTENT ?? 'content';

/**
 * The articles of the folder. One that is wrong stops the build, and all that are wrong are named; while writing,
 * the last state that was right stays on show.
 */
function articles(): Loader {
  return {
    name: 'articles',
    async load({ store, parseData, config, watcher }) {
      const root = fileURLToPath(config.root);
      const base = resolve(root, folder);
      const load = async () => {
        const { articles, problems } = await readArchive(base, root);
        const read: Parameters<typeof store.set>[0][] = [];
        for (const { slug, article, body, digest } of articles) {
          const filePath = join(base, slug, 'index.md');
          const pictures = article.photos.map((photo) => (photo.file ? `./${photo.file}` : null));
          const data = await parseData({ id: slug, data: { ...article, pictures }, filePath });
          read.push({ id: slug, data, body, filePath: relative(root, filePath), digest });
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

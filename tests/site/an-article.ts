import { type Article, articleSchema } from '../../src/article.ts';

/**
 * An article with little in it, for tests to add to. What they add is not checked: whoever writes an article out
 * holds by itself, also against what the schema refuses.
 */
export const anArticle = (fields: Partial<Article> = {}): Article => ({
  ...articleSchema.parse({
    title: 'Ferry to the islands runs again',
    source: { name: 'The Aldwick Courier', url: 'https://courier.example/ferry' },
  }),
  ...fields,
});

import { type Article, articleSchema } from '../../src/article.ts';

/** An article with little in it, for tests to add to. */
export const anArticle = (fields: Partial<Article> = {}): Article =>
  articleSchema.parse({
    title: 'Ferry to the islands runs again',
    source: { name: 'The Aldwick Courier', url: 'https://courier.example/ferry' },
    ...fields,
  });

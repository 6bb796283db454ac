import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citationFiles, copies } from '../../src/site/forms.ts';
import { htmlOf, pagesOf, sites } from './built.ts';

const articles = [sites.content, sites.fixtures].flatMap((site) =>
  pagesOf(site)
    .filter(({ file }) => htmlOf({ file } as never).includes('content="newspaperArticle"'))
    .map((page) => ({ ...page, folder: join(site.folder, page.path), name: site.address + page.path })),
);

test.each(articles)('every form of $name that the page links stands beside it', (page) => {
  const linked = [...htmlOf(page).matchAll(/<link rel="alternate" type="[^"]+" href="(index\.[^"]+)"/g)];
  expect(linked.map(([, href]) => href)).toEqual(copies.map(({ file }) => file));
  for (const { file } of [...copies, ...citationFiles]) {
    expect(readFileSync(join(page.folder, file)).length, file).toBeGreaterThan(0);
  }
});

test.each(articles)(
  'the copies of $name name no picture of this site that is not there',
  ({ site, folder }) => {
    for (const file of ['index.md', 'index.json']) {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, path = ''] of text.matchAll(/(https:\/\/[^\s")\\]+\.jpg)/g)) {
        if (path.startsWith(site.address)) {
          expect(existsSync(join(site.folder, decodeURI(path.slice(site.address.length)))), path).toBe(true);
        }
      }
    }
  },
);

test('an article that was withdrawn has neither copies nor citations', () => {
  const gone = pagesOf(sites.fixtures).filter(
    ({ path, file }) => path.endsWith('/') && !articles.some((article) => article.file === file),
  );
  const left = gone.flatMap(({ file }) =>
    [...copies, ...citationFiles]
      .map((form) => join(file, '..', form.file))
      .filter((path) => existsSync(path)),
  );
  expect(gone.length).toBeGreaterThan(0);
  expect(left).toEqual([]);
});

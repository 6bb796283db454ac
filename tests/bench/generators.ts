/** Sites of the same articles for other generators, each set up as its makers' starters are; `about` says what it has. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishedOf, sectionOf, slugOf } from './articles.ts';
import { astroBlog } from './astro-blog.ts';
import { articleOf } from './clips.ts';

/** A generator, and how it is set up and run. */
export interface Generator {
  name: string;
  /** What its site has. */
  about: string;
  /** Says its version. */
  version: string[];
  /** Packages from npm; none where it is a program of the machine. */
  packages: string[];
  command: string[];
  /** Where its articles stand, and the site that it makes. */
  content: string;
  site: string;
  /** What is cached between builds, to be removed before each. */
  caches: string[];
  files: Record<string, string>;
}

/** An article as Markdown with the front matter that all of them read. */
function markdownOf(number: number): string {
  const { headline, standfirst, author, paragraphs } = articleOf(number);
  const head = {
    title: headline,
    description: standfirst,
    date: publishedOf(number),
    pubDate: publishedOf(number),
    author,
    sections: [sectionOf(number)],
    tags: [sectionOf(number)],
  };
  const fields = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${fields.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/** Writes a generator's set-up. */
export function writeSetUp({ files }: Generator, folder: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Writes so many articles where a generator reads them. */
export function writeTexts({ content }: Generator, folder: string, to: number): void {
  mkdirSync(join(folder, content), { recursive: true });
  for (let number = 0; number < to; number += 1)
    writeFileSync(join(folder, content, `${slugOf(number)}.md`), markdownOf(number));
}

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main>${body}</main></body></html>`;

const hugo: Generator = {
  name: 'Hugo',
  about: 'home and sections in pages of 24, a feed of each, sitemap',
  version: ['hugo', 'version'],
  packages: [],
  command: ['hugo', '--quiet', '--ignoreCache'],
  content: 'content/posts',
  site: 'public',
  caches: ['resources'],
  files: {
    'config.toml':
      'baseURL = "https://archive.example/"\ntitle = "Articles"\npaginate = 24\ndisableKinds = []\n[taxonomies]\nsection = "sections"\n',
    'layouts/_default/single.html': page(
      '{{ .Title }}',
      '<h1>{{ .Title }}</h1><p>{{ .Params.description }}</p><p>{{ .Params.author }} <time>{{ .Date.Format "2006-01-02" }}</time></p>{{ .Content }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    ),
    'layouts/_default/list.html': page(
      '{{ .Title }}',
      '<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.description }}</li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}',
    ),
    'layouts/index.html': page(
      '{{ .Site.Title }}',
      '<ul>{{ range (.Paginate .Site.RegularPages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.description }}</li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}',
    ),
  },
};

const list = (entries: string) =>
  `<ul>{% for one in ${entries} %}<li><a href="{{ one.url }}">{{ one.data.title }}</a> {{ one.data.description }}</li>{% endfor %}</ul>`;

const eleventy: Generator = {
  name: 'Eleventy',
  about: 'home in pages of 24, a page of each section, feed, sitemap',
  version: ['node', 'node_modules/@11ty/eleventy/cmd.cjs', '--version'],
  packages: ['@11ty/eleventy'],
  command: ['node', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  content: 'posts',
  site: '_site',
  caches: ['.cache'],
  files: {
    'package.json': '{"private":true,"type":"commonjs"}',
    '.eleventyignore': 'node_modules\n',
    'posts/posts.json': '{"layout":"post.njk","tags":["posts"],"permalink":"/{{ page.fileSlug }}/"}',
    '_includes/post.njk': page(
      '{{ title }}',
      '<h1>{{ title }}</h1><p>{{ description }}</p><p>{{ author }} <time>{{ date }}</time></p>{{ content | safe }}',
    ),
    'index.njk': `---\npagination: { data: collections.posts, size: 24, reverse: true }\n---\n${page('Articles', list('pagination.items'))}`,
    'sections.njk': `---\npagination: { data: collections, size: 1, alias: tag, filter: [all, posts] }\npermalink: "/sections/{{ tag | slugify }}/"\neleventyExcludeFromCollections: true\n---\n${page('{{ tag }}', list('collections[tag] | reverse'))}`,
    'feed.njk':
      '---\npermalink: /feed.xml\neleventyExcludeFromCollections: true\n---\n<rss version="2.0"><channel><title>Articles</title>{% for one in collections.posts | reverse %}{% if loop.index < 51 %}<item><title>{{ one.data.title }}</title><link>https://archive.example{{ one.url }}</link></item>{% endif %}{% endfor %}</channel></rss>',
    'sitemap.njk':
      '---\npermalink: /sitemap.xml\neleventyExcludeFromCollections: true\n---\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for one in collections.posts %}<url><loc>https://archive.example{{ one.url }}</loc></url>{% endfor %}</urlset>',
  },
};

export const generators: readonly Generator[] = [hugo, eleventy, astroBlog];

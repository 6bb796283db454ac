/**
 * A blog for Astro, set up as `npm create astro -- --template blog` sets one up, in words of our own: a collection of
 * Markdown by `glob()`, a layout with head, header and footer, a list of all articles, a feed and a sitemap. Without the
 * starter's pictures and fonts.
 */
import type { Generator } from './generators.ts';

const config = `import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://archive.example', integrations: [mdx(), sitemap()] });
`;

const collection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    pubDate: z.coerce.date(),
    updatedDate: z.coerce.date().optional(),
    author: z.string(),
  }),
});

export const collections = { blog };
`;

const head = `---
const { title, description } = Astro.props;
const canonical = new URL(Astro.url.pathname, Astro.site);
---
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width,initial-scale=1" />
<link rel="sitemap" href="/sitemap-index.xml" />
<link rel="alternate" type="application/rss+xml" title="Articles" href={new URL('rss.xml', Astro.site)} />
<meta name="generator" content={Astro.generator} />
<link rel="canonical" href={canonical} />
<title>{title}</title>
<meta name="description" content={description} />
<meta property="og:type" content="website" />
<meta property="og:url" content={Astro.url} />
<meta property="og:title" content={title} />
<meta property="og:description" content={description} />
<style is:global>
  body { max-width: 45rem; margin: auto; font: 1.25rem/1.7 serif }
  nav a { padding: 1em }
</style>
`;

const header = `---
const links = [['/', 'Home'], ['/blog/', 'Articles']];
---
<header><nav><h2><a href="/">Articles</a></h2>{links.map(([href, text]) => <a href={href} class:list={{ active: href === Astro.url.pathname }}>{text}</a>)}</nav></header>
`;

const footer = `---
const today = new Date();
---
<footer>{today.getFullYear()} The Example News</footer>
`;

const date = `---
const { date } = Astro.props;
---
<time datetime={date.toISOString()}>{date.toLocaleDateString('en-us', { year: 'numeric', month: 'short', day: 'numeric' })}</time>
`;

const layout = `---
import BaseHead from '../components/BaseHead.astro';
import Footer from '../components/Footer.astro';
import FormattedDate from '../components/FormattedDate.astro';
import Header from '../components/Header.astro';
const { title, description, pubDate, updatedDate, author } = Astro.props;
---
<html lang="en">
  <head><BaseHead title={title} description={description} /></head>
  <body>
    <Header />
    <main>
      <article>
        <FormattedDate date={pubDate} />
        {updatedDate && <div>Last updated on <FormattedDate date={updatedDate} /></div>}
        <h1>{title}</h1>
        <p>{description}</p>
        <p>{author}</p>
        <slot />
      </article>
    </main>
    <Footer />
  </body>
</html>
`;

const article = `---
import { getCollection, render } from 'astro:content';
import BlogPost from '../../layouts/BlogPost.astro';
export async function getStaticPaths() {
  const posts = await getCollection('blog');
  return posts.map((post) => ({ params: { slug: post.id }, props: post }));
}
const post = Astro.props;
const { Content } = await render(post);
---
<BlogPost {...post.data}><Content /></BlogPost>
`;

const list = `---
import { getCollection } from 'astro:content';
import BaseHead from '../../components/BaseHead.astro';
import Footer from '../../components/Footer.astro';
import FormattedDate from '../../components/FormattedDate.astro';
import Header from '../../components/Header.astro';
const posts = (await getCollection('blog')).sort((a, b) => b.data.pubDate.valueOf() - a.data.pubDate.valueOf());
---
<!doctype html>
<html lang="en">
  <head><BaseHead title="Articles" description="All articles" /></head>
  <body>
    <Header />
    <main><ul>{posts.map((post) => <li><a href={\`/blog/\${post.id}/\`}><h4>{post.data.title}</h4> <FormattedDate date={post.data.pubDate} /></a></li>)}</ul></main>
    <Footer />
  </body>
</html>
`;

const home = `---
import BaseHead from '../components/BaseHead.astro';
import Footer from '../components/Footer.astro';
import Header from '../components/Header.astro';
---
<!doctype html>
<html lang="en">
  <head><BaseHead title="Articles" description="An archive" /></head>
  <body><Header /><main><h1>Articles</h1></main><Footer /></body>
</html>
`;

const feed = `import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';

export async function GET(context) {
  const posts = await getCollection('blog');
  const items = posts.map((post) => ({ ...post.data, link: \`/blog/\${post.id}/\` }));
  return rss({ title: 'Articles', description: 'An archive', site: context.site, items });
}
`;

/** Astro with a blog like its starter's. */
export const astroBlog: Generator = {
  name: 'Astro',
  about:
    'a blog like its starter’s, written for this: a collection by glob(), one list of all, feed, sitemap; no pictures',
  version: ['node', 'node_modules/astro/bin/astro.mjs', '--version'],
  packages: ['astro', '@astrojs/mdx', '@astrojs/rss', '@astrojs/sitemap'],
  command: ['node', 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
  content: 'src/content/blog',
  site: 'dist',
  caches: ['node_modules/.astro', '.astro'],
  files: {
    'package.json': '{"private":true,"type":"module"}',
    'astro.config.mjs': config,
    'src/content.config.ts': collection,
    'src/components/BaseHead.astro': head,
    'src/components/Header.astro': header,
    'src/components/Footer.astro': footer,
    'src/components/FormattedDate.astro': date,
    'src/layouts/BlogPost.astro': layout,
    'src/pages/index.astro': home,
    'src/pages/blog/index.astro': list,
    'src/pages/blog/[...slug].astro': article,
    'src/pages/rss.xml.js': feed,
  },
};

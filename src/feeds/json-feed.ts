/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import type { Entry } from './entry.ts';
import type { Feed } from './feed.ts';

const named = (names: readonly string[]) => names.map((name) => ({ name }));
const list = <T>(items: T[]) => (items.length > 0 ? items : undefined);

const item = (entry: Entry) => ({
  id: entry.permalink,
  url: entry.permalink,
  external_url: entry.original,
  title: entry.title,
  content_html: entry.html,
  summary: entry.full ? entry.standfirst : undefined,
  date_published: entry.published,
  date_modified: entry.modified,
  authors: list(named(entry.authors)),
  tags: entry.section ? [entry.section] : undefined,
  language: entry.lang,
});

/** The feed as JSON; fields that nothing is known of are left out. The same feed gives the same bytes. */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.addresses.json,
    description: feed.subtitle,
    icon: feed.addresses.icon,
    authors: named([feed.publisher]),
    language: feed.lang,
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

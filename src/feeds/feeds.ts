/** The feeds of the site and of each of its sections, in both formats. */
import { type ArchivedArticle, isStanding } from '../archive.ts';
import type { Output, SiteToBuild } from '../build/output.ts';
import { byLatest } from '../site/dates.ts';
import { feedFiles } from '../site/follow.ts';
import { grouped, type List } from '../site/lists.ts';
import { addressOf, permalink } from '../site/permalinks.ts';
import { site as settings } from '../site/settings.ts';
import { xmlText } from '../site/xml.ts';
import { atomDocument } from './atom.ts';
import { entryOf, lastKnown } from './entry.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

/** Entries of a feed: the latest. */
const longest = 50;

type Section = Pick<List<ArchivedArticle>, 'path' | 'name'>;

async function feedOf(
  articles: readonly ArchivedArticle[],
  section: Section | undefined,
  site: SiteToBuild,
): Promise<Feed> {
  const { place } = site;
  const files = feedFiles(section?.path);
  const page = section ? addressOf(section.path, place) : permalink('', place);
  return {
    id: page,
    title: section ? xmlText(`${section.name} – ${settings.name}`) : settings.name,
    subtitle: section ? undefined : settings.description,
    lang: settings.lang,
    page,
    publisher: settings.name,
    addresses: {
      atom: addressOf(files.atom, place),
      json: addressOf(files.json, place),
      icon: addressOf('icon-192.png', place),
    },
    entries: await Promise.all(articles.map((article) => entryOf(article, site))),
  };
}

/** Both formats of one feed; its entries are made once, for whichever is written first. */
function* formats(latest: ArchivedArticle[], section: Section | undefined, site: SiteToBuild) {
  const files = feedFiles(section?.path);
  let feed: Promise<Feed> | undefined;
  const made = () => {
    feed ??= feedOf(latest, section, site);
    return feed;
  };
  yield { path: files.atom, make: async () => atomDocument(await made()) };
  yield { path: files.json, make: async () => jsonFeed(await made()) };
}

/** In the order of a feed: by what happened last; of one day, by publication; of one date, by slug. */
function latestFirst(articles: readonly ArchivedArticle[], ledger: SiteToBuild['ledger']): ArchivedArticle[] {
  const dated = articles.map((one) => ({ one, last: lastKnown(one, ledger) }));
  dated.sort(
    (a, b) =>
      byLatest(a.last, b.last) ||
      byLatest(a.one.article.published, b.one.article.published) ||
      (a.one.slug < b.one.slug ? -1 : 1),
  );
  return dated.map(({ one }) => one);
}

/** `feed.xml` and `feed.json`, and the same in `section/<slug>/`. Articles that were withdrawn are in none. */
export function* feeds(site: SiteToBuild): Generator<Output> {
  const standing = latestFirst(site.articles.filter(isStanding), site.ledger);
  yield* formats(standing.slice(0, longest), undefined, site);
  for (const section of grouped(standing, ['section']))
    yield* formats(section.articles.slice(0, longest), section, site);
}

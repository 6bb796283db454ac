/** The Atom Syndication Format (RFC 4287). */
import { latestOf } from '../site/dates.ts';
import { feedTypes } from '../site/follow.ts';
import { element, empty, leaf, xmlDocument } from './element.ts';
import type { Entry } from './entry.ts';
import type { Feed } from './feed.ts';

/** What stands where no date is known, since Atom must have one: so early that nobody takes it for a date. */
const never = '1970-01-01T00:00:00Z';

const person = (role: 'author' | 'contributor', name: string): string => element(role, [leaf('name', name)]);

/** An entry that has not the full text has a summary alone: its permalink stands for the content. */
function atomEntry(entry: Entry): string {
  return element(
    'entry',
    [
      leaf('id', entry.permalink),
      leaf('title', entry.title),
      empty('link', { rel: 'alternate', type: 'text/html', href: entry.permalink, hreflang: entry.lang }),
      entry.original ? empty('link', { rel: 'via', href: entry.original }) : '',
      ...entry.authors.map((name) => person('author', name)),
      ...entry.contributors.map((name) => person('contributor', name)),
      leaf('published', entry.published),
      leaf('updated', entry.updated ?? never),
      entry.section ? empty('category', { term: entry.section }) : '',
      leaf('rights', entry.rights),
      entry.full ? leaf('summary', entry.standfirst) : leaf('summary', entry.html, { type: 'html' }),
      entry.full ? leaf('content', entry.html, { type: 'html' }) : '',
    ],
    { 'xml:lang': entry.lang },
  );
}

/** The feed as an Atom document. The same feed gives the same bytes. */
export function atomDocument(feed: Feed): string {
  const { atom, json, icon } = feed.addresses;
  const root = element(
    'feed',
    [
      leaf('id', feed.id),
      leaf('title', feed.title),
      leaf('subtitle', feed.subtitle),
      empty('link', { rel: 'self', type: feedTypes.atom, href: atom }),
      empty('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      empty('link', { rel: 'alternate', type: feedTypes.json, href: json }),
      leaf('icon', icon),
      leaf('generator', 'Offprint'),
      person('author', feed.publisher),
      leaf('updated', latestOf(feed.entries.map((entry) => entry.updated)) ?? never),
      ...feed.entries.map(atomEntry),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang },
  );
  return xmlDocument(root);
}

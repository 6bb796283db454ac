/** What this site says of itself: yours to change. The address comes from `SITE` and `BASE`, see astro.config.mjs. */
export const site = {
  /** Stands in the masthead, in feeds and as schema.org `sdPublisher`. */
  name: 'Offprint',
  /** One sentence for the home page and for search engines. */
  description: 'News articles kept as clean, permanent pages, each with its source.',
  /** BCP 47 tag of the site's own pages; an article speaks its own language. */
  lang: 'en',
  /** Whose full text the feeds carry: of copies that search engines may list (`rights.index`), of all, or of none. */
  feedText: 'listed' as 'listed' | 'all' | 'none',
  /**
   * Whether readers' browsers keep the articles that they read – the page and its pictures, the last hundred – so that
   * these open without a connection. A small service worker does it, on the reader's own device; each article's page
   * then says so. Off, no page has a byte of it, and browsers that kept articles for an earlier build clear them at
   * their next visit. `OFFLINE=yes` builds with it.
   */
  offline: process.env.OFFLINE === 'yes',
  /** Whether each article has a picture for link previews, drawn from its headline, publisher, date and lead photo; `CARDS=no` builds without. */
  cards: process.env.CARDS !== 'no',
  /** Whether the site can be searched; `SEARCH=no` builds without. */
  search: process.env.SEARCH !== 'no',
  /** Whether text files stand compressed beside themselves (`.br`, `.gz`): for a server of one's own, since hosts compress. */
  precompress: process.env.PRECOMPRESS === 'yes',
};

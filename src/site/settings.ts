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
  /** Whether each article has a picture for link previews, drawn from its headline, publisher, date and lead photo; `CARDS=no` builds without. */
  cards: process.env.CARDS !== 'no',
};

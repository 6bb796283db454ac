/** What a feed says of an article, for every format of feed; no text in it holds what XML cannot hold. */
import type { ArchivedArticle } from '../archive.ts';
import type { Article } from '../article.ts';
import type { SiteToBuild } from '../build/output.ts';
import { knownTextInTime } from '../build/text-in-time.ts';
import { formatDate, latestOf, modifiedOf, momentOf, precisionOf } from '../site/dates.ts';
import { directionOf } from '../site/languages.ts';
import { permalink } from '../site/permalinks.ts';
import { fill, phrasesFor } from '../site/phrases.ts';
import { site } from '../site/settings.ts';
import { escapeXml, xmlText } from '../site/xml.ts';

export interface Entry {
  /** The permalink, which is also what names the entry for good. */
  permalink: string;
  title: string;
  lang: string;
  /** The byline's names, or the publisher's where it names nobody. */
  authors: string[];
  contributors: string[];
  section: string | undefined;
  /** The original article. */
  original: string | undefined;
  rights: string | undefined;
  /** RFC 3339; absent unless the day is known, since a reader would show one. */
  published: string | undefined;
  /** The same, of the last update or correction. */
  modified: string | undefined;
  /** RFC 3339: the latest that is known of it, filled up by `momentOf`; for formats that must say something. */
  updated: string | undefined;
  standfirst: string | undefined;
  /** HTML: what was corrected, and the text or what stands for it. */
  html: string;
  /** Whether `html` has the full text. */
  full: boolean;
}

/** Characters of the first paragraph that stand for a text that the feed does not carry, where it has no standfirst. */
const excerpt = 280;

/** Whether feeds may carry the full text: who gathers them publishes what they carry, and does not ask for `noindex`. */
const isFull = ({ rights }: Article): boolean =>
  site.feedText === 'all' || (site.feedText === 'listed' && rights.index);

/** When an article came here, by the ledger: the first of its names that was kept. */
const keptSince = ({ slug, article }: ArchivedArticle, ledger: SiteToBuild['ledger']): string | undefined =>
  [slug, ...article.aliases].flatMap((name) => ledger?.get(name)?.since ?? []).sort()[0];

/**
 * The latest that is known to have happened to an article: that it was published, corrected, or kept here. An old
 * article that is added today is new to a follower, and so is one that is corrected today.
 */
export const lastKnown = (one: ArchivedArticle, ledger: SiteToBuild['ledger']): string | undefined =>
  latestOf([one.article.published, modifiedOf(one.article), keptSince(one, ledger)]);

/** The corrections as paragraphs, the latest first: a follower has read the text before. */
function correctionsOf({ corrections, lang }: Article): string[] {
  const words = phrasesFor(lang);
  return corrections.toReversed().map(({ date, text }) => {
    const label = date ? fill(words.correctedOn, { date: formatDate(date, lang) }) : words.corrected;
    return `<p><strong lang="${words.lang}">${escapeXml(label)}</strong> – ${escapeXml(text)}</p>`;
  });
}

// What renders is loaded for feeds that need it: most say the standfirst alone.
async function fullHtml(one: ArchivedArticle): Promise<string> {
  const { bareHtml } = await import('../markdown/bare-text.ts');
  const { article, body } = one;
  return knownTextInTime(one, body, () => bareHtml(body, article));
}
const opening = async (body: string) =>
  (await import('../markdown/bare-text.ts')).firstParagraph(body, excerpt);

async function htmlOf(one: ArchivedArticle, full: boolean): Promise<string> {
  const { article } = one;
  const text = full
    ? await fullHtml(one)
    : `<p>${escapeXml(article.standfirst ?? (await opening(one.body)))}</p>`;
  const parts = [...correctionsOf(article), text].join('\n');
  return xmlText(`<div lang="${article.lang}" dir="${directionOf(article.lang)}">${parts}</div>`);
}

const rightsOf = ({ rights: { holder, licence } }: Article): string | undefined =>
  [holder && `© ${holder}.`, licence].filter(Boolean).join(' ') || undefined;

const dayOf = (date: string | undefined): string | undefined =>
  date && ['day', 'time'].includes(precisionOf(date)) ? momentOf(date) : undefined;

const clean = <T extends string | undefined>(text: T) => (text === undefined ? text : xmlText(text)) as T;

/** The entry of an article. */
export async function entryOf(one: ArchivedArticle, { place, ledger }: SiteToBuild): Promise<Entry> {
  const { article, slug } = one;
  const { title, lang, authors, contributors, section, published, source, standfirst } = article;
  const full = isFull(article);
  const names = authors.length > 0 ? authors.map(({ name }) => name) : [source.name];
  const latest = lastKnown(one, ledger);
  return {
    permalink: permalink(slug, place),
    title: clean(title),
    lang,
    authors: names.filter((name) => name !== undefined).map(clean),
    contributors: contributors.map(({ name }) => clean(name)),
    section: clean(section),
    original: source.url && new URL(source.url).href,
    rights: clean(rightsOf(article)),
    published: dayOf(published),
    modified: dayOf(modifiedOf(article)),
    updated: latest && momentOf(latest),
    standfirst: clean(standfirst),
    html: await htmlOf(one, full),
    full,
  };
}

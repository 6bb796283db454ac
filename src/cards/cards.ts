import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArchivedArticle, isStanding } from '../archive.ts';
import type { Kept } from '../build/kept.ts';
import type { Output, SiteToBuild } from '../build/output.ts';
import { together } from '../build/together.ts';
import { formatDate, precisionOf } from '../site/dates.ts';
import { site } from '../site/settings.ts';
import type { CardText } from './draw.ts';

/** Changes with `draw.ts`, so that cards that were kept are drawn again. */
const version = 2;

/** The card of a text and photo, from an earlier build where neither they nor the drawing changed. */
const cardOf = (path: string, kept: Kept, text: CardText, photo?: { path: string; digest: string }) => {
  const make = async () => {
    const { drawCard } = await import('./draw.ts');
    return drawCard(text, photo && (await readFile(photo.path)));
  };
  return together('card-file', [version, text, photo?.digest], [{ path, make }], kept);
};

/** What an article's card says: a date-time loses its time. */
export function cardText({ article }: Pick<ArchivedArticle, 'article'>): CardText {
  const { title, section, source, published, lang } = article;
  const day = published && (precisionOf(published) === 'time' ? published.slice(0, 10) : published);
  const date = day && formatDate(day, lang);
  return { headline: title, section, publisher: source.name, date, siteName: site.name, lang };
}

/** A picture of the site for link previews, `card.png`. */
export function* siteCard({ kept }: SiteToBuild): Generator<Output> {
  if (!site.cards) return;
  const home = { headline: site.name, publisher: site.description, siteName: '', lang: site.lang };
  yield* cardOf('card.png', kept, home);
}

/** A picture of each article, `<slug>/card.png`. */
export function* cards({ articles, kept }: SiteToBuild): Generator<Output> {
  if (!site.cards) return;
  for (const archived of articles.filter(isStanding)) {
    const text = cardText(archived);
    const held = archived.pictures.find((picture) => picture !== null);
    const photo = held && { path: join(archived.folder, held.file), digest: held.digest };
    yield* cardOf(`${archived.slug}/card.png`, kept, text, photo);
  }
}

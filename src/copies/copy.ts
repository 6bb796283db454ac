/** What every copy of an article is made from. */
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ArchivedArticle } from '../archive.ts';
import type { Photo } from '../article.ts';
import { knownTextInTime } from '../build/text-in-time.ts';
import { bareParts } from '../markdown/bare-text.ts';
import { parseText } from '../markdown/parse-text.ts';
import { signs } from '../markdown/signs.ts';
import { type TextBlock, textBlocks } from '../markdown/text-blocks.ts';
import { cleanLine } from '../site/citation/clean.ts';
import { contributorLines } from '../site/credits.ts';
import { type Place, permalink } from '../site/permalinks.ts';
import { phrasesFor } from '../site/phrases.ts';
import { plainFile } from '../site/picture-files.ts';

export interface Copied extends ArchivedArticle {
  permalink: string;
  /** Where the held picture of a photo is published, as the page shows it. */
  pictureAddress(index: number): string | undefined;
  /** The text as HTML, cut where photos stand; worked out once for all forms. */
  parts(): Read['parts'];
  /** The text as plain lines; the same. */
  blocks(): Read['blocks'];
  /** The images in the text, with where they stand in `body`; the same. */
  images(): Read['images'];
}

/** What the forms need of a text. */
interface Read {
  parts: ReturnType<typeof bareParts>;
  blocks: TextBlock[];
  images: Pick<Image, 'url' | 'position'>[];
}

function read({ article, body }: Pick<ArchivedArticle, 'article' | 'body'>): Read {
  const tree = parseText(body);
  const images: Read['images'] = [];
  if (signs.image.test(body))
    visit(tree, 'image', ({ url, position }) => {
      images.push({ url, position });
    });
  const blocks = textBlocks(tree, article.photos);
  // Last, since HTML is made by changing the tree.
  return { images, blocks, parts: bareParts(body, article, tree) };
}

/** An article as its copies see it. Lives no longer than they are being made. */
export function copied(archived: ArchivedArticle, place: Place): Copied {
  // The text is read once.
  const one = { ...archived, body: archived.body };
  let known: Read | undefined;
  const readOnce = () => {
    known ??= knownTextInTime(one, one.body, () => read(one));
    return known;
  };
  return {
    ...one,
    permalink: permalink(one.slug, place),
    pictureAddress(index) {
      const picture = one.pictures[index];
      return picture ? permalink('', place) + plainFile(picture).path : undefined;
    },
    blocks: () => readOnce().blocks,
    images: () => readOnce().images,
    parts: () => readOnce().parts,
  };
}

/** The file of a held photo in a copy that holds it too. */
export const photoFile = (index: number): string => `photo-${index + 1}.jpg`;

/** Where a photo can be seen: on this site where it is held, else where it was seen. */
export const photoAddress = ({ pictureAddress }: Copied, photo: Photo, index: number): string | undefined =>
  pictureAddress(index) ?? photo.url;

/** The first photo leads, unless the text places it. */
export const leadsApart = ({ article, body, blocks }: Copied): boolean =>
  article.photos.length > 0 &&
  !(body.includes('![') && blocks().some((block) => 'photo' in block && block.photo === 0));

/** What is said of the rights, in a sentence or two. */
export const rightsOf = ({ article: { rights } }: Copied): string =>
  [rights.holder && `© ${rights.holder}.`, rights.licence].filter(Boolean).join(' ');

/** The credit in the article's language: "Photo: Reuters". */
export const creditLine = (photo: Photo, lang: string): string | undefined =>
  photo.credit && phrasesFor(lang).photoCredit.replace('{credit}', () => photo.credit ?? '');

/** What stands after the text, a line each: who else had a part, what the publisher notes, what was corrected. */
export function asides({ article: { contributors, notes, corrections, lang } }: Copied): string[] {
  // Where the language has no word for "by" here, a colon says it.
  const by = /\p{L}/u.test(phrasesFor(lang).byAfterRole) ? ` ${phrasesFor(lang).byAfterRole}` : ':';
  return [
    ...contributorLines(contributors, lang).map(({ role, names }) =>
      role ? `${role}${by} ${names}` : names,
    ),
    ...notes,
    ...corrections.map(({ date, text }) => `Correction${date ? ` (${date})` : ''}: ${text}`),
  ].map(cleanLine);
}

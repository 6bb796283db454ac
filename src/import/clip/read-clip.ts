import { detectLanguage } from '../languages/detect.ts';
import { cleanText } from '../lines.ts';
import { publisherOf } from '../publishers.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { normalLine, vocabularyOf } from '../vocabulary.ts';
import { type Known, readHead } from './head.ts';
import { addAddress, addDates, type Head } from './head-fields.ts';
import { splitMailHead } from './mail-head.ts';
import { toPieces } from './pieces.ts';
import { readRest } from './rest.ts';
import { lengthOf } from './standfirst.ts';
import { longestTitle } from './title.ts';

/** Adds what stands under the text to the head; what the head has already stays. */
const addFoot = (head: Head, foot: Head) => {
  if (foot.source.url) addAddress(head, foot.source.url);
  addDates(head, { published: foot.published, updated: foot.updated, labelled: true, lost: [] });
  if (head.authors.length === 0) head.authors.push(...foot.authors);
  else
    for (const { name } of foot.authors)
      if (!head.authors.some((author) => author.name === name)) head.authors.push({ name });
  head.dropped.push(...foot.dropped);
  head.uncertain.push(...foot.uncertain);
};

/** The publisher by the address where that is known, else as the clip names it. */
const sourceOf = (head: Head): Reading['source'] => {
  const { name, url } = head.source;
  const byAddress = url && publisherOf(url);
  const host = byAddress?.includes('.') && !byAddress.includes(' ');
  const best = byAddress && !(host && name) ? byAddress : name;
  if (name && best && normalLine(name) !== normalLine(best))
    head.dropped.push({ text: name, reason: 'publisher, by another name' });
  return { ...(best && { name: best }), ...(url && { url }) };
};

/**
 * Reads a whole clip of plain text, whatever its layout. `known` gives what a person said of it, such as the
 * headline of a clip that has none. Throws a SourceError where there is no headline or nothing to read.
 */
export const readClip = (text: string, known: Known = {}): Reading => {
  const clean = cleanText(text);
  const mail = splitMailHead(clean);
  const pieces = toPieces(mail.text);
  if (pieces.length === 0) throw new SourceError('there is nothing to read: the file is empty');
  const lang = known.lang ?? detectLanguage(clean);
  const words = vocabularyOf(lang);
  const asFound = readHead(pieces, words, known);
  const { head, rest } =
    asFound.head.title || !mail.subject
      ? asFound
      : readHead(pieces, words, { ...known, title: mail.subject });
  if (!head.title || lengthOf(head.title) > longestTitle)
    throw new SourceError(
      'no headline was found: give it with --title, or put it on a line of its own at the top',
    );
  if (mail.head) head.dropped.unshift({ text: mail.head, reason: 'e-mail header' });
  const { foot, ...read } = readRest(rest, words, head);
  addFoot(head, foot);
  const source = sourceOf(head);
  const dateline = read.dateline ?? head.dateline;
  if (head.dateline && head.dateline !== dateline)
    head.dropped.push({ text: head.dateline, reason: 'place in the byline' });
  return {
    ...emptyReading(),
    title: head.title,
    ...(head.standfirst && { standfirst: head.standfirst }),
    ...(head.section && { section: head.section }),
    lang: head.lang ?? lang,
    authors: head.authors,
    contributors: [...head.contributors, ...read.contributors],
    ...(dateline && { dateline }),
    ...(head.published && { published: head.published }),
    ...(head.updated && { updated: head.updated }),
    source,
    photos: read.photos,
    corrections: read.corrections,
    notes: read.notes,
    body: read.body,
    dropped: [...head.dropped, ...read.dropped],
    uncertain: [...head.uncertain, ...read.uncertain],
  };
};

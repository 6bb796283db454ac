/** What each piece at the top of a clip is, told by readers that are tried in order. */
import { afterOpener, readByline } from '../byline.ts';
import { splitDateline } from '../dateline.ts';
import { isJob, isName, isOrganisation, isPublisher, isTitled, splitNames, titleCase } from '../names.ts';
import { publisherOf } from '../publishers.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';
import { readDateLine } from './date-line.ts';
import {
  addAddress,
  addByline,
  addDates,
  addLabelled,
  addPublisher,
  type Head,
  labelOf,
} from './head-fields.ts';
import { markOf } from './marks.ts';
import { readMetaLine } from './meta-line.ts';
import type { Piece } from './pieces.ts';
import { isPublisherLine } from './title.ts';

/**
 * What a piece at the top is. `anchor`: a byline or date, before which only head stands; `field`: read into the
 * head or dropped; `part`: of the article's text, though it may stand in the head (a caption, a note).
 */
export type Role = 'text' | 'anchor' | 'field' | 'caption' | 'part' | 'body';

/** The top of a clip, as far as it has been read. */
export interface Top {
  pieces: Piece[];
  words: Vocabulary;
  head: Head;
  /** How many lines of text stand before. */
  texts: number;
}

/** The readers of a piece at the top, in order; each gives its role and how many pieces it took, or passes. */
type Reader = (at: number, top: Top) => [role: Role, taken?: number] | undefined;

/** The text of a piece, empty past the end. */
export const textAt = (top: Top, at: number) => top.pieces[at]?.text ?? '';

const labelled: Reader = (at, top) => {
  const { head, words, texts } = top;
  const label = texts < 3 ? labelOf(textAt(top, at), words) : undefined;
  if (!label) return undefined;
  if (label.value) return addLabelled(head, label.label, label.value, words) ? ['field'] : undefined;
  return at + 1 < top.pieces.length && addLabelled(head, label.label, textAt(top, at + 1), words)
    ? ['field', 2]
    : undefined;
};

const dates: Reader = (at, top) => {
  const read = readDateLine(textAt(top, at), top.words);
  if (!read) return undefined;
  addDates(top.head, read);
  return ['anchor'];
};

const metaLine: Reader = (at, top) => {
  const read =
    top.texts > 0 && textAt(top, at).length < 200 && !splitDateline(textAt(top, at)).dateline
      ? readMetaLine(textAt(top, at), top.words)
      : undefined;
  if (!read) return undefined;
  for (const line of read.dates) addDates(top.head, line);
  for (const line of read.bylines)
    if (!addByline(top.head, line, top.words))
      top.head.dropped.push({ text: line, reason: 'part of the byline' });
  top.head.dropped.push(...read.dropped);
  if (read.publisher) addPublisher(top.head, read.publisher);
  return ['anchor'];
};

const isDate = (top: Top, at: number) => readDateLine(textAt(top, at), top.words) !== undefined;

const isNameAlone = (text: string, { words, head }: Top) =>
  head.authors.length === 0 &&
  isName(text) &&
  !words.phrases('sections').has(normalLine(text)) &&
  markOf(text, words).kind === 'text';

/** A job alone on the line under a byline. */
const isJobLine = (text: string, words: Vocabulary) =>
  text.length <= 60 && isTitled(text) && isJob(text, words) && afterOpener(text, words.lang) === undefined;

/** "ANA LEROY / MADRID" under the headline: a name and the place, where a date or the text follows. */
const nameAndPlace: Reader = (at, { head, pieces, texts }) => {
  const found = /^([^\p{Ll}/]{5,40}?)\s?\/\s?(\p{Lu}[^\p{Ll}/]{2,30})$/u.exec(textOf(pieces[at]));
  if (!found?.[1] || !found[2] || texts === 0 || head.authors.length > 0) return undefined;
  if (!isName(found[1]) || !isName(found[2], 1) || isOrganisation(found[2])) return undefined;
  head.authors.push({ name: titleCase(found[1]) });
  if (head.dateline) head.dropped.push({ text: found[2], reason: 'place in the byline' });
  else head.dateline = titleCase(found[2]);
  return ['anchor'];
};

const textOf = (piece: Piece | undefined) => (piece && piece.text.length < 100 ? piece.text : '');

const jobLine: Reader = (at, { head, pieces, words }) => {
  const text = pieces[at]?.text ?? '';
  if (head.authors.length === 0 || pieces[at]?.gap || !isJobLine(text, words)) return undefined;
  head.dropped.push({ text, reason: 'job title' });
  return ['anchor'];
};

/** "JANE O'NEILL and SAM P. WRIGHT": names in capitals, more than one or with a job under them. */
const isNamesInCapitals = (at: number, top: Top) => {
  const text = textAt(top, at);
  const names = text.length < 100 && /^[^\p{Ll}]+(?:\s(?:and|und|et|y|e|en)\s[^\p{Ll}]+)*$/u.test(text);
  if (!names || top.texts === 0 || top.head.authors.length > 0 || !/\p{Lu}{2}/u.test(text)) return false;
  const split = splitNames(text, top.words);
  const job = top.pieces[at + 1]?.gap === false && isJobLine(textAt(top, at + 1), top.words);
  return (split.length > 1 || job) && split.every((name) => isName(name) && !isOrganisation(name));
};

/** "Lucy Hart at Mill Lane" beside a date. */
const nameAtPlace = (text: string, words: Vocabulary) => {
  const found = words
    .once(
      'name at place',
      () => new RegExp(`^(.{4,40}?)\\s(?:at|${words.any('nameEnds')})\\s(.{2,40})$`, 'u'),
    )
    .exec(text);
  return found?.[1] &&
    found[2] &&
    isName(found[1]) &&
    afterOpener(text, words.lang) === undefined &&
    isTitled(found[2])
    ? `By ${text}`
    : undefined;
};

const byline: Reader = (at, top) => {
  const text = textAt(top, at);
  if (splitDateline(text).dateline) return undefined;
  const nearDate = top.texts > 0 && (isDate(top, at - 1) || isDate(top, at + 1));
  const unopened = isNamesInCapitals(at, top)
    ? `By ${text}`
    : nearDate
      ? nameAtPlace(text, top.words)
      : undefined;
  if (unopened) return addByline(top.head, unopened, top.words) ? ['anchor'] : undefined;
  const read = text.length < 260 ? readByline(text, top.words.lang) : undefined;
  const opened = text.length < 120 ? afterOpener(text, top.words.lang) : undefined;
  if (!read) {
    // Beside a date, what "By" opens is a byline whatever the name, and a name alone is one too.
    const name = opened ?? (isNameAlone(text, top) ? text : undefined);
    if (!nearDate || !name || name.length > 60 || name.split(' ').length > 5 || /[.!?:]\s|[.!?:]$/.test(name))
      return undefined;
    const names = splitNames(name, top.words);
    const all = names.length > 1 && names.every((each) => isName(each)) ? names : [name];
    top.head.authors.push(...all.map((each) => ({ name: each })));
    return ['anchor'];
  }
  const host = top.head.source.url ? publisherOf(top.head.source.url) : undefined;
  const sure =
    opened !== undefined ||
    nearDate ||
    isPublisher(read.publisher ?? '') ||
    normalLine(read.publisher ?? '') === normalLine(host ?? '-') ||
    /[\p{sc=Han}\p{sc=Katakana}]/u.test(text) ||
    read.rest.length > 0;
  if (!sure || (top.texts === 0 && opened === undefined)) return undefined;
  return addByline(top.head, text, top.words) ? ['anchor'] : undefined;
};

const byMark: Reader = (at, { pieces, words, head, texts }) => {
  const text = pieces[at]?.text ?? '';
  const mark = markOf(text, words);
  switch (mark.kind) {
    case 'drop':
      // "Opinion" or "Weather" is both a menu's word and a section.
      if (words.phrases('sections').has(normalLine(text)) && mark.reason === 'boilerplate' && texts === 0)
        return ['text'];
      head.dropped.push({ text, reason: mark.reason });
      return ['field'];
    case 'address':
      addAddress(head, mark.url);
      return ['field'];
    case 'caption':
      return [texts > 0 ? 'caption' : 'text'];
    case 'contributors':
    case 'correction':
    case 'note':
    case 'more':
    case 'related':
      return [texts > 0 ? 'part' : 'text'];
    case 'heading':
      return [texts > 0 && mark.level > 1 ? 'body' : 'text'];
    case 'item':
    case 'quote':
    case 'row':
      return [texts > 0 ? 'body' : 'text'];
    default:
      if (texts > 0 && isPublisherLine(text, head.source.url)) {
        addPublisher(head, text);
        return ['field'];
      }
      return ['text'];
  }
};

/** A line with nothing but addresses of mail or of people: they belong to the byline. */
const contacts: Reader = (at, { head, texts, pieces }) => {
  const text = pieces[at]?.text ?? '';
  if (
    texts === 0 ||
    text.length > 200 ||
    !/^(?:(?:e-?mail|mail|twitter|x|follow)?[\s:,|]*(?:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|@\w{2,30})[\s,|]*){1,6}$/i.test(
      text,
    )
  )
    return undefined;
  head.dropped.push({ text, reason: 'address in the byline' });
  return ['field'];
};

const readers: Reader[] = [labelled, dates, contacts, nameAndPlace, jobLine, byline, metaLine, byMark];

/** The role of the piece at `at`, and how many pieces it took; what it states is in the head then. */
export const readPiece = (at: number, top: Top): [Role, number] => {
  for (const reader of readers) {
    const read = reader(at, top);
    if (read) return [read[0], read[1] ?? 1];
  }
  return ['text', 1];
};

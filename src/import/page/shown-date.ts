/** The dates that a page shows near its headline, where no data states them. */
import { findDate } from '../dates.ts';
import { below, type Element, isElement, wordsOf } from '../formats/html-tree.ts';
import { isoDate } from '../formats/iso-date.ts';
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import { classWords } from './class-words.ts';
import type { Place } from './place.ts';

const dateWords =
  / (?:date|dates|datetime|published|publish|publication|posted|pubdate|timestamp|dateline|datum|fecha|data|updated|modified) /;
const updatedWords = / (?:updated|modified|update|lastupdated|modify) /;
/** What holds other articles, or a picture, each with a date of its own. */
const others = /^(?:article|aside|nav|footer|figure|h[2-6])$/;
/** A line that says more than a date, its label and a time to read is no line of dates. */
const longest = 120;
const most = 40;

const updatedLabel = (words: Vocabulary) =>
  words.once('updated label', ({ any }) => new RegExp(`^\\W{0,3}(?:${any('updated')})(?!\\p{L})`, 'iu'));

/** The elements that hold another, itself included. */
const holdersUpFrom = (element: Element | undefined): Set<unknown> => {
  const held = new Set<unknown>();
  for (let up: unknown = element; up; up = (up as Element).parent) held.add(up);
  return held;
};

/** An element's date of a day at least: what it or a `<time>` in it states for machines, else what it shows. */
const dateOf = (element: Element, lang: string): string | undefined => {
  const inside = [element, ...below(element)].filter((node): node is Element => 'attribs' in node);
  const stated = inside.map(({ attribs }) => attribs.datetime && isoDate(attribs.datetime)).find(Boolean);
  const shown = wordsOf(element);
  const date = stated || (shown.length <= longest ? findDate(shown, lang)?.date : undefined);
  return date && date.length >= 10 ? date : undefined;
};

/** Whether an element is of another article: a teaser is a link of more words than a date. */
const isOther = (element: Element) =>
  others.test(element.name) || (element.name === 'a' && wordsOf(element).length > 60);

interface Shown {
  published?: string | undefined;
  updated?: string | undefined;
}

/**
 * The dates in `<time>` elements and in those that the page calls its dates, in the nearest element that holds
 * headline and text, else in the one around it. Dates of other articles' teasers and of pictures are passed over.
 */
export const shownDates = ({ region, root, h1 }: Place, lang: string): Shown => {
  const over = new Set([...holdersUpFrom(root), ...holdersUpFrom(h1)]);
  const words = vocabularyOf(lang);
  const found: Shown = {};
  let seen = 0;
  const take = (scope: Element) => {
    for (const node of below(scope, (element) => over.has(element) || !isOther(element))) {
      if (!isElement(node) || over.has(node) || isOther(node)) continue;
      const called = classWords(node);
      if (node.name !== 'time' && !node.attribs.datetime && !dateWords.test(called)) continue;
      seen += 1;
      if (seen > most) return;
      const isUpdated = updatedWords.test(called) || updatedLabel(words).test(wordsOf(node).slice(0, 60));
      const field = isUpdated && !/ published? /.test(called) ? 'updated' : 'published';
      found[field] ??= dateOf(node, lang);
    }
  };
  take(region);
  if (!found.published && region.parent && 'attribs' in region.parent) take(region.parent as Element);
  return found;
};

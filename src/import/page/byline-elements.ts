/** The visible byline: which elements of a page hold it, and whom it names. */
import { afterOpener, readByline } from '../byline.ts';
import { findDate } from '../dates.ts';
import { plainWords } from '../formats/fill.ts';
import { below, type Element, isElement, isText, wordsOf } from '../formats/html-tree.ts';
import { isJob, isName, isOrganisation } from '../names.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { classWords } from './class-words.ts';

/** Names without those that repeat another. */
export const unique = (names: readonly string[]): string[] => {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = plainWords(name);
    if (!key || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const bylineWords =
  / (?:byline|bylines|by line|author|authors|autor|autores|auteur|auteurs|autoren|writer|journalist|reporter|redakteur|firma|signature|creator|creators|contributor|contributors|article author|forfatter|author name|posted by|byliner) /;
const notBylines =
  / (?:bio|image|photo|avatar|picture|img|related|follow|box|card|comment|comments|social|credit|caption|figcaption|description|title|date) /;

/** Whether an element says something of a picture, as its author. */
export const isOfPicture = (element: Element): boolean => {
  for (let up = element.parent as Element | null; up && 'attribs' in up; up = up.parent as Element | null)
    if (/^fig/.test(up.name) || /ImageObject|Photograph/.test(up.attribs.itemtype ?? '')) return true;
  return false;
};

/** Whether a page calls an element its byline; `<address>` in an article holds the address of its author. */
const isByline = (element: Element): boolean => {
  const words = classWords(element);
  return (
    ((bylineWords.test(words) || element.name === 'address') && !notBylines.test(words)) ||
    /\bauthor\b/.test(element.attribs.rel ?? '')
  );
};

/** Elements near the headline that pages call the byline, up to the one that is told to be the end. */
export const bylineElements = (
  region: Element,
  enter: (element: Element) => boolean,
  end?: Element,
): Element[] => {
  const found: Element[] = [];
  for (const node of below(region, (element) => enter(element) && !found.includes(element))) {
    if (node === end) break;
    if (!isElement(node) || found.length > 12 || !isByline(node)) continue;
    const { length } = wordsOf(node);
    if (length > 2 && length < 250 && !isOfPicture(node)) found.push(node);
  }
  return found;
};

/** The first of several elements, with those that stand beside it: others name the authors of other articles. */
export const together = (elements: readonly Element[]): Element[] => {
  const [first] = elements;
  let near: Element | null = first ?? null;
  for (let up = 0; up < 3 && near?.parent && 'attribs' in near.parent; up += 1) near = near.parent as Element;
  const isNear = (element: Element) => {
    for (let up: unknown = element; up; up = (up as Element).parent) if (up === near) return true;
    return false;
  };
  return elements.filter(isNear);
};

/** The pieces of text of an element, each apart, as signs between them part them too. */
const piecesOf = (element: Element): string[] =>
  [...below(element)]
    .flatMap((node) => (isText(node) ? node.data.split(/[|｜•·∙\n]/u) : []))
    .map((piece) => piece.replace(/\s+/g, ' ').replace(/^[\s,;:]+|[\s,;:]+$/g, ''))
    .filter(Boolean);

/** The names among the pieces of a byline, where each of the others is its opener, an "and", or a job. */
const namesInPieces = (pieces: readonly string[], lang: string): string[] => {
  const words = vocabularyOf(lang);
  const between = words.once(
    'between names',
    ({ any }) => new RegExp(`^(?:${any('by')}|${any('and')}|[&+/–—-])$`, 'iu'),
  );
  const names: string[] = [];
  for (const piece of pieces) {
    const name = afterOpener(piece, lang) ?? piece;
    const isWork = isJob(name, words);
    if (isName(name, 2) && !(isWork && names.length > 0)) names.push(name);
    else if (!isWork && !between.test(piece)) return [];
  }
  return names;
};

/** A byline's line up to its date or the next part: "By Ann Lee · 3 March 2020" is "By Ann Lee". */
export const bylinePart = (line: string, lang: string): string => {
  const text = line.split(/\s*[|｜•·∙]\s*/u)[0] ?? '';
  const date = findDate(text, lang);
  const before = date ? text.slice(0, date.start) : text;
  const label = vocabularyOf(lang).once(
    'date label',
    (words) => new RegExp(`[\\s(]+(?:${words.any('published')}|${words.any('updated')})\\s*:?\\s*$`, 'iu'),
  );
  return date ? before.replace(label, '').replace(/[\s,;:–—-]+$/u, '') : before;
};

/** "Kim Min-seo, reporter" in Korean: the name stands before the title. */
const beforeTitle = /([가-힣]{2,4})\s?(?:선임|전문|인턴)?기자(?![가-힣])/gu;

/** The people whom a byline's line names; none where it is no byline. */
export const namesInLine = (line: string, lang: string): string[] => {
  const titled = [...line.matchAll(beforeTitle)].map(([, name = '']) => name);
  if (titled.length > 0) return titled;
  const text = bylinePart(line, lang);
  const read = readByline(text, lang);
  if (read) return read.authors.map(({ name }) => name).filter((name) => !/^[^(]*\)|\([^)]*$/.test(name));
  const opened = afterOpener(text, lang);
  if (opened && isName(opened, 1)) return [opened];
  return isName(text, 2) || isOrganisation(text) ? [text] : [];
};

const namesOf = (elements: readonly Element[], lang: string): string[] =>
  elements
    .map((element) => wordsOf(element))
    .map((text) => afterOpener(text, lang) ?? text)
    .filter((text) => isName(text, 2));

/** The names that a page marks as such inside a byline, or its links hold, else those that its words give. */
export const namesOfElement = (element: Element, lang: string): string[] => {
  const inside = [element, ...below(element)].filter((node): node is Element => 'attribs' in node);
  const marked = namesOf(
    inside.filter(({ attribs }) => /\bname\b/.test(attribs.itemprop ?? '')),
    lang,
  );
  if (marked.length > 0) return unique(marked);
  const pieces = namesInPieces(piecesOf(element), lang);
  const linked = namesOf(
    inside.filter(({ name }) => name === 'a'),
    lang,
  );
  if (pieces.length > 0 || linked.length > 0) return unique(pieces.length >= linked.length ? pieces : linked);
  const names = namesInLine(wordsOf(element), lang);
  if (names.length > 0) return names;
  const [inner] = bylineElements(element, () => true);
  return inner ? namesOfElement(inner, lang) : [];
};

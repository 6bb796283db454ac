/** The visible byline: which elements of a page hold it, and whom it names. */
import { afterOpener, readByline } from '../byline.ts';
import { findDate } from '../dates.ts';
import { plainWords } from '../formats/fill.ts';
import { below, type Element, isElement, wordsOf } from '../formats/html-tree.ts';
import { isJob, isName } from '../names.ts';
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
  / (?:byline|bylines|by line|author|authors|autor|autores|auteur|auteurs|autoren|writer|journalist|reporter|redakteur|firma|signature|article author|forfatter|author name|posted by|byliner) /;
const notBylines =
  / (?:bio|image|photo|avatar|picture|img|related|follow|box|card|comment|comments|social|credit|caption|figcaption|description|title|date) /;

/** Elements near the headline that pages call the byline. */
export const bylineElements = (region: Element, enter: (element: Element) => boolean): Element[] => {
  const found: Element[] = [];
  for (const node of below(region, (element) => enter(element) && !found.includes(element))) {
    if (!isElement(node) || found.length > 12) continue;
    const words = classWords(node);
    if ((bylineWords.test(words) && !notBylines.test(words)) || /\bauthor\b/.test(node.attribs.rel ?? '')) {
      const { length } = wordsOf(node);
      if (length > 2 && length < 250) found.push(node);
    }
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

/** The words of the innermost elements, each apart. */
const partsOf = (element: Element): string[] =>
  [...below(element)]
    .filter((node): node is Element => isElement(node) && !node.children.some(isElement))
    .map((node) => wordsOf(node).replace(/[,;]$/, ''))
    .filter(Boolean);

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

/** The people whom a byline's line names; none where it is no byline. */
export const namesInLine = (line: string, lang: string): string[] => {
  const text = bylinePart(line, lang);
  const read = readByline(text, lang);
  if (read) return read.authors.map(({ name }) => name).filter((name) => !/^[^(]*\)|\([^)]*$/.test(name));
  const opened = afterOpener(text, lang);
  if (opened && isName(opened, 1)) return [opened];
  return isName(text, 2) ? [text] : [];
};

/** The names that links inside a byline hold, else those that its words give. */
export const namesOfElement = (element: Element, lang: string): string[] => {
  const links = [...below(element)].filter(
    (node): node is Element =>
      isElement(node) && (node.name === 'a' || /\bname\b/.test(node.attribs.itemprop ?? '')),
  );
  const texts = links
    .map((link) => wordsOf(link))
    .map((text) => afterOpener(text, lang) ?? text)
    .filter((text) => isName(text, 2));
  const words = vocabularyOf(lang);
  if (texts.length > 0) return unique(texts).filter((text) => !isJob(text, words) || isName(text, 2));
  const parts = element.children.filter(isElement).length > 0 ? partsOf(element) : [];
  if (parts.length > 1 && parts.every((part) => isName(part, 2))) return parts;
  const names = namesInLine(wordsOf(element), lang);
  if (names.length > 0) return names;
  const [inner] = bylineElements(element, () => true);
  return inner ? namesOfElement(inner, lang) : [];
};

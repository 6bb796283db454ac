import { oneLine } from '../../one-line.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import {
  addByline,
  addDateline,
  addLanguage,
  addPublication,
  addStandfirst,
  addTitle,
  addUrl,
  drop,
  repeats,
} from './fill.ts';
import { addHtml } from './fill-body.ts';
import { beginningOf, type Format, mostParts, readEach } from './format.ts';
import { below, type Element, isElement, type Tree, treeOf, wordsOf } from './html-tree.ts';
import { isoDate } from './iso-date.ts';

const named = (tree: Tree, name: string): Element[] =>
  [...below(tree)].filter((node): node is Element => isElement(node) && node.name === name);

/** The words of every element of a name, without those of `except` inside it. */
const texts = (tree: Tree, name: string, except?: string): string[] =>
  named(tree, name)
    .map((element) => wordsOf(element, (inner) => inner.name === except))
    .filter(Boolean);

/** The value of an attribute, from the first of these elements that has it. */
const attribute = (tree: Tree, ...places: [element: string, attribute: string][]): string =>
  places
    .flatMap(([element, name]) => named(tree, element).map(({ attribs }) => attribs[name]?.trim() ?? ''))
    .find(Boolean) ?? '';

const addHead = (reading: Reading, head: Tree, content: string) => {
  addLanguage(
    reading,
    attribute(head, ['nitf', 'xml:lang'], ['nitf', 'baselang'], ['body', 'xml:lang']),
    content,
  );
  const [title = '', ...others] = [...texts(head, 'hl1'), ...texts(head, 'title')];
  if (title) addTitle(reading, title);
  for (const other of others) if (!repeats(other, title)) addTitle(reading, other);
  for (const deck of texts(head, 'hl2')) if (!repeats(deck, title)) addStandfirst(reading, deck);
  for (const byline of texts(head, 'byline', 'byttl')) addByline(reading, byline);
  for (const job of texts(head, 'byttl')) drop(reading, job, 'job title');
  for (const place of texts(head, 'location')) addDateline(reading, place);
  const section = attribute(
    head,
    ['pubdata', 'position.section'],
    ['fixture', 'fix-id'],
    ['tobject.property', 'tobject.property.type'],
  );
  if (section) reading.section = section;
};

/** `date.issue` and the date of publication are when it was published; `date.release` when it might be. */
const addDates = (reading: Reading, head: Tree) => {
  const places: [string, string][] = [
    ['pubdata', 'date.publication'],
    ['date.issue', 'norm'],
    ['story.date', 'norm'],
    ['date.release', 'norm'],
  ];
  const dates = places.map((place) => isoDate(attribute(head, place))).filter((date) => date !== undefined);
  reading.published = dates[0];
  const changed = isoDate(attribute(head, ['revision-history', 'norm']));
  if (changed && changed !== reading.published) reading.updated = changed;
};

const addSource = (reading: Reading, head: Tree) => {
  const names = [
    attribute(head, ['pubdata', 'name']),
    ...texts(head, 'distributor'),
    attribute(head, ['doc.copyright', 'holder']),
    ...texts(head, 'rights.owner'),
  ];
  for (const name of names) if (name) addPublication(reading, name);
  const url = attribute(head, ['pubdata', 'ex-ref'], ['doc-id', 'ex-ref']);
  if (url) addUrl(reading, url);
};

const asides: [element: string, reason: string][] = [
  ['rights', 'copyright notice'],
  ['copyrite', 'copyright notice'],
  ['series', 'series'],
];

const part = (document: string, name: string): [inside: string, outside: string] => {
  const start = document.indexOf(`<${name}`);
  const open = start < 0 ? -1 : document.indexOf('>', start);
  const end = document.lastIndexOf(`</${name}>`);
  if (open < 0 || document[open - 1] === '/') return ['', document];
  const until = end > open ? end : document.length;
  return [document.slice(open + 1, until), document.slice(0, start) + document.slice(until)];
};

const readDocument = (document: string): Reading => {
  const reading = emptyReading();
  const [content, around] = part(document, 'body.content');
  const [end, above] = part(around, 'body.end');
  const [abstract, top] = part(above, 'abstract');
  if (!content.trim()) {
    const title = /<hl1[^<>]{0,200}>([^<]{1,300})/.exec(document.slice(0, 20_000))?.[1];
    throw new SourceError(`“${oneLine(title ?? '') || 'a document'}” has no text: its body.content is empty`);
  }
  const head = treeOf(top, true);
  addHead(reading, head, content);
  addDates(reading, head);
  addSource(reading, head);
  addHtml(reading, content, { base: reading.source.url, xml: true });
  const summary = wordsOf(treeOf(abstract, true));
  if (summary && repeats(summary, reading.body[0]?.text ?? '')) drop(reading, summary, 'repeats the opening');
  else if (summary) addStandfirst(reading, summary);
  const ending = wordsOf(treeOf(end, true));
  if (ending) reading.notes.push(ending);
  for (const [name, reason] of asides) for (const text of texts(head, name)) drop(reading, text, reason);
  const message = attribute(head, ['ed-msg', 'info']);
  if (message) drop(reading, message, 'note to editors');
  return reading;
};

/** The documents of a file; NITF may stand alone, several in a row, or inside another envelope. */
const documents = (text: string): string[] => {
  const found = text.matchAll(/<nitf(?=[\s>])/g).take(mostParts + 1);
  const starts = Array.from(found, ({ index }) => index);
  return starts.map((start, at) => {
    const document = text.slice(start, starts[at + 1]);
    const end = document.indexOf('</nitf>');
    return end < 0 ? document : document.slice(0, end + 7);
  });
};

export const nitf: Format = {
  name: 'nitf',
  title: 'NITF (IPTC), XML',
  detect: (text) => {
    const beginning = beginningOf(text);
    return /^\s*</.test(beginning) && /<nitf[\s>]/.test(beginning);
  },
  read: (text) =>
    readEach(documents(text), 'there is no nitf element in this file', readDocument, (document) => document),
};

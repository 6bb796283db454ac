/** The fields of a head, and how each is filled: the first statement counts, what is left over is told. */
import { readByline } from '../byline.ts';
import { isTitled, splitNames } from '../names.ts';
import type { Reading } from '../reading.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';
import { type DateLine, readDateLine } from './date-line.ts';
import { addressOf } from './marks.ts';

export interface Head extends Omit<Reading, 'photos' | 'corrections' | 'notes' | 'body' | 'lang'> {
  lang?: string;
}

export const emptyHead = (): Head => ({
  title: '',
  authors: [],
  contributors: [],
  source: {},
  dropped: [],
  uncertain: [],
});

export const addDates = (head: Head, read: DateLine) => {
  for (const field of ['published', 'updated'] as const) {
    const date = read[field];
    if (!date) continue;
    if (!head[field]) head[field] = date;
    else if (head[field] !== date) head.dropped.push({ text: date, reason: 'another date' });
  }
  for (const lost of read.lost) {
    head.dropped.push(lost);
    if (lost.reason.startsWith('date whose'))
      head.uncertain.push({
        field: 'published',
        message: `“${lost.text}” may be day and month or month and day: only the year was kept`,
      });
  }
};

export const addPublisher = (head: Head, name: string) => {
  if (!head.source.name) head.source.name = name;
  else if (normalLine(head.source.name) !== normalLine(name))
    head.dropped.push({ text: name, reason: 'another publisher' });
};

export const addAddress = (head: Head, url: string) => {
  if (!head.source.url) head.source.url = url;
  else
    head.dropped.push({
      text: url,
      reason: head.source.url === url ? 'repeated address' : 'another address',
    });
};

export const addSection = (head: Head, section: string) => {
  if (head.section) head.dropped.push({ text: head.section, reason: 'another section' });
  head.section = section;
};

/** False where the line is no byline. */
export const addByline = (head: Head, line: string, words: Vocabulary): boolean => {
  const read = readByline(line, words.lang);
  if (!read) return false;
  for (const author of read.authors)
    if (!head.authors.some(({ name }) => name === author.name)) head.authors.push(author);
  head.contributors.push(...read.contributors);
  head.dropped.push(...read.rest);
  if (read.place && head.dateline) head.dropped.push({ text: read.place, reason: 'place in the byline' });
  else if (read.place) head.dateline = read.place;
  if (read.publisher) addPublisher(head, read.publisher);
  return true;
};

type AddLabelled = (head: Head, value: string, words: Vocabulary) => boolean;

/** Sets a field that is plain text, once, where the value is no longer than it can be. */
const plain =
  (field: 'title' | 'standfirst' | 'section', longest: number): AddLabelled =>
  (head, value) => {
    if (head[field] || value.length > longest) return false;
    head[field] = value;
    return true;
  };

const dated =
  (field: 'published' | 'updated'): AddLabelled =>
  (head, value, words) => {
    const read = readDateLine(value, words);
    if (!read) return false;
    addDates(head, { lost: read.lost, labelled: true, [field]: read.published ?? read.updated });
    return true;
  };

/** What each label of a head stands for. */
const labelled: Record<string, AddLabelled> = {
  title: plain('title', 400),
  standfirst: plain('standfirst', 1000),
  section: plain('section', 60),
  published: dated('published'),
  updated: dated('updated'),
  lang: (head, value) => {
    if (!/^[a-z]{2}(?:-[A-Za-z]{2,8})?$/i.test(value)) return false;
    head.lang = value.slice(0, 2).toLowerCase() + value.slice(2);
    return true;
  },
  by: (head, value, words) => {
    if (addByline(head, `By ${value.replace(/^by\s+/i, '')}`, words)) return true;
    const names = splitNames(value, words);
    if (value.length > 120 || !names.every(isTitled)) return false;
    head.authors.push(...names.map((name) => ({ name })));
    return true;
  },
  publisher: (head, value) => {
    if (!isTitled(value)) return false;
    addPublisher(head, value);
    return true;
  },
  source: (head, value, words) => {
    const address = addressOf(value, words);
    if (address) addAddress(head, address.url);
    else if (isTitled(value)) addPublisher(head, value);
    return address !== undefined || isTitled(value);
  },
};

/** "Label: value", or a label alone; undefined where the language has no such label. */
export const labelOf = (line: string, words: Vocabulary): { label: string; value: string } | undefined => {
  const found = /^\*{0,3}([^:：]{1,40}?)\*{0,3}\s{0,5}[:：]\*{0,3}\s*(.*)$/su.exec(line);
  return found?.[1] && words.labels.has(normalLine(found[1]))
    ? { label: found[1], value: found[2] ?? '' }
    : undefined;
};

/** Fills the field that a label names. False where label and value do not fit together; then nothing was set. */
export const addLabelled = (head: Head, label: string, value: string, words: Vocabulary): boolean =>
  labelled[words.labels.get(normalLine(label)) ?? '']?.(head, value, words) ?? false;

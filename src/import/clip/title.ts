import { isTitled } from '../names.ts';
import { isKnownPublisher, publisherOf } from '../publishers.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';
import { addPublisher, addSection, type Head } from './head-fields.ts';
import { isFinished, lengthOf } from './standfirst.ts';

/** Longer than any headline, in Latin letters. */
export const longestTitle = 300;

const looksLikeSection = (line: string) =>
  line.length <= 36 &&
  line.split(/\s+/).length <= 4 &&
  isTitled(line) &&
  !isFinished(line) &&
  !/[:：,"“‘|]/.test(line);

/** Whether the section stands in the path of the address: /public-service/… */
const inPath = (line: string, url: string | undefined): boolean => {
  if (!url || !URL.canParse(url) || line.split(' ').length > 4) return false;
  const slug = normalLine(line).replace(/[^\p{L}\p{N}]+/gu, '-');
  return new URL(url).pathname.toLowerCase().split('/').filter(Boolean).slice(0, -1).includes(slug);
};

const isBreadcrumb = (line: string) => line.length < 120 && /\s[>›»]\s/.test(line) && !isFinished(line);

const isHost = (line: string, url: string | undefined) =>
  isKnownPublisher(line) || (url !== undefined && normalLine(line) === normalLine(publisherOf(url) ?? ''));

/**
 * The headline's index among the first lines of text. Lines before it are the publisher, a path of sections or
 * the section; `joined` says of each whether it follows the address without a blank line.
 */
export const findTitle = (lines: string[], joined: boolean[], head: Head, words: Vocabulary): number => {
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || at > 4 || lengthOf(next) > longestTitle) return at;
    if (isHost(line, head.source.url)) addPublisher(head, line);
    else if (isBreadcrumb(line)) {
      const path = line.split(/\s*[>›»]\s*/).filter(Boolean);
      addSection(head, path.pop() ?? line);
      if (path.length) head.dropped.push({ text: path.join(' > '), reason: 'path of sections' });
    } else if (words.phrases('sections').has(normalLine(line)) || inPath(line, head.source.url))
      addSection(head, line);
    else if (
      looksLikeSection(line) &&
      !head.section &&
      lengthOf(next) > line.length &&
      (joined[at] || !/[.。]$/.test(next))
    ) {
      addSection(head, line);
      if (!joined[at]) head.uncertain.push({ field: 'section', message: `took “${line}” for the section` });
    } else return at;
  }
  return lines.length - 1;
};

/** "Headline - The Guardian", as browsers copy it, without the publisher. */
export const withoutPublisher = (title: string, head: Head): string => {
  const found = /^(.{12,250}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(title);
  if (!found?.[1] || !found[2] || !isHost(found[2], head.source.url)) return title;
  addPublisher(head, found[2].trim());
  return found[1];
};

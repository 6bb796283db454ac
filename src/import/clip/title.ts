import { isPublisher, isTitled } from '../names.ts';
import { isKnownPublisher, publisherOf } from '../publishers.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';
import { addPublisher, addSection, type Head } from './head-fields.ts';
import { isFinished, lengthOf } from './standfirst.ts';

/** Longer than any headline, in Latin letters. */
export const longestTitle = 300;

const isShortLine = (line: string) =>
  lengthOf(line) <= 36 && line.split(/\s+/).length <= 4 && !isFinished(line);

const looksLikeSection = (line: string) =>
  isShortLine(line) && isTitled(line) && !/[:：,，、；"“‘「『《|]/.test(line);

/** Whether the section stands in the path of the address: /public-service/… */
const inPath = (line: string, url: string | undefined): boolean => {
  if (!url || !URL.canParse(url) || line.split(' ').length > 4) return false;
  const flat = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return new URL(url).pathname
    .toLowerCase()
    .split('/')
    .filter(Boolean)
    .slice(0, -1)
    .some((part) => flat(part) === flat(line));
};

/** The words of the address's last part, which is often the headline: /iconic-resort-reopens */
const slugWords = (url: string | undefined): string[] => {
  const parts = url && URL.canParse(url) ? new URL(url).pathname.toLowerCase().split('/') : [];
  const longest = parts.reduce(
    (best, part) => (part.split('-').length > best.split('-').length ? part : best),
    '',
  );
  return longest.split('-').filter((part) => /^[a-z]{3,}$/.test(part));
};

/** How much of the address's last part stands in a line, 0 to 1; 0 where it has too few words to tell. */
const slugShare = (line: string, slug: string[]): number => {
  const words = new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return slug.length < 3 ? 0 : slug.filter((part) => words.has(part)).length / slug.length;
};

const step = /(?:(?<!\s)\s+)?[>›»]\s*|(?<!\s)\s+[|•]\s+/u;

/** "News > Local > Courts", "NEWS | LOCAL POLITICS": between bars each step has to look like a section. */
const isBreadcrumb = (line: string) =>
  line.length < 120 &&
  !isFinished(line) &&
  (/\s[>›»]\s/.test(line) || (/\s[|•]\s/.test(line) && line.split(step).every(looksLikeSection)));

/** Whether a line is a publisher's name: a known one, that of the address, or one that says so ("The Evening Post"). */
export const isPublisherLine = (line: string, url: string | undefined) =>
  isKnownPublisher(line) ||
  (line.length <= 40 &&
    /^\S+\s\S+(?:\s\S+){0,2}$/.test(line) &&
    isTitled(line) &&
    isPublisher(line) &&
    !isFinished(line) &&
    !/[:,]/.test(line)) ||
  (url !== undefined && normalLine(line) === normalLine(publisherOf(url) ?? ''));

/**
 * The headline's index among the first lines of text. Lines before it are the publisher, a path of sections or
 * the section; `joined` says of each whether it follows the address without a blank line.
 */
export const findTitle = (
  lines: string[],
  joined: boolean[],
  head: Head,
  words: Vocabulary,
  url = head.source.url,
): number => {
  const slug = slugWords(url);
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || at > 4 || lengthOf(next) > longestTitle) return at;
    if (slugShare(line, slug) >= 0.5) return at;
    const nextIsTitle = slugShare(next, slug) >= 0.5;
    if (isPublisherLine(line, url) && !words.phrases('sections').has(normalLine(line)))
      addPublisher(head, line);
    else if (isBreadcrumb(line)) {
      const path = line.split(step).filter(Boolean);
      addSection(head, path.pop() ?? line);
      if (path.length) head.dropped.push({ text: path.join(' > '), reason: 'path of sections' });
    } else if (words.phrases('sections').has(normalLine(line)) || inPath(line, url)) addSection(head, line);
    else if (
      (looksLikeSection(line) || (nextIsTitle && isShortLine(line))) &&
      !head.section &&
      lengthOf(next) > line.length &&
      (joined[at] || !/[.。]$/.test(next))
    ) {
      addSection(head, line);
      if (!joined[at] && !nextIsTitle)
        head.uncertain.push({ field: 'section', message: `took “${line}” for the section` });
    } else return at;
  }
  return lines.length - 1;
};

/** "Headline - The Guardian", as browsers copy it, without the publisher. */
export const withoutPublisher = (title: string, head: Head): string => {
  const found = /^(.{11,249}?\S)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(title);
  if (!found?.[1] || !found[2] || !isPublisherLine(found[2], head.source.url)) return title;
  addPublisher(head, found[2].trim());
  return found[1];
};

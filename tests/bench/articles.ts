/** Content folders of generated articles, the same for the same number; for benchmarks of the build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf } from './clips.ts';

const sections = ['World', 'Politics', 'Business', 'Science', 'Coast', 'Culture'];

/** The slug of a number. */
export const slugOf = (number: number): string => `article-${number}`;

/** Its section. */
export const sectionOf = (number: number): string => sections[number % sections.length] ?? '';

const day = 24 * 60 * 60 * 1000;

/** The day of a number: ten articles a day, so that the last is the latest. */
export const publishedOf = (number: number): string =>
  new Date(Date.UTC(1995, 0, 1) + Math.floor(number / 10) * day).toISOString().slice(0, 10);

const field = (name: string, value: string) => `${name}: ${JSON.stringify(value)}`;

/** The article file of a number, as the importer would write it. */
export function articleFile(number: number): string {
  const { headline, standfirst, author, place, url, caption, paragraphs } = articleOf(number);
  const [shown = '', credit = ''] = caption.split(' Photo: ');
  return [
    '---',
    field('title', headline),
    field('standfirst', standfirst),
    field('section', sectionOf(number)),
    'lang: en',
    `authors:\n  - ${field('name', author)}`,
    field('dateline', place),
    field('published', publishedOf(number)),
    `source:\n  name: The Example News\n  ${field('url', url)}`,
    `photos:\n  - ${field('caption', shown)}\n    ${field('credit', credit)}`,
    'rights:\n  holder: The Example News\n  index: false',
    '---',
    '',
    paragraphs.join('\n\n'),
    '',
  ].join('\n');
}

/** Writes the articles of these numbers into a content folder, each with `more` at its end. */
export function writeArticles(
  content: string,
  from: number,
  to: number,
  more: (number: number) => readonly string[] = () => [],
): void {
  for (let number = from; number < to; number += 1) {
    const folder = join(content, slugOf(number));
    mkdirSync(folder, { recursive: true });
    const further = more(number).map((paragraph) => `\n${paragraph}\n`);
    writeFileSync(join(folder, 'index.md'), articleFile(number) + further.join(''));
  }
}

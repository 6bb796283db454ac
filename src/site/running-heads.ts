import type { Article } from '../article.ts';
import { formatDate } from './dates.ts';
import type { Phrases } from './phrases.ts';

/** A CSS string (CSS Syntax 3): nothing in the text can end the string, the rule or the style element. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<>&\p{Cc}\u2028\u2029]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

/** "page {page} of {pages}" as CSS content, whatever the order of words in the language. */
function pageNumber(phrase: string): string {
  return phrase
    .split(/(\{pages?\})/)
    .filter(Boolean)
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part),
    )
    .join(' ');
}

/**
 * The margin boxes of the printed page (CSS Paged Media 3): the permalink and the page's number on each;
 * publisher, date and headline above the text from the second on, where the first has its own heading.
 */
export function runningHeads(article: Article, permalink: string, words: Phrases): string {
  const { source, published, title, lang } = article;
  const from = [source.name, published && formatDate(published, lang)].filter(Boolean).join(', ');
  return [
    `@page{@top-left{content:${cssString(from)}}@top-right{content:${cssString(shorten(title))}}`,
    `@bottom-left{direction:ltr;content:${cssString(permalink)}}@bottom-right{content:${pageNumber(words.pageOf)}}}`,
    '@page:first{@top-left{content:none}@top-right{content:none}}',
  ].join('');
}

/** A headline that fits a running head: about sixty letters, cut between words. */
function shorten(title: string): string {
  if (title.length <= 64) return title;
  return `${title.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}

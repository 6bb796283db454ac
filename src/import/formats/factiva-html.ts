import { Parser } from 'htmlparser2';
import { readFactiva } from './factiva.ts';
import { beginningOf, type Format } from './format.ts';
import { nestingLimit, tooDeep } from './html-tree.ts';

const skipped = new Set(['script', 'style', 'head', 'noscript', 'svg']);
const apart = new Set(['p', 'table', 'h1', 'h2', 'h3', 'li']);
const broken = new Set(['div', 'br', 'tr', 'td']);

/**
 * The page as the text export has it: a row of code and value as one line, a paragraph with blank lines around.
 * Spaces are those that a browser shows.
 */
const asText = (html: string): string => {
  let text = '';
  let inside = 0;
  let depth = 0;
  const add = (between: string) => {
    if (inside === 0) text += between;
  };
  const parser = new Parser({
    onopentagname: (name) => {
      depth += 1;
      if (depth > nestingLimit) throw tooDeep();
      if (skipped.has(name)) inside += 1;
      add(apart.has(name) ? '\n\n' : broken.has(name) ? '\n' : '');
    },
    ontext: (piece) => add(piece.replace(/[\s\u00a0]+/g, ' ')),
    onclosetag: (name) => {
      depth -= 1;
      if (skipped.has(name)) inside -= 1;
      add(apart.has(name) ? '\n\n' : broken.has(name) ? '\n' : '');
    },
  });
  parser.end(html);
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^([A-Z]{2,3})\n+(?=.)/gm, '$1\t');
};

export const factivaHtml: Format = {
  name: 'factiva-html',
  title: 'Factiva HTML export',
  detect: (text) => {
    const beginning = beginningOf(text);
    return (
      /^\s*</.test(beginning) &&
      (/class=["']?(?:[\w-]{1,40} ){0,4}(?:ar|bg|ca|cs|da|de|el|en|es|fi|fr|he|hu|id|it|ja|ko|ms|nl|no|pl|pt|ro|ru|sk|sv|th|tr|uk|vi|zh)(?:Article|Headline|articleParagraph)\b/.test(
        beginning,
      ) ||
        (/factiva/i.test(beginning) && />\s*HD\s*</.test(beginning)))
    );
  },
  read: (text) => readFactiva(asText(text)),
};

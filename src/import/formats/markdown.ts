import { ArticleFileError } from '../../article-file.ts';
import { recordOfText } from '../file/article-text.ts';
import { markdownToBlocks } from '../file/markdown.ts';
import { cleanText } from '../lines.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { addFrontMatter, splitFrontMatter } from './clipper-fields.ts';
import { withoutAsides } from './fill-body.ts';
import { beginningOf, type Format, readEach } from './format.ts';
import { addPhotos, withoutHead } from './markdown-head.ts';
import { withoutReadwise } from './readwise.ts';

/** Our own article file, as it was written. */
const ownReading = (text: string): Reading | undefined => {
  try {
    const { file: _, ...reading } = recordOfText(text, 'index.md').record;
    return reading;
  } catch (error) {
    if (error instanceof ArticleFileError) return undefined;
    throw error;
  }
};

/** Plain line ends and no byte order mark; the spaces stay, for YAML's indentation has a meaning. */
const withPlainLines = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const readMarkdown = (source: string): Reading => {
  const text = withPlainLines(source);
  const split = splitFrontMatter(text);
  const own = split && /^(?:source|rights):/m.test(split.yaml) ? ownReading(text) : undefined;
  if (own) return own;
  const reading = emptyReading();
  addFrontMatter(reading, split?.yaml ?? '', split?.body ?? text);
  const body = withoutReadwise(reading, cleanText(split?.body ?? text));
  const blocks = withoutHead(reading, addPhotos(reading, markdownToBlocks(body, [])));
  reading.body = withoutAsides(reading, blocks);
  if (!reading.title)
    throw new SourceError('has no headline: begin the text with a line “# ” and the headline');
  if (reading.body.length === 0)
    throw new SourceError('has no text below its headline: there is nothing to read');
  return reading;
};

const signs = [
  /^#{1,6} \S/m,
  /[^!]\[[^\]\n]{1,200}\]\(https?:/,
  /!\[[^\]\n]{0,300}\]\(/,
  /\*\*[^*\s][^*\n]{0,200}\*\*/,
  /^> \S/m,
];

export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown, with or without front matter',
  detect: (text) => {
    const beginning = withPlainLines(beginningOf(text));
    const split = splitFrontMatter(beginning);
    const hasFields = split && /^[\p{L}_-][\p{L}\p{N} _-]{0,40}:(?:\s|$)/mu.test(split.yaml);
    return (
      hasFields || /^\s*# \S/.test(beginning) || signs.filter((sign) => sign.test(beginning)).length >= 2
    );
  },
  read: (text) => readEach([text], '', readMarkdown, () => text),
};

/** Attacks as the site renders them: raw in the text of an article, or as importing them has left it. */
import { articleSchema } from '../../src/article.ts';
import { readArticleFile } from '../../src/article-file.ts';
import { articleText } from '../../src/import/file/article-text.ts';
import { tidy } from '../../src/import/file/tidy.ts';
import { isFailure, recordsOfBytes } from '../../src/import/read-records.ts';
import { SourceError } from '../../src/import/source-error.ts';
import { renderText } from '../../src/markdown/render.ts';

const labels = { paragraphLink: (number: number) => `Link ${number}`, table: 'Table', date: String };

const noFields = articleSchema.parse({ title: 'A ferry', published: '2024-03-06' });

/** The HTML of an article's text, its photos left out; none where a picture is refused, since it is none of its photos. */
export async function rendered(markdown: string, article = noFields): Promise<string> {
  try {
    const { parts } = renderText(markdown, article, labels);
    return parts.map((part) => ('html' in part ? part.html : '')).join('\n');
  } catch (error) {
    if (!/is not in photos|stands inside other text/.test((error as Error).message)) throw error;
    return '';
  }
}

function recordsOf(source: string) {
  try {
    const outcomes = recordsOfBytes('attack', Buffer.from(source));
    return outcomes.flatMap((outcome) => (isFailure(outcome) ? [] : [outcome]));
  } catch (error) {
    if (error instanceof SourceError) return [];
    throw error;
  }
}

/** The HTML of the articles that a source reads as, through the file that importing it writes; none where it is refused. */
export async function imported(source: string): Promise<string> {
  const html: string[] = [];
  for (const record of recordsOf(source)) {
    const { data, body } = readArticleFile(articleText(tidy(record)), 'index.md');
    html.push(await rendered(body, data));
  }
  return html.join('\n');
}

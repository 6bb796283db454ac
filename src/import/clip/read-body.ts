import { detectLanguage } from '../languages/detect.ts';
import { cleanText } from '../lines.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { BodyReading } from './body-reading.ts';
import { toPieces } from './pieces.ts';
import { readRest } from './rest.ts';

export type { BodyReading } from './body-reading.ts';

/**
 * Reads running text whose head fields are already known, as the bodies of databases and wires are. What it
 * states of the head all the same (an address, a byline under the text) goes to `dropped`.
 */
export const readBody = (text: string, known: { lang?: string; title?: string }): BodyReading => {
  const clean = cleanText(text);
  const { foot, ...read } = readRest(toPieces(clean), vocabularyOf(known.lang ?? detectLanguage(clean)), {
    title: known.title ?? '',
    authors: [],
  });
  const stated: [text: string | undefined, reason: string][] = [
    [foot.source.url, 'address in the text'],
    [foot.published, 'date in the text'],
    [foot.updated, 'date in the text'],
    ...foot.authors.map(({ name }): [string, string] => [name, 'byline in the text']),
  ];
  for (const [stray, reason] of stated) if (stray) read.dropped.push({ text: stray, reason });
  read.dropped.push(...foot.dropped);
  return read;
};

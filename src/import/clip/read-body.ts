import { cleanText } from '../lines.ts';
import { emptyReading, type Reading } from '../reading.ts';

/** What running text gives whose headline and other head fields are known. */
export type BodyReading = Pick<
  Reading,
  'body' | 'photos' | 'contributors' | 'corrections' | 'notes' | 'dropped' | 'dateline' | 'uncertain'
>;

/** Reads running text whose head fields are already known, as the bodies of databases and wires are. */
export const readBody = (text: string, _known: { lang?: string; title?: string }): BodyReading => {
  const { body: _, ...reading } = emptyReading();
  const body = cleanText(text)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => ({ type: 'paragraph' as const, text: paragraph.trim() }));
  return { ...reading, body };
};

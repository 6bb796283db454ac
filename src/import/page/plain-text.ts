import { Parser } from 'htmlparser2';
import { cleanText } from '../lines.ts';

/** A value of metadata as a reader would see it: entities that were escaped twice, tags inside, spaces. */
export const plainText = (value: string): string => {
  if (!/[&<]/.test(value)) return cleanText(value).replace(/\s+/g, ' ').trim();
  let text = '';
  const parser = new Parser(
    { ontext: (piece) => (text += piece), onopentag: () => (text += ' ') },
    { decodeEntities: true },
  );
  parser.end(value);
  return cleanText(text).replace(/\s+/g, ' ').trim();
};

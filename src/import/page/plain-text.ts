import { Parser } from 'htmlparser2';
import { oneLine } from '../../one-line.ts';
import { cleanText } from '../lines.ts';

/** A value of metadata as a reader would see it: entities that were escaped twice, tags inside, spaces. */
export const plainText = (value: string): string => {
  if (!/[&<]/.test(value)) return oneLine(cleanText(value));
  let text = '';
  const parser = new Parser(
    { ontext: (piece) => (text += piece), onopentag: () => (text += ' ') },
    { decodeEntities: true },
  );
  parser.end(value);
  return oneLine(cleanText(text));
};

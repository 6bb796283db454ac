import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { readBody } from './read-body.ts';

/** Reads a whole clip of plain text, whatever its layout. Throws a SourceError where it holds no article. */
export const readClip = (text: string): Reading => {
  const [title, ...rest] = text.trim().split('\n');
  if (!title) throw new SourceError('there is nothing to read: the file is empty');
  return { ...emptyReading(), ...readBody(rest.join('\n'), { title }), title };
};

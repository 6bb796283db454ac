import { keepOwnSource } from '../file/own-source.ts';
import type { Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';

/** A way in which articles are kept in a file, recognised by what the file holds and never by its name. */
export interface Format {
  /** What `--format` calls it. */
  name: string;
  /** What it is, for a person. */
  title: string;
  /** Whether the text is of this format. Looks at the beginning of the text alone, so that it costs little. */
  detect(text: string): boolean;
  /**
   * A reading for each article, in the order of the file; an error stands in the place of one that cannot be
   * read, so that it does not lose the others. Never empty.
   * @throws SourceError where the whole cannot be read.
   */
  read(text: string, from?: Origin): (Reading | SourceError)[];
}

/** What is known of where a text comes from, beside what it says itself. */
export interface Origin {
  /** The address that it was saved from. */
  url?: string | undefined;
}

/** How much of a text is looked at to recognise its format, in UTF-16 units: enough for a cover page. */
export const beginningOf = (text: string): string => text.slice(0, 65_536);

/** The most articles of one file; more in its size are none. */
export const mostParts = 10_000;

/**
 * Reads each part of a file, with the error of a part in its place. `nothing` says what the file lacks where it
 * has no part. `textOf` gives a part as a source of its own, kept with its reading where there are several.
 */
export const readEach = <Part>(
  parts: readonly Part[],
  nothing: string,
  read: (part: Part) => Reading,
  textOf: (part: Part) => string,
): (Reading | SourceError)[] => {
  if (parts.length === 0) return [new SourceError(nothing)];
  if (parts.length > mostParts)
    throw new SourceError(`holds more than ${mostParts.toLocaleString('en')} articles: split the export`);
  return parts.map((part) => {
    try {
      const reading = read(part);
      return parts.length > 1 ? keepOwnSource(reading, textOf(part)) : reading;
    } catch (error) {
      if (error instanceof SourceError) return error;
      throw error;
    }
  });
};

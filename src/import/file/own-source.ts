/** Where a source holds many articles, the part of it that is one article's own. */
const parts = new WeakMap<object, string>();

/** Remembers the part of the source that a reading came from. */
export const keepOwnSource = <Read extends object>(reading: Read, part: string): Read => {
  parts.set(reading, part);
  return reading;
};

/** The article's own part of its source; undefined where the whole source is its own. */
export const ownPart = (reading: object): string | undefined => parts.get(reading);

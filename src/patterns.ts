/** Patterns and limits of the record, apart from its schema: where they are enough, the schema's library need not be loaded. */

/** ISO 8601 at the precision that is known: year, month, day, or date-time with its offset. */
export const partialDatePattern =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?)?)?$/;

/** A slug: lower-case words of letters and digits of any script, joined by hyphens. */
export const slugPattern = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;

/** Names that Windows keeps for devices: no folder can have them there. */
export const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The largest index.md that is read, in bytes: a book of 80,000 words. */
export const articleFileLimit = 512 * 1024;

/** The most lines of index.md that are not blank; a book, hard-wrapped, has some 7,000. */
export const articleLineLimit = 20_000;

/** The most signs in it that may be Markdown's: each costs as much as a line of bare words. A book with notes has some thousands. */
export const articleSignLimit = 10_000;

/** The longest text of a field, in UTF-16 units: a thousand words and more. */
export const longestField = 10_000;

/** The most photos, authors and the like of an article. */
export const mostListed = 500;

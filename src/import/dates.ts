/**
 * The date that a text states, in ISO 8601 at the precision it has; undefined where it states none.
 * A time is kept only with its zone, as an offset.
 */
export const readDate = (text: string, _lang?: string): string | undefined =>
  /\b\d{4}-\d\d-\d\d\b/.exec(text)?.[0];

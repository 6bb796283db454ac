/** Text from elsewhere, made fit for a terminal: nothing in it can steer the terminal or turn the order of its letters. */

/** C0 but for tab and line feed, DEL, C1, and the embeddings, overrides and isolates of the bidirectional algorithm. */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are made visible
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Controls, and the marks that reorder text, made visible. */
export const neutral = (text: string): string =>
  text.replace(steering, (character) => {
    const code = character.charCodeAt(0);
    return code < 32 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });

/** The same on one line, for a name or a message. */
export const neutralLine = (text: string): string => neutral(text.replace(/[\t\n\u2028\u2029]+/g, ' '));

/** JSON on one line that reads back as the same value, and in which such characters stand as escapes. */
export const neutralJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    steering,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

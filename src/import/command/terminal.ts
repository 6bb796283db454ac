import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours a text where the stream is a terminal; NO_COLOR and FORCE_COLOR are obeyed. */
export type Paint = (style: Style, text: string) => string;

export const paintFor =
  (stream: NodeJS.WriteStream): Paint =>
  (style, text) =>
    styleText(style, text, { stream, validateStream: true });

/** Controls, and the marks that reorder text, made visible: a source must not be able to steer the terminal. */
export const neutral = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are made visible
  text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 32 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });

/** The same on one line, for a name or a message. */
export const neutralLine = (text: string): string => neutral(text.replace(/[\t\n]+/g, ' '));

/** How many columns to write to: those of the terminal, at most 100, and 80 in a pipe. */
export const columnsOf = (stream: NodeJS.WriteStream): number =>
  Math.min(Math.max(stream.columns ?? 80, 40), 100);

/** A line on a terminal that says how far a long job is, and is taken away at its end; silent in a pipe. */
export function progressOn(stream: NodeJS.WriteStream, total: number) {
  let last = 0;
  const shows = stream.isTTY === true && total > 20;
  return {
    step(done: number) {
      const now = Date.now();
      if (!shows || now - last < 100) return;
      last = now;
      stream.write(`\r\x1b[K${done} of ${total}`);
    },
    end() {
      if (shows && last > 0) stream.write('\r\x1b[K');
    },
  };
}

import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours a text where the stream is a terminal; NO_COLOR and FORCE_COLOR are obeyed. */
export type Paint = (style: Style, text: string) => string;

export const paintFor =
  (stream: NodeJS.WriteStream): Paint =>
  (style, text) =>
    styleText(style, text, { stream, validateStream: true });

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

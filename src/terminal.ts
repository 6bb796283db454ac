/** What is shown on a terminal: colours, and how far a long job is. */
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

/** Milliseconds between two drawings of a bar, and of the past by which the time that is left is told. */
const pause = 100;
const past = 20_000;

/** How long so many milliseconds are, for a person. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  return seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** How much longer it takes, as it went of late; empty where that is not known yet. */
function timeLeft(
  marks: { time: number; done: number }[],
  time: number,
  done: number,
  total: number,
): string {
  marks.push({ time, done });
  while (marks.length > 2 && time - (marks[1]?.time ?? 0) > past) marks.shift();
  const [first] = marks;
  const [ms, count] = first ? [time - first.time, done - first.done] : [0, 0];
  return ms < 2000 || count <= 0 ? '' : `${duration(((total - done) * ms) / count)} left`;
}

const barWidth = 24;

/**
 * A bar on a terminal that says how far a long job is, and is taken away at its end; silent in a pipe. `what` says of
 * what there are so many, such as `pages`.
 */
export function progressOn(stream: NodeJS.WriteStream, total: number, what = '') {
  const shows = stream.isTTY === true && total > 20 && process.env.TERM !== 'dumb';
  const paint = paintFor(stream);
  const marks: { time: number; done: number }[] = [];
  let last = 0;
  let drawn = '';
  const clear = () => {
    if (drawn) stream.write('\r\x1b[K');
  };
  const bar = (done: number) => {
    const full = Math.round((done / total) * barWidth);
    return paint('cyan', '█'.repeat(full)) + paint('dim', '░'.repeat(barWidth - full));
  };
  return {
    step(done: number) {
      const now = Date.now();
      if (!shows || Math.abs(now - last) < pause) return;
      last = now;
      const left = timeLeft(marks, now, done, total);
      const shown = [bar(done), `${done} of ${total} ${what}`.trimEnd(), left].filter(Boolean).join('  ');
      drawn = shown;
      stream.write(`\r${shown}\x1b[K`);
    },
    /** Says something above the bar. */
    around(speak: () => void) {
      clear();
      speak();
      if (drawn) stream.write(drawn);
    },
    end() {
      clear();
      drawn = '';
    },
  };
}

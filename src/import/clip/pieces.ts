/** A clip's lines as pieces of text: hard-wrapped lines joined, each line of dense text by itself. */

export interface Piece {
  text: string;
  /** Whether a blank line, an indent or the beginning stands before it. */
  gap: boolean;
}

interface Line {
  text: string;
  indent: number;
  gap: boolean;
}

/** What always begins a piece of its own: list items, quotes, Markdown headings, addresses. */
const opens = /^(?:[-*•·▪◦‣]\s|\d{1,2}[.)]\s|>|#{1,6}\s|https?:\/\/)/u;
const item = /^(?:[-*•·▪◦‣]|\d{1,2}[.)])\s/u;
const ends = /[.!?…:;。！？؟]["”’'»」』)\]）]*$/u;
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、，]/u;
const widest = 200;

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let gap = true;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (!line) gap = true;
    else {
      lines.push({ text: line, indent: raw.length - raw.trimStart().length, gap });
      gap = false;
    }
  }
  return lines;
};

/** How many characters of a line must fit on the line before, had it not been broken there. */
const firstWord = (line: string): number => {
  if (wide.test(line.charAt(0))) return 2;
  const space = line.slice(0, widest).search(/\s/);
  return 1 + (space < 0 ? Math.min(line.length, widest) : space);
};

/**
 * The width at which a text was wrapped, or undefined. A break at width w is forced where a line is no longer
 * than w and the next line's first word would not have fitted; the width that forces most breaks is found in
 * one pass by counting where each line's range of widths begins and ends.
 */
const wrapWidth = (lines: Line[]): number | undefined => {
  const change = new Int32Array(2 * widest + 2);
  let pairs = 0;
  let broken = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at] as Line;
    const next = lines[at + 1] as Line;
    if (next.gap || opens.test(next.text)) continue;
    pairs++;
    if (line.text.length > widest) continue;
    if (!ends.test(line.text) && /^\p{Ll}/u.test(next.text)) broken++;
    change[line.text.length] = (change[line.text.length] ?? 0) + 1;
    const over = line.text.length + firstWord(next.text);
    change[over] = (change[over] ?? 0) - 1;
  }
  const narrow = wide.test(lines[Math.floor(lines.length / 2)]?.text ?? '') ? 14 : 34;
  let [forced, most, width] = [0, 0, 0];
  for (let at = 0; at <= widest; at++) {
    forced += change[at] ?? 0;
    if (forced > most && at >= narrow) [most, width] = [forced, at];
  }
  const sure = pairs >= 3 && (most / pairs >= 0.6 || broken / pairs >= 0.4);
  return (sure || (pairs > 0 && most === pairs && broken / pairs >= 0.5)) && width > 0 ? width : undefined;
};

/** Whether the break between two lines was made by a wrapper and is no paragraph's end. */
const isWrapped = (line: Line, next: Line, width: number, inItem: boolean): boolean => {
  // An indent begins a paragraph, but goes on with a list's item, which hangs from its mark.
  const indented = !inItem && next.indent > line.indent + 1;
  if (next.gap || opens.test(next.text) || indented || /^https?:\S+$/.test(line.text)) return false;
  const { length } = line.text;
  if (length > width + 4) return false;
  if (length + firstWord(next.text) > width) return true;
  if (ends.test(line.text)) return false;
  return /^\p{Ll}/u.test(next.text) || length > width * 0.8;
};

/** The words of a text, to see whether a word broken by a hyphen is written whole elsewhere. */
const wordsOf = (lines: Line[]) =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}-]{1,40}/gu) ?? []));

/** Joins two lines; a hyphen at the break goes only where the whole word stands elsewhere in the text. */
const joiner = (lines: Line[]) => {
  let words: Set<string> | undefined;
  /** How a line reads before the next one, with what stands between the two. */
  return (line: string, next: string): string => {
    if (line.endsWith('\u00ad')) return line.slice(0, -1);
    const start = /(\p{L}{2,30})[-‐]$/u.exec(line.slice(-40))?.[1];
    const end = start && /^\p{Ll}{2,30}/u.exec(next)?.[0];
    if (start && end) {
      words ??= wordsOf(lines);
      return words.has((start + end).toLowerCase()) ? line.slice(0, -1) : line;
    }
    return wide.test(line.slice(-1)) && wide.test(next.charAt(0)) ? line : `${line} `;
  };
};

/** Mail quotes a whole text with "> ": then it goes from every line. */
const withoutMailQuote = (text: string): string => {
  const lines = text.split('\n');
  const quoted = lines.filter((line) => line.startsWith('>')).length;
  const full = lines.filter((line) => line.trim()).length;
  return full > 5 && quoted >= full * 0.8 ? lines.map((line) => line.replace(/^> ?/, '')).join('\n') : text;
};

/** A piece of these words: a soft hyphen says only where a line may break. None where there is nothing else. */
const pieceOf = (words: string, gap: boolean): Piece[] => {
  const text = words.replaceAll('\u00ad', '').trim();
  return text ? [{ text, gap }] : [];
};

/** The pieces of a clean text, in order. Linear in its length. */
export const toPieces = (text: string): Piece[] => {
  const lines = linesOf(text.startsWith('>') || text.includes('\n>') ? withoutMailQuote(text) : text);
  const width = wrapWidth(lines);
  if (width === undefined) return lines.flatMap(({ text: line, gap }) => pieceOf(line, gap));
  const before = joiner(lines);
  const pieces: Piece[] = [];
  let parts: string[] = [];
  let last: Line | undefined;
  let gap = true;
  const end = () => {
    pieces.push(...pieceOf(parts.join(''), gap));
  };
  for (const line of lines) {
    if (last && isWrapped(last, line, width, item.test(parts[0] ?? '')))
      parts[parts.length - 1] = before(last.text, line.text);
    else {
      end();
      parts = [];
      gap = line.gap || (last !== undefined && line.indent > last.indent + 1);
    }
    parts.push(line.text);
    last = line;
  }
  end();
  return pieces;
};

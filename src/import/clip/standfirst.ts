/**
 * Whether the line under a headline is a standfirst, where nothing but its words tells: no byline, date or
 * caption stands between it and the text.
 */
const finished = /[.!?…。！？؟]["”’'»」』)）]*$/u;
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** A paragraph that begins like this goes on from the one before, which is then text. */
const goesOn =
  /^(?:But|And|Yet|However|He|She|They|It|This|That|These|Those|His|Her|Their|Its|Mr|Ms|Mrs|Police|Officers|Er|Sie|Es|Aber|Doch|Dies|Il|Elle|Ils|Elles|Mais|Cette?|Pero|Él|Ella|Esto|Este|Esta|Mas|Ele|Ela|Isso|Ma|Lui|Lei|Questo|Questa|Maar|Hij|Zij|Ze|Dit|Dat)\b/u;

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,40}|\p{N}+|\p{sc=Han}/gu) ?? []);

const shared = (one: string, other: string) => {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.size ? [...words].filter((word) => others.has(word)).length / words.size : 0;
};

export const isFinished = (text: string): boolean => finished.test(text.trim());

export const sentencesIn = (text: string): number =>
  text.match(/[.!?…。！？؟]["”’'»」』]?(?=\s|$|\p{sc=Han})/gu)?.length ?? 0;

/** Length in Latin letters: a letter of Chinese or Japanese says about as much as three. */
export const lengthOf = (text: string): number => (wide.test(text) ? text.length * 3 : text.length);

/**
 * Judges the first line of text (`line`) by the one after it. A line that ends like a headline is a standfirst;
 * so is a single short sentence that the next paragraph does not go on from, and one that the next paragraph
 * says again at more length.
 */
export const isStandfirst = (line: string, next: string | undefined): boolean => {
  if (!next || lengthOf(next) < 60 || !isFinished(next)) return false;
  if (lengthOf(line) > 350 || lengthOf(line) < 20) return false;
  if (!isFinished(line)) return true;
  if (goesOn.test(next)) return false;
  if (sentencesIn(line) <= 1 && lengthOf(line) <= 110) return true;
  return sentencesIn(line) <= 2 && next.length > line.length + 40 && shared(line, next) >= 0.3;
};

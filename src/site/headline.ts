/** The longest that fits on the line of a small phone, in the letters of a headline. */
const longest = 12;
const hyphen = /\S[-‐–]\S/;

/** A headline's pieces, as they follow each other; what `isWhole` is not broken at the end of a line. */
export function piecesOfHeadline(headline: string): { text: string; isWhole: boolean }[] {
  if (!hyphen.test(headline)) return [{ text: headline, isWhole: false }];
  const pieces: { text: string; isWhole: boolean }[] = [];
  for (const text of headline.split(/(?<= )|(?= )/)) {
    const isWhole = text.length <= longest && hyphen.test(text);
    const last = pieces.at(-1);
    if (last && !isWhole && !last.isWhole) last.text += text;
    else pieces.push({ text, isWhole });
  }
  return pieces;
}

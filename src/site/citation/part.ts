/** A stretch of a citation, and how it is set: a periodical's name in italics, an address that runs from left to right. */
export interface CitationPart {
  text: string;
  as?: 'italic' | 'address';
}

/** Where this copy is, and on which site. */
export interface Copy {
  permalink: string;
  siteName: string;
}

export const italic = (text: string): CitationPart => ({ text, as: 'italic' });
export const address = (text: string): CitationPart => ({ text, as: 'address' });

/** The parts in a row: plain texts beside each other are one, empty ones are none. */
export function row(...pieces: (CitationPart | string | undefined)[]): CitationPart[] {
  const parts: CitationPart[] = [];
  for (const piece of pieces) {
    const part = typeof piece === 'string' ? { text: piece } : piece;
    const last = parts.at(-1);
    if (!part?.text) continue;
    if (last && !last.as && !part.as) last.text += part.text;
    else parts.push({ ...part });
  }
  return parts;
}

/** A citation as plain text, to copy. */
export const citationText = (parts: readonly CitationPart[]): string =>
  parts.map(({ text }) => text).join('');

/** A subject longer than this makes addresses that some mail programs cut. */
const longest = 100;

/** A `mailto:` address (RFC 6068) without a recipient. The subject is one line, cut where it is very long. */
export function mailLink(subject: string, body: string): string {
  const letters = [...subject.toWellFormed().replace(/\s+/g, ' ').trim()];
  const line = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
  return `mailto:?subject=${encodeURIComponent(line)}&body=${encodeURIComponent(body)}`;
}

/** How tools that save pages note in them where they come from, an example each. */
const notes: readonly RegExp[] = [
  // <!-- saved from url=(0031)https://news.example.org/bridge -->
  /<!--\s{0,9}saved from url=\(\d{1,6}\)(https?:[^\s>]{1,2048})/i,
  // <!-- Page saved with SingleFile \n url: https://news.example.org/bridge \n saved date: …
  /<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s{0,9}(https?:[^\s>]{1,2048})/i,
  // <meta name="savepage-url" content="https://news.example.org/bridge">
  /<meta name="savepage-url" content="(https?:[^"\s]{1,2048})"/i,
  // <html data-scrapbook-source="https://news.example.org/bridge">
  /<html\b[^>]{0,2000}\bdata-scrapbook-source="(https?:[^"\s]{1,2048})"/i,
];

/** The address that a saved page was saved from, as a note in it says; undefined where there is none. */
export function savedFrom(text: string): string | undefined {
  const beginning = text.slice(0, 8192);
  const found = notes.map((note) => note.exec(beginning)?.[1]).find((url) => url && URL.canParse(url));
  return found?.replaceAll('&amp;', '&');
}

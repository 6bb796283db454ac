/** Citation files as libraries of others read them. */
import { createRequire } from 'node:module';
import { BibLatexParser, RISParser } from 'biblatex-csl-converter';

/** citation-js ships no types; what is used of it. */
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as {
  Cite: new (text: string, options?: { forceType: string }) => { data: Record<string, unknown>[] };
};
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

/** The entries of a BibTeX or RIS file as CSL variables, read by citation-js. */
export const readByCitationJs = (text: string, forceType = '@biblatex/text'): Record<string, unknown>[] =>
  new Cite(text, { forceType }).data;

type Text = { text?: string }[];
interface Fields {
  title: Text;
  journaltitle?: Text;
  author?: { family?: Text; given?: Text; literal?: Text }[];
  date?: string;
  url?: string;
}
const plain = (text: Text | undefined) => text?.map((node) => node.text ?? '').join('');

/** The one entry of a file, its fields as plain text, read by biblatex-csl-converter. */
export function readByConverter(text: string, format: 'bibtex' | 'ris') {
  const { entries } = format === 'ris' ? new RISParser(text).parse() : new BibLatexParser(text).parse();
  const [entry, ...more] = Object.values(entries);
  if (!entry || more.length) throw new Error(`${more.length + (entry ? 1 : 0)} entries were read`);
  const fields = entry.fields as unknown as Fields;
  return {
    type: entry.bib_type,
    title: plain(fields.title),
    newspaper: plain(fields.journaltitle),
    authors: (fields.author ?? []).map(
      ({ family, given, literal }) => plain(literal) ?? `${plain(family)}, ${plain(given)}`,
    ),
    date: fields.date,
    url: fields.url,
  };
}

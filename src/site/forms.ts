/** The files that stand beside an article's page, in its folder: what each is called, and what it is. */
export interface FileForm {
  /** The file's name, which is its address relative to the page. */
  file: string;
  /** Media type (IANA), without parameters. */
  type: string;
  /** A name that is the same in every language; plain text has none. */
  title?: string;
}

/** The article in other forms. */
export const copies: readonly FileForm[] = [
  { file: 'index.md', type: 'text/markdown', title: 'Markdown' },
  { file: 'index.txt', type: 'text/plain' },
  { file: 'index.json', type: 'application/json', title: 'ninjs' },
  { file: 'index.epub', type: 'application/epub+zip', title: 'EPUB' },
];

/** Its citation, for reference managers. */
export const citationFiles: readonly FileForm[] = [
  { file: 'citation.bib', type: 'application/x-bibtex', title: 'BibTeX' },
  { file: 'citation.ris', type: 'application/x-research-info-systems', title: 'RIS' },
  { file: 'citation.json', type: 'application/vnd.citationstyles.csl+json', title: 'CSL-JSON' },
];

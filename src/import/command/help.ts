import { fieldFlags, flagsHelp } from './flags.ts';
import { importFlags } from './import-command.ts';
import { readCommandFlags } from './read-command.ts';

const importHelp =
  () => `Makes an article of each source: content/<slug>/ with index.md, yours to edit, and the source as it was.

  npm run import -- clip.txt
  npm run import -- https://news.example.org/bridge saved/*.html
  npm run import -- - < clip.txt
  npm run import -- clips                    a folder and those in it, on all cores; stopped, it goes on where it was
  npm run import -- --list urls.txt          or @urls.txt: a path or an address a line; # begins a comment
  npm run import -- clips --report run.ndjson
  npm run import -- --list run.ndjson        only what failed in that run
  npm run import -- clip.txt --published 2015-03 --published-basis "the text speaks of talks this month"
  npm run import -- clip.txt --photo lead.jpg --alt "Two ministers shake hands"
  npm run import -- clip.txt --update        what has changed in the source; corrections by hand stay
  npm run import -- --withdraw SLUG --reason "The publisher took its permission back."
  npm run import -- --rename OLD NEW         another address; the former one still answers
  npm run import -- --check [SLUG…]          where the kept sources now read differently from the articles

Fields. Each gives or corrects what was read; an empty value, as in --standfirst "", takes it away.
${flagsHelp(fieldFlags)}

Ways of working
${flagsHelp(importFlags.filter((flag) => !fieldFlags.includes(flag)))}

An address is fetched once, from the public internet alone; many are, each host's one after another. Its robots.txt
is kept; what it refuses, save in your browser. A proxy that the environment names is not used.

Many files are read on all cores, but where --photos brings their pictures. A file that takes longer than 20 s for
each 10 MB is then given up, and the others are imported. Of a web archive, pages that hold no article are passed over.

Of a folder, hidden files, pictures and the folders that browsers save beside pages ("Page_files") are passed over and
counted; no link is followed out of it. Of more than 20 sources a summary is told: what was written, was there, is
unsure, failed and why; failures are also told one by one, as they come. The report has all of it, a line of JSON for
each article: file, status (written, updated, there, differs, failed, passed over), article, error, uncertain, dropped.

A source that is there already, by its bytes or its address, is left as it is; two sources of one article are one
article. What differs from the kept copy is said, and --update takes it over. An import that was stopped or killed leaves
whole articles only; the same command again does what is left, and does not read again what is there.

Exit status: 0 all is there, 1 a source could not be imported (the others were), or a check found a difference; 2 a wrong
flag; 130 stopped by Ctrl-C.
`;

const readHelp = () => `Shows what a source reads as, and writes nothing.

  npm run read -- clip.txt                   for a person
  npm run read -- https://news.example.org/bridge
  npm run --silent read -- --json *.txt      one record a line for each article; { "file", "error" } for a failure

${flagsHelp(readCommandFlags)}

Many files are read on all cores; one that takes longer than 20 s for each 10 MB is given up.

Exit status: 0 all were read, 1 one could not be (the others were), 2 a wrong flag.
`;

const wholeHelp = () => `Makes clean, permanent pages of news articles that you have.

  npm run import -- SOURCE…    each source becomes content/<slug>/        (import --help)
  npm run read -- SOURCE…      what a source reads as; writes nothing     (read --help)

A source is the address of a page, or a file: a text clip, a saved web page (HTML,
MHTML, WARC, each also packed by gzip), or a database's, wire's or reading
tool's export; - is standard input.
`;

const helps: Record<string, () => string> = { import: importHelp, read: readHelp };

/** The help of a command, or of the whole. */
export const help = (command: string): string => (helps[command] ?? wholeHelp)();

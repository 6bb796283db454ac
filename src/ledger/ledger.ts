/**
 * The ledger of permalinks as text: one line an address that was published, in the order of the slugs, so that a
 * change is one line of a diff. Of an article, the line names the day it was first kept, two marks that the article is
 * known by, and the ids of its paragraphs; a former id with that which it leads to. An alias names its article.
 */
import { neutral } from '../neutral-text.ts';
import { partialDatePattern, slugPattern } from '../patterns.ts';
import { joined, type Paragraphs } from './paragraphs.ts';

/** An address that was published, and must answer. */
export interface Permalink {
  slug: string;
  /** The day on which it was first kept here, as in 2026-11-24. */
  since: string;
  /** Of an alias: the slug of its article, which then has the paragraphs too. */
  to?: string | undefined;
  /** Of an article: what it is known by when its folder is renamed. Absent where nothing is known. */
  marks: Marks;
  paragraphs: Paragraphs;
  /** The line that it was read from, where that is as it would be written. */
  line?: string | undefined;
}

/** Eight hex digits each: of the address or the bytes of the source, and of the headline. */
export interface Marks {
  source?: string | undefined;
  title?: string | undefined;
}

/** All permalinks of a site, by slug. */
export type Ledger = ReadonlyMap<string, Permalink>;

/** What is wrong with the ledger, or with a promise in it: one line for each. */
export class LedgerError extends Error {
  override name = 'LedgerError';
  constructor(message: string) {
    super(neutral(message));
  }
}

const head = `# Every address that this site has published, one a line. Kept by import and build: commit it with the articles.
# An article:  slug  since  source's mark  headline's mark  its paragraphs  former-paragraph>where-it-leads
# An alias:    slug  since  >article
`;

const conflictMark = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/;
const markPattern = /^(?:-|[0-9a-f]{8})$/;
const idPattern = /^p[0-9a-z]+(?:-\d+)?$/;

/** The line of an article as it is written: slug, day, marks, its paragraphs, the former ones. */
const written =
  /^(\S+) (\S+) (-|[0-9a-f]{8}) (-|[0-9a-f]{8})((?: p[0-9a-z]+(?:-\d+)?)*)((?: p[0-9a-z]+(?:-\d+)?>p[0-9a-z]+(?:-\d+)?)*)$/;

const isDay = (text: string) => text.length === 10 && partialDatePattern.test(text);
const markOf = (text: string) => (text === '-' ? undefined : text);

/** Ids and `former>standing` pairs; undefined where one is neither. */
function paragraphsOf(words: readonly string[]): Paragraphs | undefined {
  const pairs = words.map((word) => word.split('>'));
  if (!pairs.every((pair) => pair.length <= 2 && pair.every((id) => idPattern.test(id)))) return undefined;
  return {
    standing: pairs.flatMap(([id = '', lead]) => (lead === undefined ? [id] : [])),
    former: new Map(pairs.flatMap(([id = '', lead]) => (lead === undefined ? [] : [[id, lead]]))),
  };
}

const wordsOf = (text: string): string[] => (text ? text.trim().split(' ') : []);

/** The paragraphs of a written line, told apart when they are asked for: of most articles nobody asks. */
class WrittenParagraphs implements Paragraphs {
  readonly #standing: string;
  readonly #former: string;

  constructor(standing: string, former: string) {
    this.#standing = standing;
    this.#former = former;
  }

  get standing() {
    return wordsOf(this.#standing);
  }

  get former() {
    return new Map(wordsOf(this.#former).map((pair) => pair.split('>') as [string, string]));
  }
}

/** What a written line says; undefined where it is none. */
function asWritten(line: string): Permalink | undefined {
  const [, slug = '', since = '', source = '', title = '', standing = '', former = ''] =
    written.exec(line) ?? [];
  if (!slugPattern.test(slug) || !isDay(since)) return undefined;
  const paragraphs = new WrittenParagraphs(standing, former);
  return { slug, since, marks: { source: markOf(source), title: markOf(title) }, paragraphs, line };
}

/** What a line says, in whatever order a person or a merge has left it. */
function permalinkOf(line: string): Permalink | undefined {
  const [slug = '', since = '', ...rest] = line.split(/[ \t]+/);
  const to = rest[0]?.startsWith('>') ? rest[0].slice(1) : undefined;
  const [source = '', title = ''] = to === undefined ? rest : ['-', '-'];
  const paragraphs = paragraphsOf(rest.slice(to === undefined ? 2 : 1));
  const isRight = [slug, to ?? slug].every((name) => slugPattern.test(name)) && isDay(since);
  if (!isRight || !paragraphs || ![source, title].every((mark) => markPattern.test(mark))) return undefined;
  return { slug, since, to, marks: { source: markOf(source), title: markOf(title) }, paragraphs };
}

/** Two lines of one address, as a merge of two branches leaves them: what either promises. */
const both = (one: Permalink, other: Permalink): Permalink => ({
  slug: one.slug,
  since: [one.since, other.since].sort()[0] ?? one.since,
  to: one.to ?? other.to,
  marks: { source: one.marks.source ?? other.marks.source, title: one.marks.title ?? other.marks.title },
  paragraphs: joined(one.paragraphs, other.paragraphs),
});

/**
 * Reads a ledger. Lines may stand in any order, and twice; `file` names it in errors.
 * @throws LedgerError with a line for each that is damaged.
 */
export function parseLedger(text: string, file: string): Ledger {
  const ledger = new Map<string, Permalink>();
  const problems: string[] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const permalink = asWritten(line) ?? permalinkOf(line.trim());
    const there = permalink && ledger.get(permalink.slug);
    if (permalink) ledger.set(permalink.slug, there ? both(there, permalink) : permalink);
    else if (conflictMark.test(line))
      problems.push(
        `${file}:${at + 1}: git left a conflict here: keep the lines of both sides, and take out its marks`,
      );
    else
      problems.push(`${file}:${at + 1}: is no line of the ledger: bring it back as it was in git's history`);
  }
  if (problems.length > 0) throw new LedgerError(problems.slice(0, 20).join('\n'));
  return ledger;
}

function lineOf({ slug, since, to, marks, paragraphs, line }: Permalink): string {
  if (line !== undefined) return `${line}\n`;
  const about = to === undefined ? [marks.source ?? '-', marks.title ?? '-'] : [`>${to}`];
  const former = [...paragraphs.former].map(([id, lead]) => `${id}>${lead}`);
  return `${[slug, since, ...about, ...paragraphs.standing, ...former].join(' ')}\n`;
}

/** The ledger as it is written; the same ledger gives the same text on every machine. */
export function ledgerText(ledger: Ledger): string {
  const permalinks = [...ledger.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return head + permalinks.map(lineOf).join('');
}

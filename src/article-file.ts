/**
 * The article file, `content/<slug>/index.md`: YAML front matter between two lines of `---`, then Markdown.
 * Read here for both sides, the importer and the site, so that both say the same of a file that is wrong.
 */
import { EVENT_ID, getScalarValue, loadAll, parseEvents, YAMLException } from 'js-yaml';
import { closestMatch } from 'leven';
import type { z } from 'zod';
import { type Article, articleSchema } from './article.ts';
import { ArticleFileError, splitFrontMatter } from './article-parts.ts';
import { balancedAll } from './balanced-text.ts';

export { tooManyIn } from './article-parts.ts';
export { ArticleFileError };

/** Problems of one file that are told; more help nobody. */
const told = 10;

type Path = readonly PropertyKey[];

/** An article file taken apart; `data` is not yet checked against the schema. */
export interface ArticleFile {
  data: unknown;
  body: string;
  /** The YAML between the lines of hyphens, as it is written. */
  yaml: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** Where a value of the YAML stands, of a field its key: an offset; and what stands in it, by key or number. */
interface Place {
  at: number;
  text: string;
  inside: Map<string, Place>;
}

/** The places of all that is in YAML which can be read. */
function placesIn(yaml: string): Place | undefined {
  const events = parseEvents(yaml, {}).values();
  const next = (): Place | undefined => {
    const event = events.next().value;
    if (event?.type === EVENT_ID.DOCUMENT) return next();
    const inside = new Map<string, Place>();
    if (event?.type === EVENT_ID.SCALAR)
      return { at: event.valueStart, text: getScalarValue(yaml, event), inside };
    if (event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) return undefined;
    for (let one = next(); one; one = next()) {
      if (event.type === EVENT_ID.SEQUENCE) inside.set(String(inside.size), one);
      else inside.set(one.text, { text: '', inside, ...next(), at: one.at });
    }
    return { at: event.start, text: '', inside };
  };
  return next();
}

/** The line of the file on which an offset of its front matter is, which begins on the second. */
const lineAt = (yaml: string, offset: number): number => yaml.slice(0, offset).split('\n').length + 1;

/** Finds the line of the innermost value that a path reaches. */
function lineFinder(yaml: string): (path: Path) => number {
  const all = placesIn(yaml);
  return (path) => {
    let place = all;
    let offset = 0;
    for (const step of path) {
      place = place?.inside.get(String(step));
      if (place && place.at >= 0) offset = place.at;
    }
    return lineAt(yaml, offset);
  };
}

/** What the parser says of wrong YAML, and what a person is told. */
const inWords: [said: RegExp, told: string][] = [
  [/alias/, 'it uses an alias (*name): write the value out'],
  [/\btag\b/, 'put quotes around a value that begins with an exclamation mark'],
  [/maxDepth/, 'it is nested too deep'],
  [/non-printable/, 'it has a sign that cannot be seen: take it out'],
  [/indentation of a mapping/, 'put quotes around a value that has a colon or begins with a mark'],
];

/** What is wrong with YAML that cannot be read, and the offset at which it is seen. */
function problemIn(yaml: string, error: unknown): [offset: number, problem: string] {
  const { reason, mark } = error instanceof YAMLException ? error : { reason: String(error) };
  const offset = mark?.position ?? 0;
  if (!/duplicated/.test(reason)) return [offset, inWords.find(([said]) => said.test(reason))?.[1] ?? reason];
  const [key = ''] = /^[^:"'\n]{1,100}/.exec(yaml.slice(offset)) ?? [];
  return [offset, `${key.trim()} stands twice: leave one of them`];
}

/**
 * Splits an article file and parses its YAML, 1.2 with its core schema: no aliases, no key twice. `file` names it in
 * errors.
 * @throws ArticleFileError where there is no front matter, or it is no YAML.
 */
export function parseArticleFile(text: string, file: string): ArticleFile {
  const { yaml, bodyStart } = splitFrontMatter(text, file);
  const wrong = (offset: number, message: string) =>
    new ArticleFileError(`${file}:${lineAt(yaml, offset)}: the front matter is no YAML: ${message}`);
  let all: unknown[];
  try {
    all = loadAll(yaml, { maxAliases: 0 });
  } catch (error) {
    throw wrong(...problemIn(yaml, error));
  }
  if (all.length > 1) throw wrong(0, 'it ends before its last line, with three dots: take them out');
  const bodyLine = text.slice(0, bodyStart).split('\n').length;
  return { data: all[0], yaml, body: text.slice(bodyStart), bodyLine };
}

const kinds: Record<string, string> = { array: 'a list', object: 'a group of fields', string: 'text' };

/** A zod issue in words for the person who edits the file. */
function describe(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  if (value === undefined) return 'is missing';
  if (value === null) return 'is empty: write it, or leave the line out';
  if (issue.expected === 'string' && typeof value !== 'object') return 'put quotes around it';
  return `must be ${kinds[issue.expected] ?? issue.expected}`;
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);

/** The top-level fields, for naming the nearest one to a misspelt one. */
const knownFields = Object.keys(articleSchema.shape);

/** A line for each problem; `line` says where a field stands, as `file:line`. */
function problemsOf(issue: z.core.$ZodIssue, data: unknown, line: (path: Path) => string): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, told).map((key) => {
      const path = [...issue.path, key];
      const near = issue.path.length === 0 ? closestMatch(key, knownFields, { maxDistance: 3 }) : undefined;
      return `${line(path)}: ${path.join('.')}: is no field of an article${near ? `; did you mean ${near}?` : ''}`;
    });
  }
  const field = issue.path.join('.') || 'front matter';
  return [`${line(issue.path)}: ${field}: ${describe(issue, valueAt(data, issue.path))}`];
}

/**
 * Reads an article file and checks it against the schema, with defaults filled in.
 * @throws ArticleFileError with one line per problem: file, line, field and what is wrong.
 */
export function readArticleFile(
  text: string,
  file: string,
): { data: Article; body: string; bodyLine: number } {
  const parsed = parseArticleFile(text, file);
  const result = articleSchema.safeParse(parsed.data ?? {});
  if (!result.success) {
    const lineOf = lineFinder(parsed.yaml);
    const line = (path: Path) => `${file}:${lineOf(path)}`;
    const problems = result.error.issues
      .slice(0, told)
      .flatMap((issue) => problemsOf(issue, parsed.data, line));
    throw new ArticleFileError(problems.join('\n'));
  }
  return { data: balancedAll(result.data), body: parsed.body, bodyLine: parsed.bodyLine };
}

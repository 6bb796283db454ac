/**
 * The article file, `content/<slug>/index.md`: YAML front matter between two lines of `---`, then Markdown.
 * Read here for both sides, the importer and the site, so that both say the same of a file that is wrong.
 */
import { closestMatch } from 'leven';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Article, articleSchema } from './article.ts';

/** The longest front matter that is read, in UTF-16 units; an article's own is about a thousand. */
const frontMatterLimit = 1_000_000;

type Path = readonly PropertyKey[];

/** What is wrong with an article file: one line per problem, each as `file:line: field: what is wrong`. */
export class ArticleFileError extends Error {
  override name = 'ArticleFileError';
}

/** An article file taken apart; `data` is not yet checked against the schema. */
export interface ArticleFile {
  data: unknown;
  body: string;
  /** The YAML between the lines of hyphens, as it is written. */
  yaml: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** The line of the file on which a field of `data` stands, or the nearest one around it. */
  lineOf(path: Path): number;
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;

function splitFrontMatter(text: string, file: string) {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) {
    throw new ArticleFileError(`${file}:1: has no front matter: begin with a line of three hyphens, ---`);
  }
  const rest = text.slice(start, start + frontMatterLimit);
  const end = closing.exec(rest);
  if (!end) throw new ArticleFileError(`${file}:1: the front matter has no end: close it with a line of ---`);
  return { yaml: rest.slice(0, end.index), bodyStart: start + end.index + end[0].length };
}

/**
 * The Markdown of an article file whose front matter is known to be right. The lines of the front matter stay, empty,
 * so that errors in the Markdown name the line of the file.
 */
export function bodyWithItsLines(text: string, file: string): string {
  const { bodyStart } = splitFrontMatter(text, file);
  return text.slice(0, bodyStart).replace(/[^\n]+/g, '') + text.slice(bodyStart);
}

/** The line of the innermost node that a path reaches; of a field, that of its key. */
function lineFinder(document: Document, lines: LineCounter) {
  return (path: Path): number => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(step)) : undefined;
      const next = pair ? pair.value : isNode(node) && 'get' in node ? node.get(step, true) : undefined;
      const mark = pair ? pair.key : next;
      if (!isNode(mark)) break;
      offset = mark.range?.[0] ?? offset;
      node = next;
    }
    return lines.linePos(offset).line + 1;
  };
}

/**
 * Splits an article file and parses its YAML: no aliases, no key twice. `file` names it in errors.
 * @throws ArticleFileError where there is no front matter, or it is no YAML.
 */
export function parseArticleFile(text: string, file: string): ArticleFile {
  const { yaml, bodyStart } = splitFrontMatter(text, file);
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const problems = [...document.errors, ...document.warnings].map(
    (error) =>
      `${file}:${lineCounter.linePos(error.pos[0]).line + 1}: the front matter is no YAML: ${error.message}`,
  );
  if (problems.length > 0) throw new ArticleFileError(problems.slice(0, 10).join('\n'));
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new ArticleFileError(`${file}:1: the front matter uses a YAML alias (*name): write the value out`);
  }
  const bodyLine = text.slice(0, bodyStart).split('\n').length;
  return { data, yaml, body: text.slice(bodyStart), bodyLine, lineOf: lineFinder(document, lineCounter) };
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

function problemsOf(issue: z.core.$ZodIssue, parsed: ArticleFile, file: string): string[] {
  const line = (path: Path) => `${file}:${parsed.lineOf(path)}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const near = issue.path.length === 0 ? closestMatch(key, knownFields, { maxDistance: 3 }) : undefined;
      return `${line(path)}: ${path.join('.')}: is no field of an article${near ? `; did you mean ${near}?` : ''}`;
    });
  }
  const field = issue.path.join('.') || 'front matter';
  return [`${line(issue.path)}: ${field}: ${describe(issue, valueAt(parsed.data, issue.path))}`];
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
    const problems = result.error.issues.flatMap((issue) => problemsOf(issue, parsed, file));
    throw new ArticleFileError(problems.join('\n'));
  }
  return { data: result.data, body: parsed.body, bodyLine: parsed.bodyLine };
}

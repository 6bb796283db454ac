/**
 * The article file, `content/<slug>/index.md`: YAML front matter between two lines of `---`, then Markdown.
 * Read here for both sides, the importer and the site, so that both say the same of a file that is wrong.
 */
import { closestMatch } from 'leven';
import { type Document, isMap, isNode, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { type Article, articleSchema } from './article.ts';
import { ArticleFileError, splitFrontMatter } from './article-parts.ts';
import { balancedAll } from './balanced-text.ts';

export { tooManyIn } from './article-parts.ts';
export { ArticleFileError };

/** The most brackets in it. The parser's time and stack go with their nesting, which an article has none of. */
const mostBrackets = 10_000;

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
  /** The line of the file on which a field of `data` stands, or the nearest one around it. */
  lineOf(path: Path): number;
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

/** The first key that a group of fields has twice, and the offset where it stands the second time. */
function doubledKey(document: Document): { key: string; offset: number } | undefined {
  let doubled: { key: string; offset: number } | undefined;
  const inMap = (_key: unknown, map: YAMLMap) => {
    const seen = new Set<string>();
    for (const { key } of map.items) {
      const name = String(key);
      if (seen.has(name)) {
        doubled = { key: name, offset: isNode(key) ? (key.range?.[0] ?? 0) : 0 };
        return visit.BREAK;
      }
      seen.add(name);
    }
    return undefined;
  };
  visit(document, { Map: inMap });
  return doubled;
}

/** What the parser says, in one line; of its own stack, which deep nesting fills, a reader need not know. */
const inWords = (message: string): string =>
  /call stack|stack overflow/i.test(message) ? 'it is nested too deep' : (message.split('\n')[0] ?? '');

/**
 * Splits an article file and parses its YAML: no aliases, no key twice. `file` names it in errors.
 * @throws ArticleFileError where there is no front matter, or it is no YAML.
 */
export function parseArticleFile(text: string, file: string): ArticleFile {
  const { yaml, bodyStart } = splitFrontMatter(text, file);
  const lineCounter = new LineCounter();
  const wrong = (offset: number, message: string) =>
    `${file}:${lineCounter.linePos(offset).line + 1}: the front matter is no YAML: ${message}`;
  if ((yaml.match(/[[{]/g)?.length ?? 0) > mostBrackets)
    throw new ArticleFileError(`${file}:1: the front matter has more than 10,000 brackets: take them out`);
  // The parser compares each key with all before it; a set does the same in one pass.
  const options = { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(yaml, options);
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) =>
    wrong(pos[0], inWords(message)),
  );
  if (problems.length > 0) throw new ArticleFileError([...new Set(problems)].slice(0, told).join('\n'));
  const doubled = doubledKey(document);
  if (doubled)
    throw new ArticleFileError(wrong(doubled.offset, `${doubled.key} stands twice: leave one of them`));
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
    return issue.keys.slice(0, told).map((key) => {
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
    const problems = result.error.issues.slice(0, told).flatMap((issue) => problemsOf(issue, parsed, file));
    throw new ArticleFileError(problems.join('\n'));
  }
  return { data: balancedAll(result.data), body: parsed.body, bodyLine: parsed.bodyLine };
}

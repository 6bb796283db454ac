/** A record made fit to be kept: one line for each one-line field, no empty ones, nothing that the schema refuses. */
import { type ArticleRecord, articleSchema, type Block } from '../../article.ts';
import { cleanText } from '../lines.ts';
import { SourceError } from '../source-error.ts';

const oneLine = (text: string): string =>
  cleanText(text)
    .replace(/[ \t\n\v\f]+/g, ' ')
    .trim();

const excerpt = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

const trimmedLines = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** Fields whose lines mean something. */
const manyLines = new Set(['corrections', 'notes']);

/** Every text of a field on one line, and without the fields that are then empty; `alt` may be empty. */
function tidied(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) {
    return value.map((item) => tidied(item, clean)).filter((item) => item !== '' && item !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, tidied(inner, clean)] as const)
    .filter(([key, inner]) => inner !== undefined && (inner !== '' || key === 'alt'));
  return Object.fromEntries(entries);
}

/** The lines of a table begin with a tab where their first cell is empty. */
const tableLines = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((row) =>
      row
        .split('\t')
        .map((cell) => cell.trim())
        .join('\t')
        .replace(/\t+$/, ''),
    )
    .filter(Boolean)
    .join('\n');

const blockText: Partial<Record<Block['type'], (text: string) => string>> = {
  heading: oneLine,
  table: tableLines,
  photo: oneLine,
  embed: oneLine,
};

const tidyBlock = (block: Block): Block => ({
  ...block,
  text: (blockText[block.type] ?? trimmedLines)(block.text),
});

const hasContent = (block: Block) =>
  block.text !== '' || block.url !== undefined || block.photo !== undefined;

type Path = readonly PropertyKey[];

/** What goes where the value at a path is wrong: of a list the whole item, but of a photo the field alone. */
function goesWith(path: Path): Path {
  const inList = path.findIndex((step) => typeof step === 'number');
  return inList >= 0 && !(path.includes('photos') && path.length > 2) ? path.slice(0, inList + 1) : path;
}

/** Takes the value at a path out of a tree of plain objects. */
function takeOut(tree: Record<string, unknown>, to: Path): unknown {
  const parent = to.slice(0, -1).reduce<unknown>((node, step) => (node as never)?.[step], tree);
  const last = to.at(-1) ?? '';
  const value = (parent as Record<PropertyKey, unknown>)?.[last];
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (typeof parent === 'object' && parent !== null)
    delete (parent as Record<PropertyKey, unknown>)[last];
  return value;
}

/**
 * The record as it is written. What its source states and no article can hold (an address that is none, a day
 * that the calendar lacks) goes to `dropped`, with its reason, and is said to be uncertain.
 * @throws SourceError where there is no headline.
 */
export function tidy(record: ArticleRecord): ArticleRecord {
  const { file, body, dropped, uncertain, ...fields } = record;
  const head = Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const clean = tidied(value, manyLines.has(key) ? trimmedLines : oneLine);
      return clean === '' || clean === undefined ? [] : [[key, clean]];
    }),
  );
  const left = { dropped: [...dropped], uncertain: [...uncertain] };
  // What stands behind one problem may be another.
  for (let round = 0; round < 50; round += 1) {
    const issues = articleSchema.safeParse(head).error?.issues ?? [];
    if (issues.length === 0) break;
    const first = new Map(issues.toReversed().map((issue) => [goesWith(issue.path).join('.'), issue]));
    // The last of a list first: the others keep their places.
    for (const { path, message } of first.values()) {
      const field = path.join('.');
      if (field === 'title')
        throw new SourceError('has no headline that could be found: give it with --title');
      const value = takeOut(head, goesWith(path));
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      if (text !== undefined) left.dropped.push({ text, reason: `${field} ${message}` });
      left.uncertain.push({ field, message: `${excerpt(oneLine(text ?? ''))} ${message}; it is left out` });
    }
  }
  return {
    ...(head as Omit<ArticleRecord, 'file' | 'body' | 'dropped' | 'uncertain'>),
    lang: typeof head.lang === 'string' ? head.lang : 'en',
    file,
    body: body.map(tidyBlock).filter(hasContent),
    ...left,
  };
}

import { parseArgs } from 'node:util';
import { closestMatch } from 'leven';
import { longestField, tooLong } from '../../article.ts';
import type { FetchOptions } from '../fetch/fetcher.ts';
import { formats } from '../formats/formats.ts';

/** A wrong use of the command line; the message is one line that says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A flag of the command line. Without `value` it is a switch. */
export interface Flag {
  name: string;
  /** What stands after it, for the help. */
  value?: string;
  /** May be given more than once. */
  many?: true;
  help: string;
}

/** The values that were given, by flag; only what was written is there. */
export interface Flags {
  text(name: string): string | undefined;
  texts(name: string): string[] | undefined;
  has(name: string): boolean;
}

/** Flags that give or correct a field of the article. */
export const fieldFlags: readonly Flag[] = [
  { name: 'title', value: 'TEXT', help: 'the headline' },
  { name: 'standfirst', value: 'TEXT', help: 'the sentence under the headline' },
  { name: 'section', value: 'TEXT', help: "the publisher's section" },
  { name: 'lang', value: 'TAG', help: 'the language: en, pt-BR, zh-Hant' },
  { name: 'author', value: 'NAME', many: true, help: 'who wrote it; once for each' },
  { name: 'contributor', value: '"NAME: ROLE"', many: true, help: 'who else had a part; once for each' },
  { name: 'dateline', value: 'PLACE', help: 'where it was filed from' },
  { name: 'published', value: 'DATE', help: '2015, 2015-03, 2015-03-06 or 2015-03-06T10:30:00+08:00' },
  {
    name: 'published-basis',
    value: 'TEXT',
    help: 'what the date was concluded from, where the source states none',
  },
  { name: 'updated', value: 'DATE', help: 'when the publisher last changed it' },
  { name: 'publisher', value: 'NAME', help: 'who published it' },
  { name: 'url', value: 'URL', help: 'the original article' },
  { name: 'photo', value: 'FILE', help: 'the lead picture, which is copied beside the article; needs --alt' },
  { name: 'alt', value: 'TEXT', help: 'what the picture shows; "" where it adds nothing to the text' },
  { name: 'caption', value: 'TEXT', help: 'what the publisher wrote under the lead picture' },
  { name: 'credit', value: 'TEXT', help: 'who took or supplied the lead picture' },
  { name: 'slug', value: 'WORDS', help: 'the name of the page and its folder' },
  { name: 'rights-holder', value: 'NAME', help: 'who holds the copyright; the publisher where not given' },
  { name: 'licence', value: 'TEXT', help: 'the licence or permission under which it stands here' },
  { name: 'index', help: 'let search engines list this copy' },
];

/** The flag of both commands for what a source is read as. */
export const formatFlag: Flag = {
  name: 'format',
  value: 'NAME',
  help: `read the source as this, whatever it looks like: ${formats.map(({ name }) => name).join(', ')}`,
};

/** The flag of both commands for what is fetched. */
export const robotsFlag: Flag = {
  name: 'ignore-robots',
  help: "fetch a page although its host's robots.txt closes it to tools",
};

/** How addresses are fetched, as the flags say. */
export const fetchingOf = (flags: Flags, given: FetchOptions): FetchOptions => ({
  ...given,
  ignoresRobots: flags.has('ignore-robots'),
});

/** The format that was asked for. Throws a UsageError where there is none of that name. */
export function formatOf(flags: Flags): string | undefined {
  const name = flags.text('format');
  if (name === undefined || formats.some((format) => format.name === name)) return name;
  throw new UsageError(
    `--format ${name}: there is no such format; give ${formats.map((each) => each.name).join(', ')}`,
  );
}

const nearest = (name: string, known: readonly Flag[]) => {
  const match = closestMatch(
    name,
    known.map((flag) => flag.name),
    { maxDistance: 4 },
  );
  return match ? `did you mean --${match}?` : 'see --help';
};

/**
 * Reads the arguments of a command against its flags.
 * @throws UsageError for an unknown flag (naming the nearest), a missing value, one too many or one too long.
 */
export function readFlags(args: string[], known: readonly Flag[]): { flags: Flags; files: string[] } {
  const options = Object.fromEntries(
    known.map((flag) => [flag.name, { type: flag.value ? 'string' : 'boolean' } as const]),
  );
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true });
  const values = new Map<string, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = known.find(({ name }) => name === token.name);
    if (!flag) throw new UsageError(`unknown flag ${token.rawName}: ${nearest(token.name, known)}`);
    if (flag.value && (token.value === undefined || (!token.inlineValue && /^--?[a-z]/i.test(token.value)))) {
      throw new UsageError(`--${flag.name} needs a value: --${flag.name}=${flag.value}`);
    }
    if (!flag.value && token.value !== undefined) throw new UsageError(`--${flag.name} takes no value`);
    if (token.value && token.value.length > longestField) throw new UsageError(`--${flag.name} ${tooLong}`);
    const given = values.get(flag.name) ?? [];
    if (given.length > 0 && flag.value && !flag.many) throw new UsageError(`--${flag.name} is given twice`);
    values.set(flag.name, [...given, token.value ?? '']);
  }
  return {
    files,
    flags: {
      text: (name) => values.get(name)?.[0],
      texts: (name) => values.get(name),
      has: (name) => values.has(name),
    },
  };
}

/** The flags as two aligned columns. */
export function flagsHelp(flags: readonly Flag[]): string {
  const left = flags.map((flag) => `--${flag.name}${flag.value ? ` ${flag.value}` : ''}`);
  const width = Math.max(...left.map((text) => text.length)) + 2;
  return flags.map((flag, at) => `  ${left[at]?.padEnd(width)}${flag.help}`).join('\n');
}

/**
 * Checks every regular expression that stands in src/ with recheck: `npm run bench:regexes -- byline` checks those of
 * the files whose paths hold the word. Of one that is not shown to be safe, the attack that was found is run on 10,000
 * characters: it is over its bound where that takes a second or more. Ends with 1 where one is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { inTime, OutOfTime } from '../../src/in-time.ts';

const src = resolve(import.meta.dirname, '../../src');
const [word = ''] = process.argv.slice(2);

/** The pieces by which patterns are tried that recheck cannot tell of in its time. */
const pieces = [
  'a',
  'A',
  ' ',
  '7',
  '\n',
  '.',
  ',',
  '-',
  '/',
  '<',
  '[',
  '(',
  '"',
  'a ',
  'A. ',
  'a, ',
  '[a](b)',
  'é',
  '文',
];
const size = 10_000;
const mostSeconds = 1;

interface Pattern {
  regex: RegExp;
  /** Where it stands, as file:line. */
  place: string;
}

function patternsIn(file: string): Pattern[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(src, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ regex: new RegExp(pattern, flags), place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Seconds that finding a pattern everywhere in a text takes, and replacing it as the importer does. */
function secondsOn(regex: RegExp, text: string): number {
  const begun = performance.now();
  try {
    inTime(() => text.replace(regex, ''), mostSeconds);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return mostSeconds;
  }
  return (performance.now() - begun) / 1000;
}

/** The slowest of the texts that are made to stall a pattern, and what it takes; undefined where it is safe. */
async function worst({ regex }: Pattern): Promise<{ verdict: string; seconds: number } | undefined> {
  const found = await check(regex.source, regex.flags.replace(/[dv]/g, ''), { timeout: 5000 });
  if (found.status === 'safe') return undefined;
  const texts = pieces.map((piece) => piece.repeat(size / piece.length));
  if (found.status === 'vulnerable') {
    const { pumps, suffix } = found.attack;
    const each = Math.max(1, size / pumps.length);
    const pumped = pumps.map(
      ({ prefix, pump }) => prefix + pump.repeat(Math.max(1, Math.floor(each / pump.length))),
    );
    texts.push(pumped.join('') + suffix);
  }
  const seconds = Math.max(...texts.map((text) => secondsOn(regex, text)));
  const verdict = found.status === 'vulnerable' ? found.complexity.summary : 'not told in time';
  return { verdict, seconds };
}

const patterns = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes(word))
  .flatMap(patternsIn);
let next = 0;
let over = 0;
const work = async () => {
  for (let pattern = patterns[next++]; pattern; pattern = patterns[next++]) {
    const result = await worst(pattern);
    if (!result) continue;
    const isOver = result.seconds >= mostSeconds;
    if (isOver) over += 1;
    console.log(
      `${isOver ? '!' : ' '}${result.seconds.toFixed(3)} s  ${pattern.place}  ${result.verdict}  ${String(pattern.regex).slice(0, 120)}`,
    );
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`${patterns.length} patterns, ${over} that take ${mostSeconds} s or more on ${size} characters`);
process.exit(over > 0 ? 1 : 0);

/**
 * The marks by which a text turns the direction of its letters (Unicode Standard Annex 9), made harmless: nothing turns
 * what stands behind it, and nothing shows letters in another order than they are read. What closes itself, as in
 * Arabic and Hebrew texts, stays, and so do the marks without reach (RLM, LRM, ALM) and the joiners.
 */

const mark = /[\u202a-\u202e\u2066-\u2069]/;
const marks = new RegExp(mark, 'g');
const override = /[\u202d\u202e]/;
const [popEmbedding, popIsolate] = ['\u202c', '\u2069'];
const isIsolate = (sign: string) => sign >= '\u2066';

/** The marks of a paragraph that are to go, by their places. */
function unwanted(line: string): Set<number> {
  const gone = new Set<number>();
  const open: { at: number; sign: string }[] = [];
  let isolates = 0;
  for (const { 0: sign, index: at } of line.matchAll(marks)) {
    const last = open.at(-1);
    if (override.test(sign)) gone.add(at);
    if (sign === popEmbedding) {
      const closes = last && !isIsolate(last.sign);
      if (closes) open.pop();
      if (!closes || override.test(last.sign)) gone.add(at);
    } else if (sign !== popIsolate) {
      open.push({ at, sign });
      if (isIsolate(sign)) isolates += 1;
    } else if (isolates === 0) gone.add(at);
    else {
      // What an isolate has not closed ends with it.
      for (let inner = open.pop(); inner && !isIsolate(inner.sign); inner = open.pop()) gone.add(inner.at);
      isolates -= 1;
    }
  }
  for (const { at } of open) gone.add(at);
  return gone;
}

/** The text without overrides of direction, and without embeddings and isolates that do not end in their line. */
export function balanced(text: string): string {
  if (!mark.test(text)) return text;
  const lines = text.split('\n').map((line) => {
    const gone = unwanted(line);
    return gone.size === 0 ? line : line.replace(marks, (sign, at: number) => (gone.has(at) ? '' : sign));
  });
  return lines.join('\n');
}

/** The same of every text in a value of plain objects and lists. */
export function balancedAll<Value>(value: Value): Value {
  if (typeof value === 'string') return balanced(value) as Value;
  if (Array.isArray(value)) return value.map(balancedAll) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, balancedAll(inner)])) as Value;
}

import { type Element, isElement, isText, wordsOf } from '../formats/html-tree.ts';
import { classWords } from './class-words.ts';

/** How pages name what stands over a headline, an example: `class="article__kicker"`. */
const kickerWords =
  / (?:kicker|topline|top line|overline|dachzeile|eyebrow|pretitle|pre title|antetitulo|surtitre|supertitle|roofline|label|category|section|spitzmarke|prefix|hat|tag|rubric|overhead|topic) /;

/** The heading without the words that stand over the headline in an element of their own. */
export const withoutKicker = (h1: Element): { text: string; sure: boolean } | undefined => {
  let inner = h1;
  for (let depth = 0; depth < 5; depth += 1) {
    const filled = inner.children.filter((child) =>
      isText(child) ? child.data.trim() : isElement(child) && wordsOf(child),
    );
    const [first] = filled;
    if (filled.length === 1 && first && isElement(first)) inner = first;
    else {
      if (filled.length !== 2 || !first || !isElement(first)) return undefined;
      const kicker = wordsOf(first);
      const whole = wordsOf(h1);
      if (!whole.startsWith(kicker) || kicker.length > whole.length * 0.6) return undefined;
      return { text: whole.slice(kicker.length).trim(), sure: kickerWords.test(classWords(first)) };
    }
  }
  return undefined;
};

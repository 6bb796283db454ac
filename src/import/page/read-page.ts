/** A saved page of the web as one reading. */
import type { Block } from '../../article.ts';
import { address, holdersOf, treeOf, wordsOf } from '../formats/html-tree.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { articleRoot, commonParent } from './article-root.ts';
import { carriersOf } from './carriers.ts';
import { embedPosts } from './embedded-posts.ts';
import { passGate } from './gate.ts';
import { headlineOf } from './headline.ts';
import { likeness } from './likeness.ts';
import { linkedBody } from './linked-body.ts';
import { mainArticle } from './main-article.ts';
import { measure, measured } from './measures.ts';
import { addOrigin } from './origin.ts';
import { languageOf } from './page-language.ts';
import type { Place } from './place.ts';
import { datesOf } from './published.ts';
import { readText } from './read-text.ts';
import { addScriptText } from './script-text.ts';
import { addShown } from './shown-lines.ts';

const proseOf = (body: readonly Block[]) => body.reduce((sum, { text }) => sum + text.length, 0);

/** Reads a page; `savedFrom` is its address, where that is known. Throws a SourceError where it holds no article. */
export const readPage = (html: string, savedFrom?: string): Reading => {
  const tree = treeOf(html, false);
  const carriers = carriersOf(tree);
  let measures = measure(tree);
  if (addScriptText(tree, carriers.body, measures)) measures = measure(tree);
  const root = articleRoot(tree, carriers, measures);
  const article = mainArticle(carriers);
  if (!root) {
    passGate({ tree, root, carriers, measures, article, reading: emptyReading() });
    throw new SourceError('holds no text: save the page whole and give that');
  }
  embedPosts(root);
  const begun = emptyReading();
  begun.lang = languageOf(carriers, article, wordsOf(root).slice(0, 4000));
  addOrigin(begun, carriers, article, savedFrom);
  begun.title = headlineOf(carriers, article, begun.source.name);
  const headings = [...carriers.h1s, ...carriers.h2s];
  const like = (least: number) => headings.find((element) => likeness(wordsOf(element), begun.title) > least);
  const h1 =
    like(0.9) ?? like(0.6) ?? carriers.h1s.find((element) => likeness(wordsOf(element), begun.title) > 0.3);
  const place: Place = {
    carriers,
    article,
    measures,
    holders: holdersOf(tree),
    root,
    h1,
    region: (h1 && commonParent(h1, root)) ?? root,
    base: address(carriers.base, savedFrom ?? begun.source.url) ?? savedFrom ?? begun.source.url,
  };
  Object.assign(begun, datesOf(place, begun.lang));
  let reading = structuredClone(begun);
  readText(reading, place, false);
  if (proseOf(reading.body) < measured(measures, root).prose * 0.5) {
    reading = structuredClone(begun);
    readText(reading, place, true);
  }
  addShown(reading, tree, measures);
  const linked = linkedBody(article);
  if (proseOf(reading.body) < proseOf(linked) * 0.2) reading.body.push(...linked);
  passGate({ tree, root, carriers, measures, article, reading });
  if (reading.body.length === 0)
    throw new SourceError('holds no article that could be found: save its text (.txt) and give that');
  return reading;
};

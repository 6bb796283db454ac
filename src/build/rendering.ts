/**
 * What of an article's page is costly to make, kept between builds: its text, and its QR code. What makes them is loaded
 * when something is to be made: where nothing has changed, the loading of code would be half of a build.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from '../archive.ts';
import { inTime } from '../in-time.ts';
import type { FormerIds } from '../markdown/rehype-former-ids.ts';
import type { RenderedText } from '../markdown/render.ts';
import { formatDate } from '../site/dates.ts';
import { type Place, permalink } from '../site/permalinks.ts';
import { fill, phrasesFor } from '../site/phrases.ts';
import { codeDigest } from './code-digest.ts';
import type { Kept } from './kept.ts';
import type { QrDashes } from './qr-dashes.ts';
import { textInTime } from './text-in-time.ts';

/** Seconds of processor time for some short texts at once: where one takes long, this has been in vain. */
const mostSecondsTogether = 0.5;

export interface Rendering {
  text: RenderedText;
  /** The permalink as a QR code. */
  qr: QrDashes;
}

/** Stands for the code that renders, and the libraries under it: another, and every text is rendered again. */
export function rendererOf(root: string): string {
  const code = codeDigest([
    'markdown',
    'site',
    'build/rendering.ts',
    'build/qr-dashes.ts',
    'balanced-text.ts',
    'date-fns.ts',
    'one-line.ts',
    'patterns.ts',
  ]);
  const libraries = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(code).update(libraries).digest('hex');
}

type RenderText = (article: ArchivedArticle, former?: FormerIds) => RenderedText;

/** What renders, loaded once. */
let loading: Promise<[typeof import('../markdown/render.ts'), typeof import('./qr-dashes.ts')]> | undefined;
const renderers = () => {
  loading ??= Promise.all([import('../markdown/render.ts'), import('./qr-dashes.ts')]);
  return loading;
};

async function textRenderer(): Promise<RenderText> {
  const [{ renderText }] = await renderers();
  return ({ article, body }, former) => {
    const words = phrasesFor(article.lang);
    const labels = {
      paragraphLink: (number: number) => fill(words.paragraphLink, { number }),
      table: words.table,
      date: (date: string) => formatDate(date, article.lang),
    };
    return renderText(body, article, labels, former);
  };
}

/**
 * The texts of several articles, within a time for all: to watch over each alone takes as long as a short text. Where
 * that is not enough, or one of them is wrong, there are none.
 */
export async function textsTogether(articles: readonly ArchivedArticle[]): Promise<RenderedText[]> {
  if (articles.length < 2) return [];
  const renderText = await textRenderer();
  try {
    return inTime(() => articles.map((article) => renderText(article)), mostSecondsTogether);
  } catch {
    return [];
  }
}

async function render(
  article: ArchivedArticle,
  place: Place,
  former: FormerIds,
  known?: RenderedText,
): Promise<Rendering> {
  const [renderText, [, { qrDashes }]] = await Promise.all([textRenderer(), renderers()]);
  const text = known ?? textInTime(article, () => renderText(article, former));
  return { text, qr: qrDashes(permalink(article.slug, place)) };
}

/** What renderings are made with, and where they are kept. */
export interface Renderer {
  place: Place;
  kept: Kept;
  /** Stands for the code that renders. */
  renderer: string;
}

const none: FormerIds = new Map();

const sourcesOf = ({ slug, digest }: ArchivedArticle, { renderer, place }: Renderer, former = none) => [
  renderer,
  slug,
  digest,
  place,
  ...former,
];

/** Whether an article has been rendered in an earlier build. */
export const isRendered = (article: ArchivedArticle, by: Renderer): boolean =>
  by.kept.has('text', sourcesOf(article, by));

/** Keeps the rendering of an article whose page needs none this time. */
export const useRendering = (article: ArchivedArticle, by: Renderer, former = none): void =>
  by.kept.use('text', sourcesOf(article, by, former));

/**
 * The rendering of an article, from an earlier build or made now; with anchors for former ids of its paragraphs. Its text
 * is not rendered again where it is `known` already.
 * Throws an ArticleFileError that says where the text is wrong.
 */
export async function renderingOf(
  article: ArchivedArticle,
  by: Renderer,
  former = none,
  known?: RenderedText,
): Promise<Rendering> {
  let made: Rendering | undefined;
  const kept = await by.kept.text('text', sourcesOf(article, by, former), async () => {
    made = await render(article, by.place, former, known);
    return JSON.stringify(made);
  });
  return made ?? JSON.parse(kept);
}

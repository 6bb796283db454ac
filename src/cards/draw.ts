/** Draws a card: a small title page, 1200 by 630 pixels. With how it is drawn, the version in `cards.ts` changes. */
import sharp, { type OverlayOptions } from 'sharp';
import { cardSize } from '../site/head.ts';
import { directionOf, hasInitials } from '../site/languages.ts';
import { type SetText, type Style, setText } from './set-text.ts';

/** What stands on a card. Where a part is missing, its place is left to the others. */
export interface CardText {
  headline: string;
  section?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
  siteName: string;
  /** BCP 47 tag. */
  lang: string;
}

const { width: cardWidth, height: cardHeight } = cardSize;

const paper = '#fcfaf5';
const ink = '#1d1b18';
const muted = '#645d52';
const accent = '#8c1d18';
const margin = 68;
const photoWidth = 440;
/** Where the parts stand, from the top. */
const sectionTop = 62;
const headlineTop = 122;
const ruleTop = 500;
const footTop = 530;
const sizes = [104, 96, 88, 80, 74, 68, 62, 57, 52, 48, 44, 40, 37, 34];

const line = (width: number, height: number, background: string) => ({
  create: { width, height, channels: 3 as const, background },
});

/** The photo, cropped to what draws the eye, upright, never stretched. */
const crop = (photo: Uint8Array) =>
  sharp(photo)
    .autoOrient()
    .flatten({ background: paper })
    .resize(photoWidth, cardHeight, { fit: 'cover', position: sharp.strategy.attention })
    .toColourspace('srgb')
    .png()
    .toBuffer();

/** Draws a card as PNG: the same bytes for the same text and photo. */
export async function drawCard(card: CardText, photo?: Uint8Array): Promise<Uint8Array> {
  const rightToLeft = directionOf(card.lang) === 'rtl';
  const width = cardWidth - 2 * margin - (photo ? photoWidth - 16 : 0);
  const start = photo && rightToLeft ? photoWidth + margin - 16 : margin;
  const layers: OverlayOptions[] = [];
  /** At the side where reading starts, or at the other. */
  const place = (text: SetText | undefined, top: number, atEnd = false) => {
    if (!text) return;
    const left = rightToLeft === atEnd ? start : start + width - text.width;
    layers.push({ input: text.png, top, left });
  };
  const label = (text: string | undefined, style: Partial<Style>) =>
    text
      ? setText(text, {
          role: 'label',
          lang: card.lang,
          colour: muted,
          sizes: [28],
          width,
          height: 40,
          ...style,
        })
      : undefined;
  const upper = hasInitials(card.lang) ? card.section?.toLocaleUpperCase(card.lang) : card.section;
  const spacing = hasInitials(card.lang) ? { letterSpacing: 0.09 } : {};
  place(await label(upper, { colour: accent, sizes: [30, 26, 22], ...spacing }), sectionTop);
  const top = upper ? headlineTop : sectionTop + 6;
  const headline = {
    role: 'serif',
    lang: card.lang,
    colour: ink,
    sizes,
    width,
    height: ruleTop - 28 - top,
  } as const;
  place(await setText(card.headline, headline), top);
  layers.push({ input: line(width, 4, ink), top: ruleTop, left: start });
  layers.push({ input: line(width, 1, ink), top: ruleTop + 8, left: start });
  const site = await label(card.siteName, { role: 'serif', sizes: [24], width: 300 });
  const left = { width: width - (site ? site.width + 32 : 0) };
  const rows = [
    await label(card.publisher, { colour: ink, sizes: [30, 26, 22], ...left }),
    await label(card.date, { sizes: [26, 22], ...left }),
  ].filter((row) => row !== undefined);
  rows.forEach((row, index) => {
    place(row, footTop + index * 40);
  });
  place(site, footTop + 3, rows.length > 0);
  if (photo)
    layers.push({ input: await crop(photo), top: 0, left: rightToLeft ? 0 : cardWidth - photoWidth });
  const drawn = sharp(line(cardWidth, cardHeight, paper)).composite(layers);
  // Few colours are enough for ink on paper, not for a photo.
  return drawn
    .png(photo ? { compressionLevel: 9 } : { palette: true, colours: 64, dither: 0, effort: 4 })
    .toBuffer();
}

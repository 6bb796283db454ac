/** Sets a text in a box: shaping, bidi and line breaking are Pango's; the size is chosen here. */
import sharp from 'sharp';
import { directionOf } from '../site/languages.ts';
import { escapeXml } from '../site/xml.ts';
import { makeReady, type Role, type Setting, settingOf } from './typefaces.ts';

/** How a text is set. Lengths are in pixels. */
export interface Style {
  role: Role;
  lang: string;
  colour: string;
  /** Sizes that may be chosen, largest first. */
  sizes: readonly number[];
  width: number;
  height: number;
  weight?: number;
  /** Added between letters, in parts of their size; only scripts whose letters stand apart bear it. */
  letterSpacing?: number;
}

/** A text that was set, transparent around its letters. */
export interface SetText {
  png: Buffer;
  width: number;
  height: number;
  /** What was set, with its ellipsis where it had to be cut. */
  text: string;
  size: number;
}

/** Leading by typeface: East Asian and Indic fonts bring more of their own. */
const leadingOf = ({ families }: Setting) => (/^Source/.test(families) && !/,/.test(families) ? 0.92 : 0.84);

function layout(text: string, setting: Setting, style: Style, size: number, breakWords = false) {
  const mark = directionOf(style.lang) === 'rtl' ? '\u200f' : '\u200e';
  const attributes = [
    `foreground="${style.colour}"`,
    `lang="${style.lang}"`,
    `weight="${style.weight ?? 600}"`,
    `line_height="${leadingOf(setting)}"`,
    style.letterSpacing ? `letter_spacing="${Math.round(style.letterSpacing * size * 1024)}"` : '',
  ];
  return sharp({
    text: {
      text: `<span ${attributes.join(' ')}>${mark}${escapeXml(text)}</span>`,
      // The comma ends the families: without it, "ExtraLight" at the end of one would be a weight.
      font: `${setting.families}, ${size}`,
      width: style.width,
      wrap: breakWords ? 'word-char' : 'word',
      rgba: true,
      dpi: 72,
    },
  });
}

/** The last of the ordered candidates for which `fits` holds, by halving; -1 where none does. */
async function lastThat(count: number, fits: (index: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [-1, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (await fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The most code points of what a reader sees as one character: a family of four has eleven. */
const longestCharacter = 20;

/** The characters that a reader sees, between which a text may be cut: only the first 600. */
const graphemes = (text: string, lang: string): string[] =>
  [...new Intl.Segmenter(lang, { granularity: 'grapheme' }).segment(text.slice(0, 2400))]
    .slice(0, 600)
    .map(({ segment }) => [...segment].slice(0, longestCharacter).join(''));

/** What a font has no picture of: joiners, selectors and spaces alone. */
const cannotBeSeen = /^[\p{Default_Ignorable_Code_Point}\s]*$/u;

/**
 * The text at the largest size at which it fits its box; at the smallest, long words are broken and what is still
 * too long ends in an ellipsis. Undefined where there is nothing that can be shown.
 */
export async function setText(text: string, style: Style): Promise<SetText | undefined> {
  const parts = graphemes(text.normalize('NFC'), style.lang);
  const setting = await settingOf(`${parts.join('')}…`, style.role, style.lang);
  const whole = setting.text.slice(0, -1).trim();
  if (cannotBeSeen.test(whole)) return undefined;
  await makeReady(setting);
  const fits = async (candidate: string, size: number, breakWords = false) => {
    // Where it is larger than can be drawn at all, this is an error.
    const box = await layout(candidate, setting, style, size, breakWords)
      .metadata()
      .catch(() => undefined);
    return box !== undefined && box.width <= style.width && box.height <= style.height;
  };
  const rising = style.sizes.toReversed();
  const best = await lastThat(rising.length, (index) => fits(whole, rising[index] ?? 0));
  const size = rising[Math.max(best, 0)] ?? 0;
  let shown = whole;
  if (best < 0 && !(await fits(whole, size, true))) {
    const seen = graphemes(whole, style.lang);
    const cut = (length: number) =>
      `${seen
        .slice(0, length)
        .join('')
        .replace(/[\s\p{P}]+$/u, '')}…`;
    shown = cut(await lastThat(seen.length, (length) => fits(cut(length), size, true)));
  }
  const drawn = layout(shown, setting, style, size, best < 0).png();
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height, text: shown, size };
}

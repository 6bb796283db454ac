import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type CardText, drawCard } from '../../src/cards/draw.ts';
import { setText } from '../../src/cards/set-text.ts';
import { settingOf } from '../../src/cards/typefaces.ts';

const card = (headline: string, fields: Partial<CardText> = {}): CardText => ({
  headline,
  section: 'Coast',
  publisher: 'The Daily Pier',
  date: '6 March 2015',
  siteName: 'Offprint',
  lang: 'en',
  ...fields,
});

const long = 'The ferry to the outer islands runs again after a winter of repairs and talks. '.repeat(6);
const photo = readFileSync(
  resolve(import.meta.dirname, '../fixtures/site/harbour-reopens-after-a-winter-of-repairs/crane.jpg'),
);

/** The share of the pixels of a part of a card that are not paper. */
async function inkIn(
  png: Uint8Array,
  left: number,
  top: number,
  width: number,
  height: number,
): Promise<number> {
  const part = sharp(png).flatten().extract({ left, top, width, height }).greyscale().raw();
  const pixels = await part.toBuffer();
  return pixels.filter((pixel) => pixel < 200).length / pixels.length;
}

test.each([
  ['a short headline', card('Ferry'), undefined],
  ['a headline of 474 letters', card(long), undefined],
  ['one word that no line holds', card('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4)), undefined],
  ['a photo', card(long.slice(0, 90)), photo],
  [
    'no section, publisher or date',
    card('Ferry', { section: undefined, publisher: undefined, date: undefined }),
    undefined,
  ],
])('a card with %s is 1200 by 630 pixels, and keeps its margins free', async (_name, text, picture) => {
  const png = await drawCard(text, picture);
  const { width, height } = await sharp(png).metadata();
  expect([width, height]).toEqual([1200, 630]);
  expect(await inkIn(png, 0, 0, 60, 630)).toBe(0);
  expect(await inkIn(png, 0, 0, 740, 40)).toBe(0);
  if (!picture) expect(await inkIn(png, 1140, 0, 60, 630)).toBe(0);
});

test('a headline that is too long at any size ends in an ellipsis', async () => {
  const style = {
    role: 'serif',
    lang: 'en',
    colour: '#000',
    sizes: [40, 34],
    width: 400,
    height: 100,
  } as const;
  expect((await setText(long, style))?.text).toMatch(/^The ferry to the outer islands\b.*\w…$/);
});

test.each([
  ['Russian', 'ru', 'Паром снова ходит'],
  ['Greek', 'el', 'Το πλοίο επιστρέφει'],
  ['Arabic', 'ar', 'العبّارة تعود'],
  ['Hebrew', 'he', 'המעבורת חוזרת'],
  ['Hindi', 'hi', 'नाव फिर चली'],
  ['Japanese', 'ja', '連絡船が戻る'],
  ['Korean', 'ko', '여객선이 돌아온다'],
  ['Chinese', 'zh-Hant', '渡輪復航'],
])('every letter of a headline in %s has a typeface', (_name, lang, headline) => {
  expect(settingOf(headline, 'serif', lang).text).toBe(headline);
});

test('what no typeface has is left out, and no box stands in its place', () => {
  expect(settingOf('Ferry 🚢 back', 'serif', 'en').text).toBe('Ferry back');
});

test('an Arabic headline begins at the right', async () => {
  const png = await drawCard(card('العبّارة', { lang: 'ar' }));
  expect(await inkIn(png, 900, 122, 232, 150)).toBeGreaterThan(0.02);
  expect(await inkIn(png, 68, 122, 232, 150)).toBe(0);
});

test('a card is the same byte for byte in another process, with other fonts on the machine', async () => {
  const draw = `const { drawCard } = await import(${JSON.stringify(new URL('../../src/cards/draw.ts', import.meta.url).href)});
    process.stdout.write(Buffer.from(await drawCard(${JSON.stringify(card('Ferry, 渡輪'))})).toString('base64'));`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', draw], {
    env: {
      ...process.env,
      HOME: '/nowhere',
      XDG_DATA_HOME: '/nowhere',
      FONTCONFIG_FILE: undefined,
      FONTCONFIG_PATH: '/nowhere',
    },
    encoding: 'utf8',
  });
  expect(elsewhere).toBe(Buffer.from(await drawCard(card('Ferry, 渡輪'))).toString('base64'));
});

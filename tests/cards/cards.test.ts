import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { type CardText, drawCard } from '../../src/cards/draw.ts';
import { setText } from '../../src/cards/set-text.ts';
import { typeFolder } from '../../src/cards/type-folder.ts';
import { settingOf } from '../../src/cards/typefaces.ts';

// The processes of tests are ended without a word.
afterAll(() => rmSync(typeFolder(), { recursive: true, force: true }));

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

test.each([
  ['joiners alone', '\u200d\u200d'],
  ['wide letters without a space', 'W'.repeat(3000)],
  ['accents upon accents', `a${'\u0301'.repeat(3000)}`],
])('a card is drawn whatever its headline and section are: %s', async (_name, headline) => {
  const { width, height } = await sharp(await drawCard(card(headline, { section: headline }))).metadata();
  expect([width, height]).toEqual([1200, 630]);
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
])('every letter of a headline in %s has a typeface', async (_name, lang, headline) => {
  expect((await settingOf(headline, 'serif', lang)).text).toBe(headline);
});

test.each(['🚢', '🎉', '😀', '🧠', '🇩🇪', '👩🏽‍🚒', '⭐', '⌚', '❤️‍🔥', '1️⃣'])(
  '%s, which no typeface has, is left out, and no box stands in its place',
  async (emoji) => {
    for (const lang of ['en', 'ja', 'zh-Hant', 'ko']) {
      const { text } = await settingOf(`Ferry ${emoji} back`, 'serif', lang);
      expect(text.replace(/\u200d/g, '').replace(/\s+/g, ' ')).toMatch(/^Ferry [❤1]? ?back$/);
    }
  },
);

test('a character that a typeface is said to have and has not is left out', async () => {
  // U+2FFFF is none; U+0378 is not given to any script.
  expect((await settingOf('Fer\u{2ffff}ry\u0378', 'serif', 'en')).text).toBe('Ferry');
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

/** Code that draws these cards at once, in this order, and gives the digest of each. */
const drawAll = (texts: readonly CardText[]) => `
  const { drawCard } = await import(${JSON.stringify(new URL('../../src/cards/draw.ts', import.meta.url).href)});
  const { createHash } = await import('node:crypto');
  const pngs = await Promise.all(${JSON.stringify(texts)}.map((text) => drawCard(text)));
  const digests = pngs.map((png) => createHash('sha256').update(png).digest('hex'));`;

const many = [
  ...['en', 'fr', 'ru', 'el'].map((lang) => card(`Ferry, паром, πλοίο: ${lang}`, { lang })),
  ...['ar', 'he', 'hi', 'th'].map((lang) => card(`العبّارة, המעבורת, नाव, เรือ: ${lang}`, { lang })),
  ...['ja', 'ko', 'zh', 'zh-Hant'].map((lang) => card(`連絡船, 여객선, 渡輪復航: ${lang}`, { lang })),
  ...['de', 'pl', 'tr', 'vi'].map((lang) => card(`Fähre, prom, vapur, phà: ${lang}`, { lang })),
];

test('sixteen cards drawn at once are the same byte for byte in whatever order', () => {
  const digestsOf = (texts: readonly CardText[]): string[] =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--input-type=module', '-e', `${drawAll(texts)} process.stdout.write(JSON.stringify(digests));`],
        { encoding: 'utf8' },
      ),
    );
  const shuffled = many.map((_, index) => many[(index * 7 + 5) % many.length] as CardText);
  const inOrder = new Map(digestsOf(many).map((digest, index) => [many[index], digest]));
  expect(digestsOf(shuffled)).toEqual(shuffled.map((text) => inOrder.get(text)));
}, 120_000);

test('a card drawn in a thread is the same', async () => {
  const code = `import { parentPort } from 'node:worker_threads'; ${drawAll(many.slice(0, 2))} parentPort.postMessage(digests);`;
  const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
  const drawn = await new Promise((done, fail) => thread.once('message', done).once('error', fail));
  const here = await Promise.all(many.slice(0, 2).map((text) => drawCard(text)));
  expect(drawn).toEqual(here.map((png) => createHash('sha256').update(png).digest('hex')));
}, 60_000);

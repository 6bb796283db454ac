import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { openKept } from '../../src/build/kept.ts';
import { pictures } from '../../src/build/pictures.ts';
import { anArticle } from '../site/an-article.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the thumbnail of an upright photo is cut to three by two', async () => {
  const [width, height] = [400, 900];
  const file = 'tower.jpg';
  await sharp({ create: { width, height, channels: 3, background: '#678' } }).toFile(join(folder, file));
  const held = { file, digest: 'tower', width, height, size: 0, mtimeMs: 0 };
  const article = {
    slug: 'a',
    folder,
    file: '',
    article: anArticle(),
    pictures: [held],
    digest: '',
    body: '',
  };
  const place = { site: 'https://archive.example', base: '/' };
  const files = [...pictures({ place, articles: [article], kept: openKept(join(folder, 'kept')) })];
  const thumbnail = files.find(({ path }) => path.includes('thumbnail-384'));
  const made = await sharp(await thumbnail?.make()).metadata();
  expect([made.width, made.height]).toEqual([384, 256]);
});

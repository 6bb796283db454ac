import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readClip } from '../../../src/import/clip/read-clip.ts';
import { SourceError } from '../../../src/import/source-error.ts';
import { cpuSeconds } from '../../cpu-seconds.ts';

const clips = resolve(import.meta.dirname, '../../fixtures/clips');

describe('a clip of each layout, language and convention', () => {
  test.each(readdirSync(clips))('%s is read as its record says', (name) => {
    const read = readClip(readFileSync(join(clips, name, 'source.txt'), 'utf8'));
    const expected = JSON.parse(readFileSync(join(clips, name, 'record.json'), 'utf8'));
    expect(JSON.parse(JSON.stringify(read))).toEqual(expected);
  });
});

describe('a clip that cannot be read', () => {
  it('says that an empty file is empty', () => {
    expect(() => readClip(' \n\n\t')).toThrow(SourceError);
  });

  it('says so too where there are soft hyphens alone', () => {
    expect(() => readClip('\u00ad\n\n\u00ad')).toThrow(SourceError);
  });

  it('says that text without a headline needs one', () => {
    const paragraph = `${'The ferry sailed at noon and came back at one with nobody on board. '.repeat(6)}`;
    expect(() => readClip(paragraph)).toThrow(/headline/);
  });

  it('asks for a headline where the byline is followed by a sentence with its dateline', () => {
    const clip = 'Von Anna Müller\n\nBerlin. Der Senat hat am Mittwoch die Nachtzüge gefördert.\n\nFoto: dpa';
    expect(() => readClip(clip)).toThrow(/--title/);
    expect(readClip(clip, { title: 'Mehr Nachtzüge' })).toMatchObject({
      title: 'Mehr Nachtzüge',
      authors: [{ name: 'Anna Müller' }],
      dateline: 'Berlin',
    });
  });

  it('reads the same text with a headline that a person gives', () => {
    const paragraph = `${'The ferry sailed at noon and came back at one with nobody on board. '.repeat(6)}`;
    const read = readClip(paragraph, { title: 'A ferry sails empty' });
    expect([read.title, read.body.length]).toEqual(['A ferry sails empty', 1]);
  });
});

describe('a clip of any size', () => {
  test.each([
    ['50 MB of one character', () => 'x'.repeat(50_000_000)],
    ['50 MB of spaces', () => `Title\n\n${' '.repeat(50_000_000)}x`],
    ['a million short lines', () => `A short title\n\n${'a b c\n'.repeat(1_000_000)}`],
  ])(
    '%s end within seconds',
    (_, text) => {
      const read = () => {
        try {
          readClip(text());
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      };
      expect(cpuSeconds(read)).toBeLessThan(10);
    },
    120_000,
  );
});

test('a soft hyphen leaves no space at the end of a headline', () => {
  expect(readClip('The ferry sails \u00ad\n\nIt sails at noon.\n')).toMatchObject({
    title: 'The ferry sails',
  });
});

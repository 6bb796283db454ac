import { describe, expect, test } from 'vitest';
import { decode } from '../../src/import/file/decode.ts';

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('a source is decoded', () => {
  test.each([
    ['as UTF-8', Buffer.from('Café – 東京')],
    ['as UTF-8, without its byte order mark', Buffer.from('\uFEFFCafé – 東京')],
    ['as UTF-16 by its little-endian mark', utf16('Café – 東京', false)],
    ['as UTF-16 by its big-endian mark', utf16('Café – 東京', true)],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: 'Café – 東京', uncertain: [] });
  });

  test('in the encoding that a page declares, where it is not UTF-8', () => {
    const sjis = Buffer.from([0x93, 0x8c, 0x8b, 0x9e]);
    const bytes = Buffer.concat([Buffer.from('<html><meta charset="Shift_JIS"><p>'), sjis]);
    expect(decode(bytes)).toEqual({ text: '<html><meta charset="Shift_JIS"><p>東京', uncertain: [] });
  });

  test('as windows-1252 where it is not UTF-8, and says so', () => {
    const bytes = Buffer.concat([
      Buffer.from('Le patron du caf'),
      Buffer.from([0xe9, 0x20, 0x93, 0x94, 0x80]),
    ]);
    const { text, uncertain } = decode(bytes);
    expect(text).toBe('Le patron du café “”€');
    expect(uncertain[0]?.message).toContain('windows-1252');
  });
});

describe('a source is refused', () => {
  test.each([
    ['that is empty', Buffer.alloc(0), 'is empty'],
    ['that holds only blank lines', Buffer.from(' \n\t\r\n\u00a0'), 'holds only blank lines'],
    ['that is full of NUL', Buffer.from('a\0b\0c\0'), 'binary'],
    [
      'that is random bytes',
      Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 89 + 7) % 256)),
      'binary',
    ],
    ['that is Russian in windows-1251', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x21]), 'encoding'],
    ['whose UTF-16 is torn', Buffer.from([0xff, 0xfe, 0x41]), 'binary'],
  ])('%s', (_, bytes, reason) => {
    expect(() => decode(bytes)).toThrow(reason);
  });
});

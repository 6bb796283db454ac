import { describe, expect, test } from 'vitest';
import { decode } from '../../src/import/file/decode.ts';
import { encoded } from './encoded-texts.ts';

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

describe('text in an encoding of old', () => {
  test.each(encoded)('%s is told by its letters alone: %s', (_, text, base64) => {
    expect(decode(Buffer.from(base64, 'base64')).text).toBe(text);
  });

  test.each(encoded)('%s is told inside a page: %s', (_, text, base64) => {
    const markup = '<!doctype html><html><body><div class="article"><p>';
    const page = Buffer.concat([
      Buffer.from(markup),
      Buffer.from(base64, 'base64'),
      Buffer.from('</p></div>'),
    ]);
    expect(decode(page).text).toBe(`${markup}${text}</p></div>`);
  });

  test.each(encoded)('%s is read as a header states it, with no doubt: %s', (encoding, text, base64) => {
    expect(decode(Buffer.from(base64, 'base64'), encoding)).toEqual({ text, uncertain: [] });
  });

  const russian = Buffer.from(encoded.find(([name]) => name === 'windows-1251')?.[2] ?? '', 'base64');

  test('is said to be told by its letters', () => {
    expect(decode(russian).uncertain[0]).toMatchObject({
      field: 'encoding',
      message: expect.stringContaining('windows-1251'),
    });
  });

  test.each(['utf-8', 'iso-8859-1', 'shift_jis', 'no-such'])(
    'is not believed to be %s, as a header has it',
    (lie) => {
      expect(decode(russian, lie).text).toContain('Старый мост');
    },
  );
});

describe('a header that lies about UTF-8', () => {
  test.each(['iso-8859-1', 'windows-1251', 'gbk'])('is not believed: %s', (lie) => {
    expect(decode(Buffer.from('Café – 東京'), lie)).toEqual({ text: 'Café – 東京', uncertain: [] });
  });
});

test('a few damaged bytes do not make UTF-8 another encoding, and are said', () => {
  const whole = 'Über die Brücke fährt der Bus – früh am Morgen. '.repeat(20);
  const { text, uncertain } = decode(Buffer.concat([Buffer.from(whole), Buffer.from([0xc3])]));
  expect(text).toBe(`${whole}\ufffd`);
  expect(uncertain[0]?.message).toContain('damaged');
});

test('UTF-16 is told without its mark', () => {
  expect(decode(Buffer.from('The bridge opened on Monday', 'utf16le')).text).toBe(
    'The bridge opened on Monday',
  );
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
    [
      'of which letters of no encoding follow one another',
      Buffer.from('\xff\xfe\xfd'.repeat(9), 'latin1').subarray(2),
      'encoding',
    ],
    ['whose UTF-16 is torn', Buffer.from([0xff, 0xfe, 0x41]), 'binary'],
  ])('%s', (_, bytes, reason) => {
    expect(() => decode(bytes)).toThrow(reason);
  });
});

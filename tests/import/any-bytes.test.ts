/** Reading any bytes ends in records or one clear error, and soon. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFailure, recordsOfBytes } from '../../src/import/read-records.ts';
import { SourceError } from '../../src/import/source-error.ts';
import { cpuSeconds } from '../cpu-seconds.ts';
import { clip } from './command.ts';
import { rawText } from './hostile-text.ts';
import { sources } from './sources.ts';

/** Reads bytes, and checks what must hold of whatever comes of it. */
function read(bytes: Uint8Array): void {
  try {
    const outcomes = recordsOfBytes('any', bytes);
    expect(outcomes.length).toBeGreaterThan(0);
    for (const outcome of outcomes) {
      if (isFailure(outcome)) expect(outcome.error).toMatch(/^\S[^\n]*$/);
      else
        expect([outcome.title.trim(), JSON.parse(JSON.stringify(outcome)).file]).toEqual([
          outcome.title,
          'any',
        ]);
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect(error.message).toMatch(/^\S[^\n]*$/);
  }
}

const originals = [Buffer.from(clip()), ...sources.map(([, , bytes]) => bytes)];

/** A source of which pieces were cut out, doubled, moved or replaced. */
const mutated = fc
  .record({
    bytes: fc.constantFrom(...originals),
    changes: fc.array(
      fc.record({
        at: fc.nat(4000),
        length: fc.nat(200),
        put: fc.oneof(rawText, fc.constantFrom('', '\n\n', '\n', ' ')),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    twice: fc.boolean(),
  })
  .map(({ bytes, changes, twice }) => {
    let text = bytes.toString('latin1');
    for (const { at, length, put } of changes) {
      const from = at % (text.length + 1);
      text = text.slice(0, from) + Buffer.from(put).toString('latin1') + text.slice(from + length);
    }
    return Buffer.from(twice ? text + text : text, 'latin1');
  });

describe('reading ends in records or one clear error', () => {
  test('for random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), read), { seed: 1, numRuns: 3000 });
  });

  test('for random text', () => {
    const text = fc.array(rawText, { maxLength: 20 }).map((parts) => Buffer.from(parts.join('\n')));
    fc.assert(fc.property(text, read), { seed: 2, numRuns: 1500 });
  });

  test.each(['\n \n', 'Ferry\n opens'])('for a document without text whose headline is %j', (headline) => {
    read(Buffer.from(`<nitf><body><body.head><hl1>${headline}</hl1></body.head></body></nitf>`));
  });

  test('for a headline of few letters and more than one space before the publisher’s name', () => {
    read(
      Buffer.from('Ferry opens  | The Evening Post\n\nIt left the quay at dawn on Thursday with flour.\n'),
    );
  });

  test('for sources that are damaged', () => {
    fc.assert(fc.property(mutated, read), { seed: 3, numRuns: 1500 });
  });
});

describe('reading ends soon', () => {
  const size = 300_000;
  const patterns = [
    ...[
      'a',
      ' ',
      '\n',
      '\t',
      '.',
      ',',
      '(',
      '[',
      '{',
      '<',
      '"',
      '“',
      '|',
      '-',
      '—',
      '_',
      '*',
      '#',
      '>',
      '&',
      ':',
      '/',
      '©',
    ],
    ...[
      'a b ',
      'A B. ',
      'By Ann ',
      'By Ann and ',
      'Photo: ',
      '(Photo: ',
      'http://a.b/',
      '1 of 2 DOCUMENTS\n',
      '<p>',
      '<p ',
      '<!--',
    ],
    ...[
      'Monday, ',
      '12 March 2015 ',
      'HD A\n',
      'Body\n',
      '[a](b) ',
      '- a\n',
      '> ',
      '| a |\n',
      'A\n\n',
      'A.\n',
      '中',
      'é',
      '👩‍🚀',
      '\u202e',
    ],
    ...[
      'LONDON (Reuters) - ',
      'Reporting by A; Editing by B; ',
      'Correction: ',
      'Source: ',
      '---\n',
      '---\na: b\n',
      '[',
      '[{"a":',
      '{"a":',
    ],
  ];

  test.each([...new Set(patterns)])('for 300,000 characters of %j', { timeout: 120_000 }, (pattern) => {
    const text = pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);
    const readBoth = () => [text, `A headline for it\n\n${text}`].map((source) => read(Buffer.from(source)));
    expect(cpuSeconds(readBoth)).toBeLessThan(10);
  });
});

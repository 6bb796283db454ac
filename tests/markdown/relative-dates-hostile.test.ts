import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, relativeDatesOf } from '../../src/markdown/relative-dates/find-relative-dates.ts';
import { publicationDays } from '../../src/markdown/relative-dates/publication.ts';
import { withoutQuotations } from '../../src/markdown/relative-dates/quotations.ts';
import { cpuSeconds } from '../cpu-seconds.ts';

const langs = Object.keys(languages);
const examples = Object.values(languages).flatMap(({ rows }) => rows.map(([, , example]) => example));
const pieces = [
  ...examples,
  ...[
    'on Friday',
    'in March',
    'since May',
    'said',
    'will',
    'was held',
    'late',
    'the',
    'of',
    '2012',
    '.',
    ',',
    '"',
    '“',
    '”',
    '’',
    '\n',
    'İ',
    '😀',
  ],
];

const words = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(' '));
const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));

const two = (number: number) => String(number).padStart(2, '0');
const published = fc
  .record({
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    zone: fc.constantFrom('Z', '+00:00', '+08:00', '-03:30'),
    length: fc.constantFrom(4, 7, 10, 22),
  })
  .map(({ year, month, day, hour, zone, length }) =>
    length === 22
      ? `${year}-${two(month)}-${two(day)}T${two(hour)}:15${zone}`
      : `${year}-${two(month)}-${two(day)}`.slice(0, length),
  );

/** The values that HTML's `<time datetime>` takes, as far as they are used here. */
// The year before 1000 is 0999.
const valid = /^[0-3]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-W(0[1-9]|[1-4]\d|5[0-3]))?$/;

describe('any text, published at any time, in any language', () => {
  test('gives ranges of the text, in order, apart, each with a valid value', () => {
    fc.assert(
      fc.property(
        text,
        fc.option(fc.oneof(published, fc.string()), { nil: undefined }),
        fc.constantFrom(...langs, 'sv', ''),
        (text, published, lang) => {
          let last = 0;
          for (const { start, end, datetime } of relativeDatesOf(published, lang)(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(datetime).toMatch(valid);
            last = end;
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('gives no day or week where no day is known', () => {
    fc.assert(
      fc.property(words, published, fc.constantFrom(...langs), (text, published, lang) => {
        fc.pre(published.length < 10);
        for (const { datetime } of relativeDatesOf(published, lang)(text))
          expect(datetime).toMatch(/^\d{4}(-\d\d)?$/);
      }),
      { numRuns: 200 },
    );
  });

  test('gives what each day of the open month or year would give', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.constantFrom(...langs),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (text, lang, month, wholeYear) => {
          const open = wholeYear ? '2015' : `2015-${two(month)}`;
          const days = publicationDays(open);
          if (!days) throw new Error(open);
          for (const date of relativeDatesOf(open, lang)(text)) {
            for (
              let day = days.earliest;
              day <= days.latest;
              day = new Date(2015, day.getMonth(), day.getDate() + 1)
            ) {
              const published = `2015-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
              expect(relativeDatesOf(published, lang)(text)).toEqual([date]);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('keeps its length when quotations are blanked', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (text, open) => {
        expect(withoutQuotations(text, open).text).toHaveLength(text.length);
      }),
      { numRuns: 200 },
    );
  });
});

test('"this month" is the month of publication', () => {
  fc.assert(
    fc.property(published, (date) => {
      fc.pre(date.length === 7);
      const [found] = relativeDatesOf(date, 'en')('It began this month.');
      expect(found?.datetime).toBe(date);
    }),
  );
});

describe('a megabyte is read in linear time, of', () => {
  const megabyte = (piece: string) => piece.repeat(Math.ceil(1e6 / piece.length));
  test.each([
    ['one word', 'last '],
    ['spaces', ' '],
    ['line feeds', '\n'],
    ['straight quotation marks', '"'],
    ['single quotation marks', " 'a"],
    ['opening marks', '“'],
    ['words without an end', 'a'],
    ['full stops', '. '],
    ['capitals', 'A. '],
    ['weekdays', 'on Friday '],
    ['months with verbs', 'will be held in May '],
    ['past verbs', 'told '],
    ['found phrases', 'Last November it was sold. '],
    ['years', 'in 2012 last year on Friday, '],
    ['abbreviated numbers', '1.'],
  ])('%s', { timeout: 120_000 }, (_, piece) => {
    const text = megabyte(piece);
    const find = () => relativeDatesOf('2015-03-06', 'en')(withoutQuotations(text, false).text);
    expect(cpuSeconds(find)).toBeLessThan(10);
  });
});

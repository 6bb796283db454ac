import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ledger, LedgerError, ledgerText, parseLedger } from '../../src/ledger/ledger.ts';

const read = (...lines: string[]): Ledger => parseLedger(lines.join('\n'), 'content/permalinks.txt');
const problems = (...lines: string[]): string[] => {
  try {
    read(...lines);
  } catch (error) {
    if (error instanceof LedgerError) return error.message.split('\n');
    throw error;
  }
  return [];
};

const ferry = 'ferry-returns 2026-11-24 496aec90 3a2c1f92 pxw7jtvi p8fn613k p11i1ci9>p8fn613k';

test('a line is an article with its marks and paragraphs, or an alias', () => {
  const ledger = read('# what is here', ferry, 'ferry 2026-11-25 >ferry-returns', '');
  expect(ledger.get('ferry-returns')).toMatchObject({
    slug: 'ferry-returns',
    since: '2026-11-24',
    marks: { source: '496aec90', title: '3a2c1f92' },
    paragraphs: { standing: ['pxw7jtvi', 'p8fn613k'], former: new Map([['p11i1ci9', 'p8fn613k']]) },
  });
  expect(ledger.get('ferry')?.to).toBe('ferry-returns');
});

test('lines are written in the order of the slugs, so that two branches add them in different places', () => {
  const lines = ledgerText(read('b 2026-11-24 - -', 'c 2026-11-24 >a', 'a 2026-11-24 - -')).split('\n');
  expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
    'a 2026-11-24 - -',
    'b 2026-11-24 - -',
    'c 2026-11-24 >a',
    '',
  ]);
});

test('whatever order and spaces a line was left with, it is written in one form', () => {
  const [, , , line] = ledgerText(read('a  2026-11-24\t- - p0>p1 p1  p2')).split('\n');
  expect(line).toBe('a 2026-11-24 - - p1 p2 p0>p1');
});

test('two lines of one address, as a merge leaves them, keep what either promises', () => {
  const ledger = read('a 2026-11-24 - - p1 p2', 'a 2026-11-20 496aec90 - p1 p3 p0>p3');
  const { since, marks, paragraphs } = ledger.get('a') ?? {};
  expect([since, marks?.source]).toEqual(['2026-11-20', '496aec90']);
  const ids = [...(paragraphs?.standing ?? []), ...(paragraphs?.former.keys() ?? [])];
  expect(ids.toSorted()).toEqual(['p0', 'p1', 'p2', 'p3']);
});

describe('a damaged line is named by its number', () => {
  test.each([
    ['Ferry 2026-11-24 - -'],
    ['ferry 2026-11 - -'],
    ['ferry 2026-11-24 - 12'],
    ['ferry 2026-11-24 - - p1 p2>'],
    ['ferry 2026-11-24 >Old'],
    ['ferry'],
  ])('%s', (line) =>
    expect(problems('# head', line)).toEqual([expect.stringMatching(/^content\/permalinks\.txt:2: /)]),
  );

  test('and so is a conflict of git, with what to do', () => {
    const found = problems('<<<<<<< HEAD', ferry, '=======', ferry, '>>>>>>> other');
    expect(found.map((line) => line.split(': ')[0])).toEqual(
      [1, 3, 5].map((line) => `content/permalinks.txt:${line}`),
    );
    expect(found[0]).toContain('keep the lines of both sides');
  });
});

test('a ledger reads as it was written', () => {
  const id = fc.stringMatching(/^p[0-9a-z]{1,7}(-[23])?$/);
  const slug = fc.stringMatching(/^[a-zé文]{1,6}(-[a-z0-9]{1,4})?$/);
  const line = fc.record({ slug, ids: fc.uniqueArray(id, { maxLength: 6 }), to: fc.option(slug) });
  fc.assert(
    fc.property(fc.uniqueArray(line, { selector: (one) => one.slug }), (lines) => {
      const text = lines.map(({ slug, ids, to }) => {
        const [first, ...rest] = ids;
        const words = first && rest.length > 0 ? [...rest, `${first}>${rest[0]}`] : ids;
        return [slug, '2026-11-24', to ? `>${to}` : '- 0123abcd', ...words].join(' ');
      });
      const ledger = read(...text);
      expect(ledger.size).toBe(lines.length);
      expect(parseLedger(ledgerText(ledger), '')).toEqual(new Map([...ledger].sort()));
    }),
  );
});

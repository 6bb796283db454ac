import { describe, expect, test } from 'vitest';
import { type Fragment, foundIn, type Piece } from '../../../src/site/search/found.ts';

const filler = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `word${from + at}`);

/** A fragment of these blocks, as Pagefind gives it: `found` are the words that a search was for. */
function fragmentOf(blocks: [id: string, text: string][], found: string[], fields: Partial<Fragment> = {}) {
  const words: string[] = [];
  const anchors = blocks.map(([id, text]) => {
    const anchor = { id, location: words.length, text };
    words.push(...(/[.?!”]$/.test(text) ? text : `${text}.`).split(' '));
    return anchor;
  });
  const weighted_locations = words.flatMap((word, location) =>
    found.some((one) => word.includes(one)) ? [{ location, balanced_score: 1 }] : [],
  );
  const fragment: Fragment = {
    url: '/kept/quay/',
    content: words.join(' '),
    filters: {},
    anchors,
    weighted_locations,
    ...fields,
  };
  return fragment;
}

const marked = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

describe('of an article is shown', () => {
  const blocks: [string, string][] = [
    ['-', 'The quay is open'],
    ['-', 'A standfirst of some words, which tells what the article says of it'],
    ['p1', 'Nothing stands here.'],
    ['p2', 'The masons built the quay, “quay by quay”, in a year.'],
    ['p3', 'One quay more, a quay for the boats of the town.'],
    ['h1', 'Quay, quay and quay'],
    ['p4', 'And the quay in the end.'],
  ];

  test('its headline, marked, without the full stop that the index added', () => {
    expect(marked(foundIn(fragmentOf(blocks, ['quay']), 'en').title)).toBe('The [quay] is open');
  });

  test('the two paragraphs that have most, before any subhead, in the order of the text, and marks that leave punctuation alone', () => {
    const { passages } = foundIn(fragmentOf(blocks, ['quay']), 'en');
    expect(passages.map(({ pieces }) => marked(pieces))).toEqual([
      'The masons built the [quay], “[quay] by [quay]”, in a year.',
      'One [quay] more, a [quay] for the boats of the town.',
    ]);
  });

  test('each with a link to its paragraph and to the words in it', () => {
    const [passage] = foundIn(fragmentOf(blocks, ['masons']), 'en').passages;
    expect(passage?.href).toBe('/kept/quay/#p2:~:text=The%20masons%20built%20the%20quay');
  });

  test('a link to the words alone, where the block has no id on the page', () => {
    const [passage] = foundIn(fragmentOf(blocks, ['standfirst']), 'en').passages;
    expect(passage?.href).toBe('/kept/quay/#:~:text=A%20standfirst%20of%20some%20words');
  });

  test('what it begins with, where the headline alone has the words', () => {
    const { passages } = foundIn(fragmentOf(blocks, ['open']), 'en');
    expect(passages).toEqual([
      {
        href: '/kept/quay/',
        pieces: [
          { text: 'A standfirst of some words, which tells what the article says of it', marked: false },
        ],
      },
    ]);
  });
});

test('of a long paragraph is shown the part that has the words, with a sign of what was left out', () => {
  const text = [...filler(60), 'lamp', ...filler(60, 60)].join(' ');
  const [passage] = foundIn(
    fragmentOf(
      [
        ['-', 'Title'],
        ['p1', text],
      ],
      ['lamp'],
    ),
    'en',
  ).passages;
  const shown = marked(passage?.pieces ?? []);
  expect(shown).toMatch(/^… .* \[lamp\] .* …$/);
  expect(shown.split(' ').length).toBeLessThan(45);
});

test('words without spaces between them are put together again, and marked', () => {
  const words = ['港', 'の', '灯り', '. ', '東京', 'の', '学生', 'は', '<', '本', '>', 'を', '読む', '。'];
  const fragment: Fragment = {
    url: '/minato/',
    content: words.join(''),
    raw_content: words.join('\u200b').replace('<', '&lt;').replace('>', '&gt;'),
    filters: { lang: ['ja'], date: ['2019-04'] },
    anchors: [
      { id: '-', location: 0, text: '港の灯り' },
      { id: 'p1', location: 4, text: '東京の学生は<本>を読む。' },
    ],
    weighted_locations: [{ location: 6, balanced_score: 1 }],
  };
  const { title, passages, published } = foundIn(fragment, 'ja');
  expect([marked(title), published]).toEqual(['港の灯り', '2019-04']);
  expect(marked(passages[0]?.pieces ?? [])).toBe('東京の[学生]は<本>を読む。');
  expect(decodeURIComponent(passages[0]?.href ?? '')).toBe('/minato/#p1:~:text=東京の学生は<本');
});

test('an article in Arabic runs from right to left', () => {
  const found = foundIn(fragmentOf([['-', 'ميناء']], [], { filters: { lang: ['ar'] } }), 'ar');
  expect([found.lang, found.dir]).toEqual(['ar', 'rtl']);
});

test('hyphens in a link to words are no part of its syntax', () => {
  const [passage] = foundIn(
    fragmentOf(
      [
        ['-', 'Title'],
        ['p1', 'A well-kept, old quay.'],
      ],
      ['old'],
    ),
    'en',
  ).passages;
  expect(passage?.href).toBe('/kept/quay/#p1:~:text=A%20well%2Dkept%2C%20old%20quay');
});

import { describe, expect, test } from 'vitest';
import { parseArticleFile, readArticleFile } from '../../src/article-file.ts';

const file = 'content/a/index.md';
const article = (...yaml: string[]) => ['---', ...yaml, '---', '', 'First paragraph.', ''].join('\n');
const problems = (text: string) => {
  try {
    readArticleFile(text, file);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
};

describe('an article file that is right', () => {
  test('gives its fields with defaults, and its body', () => {
    const { data, body } = readArticleFile(article('title: Harbour opens', 'published: "2015-03"'), file);
    expect(data).toMatchObject({ title: 'Harbour opens', lang: 'en', published: '2015-03', authors: [] });
    expect(data.rights).toEqual({ index: false });
    expect(body).toBe('\nFirst paragraph.\n');
  });

  test('may have Windows line ends and a byte order mark', () => {
    const text = `\uFEFF${article('title: Harbour opens').replaceAll('\n', '\r\n')}`;
    expect(readArticleFile(text, file).data.title).toBe('Harbour opens');
  });

  test('says on which line its body begins', () => {
    expect(parseArticleFile(article('title: A', 'lang: de'), file).bodyLine).toBe(5);
  });

  test('may have lines of hyphens in its body', () => {
    const text = `${article('title: A')}---\n\nMore.\n`;
    expect(readArticleFile(text, file).body).toBe('\nFirst paragraph.\n---\n\nMore.\n');
  });

  test('keeps a date as the text that it is, quoted or not', () => {
    expect(readArticleFile(article('title: A', 'published: 2015-03-06'), file).data.published).toBe(
      '2015-03-06',
    );
  });
});

describe('an article file that is wrong names file, line and field', () => {
  const cases: [string, string[], string[]][] = [
    [
      'a bare year',
      ['title: A', 'published: 2015'],
      [':3: published: put quotes around the date, as in "2015-03"'],
    ],
    ['no title', ['lang: en'], [':2: title: is missing']],
    ['an empty title', ['lang: en', 'title:'], [':3: title: is empty: write it, or leave the line out']],
    [
      'a headline of 10,001 characters',
      [`title: ${'a'.repeat(10_001)}`],
      [':2: title: is longer than 10,000 characters: shorten it'],
    ],
    ['a number for a title', ['title: 1984'], [':2: title: put quotes around it']],
    [
      'a misspelt field',
      ['title: A', 'standfrist: B'],
      [':3: standfrist: is no field of an article; did you mean standfirst?'],
    ],
    [
      'an unknown field inside',
      ['title: A', 'source:', '  nmae: B'],
      [':4: source.nmae: is no field of an article'],
    ],
    ['authors as text', ['title: A', 'authors: Ann Lee'], [':3: authors: must be a list']],
    [
      'a held picture without alt',
      ['title: A', 'photos:', '  - caption: One', '  - file: b.jpg', '    caption: Two'],
      [
        ':5: photos.1.alt: is missing: say what the picture shows, or alt: "" where it adds nothing to the text',
      ],
    ],
    [
      'a link that is no web address',
      ['title: A', 'source: { url: "javascript:alert(1)" }'],
      [':3: source.url: is no http or https address'],
    ],
    ['two problems', ['lang: english!', 'published: 2015'], [':3: ', ':2: ', ': title: is missing']],
  ];
  test.each(cases)('%s', (_, yaml, expected) => {
    const said = problems(article(...yaml)).join('\n');
    for (const part of expected) expect(said).toContain(part);
    expect(said.startsWith(file)).toBe(true);
  });

  test('a key that stands twice', () => {
    expect(problems(article('title: A', 'lang: en', 'title: B'))).toEqual([
      `${file}:4: the front matter is no YAML: title stands twice: leave one of them`,
    ]);
  });

  test('an alias', () => {
    expect(problems(article('title: &a A', 'standfirst: *a'))).toEqual([
      `${file}:3: the front matter is no YAML: it uses an alias (*name): write the value out`,
    ]);
  });

  test('a headline with a colon that stands without quotes', () => {
    expect(problems(article('lang: en', 'title: Talks: what comes next'))).toEqual([
      `${file}:3: the front matter is no YAML: put quotes around a value that has a colon or begins with a mark`,
    ]);
  });

  test('front matter that ends before its last line', () => {
    expect(problems(article('title: A', '...', 'lang: en'))[0]).toContain('it ends before its last line');
  });

  test('an empty item of a list, by the line of the list', () => {
    expect(problems(article('title: A', 'notes:', '  - One', '  -'))).toEqual([
      `${file}:3: notes.1: is empty: write it, or leave the line out`,
    ]);
  });

  test('more authors than any article has', () => {
    const authors = Array.from({ length: 501 }, (_, at) => `  - { name: Ann Lee ${at} }`);
    expect(problems(article('title: A', 'authors:', ...authors))).toEqual([
      `${file}:3: authors: has more than 500: leave some out`,
    ]);
  });

  test('no front matter', () => {
    expect(problems('Just text.\n')[0]).toBe(
      `${file}:1: has no front matter: begin with a line of three hyphens, ---`,
    );
  });

  test('front matter without an end', () => {
    expect(problems('---\ntitle: A\n\nText.\n')[0]).toContain('has no end');
  });

  test('front matter that is a list', () => {
    expect(problems(article('- a'))).toEqual([`${file}:2: front matter: must be a group of fields`]);
  });

  test('front matter of many megabytes, at once', () => {
    expect(problems(`---\n${'a: b\n'.repeat(3_000_000)}---\n`)[0]).toContain('has no end');
  });
});

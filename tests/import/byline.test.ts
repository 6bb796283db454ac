import { describe, expect, test } from 'vitest';
import { readByline } from '../../src/import/byline.ts';

const names = (line: string, lang?: string) => readByline(line, lang)?.authors.map(({ name }) => name);

describe('the names of a byline', () => {
  test.each([
    ['By Ann Lee and Bo Ek, Political Editor', 'en', ['Ann Lee', 'Bo Ek']],
    ['By CONNIE LAU', 'en', ['Connie Lau']],
    [
      'Words by Lucy Thornton, Tim Hanlon and Phoebe Tonks',
      'en',
      ['Lucy Thornton', 'Tim Hanlon', 'Phoebe Tonks'],
    ],
    ['By The Associated Press', 'en', ['The Associated Press']],
    ['Von Anna Müller und Jörg Weiß, Berlin', 'de', ['Anna Müller', 'Jörg Weiß']],
    ['Par Jean Dupont et Marie Curie (à Bruxelles)', 'fr', ['Jean Dupont', 'Marie Curie']],
    ['记者 王小明', 'zh', ['王小明']],
    ['山田太郎記者', 'ja', ['山田太郎']],
    ['بقلم أحمد محمود', 'ar', ['أحمد محمود']],
  ])('%s', (line, lang, expected) => {
    expect(names(line, lang)).toEqual(expected);
  });

  test.each(['By Friday, the talks had failed', 'By the time he came, Ann was gone', 'Toronto, Canada'])(
    '“%s” has none',
    (line) => expect(readByline(line)).toBeUndefined(),
  );
});

test('what else a byline says is kept apart, and nothing of it is lost', () => {
  expect(readByline('By Ann Lee, Political Editor, for The Post ann@example.org')).toEqual({
    authors: [{ name: 'Ann Lee' }],
    contributors: [],
    publisher: 'The Post',
    rest: [
      { text: 'ann@example.org', reason: 'address in the byline' },
      { text: 'Political Editor', reason: 'job title' },
    ],
  });
});

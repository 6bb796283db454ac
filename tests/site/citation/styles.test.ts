/** Expectations are written from the manuals: APA 7, MLA 9, Chicago 17. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { citations, citationText } from '../../../src/site/citation/citations.ts';
import { anArticle } from '../an-article.ts';

const copy = { permalink: 'https://kept.example/ferry/', siteName: 'Offprint' };
const here = copy.permalink;
const original = 'https://courier.example/ferry';

/** The citation in one style, its italics between asterisks. */
function cited(style: string, fields: Partial<Article>): string {
  const parts = citations(anArticle(fields), copy).find((each) => each.style === style)?.parts ?? [];
  return citationText(parts.map((part) => ({ text: part.as === 'italic' ? `*${part.text}*` : part.text })));
}
const named = (...names: string[]) => ({ authors: names.map((name) => ({ name })) });
const day = { published: '2015-03-06' };

const cases: [what: string, fields: Partial<Article>, apa: string, mla: string, chicago: string][] = [
  [
    'one author and a day',
    { ...named('Maren Oyelaran'), ...day },
    `Oyelaran, M. (2015, March 6). Ferry to the islands runs again. *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Oyelaran, Maren. “Ferry to the islands runs again.” *The Aldwick Courier*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `Oyelaran, Maren. “Ferry to the islands runs again.” *Aldwick Courier*, March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'no author',
    day,
    `Ferry to the islands runs again. (2015, March 6). *The Aldwick Courier*. ${original} (archived at ${here})`,
    `“Ferry to the islands runs again.” *The Aldwick Courier*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `*Aldwick Courier*. “Ferry to the islands runs again.” March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'no date',
    named('Maren Oyelaran'),
    `Oyelaran, M. (n.d.). Ferry to the islands runs again. *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Oyelaran, Maren. “Ferry to the islands runs again.” *The Aldwick Courier*, ${original}. *Offprint*, ${here}.`,
    `Oyelaran, Maren. “Ferry to the islands runs again.” *Aldwick Courier*, n.d. ${original}. Archived at ${here}.`,
  ],
  [
    'the month only',
    { ...named('Maren Oyelaran'), published: '2015-09' },
    `Oyelaran, M. (2015, September). Ferry to the islands runs again. *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Oyelaran, Maren. “Ferry to the islands runs again.” *The Aldwick Courier*, Sept. 2015, ${original}. *Offprint*, ${here}.`,
    `Oyelaran, Maren. “Ferry to the islands runs again.” *Aldwick Courier*, September 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'two authors and the year only',
    { ...named('Maren Oyelaran', 'Tomas Birch'), published: '2015' },
    `Oyelaran, M., & Birch, T. (2015). Ferry to the islands runs again. *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Oyelaran, Maren, and Tomas Birch. “Ferry to the islands runs again.” *The Aldwick Courier*, 2015, ${original}. *Offprint*, ${here}.`,
    `Oyelaran, Maren, and Tomas Birch. “Ferry to the islands runs again.” *Aldwick Courier*, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'three authors',
    { ...named('Maren Oyelaran', 'Tomas Birch', 'Piet van der Loo'), ...day },
    `Oyelaran, M., Birch, T., & van der Loo, P. (2015, March 6). Ferry to the islands runs again. *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Oyelaran, Maren, et al. “Ferry to the islands runs again.” *The Aldwick Courier*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `Oyelaran, Maren, Tomas Birch, and Piet van der Loo. “Ferry to the islands runs again.” *Aldwick Courier*, March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'an organisation, listed by MLA without its article',
    { ...named('The Islands News Agency'), ...day },
    `The Islands News Agency. (2015, March 6). Ferry to the islands runs again. *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Islands News Agency. “Ferry to the islands runs again.” *The Aldwick Courier*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `The Islands News Agency. “Ferry to the islands runs again.” *Aldwick Courier*, March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'a publisher that is its own author',
    { ...named('Reuters'), ...day, source: { name: 'Reuters', url: original } },
    `Reuters. (2015, March 6). *Ferry to the islands runs again.* ${original} (archived at ${here})`,
    `“Ferry to the islands runs again.” *Reuters*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `Reuters. “Ferry to the islands runs again.” *Reuters*, March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'neither publisher nor original',
    { ...named('Maren Oyelaran'), published: '2015-05', source: {} },
    `Oyelaran, M. (2015, May). *Ferry to the islands runs again.* ${here}`,
    `Oyelaran, Maren. “Ferry to the islands runs again.” May 2015. *Offprint*, ${here}.`,
    `Oyelaran, Maren. “Ferry to the islands runs again.” May 2015. ${here}.`,
  ],
  [
    'a question as its title, quoting in double marks',
    { ...named('Maren Oyelaran'), ...day, title: 'Did he say "soon" or “never”?' },
    `Oyelaran, M. (2015, March 6). Did he say "soon" or “never”? *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Oyelaran, Maren. “Did he say ‘soon’ or ‘never’?” *The Aldwick Courier*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `Oyelaran, Maren. “Did he say ‘soon’ or ‘never’?” *Aldwick Courier*, March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'a title that ends in a quotation',
    { ...named('Maren Oyelaran'), ...day, title: 'Ferry is “back for good”' },
    `Oyelaran, M. (2015, March 6). Ferry is “back for good.” *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Oyelaran, Maren. “Ferry is ‘back for good.’” *The Aldwick Courier*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `Oyelaran, Maren. “Ferry is ‘back for good.’” *Aldwick Courier*, March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'a title and a publisher that bring their own full stops',
    { ...day, title: 'Made in the U.S.', source: { name: 'Sea & Shore Inc.', url: original } },
    `Made in the U.S. (2015, March 6). *Sea & Shore Inc.* ${original} (archived at ${here})`,
    `“Made in the U.S.” *Sea & Shore Inc.*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `*Sea & Shore Inc.* “Made in the U.S.” March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'a suffix, a hyphen and initials',
    { ...named('Martin Luther Field Jr.', 'Jean-Paul Roux', 'J.K. Ward'), ...day },
    `Field, M. L., Jr., Roux, J.-P., & Ward, J. K. (2015, March 6). Ferry to the islands runs again. *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Field, Martin Luther, Jr., et al. “Ferry to the islands runs again.” *The Aldwick Courier*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `Field, Martin Luther, Jr., Jean-Paul Roux, and J.K. Ward. “Ferry to the islands runs again.” *Aldwick Courier*, March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'names whose family stands first, and a single name',
    { ...named('Cheng Yonghua', 'Lau Siu-kai', 'Teodora'), ...day },
    `Cheng, Y., Lau, S.-K., & Teodora. (2015, March 6). Ferry to the islands runs again. *The Aldwick Courier*. ${original} (archived at ${here})`,
    `Cheng Yonghua, et al. “Ferry to the islands runs again.” *The Aldwick Courier*, 6 Mar. 2015, ${original}. *Offprint*, ${here}.`,
    `Cheng Yonghua, Lau Siu-kai, and Teodora. “Ferry to the islands runs again.” *Aldwick Courier*, March 6, 2015. ${original}. Archived at ${here}.`,
  ],
  [
    'an article in Japanese',
    {
      ...named('山根 澄子'),
      published: '2019-04',
      title: '古い港に灯りが戻る。',
      source: { name: '港町新報' },
      lang: 'ja',
    },
    `山根 澄子. (2019, April). 古い港に灯りが戻る。 *港町新報*. ${here}`,
    `山根 澄子. “古い港に灯りが戻る。” *港町新報*, Apr. 2019. *Offprint*, ${here}.`,
    `山根 澄子. “古い港に灯りが戻る。” *港町新報*, April 2019. ${here}.`,
  ],
];

describe.each(cases)('an article with %s is cited', (_, fields, apa, mla, chicago) => {
  test('in APA', () => expect(cited('apa', fields)).toBe(apa));
  test('in MLA', () => expect(cited('mla', fields)).toBe(mla));
  test('in Chicago', () => expect(cited('chicago', fields)).toBe(chicago));
});

const many = (count: number) =>
  named(...Array.from({ length: count }, (_, at) => `Ann ${String.fromCharCode(65 + at)}x`));

test('APA lists twenty authors, and of more the first nineteen and the last', () => {
  expect(cited('apa', many(20))).toContain('Sx, A., & Tx, A. (n.d.)');
  expect(cited('apa', many(22))).toContain('Rx, A., Sx, A., . . . Vx, A. (n.d.)');
});

test('Chicago lists ten authors, and of more the first seven', () => {
  expect(cited('chicago', many(10))).toContain('Ann Ix, and Ann Jx. “');
  expect(cited('chicago', many(11))).toContain('Ann Fx, Ann Gx, et al. “');
});

test('no line end, control or turned direction of a name or title comes into a citation', () => {
  const title = 'One\nTwo\u202e Three\u0000\r\nFour \ud800';
  for (const { parts } of citations(anArticle({ ...named('Ann\u2066 Lee\u2028Jr.'), title }), copy)) {
    expect(citationText(parts)).toContain('One Two Three Four');
    expect(citationText(parts)).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u202e\u2066]/u);
  }
});

test('addresses are parts of their own, and the plain text is the parts in a row', () => {
  const [apa] = citations(anArticle({}), copy);
  expect(apa?.parts.filter(({ as }) => as === 'address').map(({ text }) => text)).toEqual([original, here]);
});

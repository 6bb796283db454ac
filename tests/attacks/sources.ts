/** Sources that hold an attack, as somebody may send them, and the harmless articles that they are held against. */

const first =
  'The first ferry since December left the quay at dawn on Thursday with flour, post and a piano for the school on the island.';
const last =
  'Forty people were aboard, among them two teachers who had waited since November to see their families again.';

export const headlineOf = (number: number): string => `Case ${number}: the ferry to the island sails again`;

const address = (number: number, form: string) => `https://news.example/${form}/${number}`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A saved page: the attack stands in its text as markup, in its description and in a caption as words. */
export const pageWith = (payload: string, number: number): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${headlineOf(number)}</title>
<link rel="canonical" href="${address(number, 'page')}">
<meta name="description" content="${escaped(payload)}">
<meta property="article:published_time" content="2024-03-06">
</head><body><article><h1>${headlineOf(number)}</h1><p class="byline">By Ann Lee</p>
<p>${first}</p>
<figure><img src="ferry.jpg" alt="${escaped(payload)}"><figcaption>${escaped(payload)}</figcaption></figure>
${payload}
<p>${last}</p>
</article></body></html>
`;

/** A Markdown clip: the attack stands in it raw, and as the title of a link. */
export const clipWith = (payload: string, number: number): string => `---
title: "${headlineOf(number)}"
source: "${address(number, 'clip')}"
author: Ann Lee
published: 2024-03-06
---

${first}

${payload}

[${last}](https://news.example/more "${payload.replace(/["\n\r]/g, ' ')}")
`;

/** An article that somebody wrote by hand: the attack stands in every field that takes words, and raw in the text. */
export function articleWith(payload: string, number: number): string {
  // A field with a control character, or with half of a character, is refused.
  const words = payload.replace(/\p{Cc}|\p{Cs}/gu, ' ').trim() || 'nothing';
  const fields = {
    title: `${words} ${number}`,
    standfirst: words,
    section: words,
    authors: [{ name: words }],
    contributors: [{ name: words, role: words }],
    dateline: words,
    published: '2024-03-06',
    publishedBasis: words,
    source: { name: words, url: address(number, 'hand') },
    photos: [{ url: `${address(number, 'photo')}.jpg`, alt: words, caption: words, credit: words }],
    corrections: [{ date: '2024-03-07', text: words }],
    notes: [words],
    rights: { holder: words, licence: words },
  };
  // So is a picture that is none of the photos.
  const text = payload.replaceAll('![', '[');
  const yaml = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${yaml.join('')}---\n\n${first}\n\n${text}\n\n[${last}](<${payload.replace(/[<>\n\r]/g, ' ')}>)\n`;
}

/** Harmless articles that hold every kind of block: what their pages consist of is what a page may consist of. */
export const harmless: Record<string, string> = {
  'a-harmless-article': `---
title: A harmless article with a subhead
standfirst: Everything that a text may hold stands in it once
section: Coast
authors: [{ name: Ann Lee }, { name: Bo Ek }]
contributors: [{ name: Cy Fox, role: Editing }, { name: Di Gray }]
published: "2015-03-06"
publishedBasis: The clip is dated by hand
updated: "2015-03-08"
dateline: Beijing
source: { name: Coast Herald, url: "https://news.example/harmless" }
photos:
  - { url: "https://news.example/1.jpg", alt: A ferry, caption: A ferry, credit: Ann Lee }
  - { url: "https://news.example/2.jpg", alt: A quay, caption: A quay, credit: Bo Ek }
corrections: [{ date: "2015-03-07", text: A name was wrong. }, { text: So was a date. }]
notes: [This appeared in print.]
rights: { holder: Coast Herald, licence: By permission }
---

“We sail,” she said last November, and ${first}

## A subhead

### A lower one

#### And one below

##### And below that

###### The lowest

> A quotation of *two* **words** and ~~none~~ \`code\`[^1].
>
> - in a list

![A quay](photo:2)

- item [linked](https://news.example/a) [mail](mailto:desk@news.example)

3. third
4. fourth

| left | right | centre | none |
| :--- | ----: | :----: | ---- |
| a | b | c | d |

A line\\
and another

\`\`\`
code
\`\`\`

---

[^1]: A note.

${last}
`,
  'a-harmless-note': '---\ntitle: A harmless note\nlang: en\n---\n\nWords alone.\n',
  'another-harmless-article': `---
title: Another harmless article
section: Coast
published: "2024"
dateline: Oslo
photos: [{ credit: Ann Lee }]
---

${first}

They met on Friday.
`,
  'a-third-harmless-article': `---
title: A third harmless article
section: Coast
published: "2024-02"
photos: [{ caption: A quay }, { url: "https://news.example/3.jpg", alt: A quay }]
---

${first} They met last month.
`,
};

/** Sources that are made to stall who reads them, as data. A factor `n` makes each smaller or larger. */
import { gzipSync } from 'node:zlib';
import { articleFileLimit } from '../../src/patterns.ts';
import { hugePng } from './huge-picture.ts';

/** A source that is made to stall. */
export interface Attack {
  name: string;
  /** The file's name, whose ending says what it claims to be. */
  file: string;
  /** What is in it. */
  bytes(): Buffer;
  /** Other files beside it. */
  beside?: () => Record<string, Buffer>;
  /** Flags that the command is given. */
  flags?: readonly string[];
  /** How many articles it honestly holds, where it is larger than others by those alone. */
  articles?: number;
}

const prose =
  'The first ferry since December left the quay at dawn on Thursday with flour, post and a piano. ';
const headline = 'Ferry line reopens after a winter of repairs';

/** Text of a size, made of one piece over and over. */
const filled = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** A page with an article, and something more in it. */
export const page = (inside: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1><p>${prose.repeat(3)}</p><p>${prose.repeat(2)}</p>${inside}</article></body></html>`;

const clip = (text: string): string => `${headline}\n\n${prose.repeat(3)}\n\n${text}`;

const own = (text: string): string => `---\ntitle: ${headline}\n---\n\n${prose.repeat(3)}\n\n${text}`;

/** Characters and pieces of which a text is made wholly. */
export const pieces: readonly [name: string, piece: string][] = [
  ['a', 'a'],
  ['space', ' '],
  ['newline', '\n'],
  ['carriage return', '\r'],
  ['tab', '\t'],
  ['<', '<'],
  ['&', '&'],
  ['*', '*'],
  ['_', '_'],
  ['[', '['],
  ['|', '|'],
  ['-', '-'],
  ['#', '#'],
  ['`', '`'],
  ['>', '>'],
  ['=', '='],
  ['"', '"'],
  ['digit', '7'],
  ['combining mark', '\u0301'],
  ['CJK letter', '文'],
  ['emoji', '👩'],
  ['NUL', '\0'],
  ['*a_', '*a_ '],
  ['word and line', 'word\n'],
  ['word and blank line', 'word\n\n'],
  ['sentence', prose],
];

/** The ways in which such a text is wrapped. */
const forms: readonly [ending: string, form: (text: string) => string][] = [
  ['txt', (text) => text],
  ['clip.txt', clip],
  ['html', (text) => page(`<p>${text}</p>`)],
  ['md', own],
];

const megabyte = 1024 * 1024;

/** Text of one piece in every form: just within what is read, and 50 MB. */
const uniform = [9.9 * megabyte, 50 * megabyte].flatMap((size) =>
  pieces.flatMap(([name, piece]) =>
    forms.map(([ending, form]): Attack => {
      const bytes = () => {
        const text = filled(piece, size / (Buffer.byteLength(piece) / piece.length));
        const rest = Buffer.byteLength(form('')) + 4;
        return Buffer.from(form(text.slice(0, Math.floor(text.length - rest))));
      };
      return {
        name: `${Math.round(size / megabyte)} MB of ${name}, .${ending}`,
        file: `all.${ending}`,
        bytes,
      };
    }),
  ),
);

const html = (name: string, inside: () => string, head: () => string = () => ''): Attack => ({
  name,
  file: 'page.html',
  bytes: () => Buffer.from(page(inside(), head())),
});
const markdown = (name: string, text: () => string): Attack => ({
  name,
  file: 'article.md',
  bytes: () => Buffer.from(own(text())),
});
const text = (name: string, whole: () => string, file = 'clip.txt'): Attack => ({
  name,
  file,
  bytes: () => Buffer.from(whole()),
});
const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;
const numbered = (count: number, of: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => of(number)).join('');

const many = 100_000;

const pages: Attack[] = [
  ...[
    'div',
    'blockquote',
    'ul><li',
    'span',
    'b',
    'a href="/x"',
    'table><tr><td',
    'section',
    'svg',
    'font',
    'p',
    'figure',
  ].map((tag) => html(`100,000 nested <${tag}>`, () => `<${tag}>`.repeat(many) + prose)),
  ...['div', 'span', 'b', 'blockquote', 'ul><li', 'table><tr><td'].map((tag) =>
    html(`many trees of <${tag}>, 900 deep`, () =>
      (
        `<${tag}>`.repeat(tag.includes('>') ? 300 : 900) +
        prose +
        tag
          .split('><')
          .reverse()
          .map((name) => `</${name}>`)
          .join('')
          .repeat(tag.includes('>') ? 300 : 900)
      ).repeat(600),
    ),
  ),
  html('1,000,000 unclosed <p>', () => '<p>'.repeat(1_000_000)),
  html('1,000,000 closing tags', () => '</p></div>'.repeat(500_000)),
  html('100,000 misnested formatting tags', () => '<b><i></b>'.repeat(many)),
  html('1,000,000 attributes', () => `<p ${numbered(1_000_000, (number) => `a${number} `)}>${prose}</p>`),
  html('an attribute of 9 MB', () => `<p title="${'a'.repeat(9e6)}">${prose}</p>`),
  html('a class of 9 MB', () => `<p class="${'caption '.repeat(9e6 / 8)}">${prose}</p>`),
  html('an address of 9 MB', () => `<a href="https://a.example/${'a'.repeat(9e6)}">${prose}</a>`),
  html(
    'a srcset of 9 MB',
    () =>
      `<figure><img src="a.jpg" srcset="${'a.jpg 1x, '.repeat(9e5)}"><figcaption>Ice. Photo: Bo Ek</figcaption></figure>`,
  ),
  html('a style of 9 MB', () => `<p style="${'display:none;'.repeat(7e5)}">${prose}</p>`),
  html('100,000 photos', () =>
    numbered(
      many,
      (number) =>
        `<figure><img src="/${number}.jpg"><figcaption>Ice ${number}. Photo: Bo Ek</figcaption></figure>`,
    ),
  ),
  html('100,000 pictures', () =>
    numbered(many, (number) => `<img src="/${number}.jpg" alt="Ice ${number}">`),
  ),
  html('100,000 paragraphs', () => numbered(many, (number) => `<p>${number} ${prose.slice(0, 60)}</p>`)),
  html('100,000 paragraphs that are the same', () => `<p>${prose}</p>`.repeat(many)),
  html(
    '100,000 links',
    () => `<p>${numbered(many, (number) => `<a href="/${number}">word ${number}</a> `)}</p>`,
  ),
  html('100,000 headings', () => numbered(many, (number) => `<h2>Ferry ${number}</h2>`)),
  html('100,000 headlines', () => numbered(many, (number) => `<h1>Ferry line ${number}</h1>`)),
  html('100,000 list items', () => `<ul>${numbered(many, (number) => `<li>Ferry ${number}</li>`)}</ul>`),
  html('100,000 lists', () => '<ul><li>Ferry</li></ul>'.repeat(many)),
  html('100,000 line ends', () => `<p>${'word<br>'.repeat(many)}</p>`),
  html('100,000 embeds', () =>
    numbered(many, (number) => `<iframe src="https://v.example/${number}"></iframe>`),
  ),
  html('20,000 embedded posts', () =>
    numbered(
      20_000,
      (number) =>
        `<blockquote class="twitter-tweet"><p>Ice ${number}</p><a href="https://twitter.com/a/status/${number}">a</a></blockquote>`,
    ),
  ),
  html('100,000 bylines', () => numbered(many, (number) => `<p class="byline">By Ann Lee ${number}</p>`)),
  html('100,000 dates', () =>
    numbered(many, (number) => `<time datetime="2015-03-06">${number} March 2015</time>`),
  ),
  html(
    '100,000 <meta>',
    () => '',
    () => numbered(many, (number) => `<meta property="article:author" content="Ann ${number}">`),
  ),
  html(
    '100,000 <script> of JSON-LD',
    () => '',
    () => jsonLd('{"@type":"NewsArticle","headline":"Ferry"}').repeat(many),
  ),
  html(
    '100,000 JSON-LD levels',
    () => '',
    () => jsonLd('{"@graph":['.repeat(many) + ']}'.repeat(many)),
  ),
  html(
    '100,000 JSON-LD levels, unclosed',
    () => '',
    () => jsonLd('{"author":'.repeat(many)),
  ),
  html(
    '100,000 JSON-LD authors',
    () => '',
    () =>
      jsonLd(
        `{"@type":"NewsArticle","headline":"Ferry","author":[${numbered(many, (number) => `{"@type":"Person","name":"Ann ${number}"},`)}"x"]}`,
      ),
  ),
  html(
    'JSON-LD that refers to itself 10,000 times',
    () => '',
    () =>
      jsonLd(
        `{"@graph":[${numbered(10_000, (number) => `{"@id":"#${number}","@type":"NewsArticle","author":{"@id":"#${number + 1}"},"isPartOf":{"@id":"#${(number + 7) % 10_000}"}},`)}{}]}`,
      ),
  ),
  html(
    'JSON-LD with a text of 9 MB',
    () => '',
    () =>
      jsonLd(JSON.stringify({ '@type': 'NewsArticle', headline: headline, articleBody: prose.repeat(9e4) })),
  ),
  html(
    'JSON-LD of 9 MB of quotes',
    () => '',
    () => jsonLd(`{"@type":"NewsArticle","headline":"${'"'.repeat(9e6)}`),
  ),
  html(
    'JSON-LD with a headline of 9 MB',
    () => '',
    () => jsonLd(JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry '.repeat(1.5e6) })),
  ),
  html('a script of 9 MB of quotes', () => `<script>${'"\\\\"'.repeat(2.2e6)}</script>`),
  html('a script of 9 MB of braces', () => `<script>${'{"a":'.repeat(1.8e6)}</script>`),
  html(
    'a script that holds the text 3,000 times',
    () =>
      `<script>window.state=${JSON.stringify(Array.from({ length: 3000 }, () => ({ content: `<p>${prose.repeat(20)}</p>` })))}</script>`,
  ),
  html(
    'strings within strings',
    () =>
      `<script>var a=${JSON.stringify(JSON.stringify(JSON.stringify('<p>ice</p>'.repeat(3e5))))}</script>`,
  ),
  html('a comment without end', () => `<!--${'-'.repeat(9e6)}`),
  html('a tag without end', () => `<p ${'a='.repeat(4.5e6)}`),
  html('9 MB of <!--', () => '<!--'.repeat(2.2e6)),
  html('9 MB of <![CDATA[', () => '<![CDATA['.repeat(1e6)),
  html('9 MB of <textarea>', () => '<textarea>'.repeat(9e5)),
  html('9 MB of entities', () => `<p>${'&amp;'.repeat(1.9e6)}</p>`),
  html('9 MB of entities that are none', () => `<p>${'&aaaaaaa'.repeat(1.1e6)}</p>`),
  html(
    'a table of 10,000 columns',
    () => `<table>${`<tr>${'<td>a</td>'.repeat(10_000)}</tr>`.repeat(80)}</table>`,
  ),
  html('a table of 100,000 rows', () => `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(many)}</table>`),
  html('10,000 tables', () => '<table><tr><td>a</td><td>b</td></tr></table>'.repeat(10_000)),
  html(
    'a cell that spans a billion',
    () => `<table><tr><td colspan="999999999" rowspan="999999999">a</td></tr></table>`,
  ),
  html(
    'a title of 9 MB',
    () => '',
    () => `<title>${'Ferry - '.repeat(1.1e6)}</title>`,
  ),
  html('a word of 1,000,000 letters', () => `<p>${'a'.repeat(1e6)}</p>`),
  html('100,000 templates', () => '<template><p>a</p></template>'.repeat(many)),
  html(
    '50 MB of pictures in the page',
    () =>
      `<figure><img src="data:image/png;base64,${'A'.repeat(50e6)}"><figcaption>Ice. Photo: Bo Ek</figcaption></figure>`,
  ),
  html('9,000 pictures in the page', () =>
    `<img src="data:image/png;base64,${'A'.repeat(1000)}">`.repeat(9000),
  ),
  html('95 MB of data addresses that are none', () => `<p>${'data:image/png;base64,'.repeat(4.3e6)}</p>`),
];

const texts: Attack[] = [
  text('300 KB of sentences, and a note in brackets', () =>
    clip(`${`${prose}\n\n`.repeat(3000)}[Editors]: ${prose}`),
  ),
  markdown('9,000 links', () => numbered(9000, (number) => `[Ferry](https://a.example/${number})\n\n`)),
  markdown('4,000 footnotes', () =>
    numbered(4000, (number) => `Ferry.[^${number}]\n\n[^${number}]: Quay.\n\n`),
  ),
  markdown('100,000 nested block quotes', () => '>'.repeat(many) + prose),
  markdown('100,000 nested block quotes with spaces', () => '> '.repeat(many) + prose),
  markdown('nested block quotes, line by line', () =>
    numbered(2000, (number) => `${'> '.repeat(number)}a\n`),
  ),
  markdown('100,000 nested lists on a line', () => '- '.repeat(many) + prose),
  markdown('nested lists, line by line', () => numbered(2000, (number) => `${'  '.repeat(number)}- a\n`)),
  markdown('100,000 nested brackets', () => '['.repeat(many) + prose + ']'.repeat(many)),
  markdown('100,000 nested images', () => '!['.repeat(many) + prose + '](a.jpg)'.repeat(many)),
  markdown('100,000 links', () => '[a](https://a.example/) '.repeat(many)),
  markdown('100,000 links, a paragraph each', () => '[a](https://a.example/)\n\n'.repeat(many)),
  markdown('100,000 unclosed links', () => '[a]('.repeat(many)),
  markdown(
    '100,000 references',
    () => numbered(many, (number) => `[a${number}]: /a\n`) + '[a1] '.repeat(many),
  ),
  markdown('100,000 footnotes', () => numbered(many, (number) => `[^${number}]: a\n\n[^${number}] `)),
  markdown('80 KB of *a_', () => '*a_ '.repeat(20_000)),
  markdown('80 KB of *a **b', () => '*a **b '.repeat(12_000)),
  markdown('9 MB of *a_ , a paragraph each 400', () => `${'*a_ '.repeat(100)}\n\n`.repeat(22_000)),
  markdown('100,000 emphases', () => '*a* '.repeat(many)),
  markdown('backticks of every length', () => numbered(3000, (number) => `${'`'.repeat(number % 1500)}a`)),
  markdown('100,000 autolinks', () => '<https://a.example/>'.repeat(many)),
  markdown('100,000 bare addresses', () => 'https://a.example/ www.a.example a@b.example '.repeat(many)),
  markdown('9 MB of www.', () => 'www.'.repeat(2.2e6)),
  markdown('9 MB of a@', () => 'a@a.'.repeat(2.2e6)),
  markdown('9 MB of open tags', () => '<a b="'.repeat(1.5e6)),
  markdown('9 MB of declarations', () => '<!A '.repeat(2.2e6)),
  markdown('9 MB of <?', () => '<?'.repeat(4.5e6)),
  markdown('100,000 underlined headings', () => 'a\n===\n'.repeat(many)),
  markdown('one heading of 9 MB', () => `# ${prose.repeat(9e4)}`),
  markdown(
    'a table of 10,000 columns',
    () => `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${`${'|a'.repeat(10_000)}|\n`.repeat(40)}`,
  ),
  markdown(
    'a table of 10,000 columns and 40,000 empty rows',
    () => `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${'|a|\n'.repeat(40_000)}`,
  ),
  markdown('a table of 100,000 rows', () => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(many)}`),
  markdown('10,000 tables', () => '|a|b|\n|-|-|\n|a|b|\n\n'.repeat(10_000)),
  markdown('100,000 fences', () => '```\na\n```\n'.repeat(many)),
  markdown('100,000 rules', () => '***\n'.repeat(many)),
  markdown('100,000 list items', () => '- a\n'.repeat(many)),
  markdown('100,000 paragraphs', () => `${prose}\n\n`.repeat(many)),
  markdown('escapes', () => '\\*'.repeat(4.5e6)),
  text('100,000 YAML levels, flow', () => `---\ntitle: ${'['.repeat(many)}\n---\n\n${prose}`, 'article.md'),
  text(
    '100,000 YAML levels, maps',
    () => `---\ntitle: ${'{a: '.repeat(many)}\n---\n\n${prose}`,
    'article.md',
  ),
  text(
    '100,000 YAML levels, dashes',
    () => `---\ntitle:\n  ${'- '.repeat(many)}a\n---\n\n${prose}`,
    'article.md',
  ),
  text(
    'YAML levels, line by line',
    () => `---\n${numbered(1200, (number) => `${' '.repeat(number)}a:\n`)}---\n\n${prose}`,
    'article.md',
  ),
  text(
    'a YAML bomb of aliases',
    () =>
      `---\na0: &a0 [x]\n${numbered(40, (number) => `a${number + 1}: &a${number + 1} [${`*a${number}, `.repeat(9)}*a${number}]\n`)}---\n\n${prose}`,
    'article.md',
  ),
  text(
    '100,000 YAML keys',
    () => `---\n${numbered(many, (number) => `k${number}: a\n`)}---\n\n${prose}`,
    'article.md',
  ),
  text(
    'YAML with a text of 900 KB',
    () => `---\ntitle: "${'a\\n'.repeat(300_000)}"\n---\n\n${prose}`,
    'article.md',
  ),
  text('front matter without end', () => `---\n${'title: a\n'.repeat(1.1e6)}`, 'article.md'),
  text(
    '100,000 tags in front matter',
    () => `---\ntitle: Ferry\ntags: [${'a, '.repeat(many)}a]\n---\n\n${prose}`,
    'article.md',
  ),
  text('100,000 lines of a clip', () => clip(`${prose}\n`.repeat(many))),
  text('100,000 paragraphs of a clip', () => clip(`${prose}\n\n`.repeat(many))),
  text('100,000 captions', () => clip(numbered(many, (number) => `Ice ${number}. Photo: Bo Ek\n\n`))),
  text('100,000 bylines', () => clip(numbered(many, (number) => `By Ann Lee ${number}\n\n`))),
  text('a byline of 1,000,000 names', () => `${headline}\n\nBy ${'Ann Lee, '.repeat(1e6)}\n\n${prose}`),
  text('a dateline of 9 MB', () => `${headline}\n\n${'LONDON, '.repeat(1.1e6)}(Reuters) - ${prose}`),
  text('a word of 500,000 letters', () => clip('a'.repeat(5e5))),
  text('a word of 1,000,000 letters', () => clip('a'.repeat(1e6))),
  text('a headline of 9 MB', () => `${'Ferry '.repeat(1.6e6)}\n\n${prose}`),
  text('9 MB of addresses', () => clip('https://a.example/b '.repeat(4.7e5))),
  text('9 MB of contributors', () => clip('Reporting by A; Editing by B; '.repeat(3e5))),
  text('mail quoted 100,000 deep', () => `${'>'.repeat(many)} ${prose}`),
  text('9 MB of lines of one letter', () => 'a\n'.repeat(4.7e6)),
  text('9 MB of lines of one capital', () => 'A\n\n'.repeat(3.1e6)),
  text('9 MB of two words in capitals', () => 'ANN LEE\n\n'.repeat(1e6)),
  text('9 MB of sentences on a line', () => clip(prose.repeat(9e4))),
];

const nexis = (number: number) =>
  `${number} of 2 DOCUMENTS\n\nThe Aldwick Courier\n\nMarch 6, 2015\n\nFerry ${number}\n\nBODY:\n${prose}\n\nLOAD-DATE: March 6, 2015\n`;

const exports: Attack[] = [
  text('NITF of empty roots', () => '<nitf></nitf>'.repeat(9e6 / 13), 'wire.xml'),
  text('NITF of open roots', () => '<nitf>'.repeat(9e6 / 6), 'wire.xml'),
  text(
    'NITF of 20,000 articles',
    () =>
      `<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>${prose}</p></body.content></body></nitf>`.repeat(
        20_000,
      ),
    'wire.xml',
  ),
  text(
    'NITF with 100,000 bylines',
    () =>
      `<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline>${'<byline>By Ann Lee</byline>'.repeat(many)}</body.head><body.content><p>${prose}</p></body.content></body></nitf>`,
    'wire.xml',
  ),
  text(
    'NITF with 100,000 headlines',
    () =>
      `<nitf><body><body.head><hedline>${numbered(many, (number) => `<hl1>Ferry ${number}</hl1>`)}</hedline></body.head><body.content><p>${prose}</p></body.content></body></nitf>`,
    'wire.xml',
  ),
  text(
    'NITF with a bomb of entities',
    () =>
      `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa">${numbered(30, (number) => `<!ENTITY a${number + 1} "${`&a${number || ''};`.repeat(10)}">`)}]><nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>&a30;</p></body.content></body></nitf>`,
    'wire.xml',
  ),
  text(
    'NITF nested 100,000 deep',
    () =>
      `<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>${'<block>'.repeat(many)}${prose}</body.content></body></nitf>`,
    'wire.xml',
  ),
  text('Nexis of 40,000 documents', () => numbered(40_000, nexis), 'export.txt'),
  text('Nexis marks alone', () => '1 of 2 DOCUMENTS\n'.repeat(5e5), 'export.txt'),
  text('Nexis fields alone', () => `1 of 2 DOCUMENTS\n\nFerry\n\n${'BODY:\n'.repeat(1.5e6)}`, 'export.txt'),
  text(
    'Factiva fields alone',
    () => 'HD\nFerry\nWC\n10 words\nPD\n6 March 2015\nLP\n\n'.repeat(1.8e5),
    'export.txt',
  ),
  text(
    'Factiva, one field over and over',
    () => `HD Ferry\nBY Ann\nWC 10 words\nPD 6 March 2015\n${'LP a\n'.repeat(1.5e6)}`,
    'export.txt',
  ),
  text(
    'ProQuest fields alone',
    () => 'Document 1 of 2\n\nFerry\n\nFull text: a\n\n_______________\n\n'.repeat(1.6e5),
    'export.txt',
  ),
  text(
    'ninjs, 100,000 levels',
    () => `{"uri":"a","headline":"Ferry","body_text":${'['.repeat(many)}`,
    'item.json',
  ),
  text(
    'ninjs, 100,000 levels, closed',
    () =>
      `{"uri":"a","headline":"Ferry","body_text":"${prose}","associations":${'{"a":'.repeat(many)}1${'}'.repeat(many)}}`,
    'item.json',
  ),
  text(
    'ninjs of 100,000 empty items',
    () => `[${'{"uri":"a","headline":"b","type":"text"},'.repeat(many)}{}]`,
    'items.json',
  ),
  text(
    'ninjs with HTML nested 100,000 deep',
    () => JSON.stringify({ uri: 'a', type: 'text', headline: 'Ferry', body_xhtml: '<div>'.repeat(many) }),
    'item.json',
  ),
  text(
    'ninjs with 9 MB of text',
    () => JSON.stringify({ uri: 'a', type: 'text', headline: 'Ferry', body_text: `${prose}\n`.repeat(9e4) }),
    'item.json',
  ),
  text('JSON of 9 MB of brackets', () => '['.repeat(9e6), 'items.json'),
  text('JSON of 9 MB of [{', () => '[{"a":'.repeat(1.5e6), 'items.json'),
  text(
    'wallabag of 100,000 entries',
    () =>
      JSON.stringify(
        Array.from({ length: 60_000 }, (_, number) => ({
          is_archived: 0,
          title: `Ferry ${number}`,
          url: `https://a.example/${number}`,
          content: '<p>Ice.</p>',
        })),
      ),
    'export.json',
  ),
  text(
    'Pocket’s list of 100,000 lines',
    () =>
      `title,url,time_added,tags,status\n${numbered(many, (number) => `Ferry ${number},https://a.example/${number},1425600000,,unread\n`)}`,
    'export.csv',
  ),
  text(
    'Pocket’s list with one quotation mark',
    () => `title,url,time_added,tags,status\n"${'a,'.repeat(4e6)}`,
    'export.csv',
  ),
  text('a wire head of 9 MB', () => `^BC-Ferry,${'a'.repeat(9e6)}\n${prose}`, 'wire.txt'),
];

const mhtml = (parts: string) =>
  `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n${parts}--b--\r\n`;
const mhtmlPage = (body: string, encoding = '8bit') =>
  `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://a.example/\r\n\r\n${body}\r\n`;
const warcRecord = (number: number, body: string) => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/${number}\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
};
/** A page, and twenty times the same beside it, each packed for itself. */
const packedWarc = (beside: Buffer | string): Buffer =>
  Buffer.concat([gzipSync(warcRecord(1, page(''))), ...Array<Buffer>(20).fill(gzipSync(beside))]);
const file = (name: string, called: string, bytes: () => Buffer): Attack => ({ name, file: called, bytes });

const containers: Attack[] = [
  file('a gzip bomb of 2 GB', 'bomb.html.gz', () => {
    const part = gzipSync(Buffer.alloc(64e6, ' '));
    return Buffer.concat(Array.from({ length: 32 }, () => part));
  }),
  file('a gzip bomb of 99 MB', 'bomb.html.gz', () => gzipSync(page(' '.repeat(99e6)))),
  file('a gzip of 9 MB of text', 'bomb.txt.gz', () => gzipSync(clip(prose.repeat(9e4)))),
  file('a gzip in a gzip', 'bomb.gz', () => gzipSync(gzipSync(Buffer.alloc(90e6)))),
  file('100,000 empty gzip members', 'bomb.gz', () =>
    Buffer.concat(Array.from({ length: many }, () => gzipSync(''))),
  ),
  file('a gzip with a header of 50 MB', 'bomb.gz', () =>
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.alloc(50e6, 'a')]),
  ),
  file('MHTML of 100,000 parts', 'page.mhtml', () =>
    Buffer.from(
      mhtml(
        mhtmlPage(page('')) +
          numbered(
            many,
            (number) =>
              `--b\r\nContent-Type: image/png\r\nContent-Location: https://a.example/${number}.png\r\n\r\n\r\n`,
          ),
      ),
    ),
  ),
  file('MHTML nested 1,000 deep', 'page.mhtml', () =>
    Buffer.from(mhtml('--b\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'.repeat(1000))),
  ),
  file('MHTML of boundaries alone', 'page.mhtml', () => Buffer.from(mhtml('--b\r\n'.repeat(1e7)))),
  file('MHTML with 50 MB of base64', 'page.mhtml', () =>
    Buffer.from(mhtml(mhtmlPage(Buffer.from(page('a'.repeat(50e6))).toString('base64'), 'base64'))),
  ),
  file('MHTML with 90 MB of quoted-printable', 'page.mhtml', () =>
    Buffer.from(mhtml(mhtmlPage(page('=41'.repeat(3e7)), 'quoted-printable'))),
  ),
  file('MHTML with 90 MB of pictures', 'page.mhtml', () =>
    Buffer.from(
      mhtml(
        `${mhtmlPage(page('<img src="a.png">'))}--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/a.png\r\n\r\n${'A'.repeat(9e7)}\r\n`,
      ),
    ),
  ),
  file('MHTML with a header of 50 MB', 'page.mhtml', () =>
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n${'X: a\r\n'.repeat(8e6)}\r\n--b--`,
    ),
  ),
  {
    ...file('WARC of 2,000 pages', 'site.warc', () =>
      Buffer.from(numbered(2000, (number) => warcRecord(number, page(`<p>${number}</p>`)))),
    ),
    articles: 2000,
  },
  file('WARC of 200,000 empty records', 'site.warc', () =>
    Buffer.from(numbered(200_000, (number) => warcRecord(number, ''))),
  ),
  file('WARC of damaged records', 'site.warc', () => Buffer.from('WARC/1.0\r\n'.repeat(5e6))),
  file('WARC with a page of 50 MB', 'site.warc', () => Buffer.from(warcRecord(1, page('a'.repeat(50e6))))),
  file('WARC with a gzip bomb', 'site.warc.gz', () => packedWarc(Buffer.alloc(200e6))),
  file('WARC with packed records of 200 MB', 'site.warc.gz', () =>
    packedWarc(warcRecord(2, page(' '.repeat(200e6)))),
  ),
  file('WARC with chunks of one byte', 'site.warc', () => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${'1\r\na\r\n'.repeat(5e6)}0\r\n\r\n`;
    return Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`,
    );
  }),
  file('UTF-16 of 9 MB', 'clip.txt', () => Buffer.from(`\ufeff${clip(prose.repeat(40_000))}`, 'utf16le')),
  file('9 MB of windows-1252', 'clip.txt', () => Buffer.from(clip('Café fermé. '.repeat(8e5)), 'latin1')),
  file('9 MB of random bytes', 'clip.txt', () =>
    Buffer.from(Array.from({ length: 9e6 }, (_, at) => ((at * 7919 + (at >> 7) * 31) % 224) + 32)),
  ),
];

const justBelow = 59_000;

/** As much as is read, just within its bounds. */
const allowed: Attack[] = [
  html('59,000 pictures', () =>
    numbered(justBelow, (number) => `<img src="/${number}.jpg" alt="Ice ${number}">`),
  ),
  html('59,000 list items', () => `<ul>${numbered(justBelow, (number) => `<li>Ferry ${number}</li>`)}</ul>`),
  html('59,000 links', () => numbered(justBelow, (number) => `<a href="/${number}">word ${number}</a> `)),
  html('59,000 attributes', () => `<p ${numbered(justBelow, (number) => `a${number} `)}>${prose}</p>`),
  html('19,000 list items', () => `<ul>${numbered(19_000, (number) => `<li>Ferry ${number}</li>`)}</ul>`),
  ...[15_000, 1000, 490].map((count) =>
    html(`${count.toLocaleString('en')} photos`, () =>
      numbered(
        count,
        (number) =>
          `<figure><img src="/${number}.jpg"><figcaption>Ice ${number}. Photo: Bo Ek</figcaption></figure>`,
      ),
    ),
  ),
  html('10,000 paragraphs', () => numbered(10_000, (number) => `<p>${number} ${prose.slice(0, 90)}</p>`)),
  text('10,000 paragraphs of a clip', () => clip(`${prose}\n\n`.repeat(10_000))),
  text('500 KB on a line', () => clip(prose.repeat(5200))),
  markdown('500 KB of marks', () => 'a *b* _c_ [d](https://a.example/) `e` '.repeat(12_500)),
  markdown('200 KB of marks, in paragraphs', () =>
    `${'a *b* _c_ [d](https://a.example/) `e` '.repeat(20)}\n\n`.repeat(250),
  ),
  markdown('8,000 links, a paragraph each', () => '[a](https://a.example/)\n\n'.repeat(8000)),
];

const pictured = (address: string) => `<figure><img src="${address}"><figcaption>Ice.</figcaption></figure>`;
const photos = ['--photos'];
const base64Lines = (bytes: Buffer) => bytes.toString('base64').replace(/.{76}/g, '$&\r\n');

/** Pictures of 50,000 × 50,000 pixels, by each way in. */
const pictures: Attack[] = [
  {
    name: 'a picture of 50,000 × 50,000 beside a saved page',
    file: 'page.html',
    bytes: () => Buffer.from(page(pictured('page_files/ice.png'))),
    beside: () => ({ 'page_files/ice.png': hugePng() }),
    flags: photos,
  },
  {
    name: 'a picture of 50,000 × 50,000 in a data address',
    file: 'page.html',
    bytes: () => Buffer.from(page(pictured(`data:image/png;base64,${hugePng().toString('base64')}`))),
    flags: photos,
  },
  {
    name: 'a picture of 50,000 × 50,000 in MHTML',
    file: 'page.mhtml',
    bytes: () =>
      Buffer.from(
        mhtml(
          `${mhtmlPage(page(pictured('https://a.example/ice.png')))}--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/ice.png\r\n\r\n${base64Lines(hugePng())}\r\n`,
        ),
      ),
    flags: photos,
  },
  {
    name: 'a picture of 50,000 × 50,000 by --photo',
    file: 'clip.txt',
    bytes: () => Buffer.from(clip(prose)),
    beside: () => ({ 'ice.png': hugePng() }),
    flags: ['--photo', 'ice.png', '--alt', 'Ice'],
  },
  file('a picture of 50,000 × 50,000 as a source', 'ice.png', hugePng),
];

/** All attacks on those who read sources. */
export const attacks: readonly Attack[] = [
  ...pages,
  ...texts,
  ...exports,
  ...containers,
  ...allowed,
  ...pictures.filter(({ flags }) => !flags),
  ...uniform,
];

/** Attacks on the import alone: `read` takes no pictures. */
export const importAttacks: readonly Attack[] = pictures.filter(({ flags }) => flags);

/** The most of an article's text that the build takes. */
const article = articleFileLimit;

/** Articles that somebody wrote by hand into the content folder, as their index.md and what stands beside it. */
export const buildAttacks: readonly Attack[] = [
  ...[...texts, ...allowed, ...uniform]
    .filter(({ file, name }) => file.endsWith('.md') && !name.startsWith('50 MB'))
    .map((attack) => ({ ...attack, file: 'index.md', bytes: () => attack.bytes().subarray(0, article) })),
  { name: '50 MB of prose', file: 'index.md', bytes: () => Buffer.from(own(prose.repeat(5e5))) },
  { name: '500 KB of prose', file: 'index.md', bytes: () => Buffer.from(own(prose.repeat(5200))) },
  {
    name: '5,000 paragraphs of prose',
    file: 'index.md',
    bytes: () => Buffer.from(own(`${prose}\n\n`.repeat(5000))),
  },
  {
    name: '9,000 links',
    file: 'index.md',
    bytes: () => Buffer.from(own(numbered(9000, (number) => `[Ferry](https://a.example/${number})\n\n`))),
  },
  ...[5000, 500].map((count) => ({
    name: `${count.toLocaleString('en')} photos that are not held`,
    file: 'index.md',
    bytes: () =>
      Buffer.from(
        `---\ntitle: ${headline}\nphotos:\n${numbered(count, (number) => `  - { url: "https://a.example/${number}.jpg", caption: "Ice ${number}" }\n`)}---\n\n${numbered(count, (number) => `![](https://a.example/${number}.jpg)\n\n`)}`,
      ),
  })),
  {
    name: '500 authors',
    file: 'index.md',
    bytes: () =>
      Buffer.from(
        `---\ntitle: ${headline}\nauthors:\n${numbered(500, (number) => `  - { name: Ann Lee ${number} }\n`)}---\n\n${prose}\n`,
      ),
  },
  {
    name: 'a headline of 500 KB',
    file: 'index.md',
    bytes: () => Buffer.from(`---\ntitle: ${'Ferry '.repeat(85_000)}\n---\n\n${prose}\n`),
  },
  {
    name: 'a picture of 50,000 × 50,000',
    file: 'index.md',
    bytes: () =>
      Buffer.from(`---\ntitle: ${headline}\nphotos:\n  - { file: ice.png, alt: Ice }\n---\n\n${prose}\n`),
    beside: () => ({ 'ice.png': hugePng() }),
  },
];

/** An article as there are many, for a command: what it takes is what anything takes. */
export const plain = (command: string): Attack => ({
  name: 'a plain article',
  file: command === 'build' ? 'index.md' : 'article.md',
  bytes: () => Buffer.from(own(`${prose}\n\n`.repeat(10))),
});

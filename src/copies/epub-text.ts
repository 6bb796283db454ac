/** What an EPUB of an article consists of, as text: XHTML, its table of contents, the package, a style sheet. */
import { plain } from '../site/citation/plain.ts';
import { formatDate, latestOf, modifiedOf, momentOf } from '../site/dates.ts';
import { directionOf } from '../site/languages.ts';
import { listOfNames } from '../site/names.ts';
import { phrasesFor } from '../site/phrases.ts';
import { escapeXml } from '../site/xml.ts';
import { asides, type Copied, photoFile, rightsOf } from './copy.ts';
import { figure, textWithPhotos } from './figure.ts';

const element = (name: string, text: string | undefined, attributes = '') =>
  text ? `<${name}${attributes && ` ${attributes}`}>${escapeXml(text)}</${name}>` : '';

const page = (one: Copied, title: string, body: string, extra = '') => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"${extra} lang="${one.article.lang}" xml:lang="${one.article.lang}" dir="${directionOf(one.article.lang)}">
<head>
<meta charset="utf-8" />
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css" />
</head>
<body>
${body}
</body>
</html>
`;

const link = (url: string) => `<a href="${escapeXml(new URL(url).href)}" dir="ltr">${escapeXml(url)}</a>`;

/** Where it is from, under what rights it stands, how to cite it. */
function notice(one: Copied): string {
  const { article, permalink } = one;
  const { source, published, publishedBasis, lang } = article;
  const words = phrasesFor(lang);
  const rights = rightsOf(one);
  const cited = plain(article, { permalink })
    .map(({ text, as }) => (as === 'address' ? `<bdi dir="ltr">${escapeXml(text)}</bdi>` : escapeXml(text)))
    .join('');
  const rows: [string, string | undefined][] = [
    [words.publisher, source.name && escapeXml(source.name)],
    [words.original, source.url && link(source.url)],
    [words.date, escapeXml(published ? formatDate(published, words.lang) : words.undated)],
    [words.notes, publishedBasis && escapeXml(publishedBasis)],
    [words.rights, rights && escapeXml(rights)],
    [words.cite, cited],
    [words.permalink, link(permalink)],
  ];
  const list = rows.flatMap(([name, value]) =>
    value ? [`<dt>${escapeXml(name)}</dt>\n<dd>${value}</dd>`] : [],
  );
  return `<section class="notice" lang="${words.lang}" xml:lang="${words.lang}" dir="${directionOf(words.lang)}">
<h2>${escapeXml(words.aboutThisCopy)}</h2>
<dl>
${list.join('\n')}
</dl>
</section>`;
}

/** The article as one XHTML document: its head as a title page, the text, the notice. */
export function articleXhtml(one: Copied): string {
  const { article } = one;
  const { title, standfirst, section, authors, published, dateline, source, photos, lang } = article;
  const words = phrasesFor(lang);
  const names = authors.length
    ? `${words.by} ${listOfNames(
        authors.map(({ name }) => name),
        lang,
      )}`
    : undefined;
  const where = [source.name, published && formatDate(published, lang)].filter(Boolean).join(' · ');
  const text = textWithPhotos(one, (index) =>
    figure(one, index, photos[index]?.file ? photoFile(index) : undefined),
  );
  const head = [
    element('p', section, 'class="section"'),
    element('h1', title, 'id="title"'),
    element('p', standfirst, 'class="standfirst"'),
    element('p', names, 'class="byline"'),
    element('p', where, 'class="source"'),
    element('p', dateline, 'class="dateline"'),
  ];
  const after = asides(one).map((line) => element('p', line, 'class="aside"'));
  // XHTML has given up align.
  const aligned = text.replace(/<(t[hd]) align="(left|right|center)">/g, '<$1 class="$2">');
  const parts = ['<article>', '<header>', ...head, '</header>', aligned, ...after, '</article>', notice(one)];
  return page(one, title, parts.filter(Boolean).join('\n'));
}

/** The table of contents that reading systems show. */
export function navXhtml(one: Copied): string {
  const { title } = one.article;
  const entry = `<li><a href="article.xhtml">${escapeXml(title)}</a></li>`;
  return page(
    one,
    title,
    `<nav epub:type="toc">\n<h1>${escapeXml(title)}</h1>\n<ol>\n${entry}\n</ol>\n</nav>`,
    ' xmlns:epub="http://www.idpf.org/2007/ops"',
  );
}

/** When the copy last changed, as far as its article says: the same article always gives the same file. */
export const modifiedAt = ({ article }: Copied): string => {
  const latest = latestOf([article.published, modifiedOf(article)]) ?? '2000-01-01';
  return new Date(momentOf(latest)).toISOString().replace(/\.\d+Z$/, 'Z');
};

function metadata(one: Copied): string[] {
  const { article, permalink } = one;
  const { title, lang, authors, source, published, standfirst, section, photos } = article;
  const hasPictures = photos.some(({ file }) => file);
  const modes = ['textual', ...(hasPictures ? ['visual'] : [])];
  const features = ['displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents'];
  const described = hasPictures && photos.every(({ file, alt }) => !file || alt !== undefined);
  return [
    element('dc:identifier', permalink, 'id="id"'),
    element('dc:title', title),
    element('dc:language', lang),
    ...authors.map(({ name }) => element('dc:creator', name)),
    element('dc:publisher', source.name),
    element('dc:source', source.url),
    element('dc:date', published),
    element('dc:description', standfirst),
    element('dc:subject', section),
    element('dc:rights', rightsOf(one) || undefined),
    element('meta', modifiedAt(one), 'property="dcterms:modified"'),
    ...modes.map((mode) => element('meta', mode, 'property="schema:accessMode"')),
    ...[...features, ...(described ? ['alternativeText'] : [])].map((feature) =>
      element('meta', feature, 'property="schema:accessibilityFeature"'),
    ),
    element('meta', 'none', 'property="schema:accessibilityHazard"'),
    ...(described || !hasPictures
      ? [element('meta', 'textual', 'property="schema:accessModeSufficient"')]
      : []),
  ];
}

/** The package document. */
export function packageOpf(one: Copied): string {
  const { photos, lang } = one.article;
  const pictures = photos.flatMap(({ file }, index) =>
    file ? [`<item id="photo-${index + 1}" href="${photoFile(index)}" media-type="image/jpeg" />`] : [],
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(one).filter(Boolean).join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav" />
<item id="article" href="article.xhtml" media-type="application/xhtml+xml" />
<item id="style" href="style.css" media-type="text/css" />
${pictures.join('\n')}
</manifest>
<spine page-progression-direction="${directionOf(lang)}">
<itemref idref="article" />
</spine>
</package>
`;
}

/** For reading systems: they choose the type's size, the margins and the colours. */
export const styleSheet = `body { font-family: serif; line-height: 1.5; }
h1 { font-size: 1.8em; line-height: 1.15; margin: 0.2em 0 0.4em; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; hyphens: none; text-align: start; }
p { margin: 0 0 0.7em; orphans: 2; widows: 2; }
.section, .dateline { font-size: 0.85em; letter-spacing: 0.05em; margin: 0; }
.standfirst { font-size: 1.15em; font-style: italic; }
.byline, .source { font-size: 0.9em; margin: 0; }
header { border-block-end: 1px solid; margin-block-end: 1.5em; padding-block-end: 1em; }
figure { break-inside: avoid; margin: 1.5em 0; }
figure img { max-height: 80vh; max-width: 100%; }
figcaption { font-size: 0.85em; line-height: 1.35; margin-block-start: 0.4em; }
cite { font-style: normal; opacity: 0.75; }
blockquote { font-style: italic; margin: 1em 1.5em; }
table { border-collapse: collapse; font-size: 0.85em; margin: 1em 0; }
th, td { border-block-end: 1px solid; padding: 0.25em 0.6em; text-align: start; }
.right { text-align: right; }
.center { text-align: center; }
.aside { font-size: 0.9em; font-style: italic; }
.notice { border-block-start: 1px solid; font-size: 0.85em; margin-block-start: 2.5em; padding-block-start: 1em; }
.notice h2 { font-size: 1.1em; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5em; overflow-wrap: anywhere; }
`;

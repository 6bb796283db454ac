/** Pages of generated text as news sites send them: about 250 kB, of which the article is a small part. */
import { articleOf } from './clips.ts';

/** How many letters of scripts, styles and lists of other articles surround an article. */
const weights = { script: 120_000, style: 40_000, related: 60 };

const filled = (piece: (at: number) => string, length: number): string => {
  let text = '';
  for (let at = 0; text.length < length; at += 1) text += piece(at);
  return text;
};

const script = (number: number) =>
  filled(
    (at) => `window.q.push({slot:"s${at}",size:[300,${number % 600}],on:function(e){return e&&e.id}});`,
    weights.script,
  );

const style = () =>
  filled((at) => `.c-card--${at}>a:hover{color:#${1000 + (at % 9000)};margin:0 ${at % 40}px}`, weights.style);

const card = (number: number) => {
  const { headline, standfirst, url, day } = articleOf(number);
  return `<li class="card card--small"><a class="card__link" href="${url}" data-track="card-${number}"><div class="card__media"><img class="lazy" data-src="https://img.example.org/${number}/320.jpg" width="320" height="180" alt=""><svg viewBox="0 0 24 24"><path d="M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10"/></svg></div><h3 class="card__title">${headline}</h3></a><p class="card__text">${standfirst}</p><time datetime="2015-03-01">${day}</time></li>`;
};

const cards = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => card(from + at)).join('\n          ');

const menu = () =>
  filled(
    (at) => `<li class="nav__item"><a class="nav__link" href="/section/${at}">Section ${at}</a></li>\n`,
    8_000,
  );

const figure = (number: number, caption: string) =>
  `<figure class="article__image"><picture><source srcset="https://img.example.org/${number}/640.webp 640w, https://img.example.org/${number}/1280.webp 1280w" type="image/webp"><img src="https://img.example.org/${number}/320.jpg" alt="The harbour"></picture><figcaption>${caption.replace(/ Photo: (.*)$/, ' <span class="credit">Photo: $1</span>')}</figcaption></figure>`;

/** The page of an article by its number; the same for the same number. */
export const madePage = (number: number): string => {
  const { headline, standfirst, author, url, caption, paragraphs } = articleOf(number);
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline,
        datePublished: '2015-03-06T10:30:00+01:00',
        author: { '@type': 'Person', name: author },
      },
      { '@type': 'Organization', name: 'The Example' },
    ],
  });
  const text = paragraphs.map((paragraph, at) => {
    const link = `<a href="/world/${at}" data-link-name="in body link">${paragraph.slice(0, 20)}</a>`;
    const ad = at % 5 === 4 ? '<div class="ad-slot" id="ad-inline"><span>Advertisement</span></div>' : '';
    const head = at % 7 === 6 ? '<h2>What happens next</h2>' : '';
    return `${head}\n            <p class="article__paragraph">${at % 3 === 0 ? link + paragraph.slice(20) : paragraph}</p>${ad}`;
  });
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${headline} | The Example</title>
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="The Example">
<meta name="description" content="${standfirst}"><link rel="canonical" href="${url}">
<script type="application/ld+json">${data}</script><style>${style()}</style><script>${script(number)}</script></head>
<body class="page page--article"><header class="header"><nav><ul>${menu()}</ul></nav></header>
<main id="main"><article class="article"><header class="article__header"><h1 class="article__headline">${headline}</h1>
<p class="article__standfirst">${standfirst}</p><div class="byline">By <a rel="author" href="/by/${number}">${author}</a></div></header>
${figure(number, caption)}<div class="article__body">${text.join('')}</div>
<aside class="newsletter"><h3>Our morning letter</h3><form><input name="mail"><button>Sign up</button></form></aside></article>
<section class="related"><h2>More stories</h2><ul>${cards(number + 1, weights.related)}</ul></section></main>
<footer class="footer"><ul>${menu()}</ul><p>© The Example</p></footer><script>${script(number + 1).slice(0, 40_000)}</script></body></html>`;
};

/** A page that stands before an article is not taken for it; an article is, whatever its headline. */
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/import/page/read-page.ts';
import { SourceError } from '../../../src/import/source-error.ts';

/** A page of a head, a heading and paragraphs. */
const page = ({ head = '', h1 = '', body = '' }: { head?: string; h1?: string; body?: string }) =>
  `<!doctype html><html><head>${head}</head><body>${h1 && `<h1>${h1}</h1>`}${body}</body></html>`;

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

const sentences = [
  'The first ferry of the year crossed the strait on Monday after four months of repairs to its engines.',
  'Forty people were aboard, among them two teachers who had waited since November to see their families.',
  'The harbour master waved until the boat was out of sight, and then he went home to tell his children.',
  'Repairs had cost more than the town had set aside, and the council met four times before it agreed.',
];

/** What reading the page is refused with. */
const refusal = (html: string): string => {
  try {
    readPage(html);
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
  return 'was read';
};

const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...data })}</script>`;

describe('a check for robots', () => {
  const said = /^reads as a check for robots, not as an article: open the address in your browser/;

  test.each([
    ['en', 'Just a moment...', 'Verify you are human by completing the action below before you are let in.'],
    [
      'en',
      'Attention Required! | Shield',
      'Please complete the task to go on to the page that you asked for.',
    ],
    ['en', 'Are you a robot?', 'We have seen many requests from your network, and want to be sure of you.'],
    ['en', 'Pardon Our Interruption', 'Something about your browser made us think that you are a machine.'],
    [
      'de',
      'Sicherheitsüberprüfung',
      'Bitte bestätigen Sie, dass Sie ein Mensch sind, bevor Sie weitergehen.',
    ],
    ['fr', 'Un instant…', 'Veuillez confirmer que vous êtes bien un être humain avant de poursuivre.'],
    ['es', '¿Eres un robot?', 'Necesitamos comprobar que eres una persona antes de mostrarte la página.'],
    ['pt', 'Só um momento...', 'Precisamos confirmar que você é uma pessoa antes de mostrar esta página.'],
    ['it', 'Ancora un attimo...', 'Dobbiamo verificare che tu sia una persona prima di mostrarti la pagina.'],
    ['nl', 'Even geduld...', 'Wij willen zeker weten dat u een mens bent voordat wij de pagina tonen.'],
    ['zh', '请稍候…', '我们需要先确认您是真人，然后才能显示您所请求的页面，请完成下面的操作。'],
    [
      'ja',
      'しばらくお待ちください...',
      'ページを表示する前に、あなたが人間であることを確認する必要があります。',
    ],
    ['ar', 'لحظة…', 'نحتاج إلى التأكد من أنك إنسان قبل أن نعرض لك الصفحة التي طلبتها الآن.'],
  ])('in %s is said: %s', (_, title, text) => {
    expect(refusal(page({ head: `<title>${title}</title>`, body: paragraphs(text) }))).toMatch(said);
  });

  test('is known by its service where it says nothing', () => {
    const script = '<script src="https://ct.captcha-delivery.com/c.js"></script>';
    const body = `${paragraphs('Please enable scripts and switch off any blocker of advertisements.')}${script}`;
    expect(refusal(page({ head: '<title>news.example.org</title>', body }))).toMatch(said);
  });

  test('is known where there is no text at all', () => {
    const frame = '<iframe src="https://geo.captcha-delivery.com/captcha/?id=1"></iframe>';
    expect(refusal(page({ head: '<title>news.example.org</title>', body: frame }))).toMatch(said);
  });
});

describe('other pages that are no article', () => {
  test.each([
    [
      'Access Denied',
      'You do not have the permission to see this page on this server. Reference 18.2',
      'reads as a refusal',
    ],
    [
      'Zugriff verweigert',
      'Sie haben keine Berechtigung, diese Seite auf diesem Server zu sehen.',
      'reads as a refusal',
    ],
    [
      '403 Forbidden',
      'The request was turned away by the rules of this server, and nothing was sent.',
      'reads as a refusal',
    ],
    [
      'Page not found - The Harbour Post',
      'We are sorry, but what you are looking for is not here any more.',
      'reads as a page that says',
    ],
    [
      'Página no encontrada',
      'Lo sentimos, pero lo que busca ya no está aquí. Vuelva a la portada.',
      'reads as a page that says',
    ],
    [
      'ページが見つかりません',
      'お探しのページは移動したか、または削除された可能性がありますのでご確認ください。',
      'reads as a page that says',
    ],
    [
      'Sign in | The Harbour Post',
      'Enter the address and the password with which you have registered with us.',
      'reads as a login',
    ],
    [
      'Connexion',
      'Saisissez votre adresse électronique et votre mot de passe pour vous identifier.',
      'reads as a login',
    ],
  ])('such as “%s” are said', (title, text, said) => {
    expect(refusal(page({ head: `<title>${title}</title>`, body: paragraphs(text) }))).toContain(said);
  });
});

describe('a question for consent', () => {
  const said = /^reads as a question for consent, not as an article: answer it in your browser/;
  const texts = [
    'We and our 812 partners store cookies on your device and read what is stored there to show you advertisements.',
    'With your consent, our vendors may use exact locations and recognise your device for as long as thirteen months.',
    'You may object at any time in our privacy policy, which also names all vendors and the purposes that they have.',
  ];

  test.each([
    'onetrust-consent-sdk',
    'didomi-host',
    'sp_message_container_4711',
    'qc-cmp2-container',
    'usercentrics-root',
    'CybotCookiebotDialog',
    'cmpbox',
  ])('that is all there is in #%s is said', (id) => {
    expect(refusal(page({ body: `<div id="${id}"><div>${paragraphs(...texts)}</div></div>` }))).toMatch(said);
  });

  test.each([
    ['We value your privacy', texts],
    [
      'Weiter mit Werbung lesen',
      ['Besuchen Sie uns wie gewohnt mit Werbung und Tracking; Ihre Einwilligung gilt für alle Seiten.'],
    ],
    [
      'Le respect de votre vie privée est notre priorité',
      ['Nos partenaires et nous stockons des cookies sur votre appareil avec votre consentement.'],
    ],
    [
      'Valoramos tu privacidad',
      ['Nosotros y nuestros socios guardamos cookies en tu dispositivo con tu consentimiento previo.'],
    ],
  ])('that says so in its heading, “%s”, is said', (h1, body) => {
    expect(refusal(page({ h1, body: paragraphs(...body) }))).toMatch(said);
  });

  test('with the data of the article that it hides is said', () => {
    const head = linked({ headline: 'Ferries return', datePublished: '2015-03-02' });
    expect(
      refusal(page({ head, body: `<div id="onetrust-banner-sdk">${paragraphs(...texts)}</div>` })),
    ).toMatch(said);
  });

  test('over an article does not hide it', () => {
    const body = `<article>${paragraphs(...sentences)}</article><div id="onetrust-banner-sdk">${paragraphs(...texts)}</div>`;
    const { body: read } = readPage(page({ h1: 'Ferries return', body }));
    expect(read.map(({ text }) => text)).toEqual(sentences);
  });
});

describe('an article for subscribers', () => {
  const locked = (data: object = {}) =>
    linked({ headline: 'Ferries return', datePublished: '2015-03-02', isAccessibleForFree: false, ...data });
  const doubts = (html: string) => readPage(html).uncertain.map(({ message }) => message);
  const teaser = expect.stringMatching(
    /^the article is for subscribers, and the page seems to hold its beginning alone/,
  );
  const long = Array.from({ length: 5 }, () => sentences).flat();

  test('of which the page holds the beginning is read and said to be that', () => {
    const html = page({
      head: locked(),
      h1: 'Ferries return',
      body: `<article>${paragraphs(...sentences)}</article>`,
    });
    expect(readPage(html).body.map(({ text }) => text)).toEqual(sentences);
    expect(doubts(html)).toEqual([teaser]);
  });

  test('that says so in a part of its data is said to be that', () => {
    const part = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paywall' };
    const head = locked({ isAccessibleForFree: undefined, hasPart: part });
    expect(doubts(page({ head, h1: 'Ferries return', body: paragraphs(...sentences) }))).toEqual([teaser]);
  });

  test('of which the page holds all is an article', () => {
    expect(doubts(page({ head: locked(), h1: 'Ferries return', body: paragraphs(...long) }))).toEqual([]);
  });

  test('that is longer by its own count than the page is said to be that', () => {
    const head = locked({ wordCount: 2400 });
    expect(doubts(page({ head, h1: 'Ferries return', body: paragraphs(...long) }))).toEqual([teaser]);
  });

  test.each([
    ['en', 'Subscribe to continue reading this article and all others of The Harbour Post.'],
    ['de', 'Dieser Artikel ist nur für Abonnenten der Hafenpost zugänglich. Jetzt bestellen.'],
    ['fr', 'Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.'],
    ['es', 'Este contenido es exclusivo para suscriptores de El Puerto. Suscríbase ahora.'],
    ['pt', 'Este conteúdo é exclusivo para assinantes do Jornal do Porto. Assine agora.'],
    ['it', 'Questo contenuto è riservato agli abbonati del Giornale del Porto. Abbonati.'],
    ['nl', 'Dit artikel is exclusief voor abonnees van de Havenpost. Word nu abonnee.'],
    ['zh', '本文为付费文章，订阅《海港日报》之后可以继续阅读全文，欢迎您现在订阅。'],
    ['ja', 'この記事は有料会員記事です。残り1234文字は会員登録のあとにお読みいただけます。'],
    ['ar', 'هذا المحتوى للمشتركين في جريدة الميناء فقط، اشترك الآن لتقرأ كل المقالات.'],
  ])('that says so in its last line, in %s, is said to be that, and the line is no text', (_, notice) => {
    const html = page({
      h1: 'Ferries return',
      body: `<article>${paragraphs(...sentences, notice)}</article>`,
    });
    expect(doubts(html)).toEqual([teaser]);
    expect(readPage(html).body.map(({ text }) => text)).toEqual(sentences);
    expect(readPage(html).dropped.map(({ text }) => text)).toContain(notice);
  });

  test('that says so beside the text, in a box, is said to be that where its data says so too', () => {
    const notice = '<div class="paywall-box"><p>Il vous reste 62 % de cet article à lire.</p></div>';
    const body = `<article>${paragraphs(...long)}</article>${notice}`;
    expect(doubts(page({ head: locked(), h1: 'Ferries return', body }))).toEqual([teaser]);
    expect(doubts(page({ h1: 'Ferries return', body }))).toEqual([]);
  });

  test('of which there is nothing but the notice is no article', () => {
    const notice = 'Subscribe to continue reading this article and all others of The Harbour Post.';
    expect(refusal(page({ h1: 'Ferries return', body: paragraphs(notice) }))).toMatch(
      /^reads as a subscription notice, not as an article: save the page while you are signed in/,
    );
  });
});

describe('an article about such things is read', () => {
  test.each([
    ['Access denied'],
    ['Are you a robot?'],
    ['Just a moment'],
    ['Page not found'],
    ['We value your privacy'],
    ['Subscribe to continue reading'],
  ])('with the headline “%s”', (headline) => {
    const head = `<title>${headline} | The Harbour Post</title>${linked({ headline, datePublished: '2015-03-02' })}`;
    expect(refusal(page({ head, h1: headline, body: paragraphs(...sentences) }))).toBe('was read');
  });

  test('without any data, where it is as long as articles are', () => {
    const body = paragraphs(...sentences, ...sentences, ...sentences);
    expect(refusal(page({ h1: 'Access denied', body }))).toBe('was read');
  });

  test('about cookies and consent', () => {
    const texts = [
      'The regulator fined two firms on Monday because they had set cookies before their visitors gave consent.',
      'Their partners, more than eight hundred vendors, had read the cookies of twelve million people since May.',
      'A privacy group had complained that the button for refusing cookies stood behind two further pages.',
    ];
    const html = page({
      h1: 'Fines for cookies without consent',
      body: `<article>${paragraphs(...texts)}</article>`,
    });
    expect(refusal(html)).toBe('was read');
  });

  test('with a box of a service against robots in its comments', () => {
    const body = `${paragraphs(...sentences)}<div><script src="https://www.google.com/recaptcha/api.js"></script></div>`;
    expect(refusal(page({ h1: 'Ferries return', body }))).toBe('was read');
  });
});

/**
 * Keeps the articles that were read in this browser (Service Workers, W3C): the page and the pictures that it showed.
 * A page comes from the network; from what is kept where that fails or takes long; else the reader is told. Lists,
 * feeds and copies are not kept. One cache has the pages, the latest read last; one an article has its pictures.
 */
/* global keptArticles, keptMark, offlinePath: written before this by workers.ts. */
/** Milliseconds after which a kept page is shown rather than waited for. */
const patience = 3000;

const { scope } = registration;
const cacheOf = (url) => `offprint ${url}`;
const openPages = () => caches.open(cacheOf(scope));
const offlinePage = scope + offlinePath;
/** Without what leads to a place in the page or counts visits. */
const bare = (url) => url.replace(/[?#].*/s, '');

/** Forgets an article; of no other address anything is kept. */
async function forget(url) {
  await caches.delete(cacheOf(url));
  await (await openPages()).delete(url);
}

/** Keeps what the network says of a page, when that is an article; what is one no longer, such as a withdrawn one, goes. */
async function keep(url, response) {
  if (response.status >= 500) return;
  const isArticle = response.ok && (await response.clone().text()).includes('<article class="article"');
  if (!isArticle) return forget(url);
  const pages = await openPages();
  // What is put again goes to the end.
  await pages.put(url, response);
  const articles = (await pages.keys()).filter(({ url }) => url !== offlinePage);
  for (const { url } of articles.slice(0, -keptArticles)) await forget(url);
}

/** The answer to a reader without a connection: the page that says so, with what can be read. */
async function unread() {
  const pages = await openPages();
  const page = await pages.match(offlinePage);
  if (!page) return Response.error();
  const items = [];
  for (const { url } of (await pages.keys()).reverse()) {
    if (url === offlinePage) continue;
    // What stands in a title can stand in a link as it is written: it is HTML of this site.
    const [, lang = '', dir = '', title = url] =
      /<html lang="([^"]*)" dir="([^"]*)"[\s\S]*?<title>([^<]*)/.exec(
        await (await pages.match(url)).text(),
      ) ?? [];
    items.push(`<li lang="${lang}" dir="${dir}"><h2><a href="${url}">${title}</a></h2></li>`);
  }
  const list = items.length > 0 ? `<ul class="articles">${items.join('')}</ul>` : '';
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(
    (await page.text()).replace(keptMark, () => list),
    { status: 503, headers },
  );
}

/** From the network, or what is kept where that fails or takes long. */
async function page(event) {
  const url = bare(event.request.url);
  const fetched = fetch(event.request).then((response) => {
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
    if (isPage && !response.redirected) event.waitUntil(keep(url, response.clone()));
    return response;
  });
  const kept = await (await openPages()).match(url);
  const late = new Promise((done) => setTimeout(done, patience, kept));
  const first = kept ? Promise.race([fetched, late]) : fetched;
  return first.catch(() => kept ?? unread());
}

/** The name of a picture's file changes with the picture: what is kept is right. */
async function picture({ request, clientId }) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  const client = await clients.get(clientId);
  const url = client && bare(client.url);
  if (url && response.ok && (await (await openPages()).match(url)))
    await (await caches.open(cacheOf(url))).put(request, response.clone());
  return response;
}

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(openPages().then((pages) => pages.add(new Request(offlinePage, { cache: 'reload' }))));
});

addEventListener('activate', (event) => event.waitUntil(clients.claim()));

// A page that was loaded before there was a worker says what it shows.
addEventListener('message', (event) => {
  const url = bare(event.source.url);
  const keepAll = async () => {
    await keep(url, await fetch(url));
    const pictures = event.data.filter((picture) => picture.startsWith(`${scope}_photos/`));
    if (await (await openPages()).match(url)) await (await caches.open(cacheOf(url))).addAll(pictures);
  };
  event.waitUntil(keepAll());
});

addEventListener('fetch', (event) => {
  const { mode, method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  if (mode === 'navigate') event.respondWith(page(event));
  else if (url.startsWith(`${scope}_photos/`)) event.respondWith(picture(event));
});
